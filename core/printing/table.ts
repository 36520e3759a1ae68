import type { PrintCell, PrintText, TableBlock } from './print-document.ts';

/** Gives a cell that holds a text and nothing else. */
export const textCell = (...texts: readonly PrintText[]): PrintCell => ({ texts, marks: [] });

/** Gives a table; `shares` are the widths of its columns in parts of the whole. */
export function tableBlock(
  id: string,
  running: string,
  columns: readonly string[],
  shares: readonly number[],
  rows: TableBlock['rows'],
): TableBlock {
  return {
    kind: 'table',
    id: `table:${id}`,
    running,
    keepWithNext: false,
    keepTogether: false,
    columns: columns.map((words, at) => ({ words, share: shares[at] ?? 1 })),
    rows,
  };
}
