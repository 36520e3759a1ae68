import type { BlockChange } from '#core/documents/compare/compare-documents.ts';
import { isBlockChanged } from '#core/revisions/changes-job.ts';

/** What happened to a paragraph, each with a mark and a word of its own. */
export const CHANGE_MARKS = ['added', 'deleted', 'moved', 'renumbered', 'reworded', 'doubtful'] as const;
export type ChangeMark = (typeof CHANGE_MARKS)[number];

/** One row of the list: a paragraph, or how many unchanged ones are left out here. */
export type ShownChange =
  | {
      readonly kind: 'block';
      /** Its place among all changes; it stays when the list is narrowed. */
      readonly index: number;
      readonly change: BlockChange;
      /** Empty where nothing changed. */
      readonly marks: readonly ChangeMark[];
    }
  | { readonly kind: 'gap'; readonly index: number; readonly count: number };

/** Gives what happened to a paragraph. */
export function marksOf(change: BlockChange): readonly ChangeMark[] {
  if (change.kind !== 'kept') return [change.kind];
  const { isMoved, isRenumbered, isReworded, isDoubtful } = change;
  const holds = {
    added: false,
    deleted: false,
    moved: isMoved,
    renumbered: isRenumbered,
    reworded: isReworded,
    doubtful: isDoubtful,
  };
  return CHANGE_MARKS.filter((mark) => holds[mark]);
}

/** Gives the rows to show: all of them, or those that changed with gaps in the place of the others. */
export function shownChanges(changes: readonly BlockChange[], onlyChanges: boolean): readonly ShownChange[] {
  const rows: ShownChange[] = [];
  let left = 0;
  const closeGap = (index: number): void => {
    if (left > 0) rows.push({ kind: 'gap', index: index - left, count: left });
    left = 0;
  };
  changes.forEach((change, index) => {
    if (onlyChanges && !isBlockChanged(change)) {
      left += 1;
      return;
    }
    closeGap(index);
    rows.push({ kind: 'block', index, change, marks: marksOf(change) });
  });
  closeGap(changes.length);
  return rows;
}
