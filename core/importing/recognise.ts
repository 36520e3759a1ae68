import type { SourceFormat } from './model.ts';

/**
 * What a file is: a kind that documents are read from, or a reason not to read it; `other-office` is what office programs
 * save, and can save in a kind that is read: OpenDocument, Word before 2007, RTF, sheets, slides, books, web archives.
 */
export type FileKind = SourceFormat | 'encrypted' | 'other-office' | 'unknown';

const starts = (bytes: Uint8Array, ...head: readonly number[]): boolean =>
  head.every((byte, at) => bytes[at] === byte);

/** Gives the first bytes as text in which only ASCII can be trusted. */
function asciiOf(bytes: Uint8Array, length: number): string {
  let text = '';
  for (const byte of bytes.subarray(0, length)) if (byte !== 0) text += String.fromCharCode(byte);
  return text;
}

/** Share of bytes that no text holds. */
function controlShare(bytes: Uint8Array): number {
  const sample = bytes.subarray(0, 4096);
  let controls = 0;
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls += 1;
  return sample.length === 0 ? 0 : controls / sample.length;
}

const isUtf16 = (bytes: Uint8Array): boolean => {
  if (starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff)) return true;
  const sample = bytes.subarray(0, 512);
  const zeros = sample.filter((byte, at) => byte === 0 && at % 2 === (sample[0] === 0 ? 0 : 1)).length;
  return zeros > sample.length * 0.3;
};

const MARKDOWN = [
  /^#{1,6} \S/m,
  /^\[\^[^\]\s]+\]:/m,
  /^\|?\s*:?-{3,}:?\s*\|/m,
  /^\s*[-*+] \S.*\n\s*[-*+] \S/m,
  /\]\(https?:/,
  /\*\*\S/,
];

/** OpenDocument and EPUB begin with an entry that says what they are (OpenDocument 1.3 part 2, 3.3). */
const DECLARES_ITS_KIND = /^PK[\s\S]{2,30}mimetypeapplication\/(?:vnd\.oasis\.opendocument|epub\+zip)/;
/** RTF, PostScript, Word's web archive, and OpenDocument or Word 2003 as one XML file. */
const SAVED_AS_TEXT =
  /^\W{0,4}(?:\{\\rtf|%!PS-|MIME-Version: ?1|<\?xml[^>]*>\s*(?:<\?mso-[^>]*>\s*)?<(?:office:document|w:wordDocument)[\s>])/i;

/** Recognises a file by what is in it; `name` decides only between Markdown and plain text, which look alike. */
export function recogniseFile(bytes: Uint8Array, name: string): FileKind {
  const head = asciiOf(bytes, 4096);
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (starts(bytes, 0x50, 0x4b, 3, 4)) return DECLARES_ITS_KIND.test(head) ? 'other-office' : 'docx';
  // A compound file: an encrypted package, or what Office saved before 2007.
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1))
    return isEncryptedPackage(bytes) ? 'encrypted' : 'other-office';
  if (SAVED_AS_TEXT.test(head)) return 'other-office';
  if (bytes.length === 0 || (!isUtf16(bytes) && controlShare(bytes) > 0.01)) return 'unknown';
  const markup = head
    .replace(/^\W*<\?xml[^>]*\?>/, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .trimStart();
  if (/<(?:\w+:)?akomaNtoso[\s>]/.test(markup)) return 'akoma-ntoso';
  if (/^\W{0,4}<(?:!doctype html|html|head|body|article|main|div|table|p|h[1-6])[\s>]/i.test(markup))
    return 'html';
  if (/^\W{0,4}<[a-z]/i.test(markup) && /^\W*<\?xml/.test(head)) return 'unknown';
  if (/\.(md|markdown|mkd)$/i.test(name)) return 'markdown';
  if (/\.html?$/i.test(name) && /<\/?(?:p|div|br|h[1-6]|table|span)[\s>/]/i.test(head)) return 'html';
  const marks = MARKDOWN.filter((pattern) => pattern.test(head)).length;
  return /\.txt$/i.test(name) ? (marks > 2 ? 'markdown' : 'text') : marks > 1 ? 'markdown' : 'text';
}

/** The directory of a compound file names its streams in UTF-16; an encrypted package has one of this name. */
function isEncryptedPackage(bytes: Uint8Array): boolean {
  const wanted = [...'EncryptedPackage'].flatMap((each) => [each.charCodeAt(0), 0]);
  for (let at = 0; at + wanted.length <= bytes.length; at += 2)
    if (wanted.every((byte, offset) => bytes[at + offset] === byte)) return true;
  return false;
}
