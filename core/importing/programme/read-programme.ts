import { appError, type AppError } from '#core/base/errors.ts';
import { err, type Result } from '#core/base/result.ts';
import { LARGEST_FILE } from '../read-file.ts';
import { decodeText } from '../text/decode-text.ts';
import type { ImportedProgramme } from './model.ts';
import { isCalendar, readCalendar } from './read-calendar.ts';
import { readProgrammeCsv } from './read-csv.ts';

/** Enough to tell a calendar by its first line. */
const HEAD = 200;

/** Tells a calendar by its name or its first line, and a table by its name; null for what may be a document. */
function formatOf(bytes: Uint8Array, name: string): 'calendar' | 'table' | null {
  if (/\.ics$/i.test(name) || isCalendar(decodeText(bytes.subarray(0, HEAD)).text)) return 'calendar';
  return /\.(csv|tsv)$/i.test(name) ? 'table' : null;
}

/**
 * Reads a file that holds a programme and nothing else: iCalendar, or a table of separated values. `zone` is the meeting's (IANA
 * name). Null for every other file, which may be a document with a programme in it (`readAgenda`).
 */
export function readProgrammeFile(
  bytes: Uint8Array,
  name: string,
  zone: string,
): Result<ImportedProgramme, AppError> | null {
  const format = formatOf(bytes, name);
  if (format === null) return null;
  if (bytes.length > LARGEST_FILE) return err(appError('file-too-large', name));
  const { text } = decodeText(bytes);
  return format === 'calendar' ? readCalendar(text, zone) : readProgrammeCsv(text);
}
