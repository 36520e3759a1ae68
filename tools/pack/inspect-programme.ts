import type { AppError } from '#core/base/errors.ts';
import { ok, type Result } from '#core/base/result.ts';
import type { ImportedProgramme, ProgrammeEntry } from '#core/importing/programme/model.ts';
import { isCalendar, zoneOfCalendar } from '#core/importing/programme/read-calendar.ts';
import { readProgrammeFile } from '#core/importing/programme/read-programme.ts';
import { decodeText } from '#core/importing/text/decode-text.ts';
import { INSPECT_VERSION } from './inspect.ts';
import { findingSentence } from './inspect-document.ts';
import type { Inspected } from './inspect-files.ts';

/** Says a slot in a line: `2019-09-27 10:00–11:00  1  Opening`. */
function entryLine({ number, title, date, start, end }: ProgrammeEntry): string {
  const when = [date ?? '', start === null ? '' : `${start}${end === null ? '' : `–${end}`}`].join(' ');
  return `  ${when.padEnd(22)}  ${(number ?? '').padEnd(4)} ${title}`;
}

function inspected(
  { language, entries, findings }: ImportedProgramme,
  name: string,
  bytes: Uint8Array,
  zone: string | null,
): Inspected {
  const said = findings.map((finding) => ({ ...finding, sentence: findingSentence(finding) }));
  return {
    values: {
      schemaVersion: INSPECT_VERSION,
      ok: true,
      kind: 'programme',
      file: { name, format: zone === null ? 'table' : 'calendar', bytes: bytes.length },
      language,
      zone,
      counts: { entries: entries.length, findings: findings.length },
      findings: said,
      entries,
    },
    words: [
      `${name} [programme${zone === null ? '' : `, ${zone}`}]`,
      ...said.map(({ sentence }) => `  ! ${sentence}`),
      '',
      ...entries.map(entryLine),
    ].join('\n'),
  };
}

/** Enough to tell a calendar by its first line. */
const HEAD = 200;

/**
 * Reads a file that is a programme and nothing else, a calendar on the clock of the zone that it names itself, or else UTC. Null
 * for what may be a document.
 */
export function readWholeProgramme(bytes: Uint8Array, name: string): Result<Inspected, AppError> | null {
  const isOne = isCalendar(decodeText(bytes.subarray(0, HEAD)).text);
  const zone = isOne ? zoneOfCalendar(decodeText(bytes).text) : null;
  const read = readProgrammeFile(bytes, name, zone ?? 'UTC');
  if (read === null || !read.ok) return read;
  return ok(inspected(read.value, name, bytes, zone));
}
