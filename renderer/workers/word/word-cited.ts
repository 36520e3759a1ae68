import { TextRun, type ParagraphChild } from 'docx';
import type { CitedBlock, CitedText, MarginNote } from '#core/printing/print-document.ts';
import type { CommentPlace } from './word-notes.ts';
import { runsOf } from './word-runs.ts';

/** Something that stands in a text before the UTF-16 unit at `offset`: a footnote's mark, a comment's begin or end. */
export interface Insert {
  readonly offset: number;
  readonly children: readonly ParagraphChild[];
}

/** What stands in each text of a block. */
export type Inserts = ReadonlyMap<CitedText, readonly Insert[]>;

const numberOf = (entry: MarginNote): number | undefined =>
  entry.kind === 'full' ? entry.number : entry.numbers[0];

/** Gives the words that a note of the margin hangs on: its passage where a text has it, else the whole first text. */
function placeIn(texts: readonly CitedText[], entry: MarginNote) {
  const number = numberOf(entry);
  for (const text of texts) {
    const passage = text.passages?.find((each) => each.number === number && each.end > each.start);
    if (passage !== undefined) return { text, from: passage.start, to: passage.end };
  }
  const [first] = texts;
  return first === undefined ? null : { text: first, from: 0, to: first.text.length };
}

/** Gives every text of a block, those of its tables among them. */
const textsOf = ({ texts, tables }: CitedBlock): readonly CitedText[] => [
  ...texts,
  ...tables.flatMap(({ head, rows }) =>
    [...head, ...rows].flatMap(({ cells }) => cells.flatMap((cell) => cell.texts)),
  ),
];

/**
 * Gives the comments of a block's margin, at the words they hang on, and the entries for which the block has no text to hang
 * them on.
 */
export function marginInserts(
  block: CitedBlock,
  comment: (entry: MarginNote) => CommentPlace,
): { readonly inserts: Inserts; readonly left: readonly MarginNote[] } {
  const texts = textsOf(block);
  const inserts = new Map<CitedText, readonly Insert[]>();
  const left: MarginNote[] = [];
  for (const entry of block.margin ?? []) {
    const place = placeIn(texts, entry);
    if (place === null) {
      left.push(entry);
      continue;
    }
    const { start, end } = comment(entry);
    inserts.set(place.text, [
      ...(inserts.get(place.text) ?? []),
      { offset: place.from, children: start },
      { offset: place.to, children: end },
    ]);
  }
  return { inserts, left };
}

/** Gives a paragraph of a document with its label, its footnotes and what else stands in it. */
export function citedRuns(
  cited: CitedText,
  inserts: Inserts,
  noteAt: (label: string) => ParagraphChild,
): readonly ParagraphChild[] {
  const { text, label, isItem } = cited;
  const lead = label === null ? (isItem ? '– ' : '') : `${label} `;
  const marks = cited.marks
    .toSorted((a, b) => a.offset - b.offset)
    .map((mark): Insert => ({ offset: mark.offset, children: [noteAt(mark.label)] }));
  const all = [...marks, ...(inserts.get(cited) ?? [])].sort((a, b) => a.offset - b.offset);
  const runs: ParagraphChild[] = [...runsOf({ ...cited, text: lead })];
  let from = 0;
  for (const { offset, children } of all) {
    runs.push(...runsOf({ ...cited, text: text.slice(from, offset) }), ...children);
    from = Math.max(from, offset);
  }
  return [...runs, ...runsOf({ ...cited, text: text.slice(from) })];
}

/** Gives a footnote's mark that repeats one: Word's own footnotes stand once. */
export const repeatedMark = (label: string): TextRun => new TextRun({ text: label, superScript: true });
