import type { SourceFormat } from '#core/importing/model.ts';

/** The part that says what the file is and lists the others. */
export const MANIFEST_PART = 'pack.json';

/** The part that holds everything but the texts of documents. */
export const MEETING_PART = 'meeting.json';

/** The part that signs the manifest; a pack may be without. */
export const SIGNATURE_PART = 'signature.json';

/** Originals stand below this; nothing else does, and nothing of them is read when a pack is opened. */
export const ORIGINALS = 'originals/';

/** Names the part that holds one language version of a document. */
export const textPartName = (document: string, language: string): string =>
  `documents/${document}/${language}.json`;

const EXTENSIONS: Readonly<Record<SourceFormat, string>> = {
  docx: 'docx',
  pdf: 'pdf',
  'akoma-ntoso': 'xml',
  html: 'html',
  markdown: 'md',
  text: 'txt',
};

/** Names the part that holds the file which one language version was read from. */
export const originalPartName = (document: string, language: string, format: SourceFormat): string =>
  `${ORIGINALS}${document}/${language}.${EXTENSIONS[format]}`;
