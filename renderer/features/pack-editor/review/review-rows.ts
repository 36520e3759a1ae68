import type { Block, Footnote } from '#core/documents/document.ts';
import type { SourceDocument } from '#core/importing/model.ts';
import type { Decision, ImportedDocument } from '#core/importing/structure/model.ts';

/** One paragraph of the file with what became of it. */
export interface ReviewRow {
  readonly decision: Decision;
  /** The block that it began; null where it was left out or joined to another. */
  readonly block: Block | null;
  /** Its text in the file. */
  readonly text: string;
  readonly footnotes: readonly Footnote[];
}

/** Gives a row for each paragraph of the file that says anything, in its order. */
export function reviewRows(source: SourceDocument, document: ImportedDocument): readonly ReviewRow[] {
  const blocks = new Map(document.text.blocks.map((block) => [block.path, block]));
  const footnotes = new Map(document.text.footnotes.map((footnote) => [footnote.id, footnote]));
  const texts = new Map(source.paragraphs.map(({ place, text }) => [place.index, text]));
  return document.decisions.flatMap((decision): ReviewRow[] => {
    const text = texts.get(decision.index)?.trim() ?? '';
    const block = decision.path === null || decision.isJoined ? null : (blocks.get(decision.path) ?? null);
    if (block === null && text === '') return [];
    const used = block?.footnotes.flatMap(({ footnote }) => footnotes.get(footnote) ?? []) ?? [];
    return [{ decision, block, text, footnotes: used }];
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
  const known = new Map(before.map((row) => [row.decision.index, row]));
  return after.map((row) => {
    const old = known.get(row.decision.index);
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
