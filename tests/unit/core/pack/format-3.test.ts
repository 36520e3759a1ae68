import { webcrypto } from 'node:crypto';
import { expect, test } from 'vitest';
import { toBase64 } from '#core/base/base64.ts';
import type { AppError } from '#core/base/errors.ts';
import { ed25519 } from '#core/base/ed25519.ts';
import { relationOf } from '#core/pack/editions.ts';
import { PACK_LIMITS } from '#core/pack/limits.ts';
import type { MeetingPack } from '#core/pack/model.ts';
import { openPack, reopenPack, reopenWhole } from '#core/pack/open-pack.ts';
import type { SigningKeys } from '#core/pack/signature.ts';
import { upgradePart } from '#core/pack/upgrades.ts';
import { partBytes, writePack, zipParts } from '#core/pack/write-pack.ts';
import {
  change,
  craftPack,
  filesWithManifest,
  packFiles,
  sampleParts,
} from '#tests/fixtures/packs/craft-pack.ts';
import { packCrypto, sha256 } from '#tools/pack/pack-crypto.ts';

const { sign } = ed25519(webcrypto.subtle);
const NAME = 'originals/note/en.pdf';
const FILE = new TextEncoder().encode('%PDF-1.7 as it was issued');

async function keys(): Promise<SigningKeys> {
  const pair = await webcrypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  if (!('privateKey' in pair)) throw new Error('no key pair');
  return {
    publicKey: toBase64(new Uint8Array(await webcrypto.subtle.exportKey('raw', pair.publicKey))),
    secret: toBase64(new Uint8Array(await webcrypto.subtle.exportKey('pkcs8', pair.privateKey))),
  };
}

const jsonParts = (parts = sampleParts()): Map<string, Uint8Array> =>
  new Map(Object.entries(parts).map(([name, value]) => [name, partBytes(value)]));

function withOriginal(): Map<string, Uint8Array> {
  const parts = sampleParts();
  change(parts, 'meeting.json', 'documents.0.versions.1.original', { format: 'pdf', fileName: 'N19.pdf' });
  return new Map([...jsonParts(parts), [NAME, FILE]]);
}

