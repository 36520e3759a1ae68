import { compareDocuments, type BlockChange } from '#core/documents/compare/compare-documents.ts';
import type { Block } from '#core/documents/document.ts';

/** Two revisions of one language version, to be compared away from the thread that draws. */
export interface ChangesJob {
  readonly turn: number;
  readonly before: readonly Block[];
  readonly after: readonly Block[];
}

export interface ChangesAnswer {
  readonly turn: number;
  readonly changes: readonly BlockChange[];
}

/** Compares the two texts of a job. */
export const doChangesJob = ({ turn, before, after }: ChangesJob): ChangesAnswer => ({
  turn,
  changes: compareDocuments(before, after),
});

/** Tells whether a paragraph reads otherwise, is cited otherwise, or stands elsewhere than before. */
export const isBlockChanged = (change: BlockChange): boolean =>
  change.kind !== 'kept' || change.isReworded || change.isRenumbered || change.isMoved || change.isDoubtful;

/** How many paragraphs changed, by what happened to them; one that was moved and reworded counts under both. */
export interface ChangeCounts {
  readonly reworded: number;
  readonly renumbered: number;
  readonly moved: number;
  readonly added: number;
  readonly deleted: number;
}

/** Counts what changed. */
export function countChanges(changes: readonly BlockChange[]): ChangeCounts {
  const count = (is: (change: BlockChange) => boolean): number => changes.filter(is).length;
  return {
    reworded: count((change) => change.kind === 'kept' && change.isReworded),
    renumbered: count((change) => change.kind === 'kept' && change.isRenumbered),
    moved: count((change) => change.kind === 'kept' && change.isMoved),
    added: count(({ kind }) => kind === 'added'),
    deleted: count(({ kind }) => kind === 'deleted'),
  };
}
