import { expect, it, test } from 'vitest';
import { strToU8, zipSync } from 'fflate';
import { docxFiles, documentXml, p, relationships, W, zipFiles } from '#tools/fuzz/build-docx.ts';
import { readBytes } from '#tests/fixtures/docx/read.ts';
import { mutatedDocx } from '#tools/fuzz/docx.ts';

const withMain = (xml: string): Uint8Array =>
  zipFiles({ ...docxFiles({ body: '' }), 'word/document.xml': xml });
const refused = (bytes: Uint8Array): string | null => {
  const result = readBytes(bytes);
  return result.ok ? null : result.error.code;
};

test('a sound document is not refused', () => {
  expect(refused(withMain(documentXml(p('x'))))).toBeNull();
});

test.each([
  [
    'entities',
    `<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><w:document xmlns:w="${W}"><w:body/></w:document>`,
    'file-damaged',
  ],
  ['deep nesting', documentXml('<w:sdt>'.repeat(5000) + '</w:sdt>'.repeat(5000)), 'file-too-large'],
  ['XML that breaks off', documentXml(p('x')).slice(0, -30), 'file-damaged'],
  ['another root', '<worksheet/>', 'file-kind-other-office'],
  ['no XML', '\u0000\u0001', 'file-damaged'],
])('%s are refused', (_, xml, code) => {
  expect(refused(withMain(xml))).toBe(code);
});

test.each([
  ['paragraphs', '<w:p/>'.repeat(200_100)],
  ['tags', '<w:b/>'.repeat(4_000_001)],
  ['elements in one paragraph', `<w:p>${'<w:r/>'.repeat(500_001)}</w:p>`],
])('a document of too many %s is refused', (_, body) => {
  expect(refused(withMain(documentXml(body)))).toBe('file-too-large');
});

test('a bomb is refused by its size, and a file that is no zip by its kind', () => {
  const bomb = zipSync({
    '_rels/.rels': strToU8(relationships('')),
    'word/document.xml': new Uint8Array(70 * 1024 * 1024),
  });
  expect(refused(bomb)).toBe('file-too-large');
  expect(refused(strToU8('no zip at all'))).toBe('file-kind-unknown');
  expect(refused(new Uint8Array())).toBe('file-kind-unknown');
});

test('an encrypted file is told from an old one', () => {
  const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0];
  const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  expect(refused(Uint8Array.from([...ole, ...name]))).toBe('file-encrypted');
  expect(refused(Uint8Array.from(ole))).toBe('file-kind-other-office');
});

test('links that leave the package lead nowhere', () => {
  const files = docxFiles({ body: p('x') });
  const links = relationships(
    '<Relationship Id="a" Type="t/styles" Target="../../../etc/passwd"/><Relationship Id="b" Type="t/header" Target="/../x.xml"/>',
  );
  expect(refused(zipFiles({ ...files, 'word/_rels/document.xml.rels': links }))).toBeNull();
});

it('gives a document or an error for 200 mutations of the XML, and both happen', () => {
  const codes = Array.from({ length: 200 }, (_, seed) => refused(mutatedDocx(seed)));
  expect(codes.filter((code) => code === null).length).toBeGreaterThan(20);
  expect(codes.filter((code) => code !== null).length).toBeGreaterThan(20);
});
