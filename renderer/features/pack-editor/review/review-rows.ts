import type { Block } from '#core/documents/document.ts';
import type { SourceDocument } from '#core/importing/model.ts';
import {
  type Decision,
  type ImportedDocument,
  sourceKey,
  type SourceKey,
} from '#core/importing/structure/model.ts';

/** One paragraph, piece or footnote of the file with what became of it. */
export interface ReviewRow {
  /** Tells it apart from all others of the file. */
  readonly key: string;
  readonly decision: Decision;
  /** The block that it began; null where it was left out, joined to another, or is a footnote. */
  readonly block: Block | null;
  /** What the file has there; empty for a footnote that the file itself tells apart. */
  readonly text: string;
  /** What delegates will read. */
  readonly shown: string;
}

/** Gives what each paragraph of the file has from the place on with which a piece of it begins. */
function pieceTexts(source: SourceDocument, { decisions }: ImportedDocument): (key: SourceKey) => string {
  const starts = new Map<number, number[]>();
  for (const { index, from, footnote } of decisions)
    if (footnote === undefined && from !== undefined) starts.set(index, [...(starts.get(index) ?? []), from]);
  const texts = new Map(source.paragraphs.map(({ place, text }) => [place.index, text]));
  return ({ index, from = 0, footnote }) => {
    const next = (starts.get(index) ?? []).filter((start) => start > from);
    return footnote === undefined ? (texts.get(index)?.slice(from, Math.min(...next)) ?? '') : '';
  };
}

/** Gives a row for each paragraph, piece and footnote of the file that says anything, in its order. */
export function reviewRows(source: SourceDocument, document: ImportedDocument): readonly ReviewRow[] {
  const blocks = new Map(document.text.blocks.map((block) => [block.path, block]));
  const footnotes = new Map(document.text.footnotes.map(({ id, text }) => [id, text]));
  const textOf = pieceTexts(source, document);
  return document.decisions.flatMap((decision): ReviewRow[] => {
    const { path, isJoined, note } = decision;
    const text = textOf(decision);
    const block = path === null || isJoined ? null : (blocks.get(path) ?? null);
    const shown = block?.text ?? (note === null ? text.trim() : (footnotes.get(note.id) ?? ''));
    return block === null && shown === '' ? [] : [{ key: sourceKey(decision), decision, block, text, shown }];
  });
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Tells whether two plain values say the same. */
function isSame(one: unknown, other: unknown): boolean {
  if (!isObject(one) || !isObject(other)) return one === other;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => isSame(Reflect.get(one, key), Reflect.get(other, key)))
  );
}

/** Gives the rows with those that say what they said before as they were: of thousands, only what changed is drawn anew. */
export function keepRows(before: readonly ReviewRow[], after: readonly ReviewRow[]): readonly ReviewRow[] {
  const known = new Map(before.map((row) => [row.key, row]));
  return after.map((row) => {
    const old = known.get(row.key);
    return old !== undefined && isSame(old, row) ? old : row;
  });
}

/** True where somebody should look at a row. */
export const isInDoubt = ({ decision }: ReviewRow): boolean => decision.isDoubtful && !decision.isJoined;

/** Gives the place of the next row in doubt after `at`, going round; null when none is in doubt. */
export function nextDoubt(rows: readonly ReviewRow[], at: number, step: 1 | -1): number | null {
  for (let moved = 1; moved <= rows.length; moved += 1) {
    const place = (at + step * moved + rows.length * 2) % rows.length;
    const row = rows[place];
    if (row !== undefined && isInDoubt(row)) return place;
  }
  return null;
}

/** Counts the places of a document that somebody should look at. */
export const countDoubts = ({ decisions }: ImportedDocument): number =>
  decisions.filter(({ isDoubtful, isJoined }) => isDoubtful && !isJoined).length;
