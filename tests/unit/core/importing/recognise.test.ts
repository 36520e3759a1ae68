import { expect, test } from 'vitest';
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