async function opened(bytes: Uint8Array): Promise<MeetingPack> {
  const result = await openPack(bytes, packCrypto);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function refused(bytes: Uint8Array): Promise<AppError> {
  const result = await openPack(bytes, packCrypto);
  if (result.ok) throw new Error('The pack was opened');
  return result.error;
}

test('the file that a text was read from travels in the pack and comes out as it went in', async () => {
  const bytes = await writePack(withOriginal(), sha256);
  const [document] = (await opened(bytes)).documents;
  expect(document?.versions.map(({ original }) => original)).toEqual([
    null,
    { format: 'pdf', fileName: 'N19.pdf' },
  ]);
  const reopened = await reopenWhole(bytes, packCrypto);
  if (!reopened.ok) throw new Error(reopened.error.code);
  const original = await reopened.value.original('note', 'en');
  expect(original).toMatchObject({ ok: true, value: { fileName: 'N19.pdf' } });
  expect(original.ok ? [...original.value.bytes] : []).toEqual([...FILE]);
  expect(await reopened.value.original('note', 'zh-Hans')).toMatchObject({
    ok: false,
    error: { code: 'pack-part-missing', place: 'note (zh-Hans)' },
  });
});

test('an original that is missing, damaged, of another kind or that nothing refers to is refused', async () => {
  const without = withOriginal();
  without.delete(NAME);
  expect(await refused(await writePack(without, sha256))).toMatchObject({
    code: 'pack-part-missing',
    place: NAME,
  });
  const files = await filesWithManifest(withOriginal());
  files.set(NAME, new TextEncoder().encode('%PDF-1.7 as nobody issued'));
  expect(await refused(zipParts(files))).toMatchObject({ code: 'pack-part-damaged', place: NAME });
  const loose = new Map([...jsonParts(), [NAME, FILE]]);
  expect(await refused(await writePack(loose, sha256))).toMatchObject({
    code: 'pack-part-invalid',
    place: NAME,
  });
  const parts = sampleParts();
  change(parts, 'meeting.json', 'documents.0.versions.1.original', { format: 'exe', fileName: 'a.exe' });
  expect(await refused(await craftPack(parts))).toMatchObject({
    code: 'pack-part-invalid',
    place: 'meeting.json: documents[0].versions[1].original.format',
  });
});

test('the name of an original is no path', async () => {
  for (const fileName of ['../N19.pdf', 'a\\b.pdf', '/etc/passwd', '']) {
    const parts = sampleParts();
    change(parts, 'meeting.json', 'documents.0.versions.1.original', { format: 'pdf', fileName });
    expect(await refused(await craftPack(parts))).toMatchObject({ code: 'pack-part-invalid' });
  }
});

test('an original may be larger than a part that is read, within its own limit', async () => {
  const bytes = await writePack(withOriginal(), sha256);
  const limits = { ...PACK_LIMITS, original: FILE.length - 1 };
  expect(await openPack(bytes, packCrypto, { limits })).toMatchObject({
    ok: false,
    error: { code: 'pack-too-large', place: NAME },
  });
  const most = { ...PACK_LIMITS, original: FILE.length };
  expect(await openPack(bytes, packCrypto, { limits: most })).toMatchObject({ ok: true });
});

test('a pack says who signed it, and nobody where nobody did', async () => {
  const own = await keys();
  const signed = await opened(await writePack(jsonParts(), sha256, { keys: own, sign }));
  expect(signed.signature).toEqual({
    kind: 'signed',
    key: own.publicKey,
    fingerprint: expect.stringMatching(/^([a-z]{5}-){4}[a-z]{5}$/),
  });
  expect((await opened(await craftPack())).signature).toEqual({ kind: 'none' });
});

test('what was changed after signing, or signed by another, is refused', async () => {
  const signer = { keys: await keys(), sign };
  const other = await keys();
  const changed = sampleParts();
  change(changed, 'documents/note/en.json', 'blocks.0.text', 'The other.');
  const { unzipSync } = await import('fflate');
  const signature = unzipSync(await writePack(jsonParts(), sha256, signer))['signature.json'];
  if (signature === undefined) throw new Error('no signature');
  const files = await packFiles(changed);
  files.set('signature.json', signature);
  expect(await refused(zipParts(files))).toEqual({ code: 'pack-signature-broken', place: 'signature.json' });
  const claimed = await writePack(jsonParts(), sha256, {
    keys: { ...signer.keys, publicKey: other.publicKey },
    sign,
  });
  expect(await refused(claimed)).toMatchObject({ code: 'pack-signature-broken' });
});

test('a signature of another form is refused with its place', async () => {
  const files = await packFiles();
  files.set('signature.json', partBytes({ algorithm: 'none', key: '', signature: '' }));
  expect(await refused(zipParts(files))).toMatchObject({
    code: 'pack-part-invalid',
    place: 'signature.json: algorithm',
  });
});

test('an unsigned pack, or one of another key, does not replace a signed one by itself', async () => {
  const signer = { keys: await keys(), sign };
  const signed = await opened(await writePack(jsonParts(), sha256, signer));
  const again = await opened(await writePack(jsonParts(), sha256, { keys: await keys(), sign }));
  const unsigned = await opened(await craftPack());
  expect(relationOf(unsigned, signed)).toBe('other-publisher');
  expect(relationOf(again, signed)).toBe('other-publisher');
  expect(relationOf(signed, signed)).toBe('newer');
  expect(relationOf(signed, unsigned)).toBe('newer');
});

test('a pack of version 2 opens, its versions without originals', async () => {
  const parts = sampleParts();
  for (const nth of ['0', '1']) {
    const versions = Reflect.get(Object(parts['meeting.json']), 'documents')[0].versions;
    delete versions[nth].original;
  }
  const old = await opened(zipParts(await packFiles(parts, 2)));
  expect(old).toEqual(await opened(await craftPack()));
  expect(old.documents[0]?.versions.map(({ original }) => original)).toEqual([null, null]);
});

test('an upgrade leaves to the schema what is no meeting', () => {
  expect(upgradePart('meeting.json', 'nothing', 2)).toBe('nothing');
  expect(upgradePart('documents/note/en.json', { language: 'en' }, 2)).toEqual({ language: 'en' });
});

test('a kept pack says the same as when it came, and reads a text only when it is looked into', async () => {
  const bytes = await craftPack();
  const reopened = await reopenPack(bytes, packCrypto);
  if (!reopened.ok) throw new Error(JSON.stringify(reopened.error));
  expect(reopened.value).toEqual(await opened(bytes));
  // A text that is damaged since is noticed only by whoever reads it.
  const files = await packFiles();
  files.set('documents/note/en.json', new TextEncoder().encode('{}'));
  const damaged = await reopenPack(zipParts(files), packCrypto);
  const [chinese, english] = (damaged.ok ? damaged.value.documents[0]?.versions : undefined) ?? [];
  expect(chinese?.text.blocks).toHaveLength(1);
  expect(english?.text.language).toBe('en');
  expect(() => english?.text.blocks).toThrow('documents/note/en.json: pack-part-invalid');
});

test('a text that is read late is copied whole to a worker', async () => {
  const { documents } = await opened(await craftPack());
  expect(structuredClone(documents)).toEqual(documents);
  expect(structuredClone(documents)[0]?.versions[1]?.text.blocks[0]?.text).toBe('The first.');
});

test('opening tells how far it is', async () => {
  const shares: number[] = [];
  await openPack(await craftPack(), packCrypto, { progress: (share) => shares.push(share) });
  expect(shares).toEqual([1 / 3, 2 / 3, 1]);
});

test('whoever opens a pack may rest after each part', async () => {
  const bytes = await writePack(jsonParts(), sha256);
  const shares: number[] = [];
  let rests = 0;
  const rest = () => Promise.resolve(void (rests += 1));
  expect((await openPack(bytes, packCrypto, { progress: (share) => shares.push(share), rest })).ok).toBe(
    true,
  );
  expect(shares.at(-1)).toBe(1);
  expect(rests).toBe(shares.length);
});
