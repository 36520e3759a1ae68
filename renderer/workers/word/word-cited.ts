import { TextRun, type ParagraphChild } from 'docx';
import { citedTextsOf } from '#core/printing/cited-blocks.ts';
import type {
  CitedBlock,
  CitedText,
  FootnoteMark,
  HeadingText,
  MarginNote,
} from '#core/printing/print-document.ts';
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

/**
 * Gives the comments of a block's margin, at the words they hang on, and the entries for which the block has no text to hang
 * them on.
 */
export function marginInserts(
  block: CitedBlock,
  comment: (entry: MarginNote) => CommentPlace,
): { readonly inserts: Inserts; readonly left: readonly MarginNote[] } {
  const texts = citedTextsOf(block);
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

/** Gives the runs of a text with its footnotes and what else stands in it. */
export function markedRuns(
  marked: HeadingText,
  inserts: readonly Insert[],
  noteAt: (mark: FootnoteMark) => ParagraphChild,
): readonly ParagraphChild[] {
  const { text, marks = [] } = marked;
  const notes = marks
    .toSorted((a, b) => a.offset - b.offset)
    .map((mark): Insert => ({ offset: mark.offset, children: [noteAt(mark)] }));
  const all = [...notes, ...inserts].sort((a, b) => a.offset - b.offset);
  const runs: ParagraphChild[] = [];
  let from = 0;
  for (const { offset, children } of all) {
    runs.push(...runsOf({ ...marked, text: text.slice(from, offset) }), ...children);
    from = Math.max(from, offset);
  }
  return [...runs, ...runsOf({ ...marked, text: text.slice(from) })];
}

/** Gives a paragraph of a document with its label, its footnotes and what else stands in it. */
export function citedRuns(
  cited: CitedText,
  inserts: Inserts,
  noteAt: (mark: FootnoteMark) => ParagraphChild,
): readonly ParagraphChild[] {
  const { label, isItem } = cited;
  const lead = label === null ? (isItem ? '– ' : '') : `${label} `;
  return [...runsOf({ ...cited, text: lead }), ...markedRuns(cited, inserts.get(cited) ?? [], noteAt)];
}

/** Gives a footnote's mark that repeats one: Word's own footnotes stand once. */
export const repeatedMark = (label: string): TextRun => new TextRun({ text: label, superScript: true });
