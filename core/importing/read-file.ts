import { appError, type AppError } from '#core/base/errors.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import { readAkomaNtoso } from './akoma-ntoso/read-akoma-ntoso.ts';
import { readDocx } from './docx/read-docx.ts';
import { readHtml } from './html/read-html.ts';
import { readMarkdown } from './markdown/read-markdown.ts';
import type { ReadingProgress, SourceDocument, SourceFormat } from './model.ts';
import { recogniseFile } from './recognise.ts';
import { decodeText } from './text/decode-text.ts';
import { readText } from './text/read-text.ts';

/** Reads the bytes of one format; formats whose library needs a host (PDF) are read where that host is. */
export type FileReader = (
  bytes: Uint8Array,
  progress: ReadingProgress,
) => Promise<Result<SourceDocument, AppError>>;

/** What a file is and what it holds. */
export interface ReadFile {
  readonly format: SourceFormat;
  /** Of the text formats; null where the format says it itself. */
  readonly encoding: string | null;
  readonly source: SourceDocument;
}

/** Files beyond this are refused before anything looks into them. */
export const LARGEST_FILE = 64 * 1024 * 1024;

/** Steps through the Word reader, which lets go between slices; null when it was cancelled. */
function readWord(bytes: Uint8Array, progress: ReadingProgress): Result<SourceDocument, AppError> | null {
  const reading = readDocx(bytes);
  let step = reading.next();
  for (; step.done !== true; step = reading.next()) if (!progress(step.value)) return null;
  return step.value;
}

const TEXT_READERS = {
  text: (text: string) => ok(readText(text)),
  markdown: (text: string) => ok(readMarkdown(text)),
  html: (text: string) => ok(readHtml(text)),
  'akoma-ntoso': readAkomaNtoso,
} as const;

function readTextFile(bytes: Uint8Array, format: keyof typeof TEXT_READERS): Result<ReadFile, AppError> {
  const { text, encoding, isGuessed } = decodeText(bytes);
  const read: Result<SourceDocument, AppError> = TEXT_READERS[format](text);
  if (!read.ok) return read;
  const source = read.value;
  if (!isGuessed) return ok({ format, encoding, source });
  const finding = { code: 'encoding-guessed', count: 1, place: null, detail: encoding } as const;
  return ok({ format, encoding, source: { ...source, findings: [...source.findings, finding] } });
}

/** Refuses a file without any text: one of pictures, such as a scan in a Word file, needs its text recognised. */
function withText(read: ReadFile, name: string): Result<ReadFile, AppError> {
  const { paragraphs, footnotes, findings } = read.source;
  if (paragraphs.some(({ text }) => text.trim() !== '') || footnotes.length > 0) return ok(read);
  const hasPictures = findings.some(({ code }) => code === 'picture-left-out');
  return err(appError(hasPictures ? 'file-needs-text-recognition' : 'file-without-text', name));
}

/** Reads a file of any kind that documents are read from, recognised by its content. */
export async function readFile(
  bytes: Uint8Array,
  name: string,
  readers: Readonly<Partial<Record<SourceFormat, FileReader>>>,
  progress: ReadingProgress = () => true,
): Promise<Result<ReadFile, AppError>> {
  if (bytes.length > LARGEST_FILE)
    return err(appError('file-too-large', name, `${String(bytes.length)} bytes`));
  const kind = recogniseFile(bytes, name);
  if (kind === 'encrypted') return err(appError('file-encrypted', name));
  if (kind === 'other-office') return err(appError('file-kind-other-office', name));
  if (kind === 'unknown') return err(appError('file-kind-unknown', name));
  const reader = readers[kind];
  if (reader) {
    const source = await reader(bytes, progress);
    return source.ok ? ok({ format: kind, encoding: null, source: source.value }) : source;
  }
  if (kind === 'docx') {
    const word = readWord(bytes, progress);
    if (word === null) return err(appError('file-read-failed', name, 'cancelled'));
    return word.ok ? withText({ format: kind, encoding: null, source: word.value }, name) : word;
  }
  if (kind === 'pdf') return err(appError('file-kind-unknown', name, kind));
  const read = readTextFile(bytes, kind);
  return read.ok ? withText(read.value, name) : read;
}
