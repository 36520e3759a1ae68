import type { Block, DocumentText } from '#core/documents/document.ts';
import { readDate } from '../structure/dates.ts';
import { type ImportedProgramme, type ProgrammeEntry, programmeOf } from './model.ts';
import { readTimeSpan } from './read-time.ts';

const AGENDA =
  /agenda|programme|program|ordre du jour|议程|日程|议事|orden del d[ií]a|programa|повестк|программ|جدول الأعمال|برنامج/iu;
/** Fewer than these are no list. */
const FEWEST = 2;

const plain = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** A time before a line may have been taken for its number. */
const lineOf = ({ label, text }: Block): string =>
  plain(label !== null && /^\d{1,2}\.\d{2}$/.test(label) ? `${label} ${text}` : text);

const entry = (rest: Partial<ProgrammeEntry> & { readonly title: string }): ProgrammeEntry => ({
  number: null,
  description: null,
  date: null,
  start: null,
  end: null,
  people: [],
  ...rest,
});

/** The lines of a table, one text for each cell, or each other block as a line of its own. */
function linesOf(
  blocks: readonly Block[],
): readonly { readonly block: Block; readonly cells: readonly string[] }[] {
  const lines: { block: Block; cells: string[]; key: string | null }[] = [];
  for (const block of blocks) {
    const key = block.cell ? `${String(block.cell.table)}/${String(block.cell.row)}` : null;
    const last = lines.at(-1);
    if (key !== null && last?.key === key) last.cells.push(plain(block.text));
    else lines.push({ block, cells: [lineOf(block)], key });
  }
  return lines;
}

/** Lines that begin with a time, below the day that a line before them names. */
function timedEntries(blocks: readonly Block[]): readonly ProgrammeEntry[] {
  const entries: ProgrammeEntry[] = [];
  let date: string | null = null;
  for (const { cells } of linesOf(blocks)) {
    const [first = '', ...others] = cells;
    const time = readTimeSpan(first);
    if (time === null) {
      date = readDate(cells.join(' ')) ?? date;
      continue;
    }
    const [title = '', ...rest] = [time.rest, ...others].filter((each) => each !== '');
    if (title === '') continue;
    entries.push(
      entry({
        title,
        description: rest.join('\n') || null,
        date,
        start: time.span.start,
        end: time.span.end,
      }),
    );
  }
  return entries;
}

/** The numbered list below the first heading that calls itself an agenda and has one. */
function numberedEntries(blocks: readonly Block[]): readonly ProgrammeEntry[] {
  for (const [index, block] of blocks.entries()) {
    if ((block.kind !== 'heading' && block.kind !== 'title') || !AGENDA.test(block.text)) continue;
    const next = blocks.findIndex((each, at) => at > index && each.kind === 'heading');
    const below = blocks.slice(index + 1, next === -1 ? blocks.length : next);
    const listed = below.filter(
      ({ label, kind, level }) => label !== null && (kind === 'paragraph' || level === 1),
    );
    if (listed.length >= FEWEST)
      return listed.map(({ label, text }) =>
        entry({ number: (label ?? '').replace(/[()]/g, ''), title: plain(text).replace(/[.;。；]$/, '') }),
      );
  }
  return [];
}

/**
 * Reads the programme inside a document: its lines with times, in a table or not, or else the numbered list below the heading
 * of the agenda. Gives no entries when it has neither.
 */
export function readAgenda({ blocks, language }: DocumentText): ImportedProgramme {
  const timed = timedEntries(blocks);
  const entries = timed.length >= FEWEST ? timed : numberedEntries(blocks);
  return programmeOf(entries, language === 'und' ? null : language, ({ number }) => number, []);
}
