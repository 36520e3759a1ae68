import { expect, test } from 'vitest';
import { buildDocx } from '#tools/fuzz/build-docx.ts';
import { readFile } from '#core/importing/read-file.ts';

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (each) => each.charCodeAt(0));

test.each([
  ['a.odt', 'PK\x03\x04\x14\0\0\0\0\0mimetypeapplication/vnd.oasis.opendocument.text'],
  ['a.epub', 'PK\x03\x04\x14\0\0\0\0\0mimetypeapplication/epub+zip'],
  ['a.rtf', '{\\rtf1\\ansi Text}'],
  ['a.doc', '\u00d0\u00cf\x11\u00e0\u00a1\u00b1\x1a\u00e1 WordDocument'],
  ['web.doc', 'MIME-Version: 1.0\nContent-Type: multipart/related\n\n<p>Text</p>'],
  ['flat.fodt', '<?xml version="1.0"?>\n<office:document><p>x</p></office:document>'],
])('%s is refused, for its program can save it as what is read', async (name, text) => {
  expect(await readFile(bytesOf(text), name, {})).toMatchObject({
    ok: false,
    error: { code: 'file-kind-other-office' },
  });
});

test('a file without text is refused, and one of pictures needs its text recognised', async () => {
  const codeOf = async (bytes: Uint8Array, name: string) => {
    const read = await readFile(bytes, name, {});
    return read.ok ? null : read.error.code;
  };
  const picture = '<w:p><w:r><w:drawing><a:graphic><pic:pic/></a:graphic></w:drawing></w:r></w:p>';
  expect(await codeOf(buildDocx({ body: '<w:p/>' }), 'a.docx')).toBe('file-without-text');
  expect(await codeOf(buildDocx({ body: picture }), 'a.docx')).toBe('file-needs-text-recognition');
  expect(
    await codeOf(buildDocx({ body: `${picture}<w:p><w:r><w:t>Text</w:t></w:r></w:p>` }), 'a.docx'),
  ).toBeNull();
  expect(await codeOf(bytesOf(' \n\n'), 'a.txt')).toBe('file-without-text');
});
