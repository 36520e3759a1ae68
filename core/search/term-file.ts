import { err, type Result } from '#core/base/result.ts';
import type { TermBase } from './term-base.ts';
import { parseTermCsv } from './term-csv.ts';
import { LARGEST_FILE, termProblem, type TermProblem } from './term-problem.ts';
import { parseTermTbx } from './term-tbx.ts';

/** Endings of the files that a term base is read from. */
export const TERM_FILE_EXTENSIONS = ['csv', 'tsv', 'txt', 'tbx', 'xml'] as const;

/** Gives the text of a file in UTF-8, or in UTF-16 where it says so; null when it is neither. */
function decode(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Reads a term base from the bytes of a CSV or TBX file; what the file holds decides, not its name. */
export function readTermFile(bytes: Uint8Array): Result<TermBase, TermProblem> {
  if (bytes.length > LARGEST_FILE) return err(termProblem('too-large'));
  const text = decode(bytes);
  if (text === null || text.includes('\0')) return err(termProblem('not-text'));
  return /^\ufeff?\s*</.test(text) ? parseTermTbx(text) : parseTermCsv(text);
}
