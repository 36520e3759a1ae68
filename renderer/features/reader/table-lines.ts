import type { TableCell } from '#core/documents/document.ts';
import type { PageRow } from './page-rows.ts';

/** A row of the page and its place among all of them, by which it is known whether it is drawn yet. */
export interface IndexedRow {
  readonly row: PageRow;
  readonly index: number;
}

/** What stands on a page one below the other: a block, or a table with the rows that are its blocks. */
export type PagePart =
  | ({ readonly kind: 'block' } & IndexedRow)
  | { readonly kind: 'table'; readonly table: number; readonly rows: readonly IndexedRow[] };

const cellOf = ({ cells }: PageRow): TableCell | undefined =>
  cells.find(({ block }) => block !== null)?.block?.cell;

/** Puts the rows of a page together that are blocks of the same table. */
export function pageParts(rows: readonly PageRow[]): readonly PagePart[] {
  const parts: PagePart[] = [];
  let open: { readonly table: number; readonly rows: IndexedRow[] } | null = null;
  rows.forEach((row, index) => {
    const table = cellOf(row)?.table;
    if (table !== undefined && table === open?.table) return open.rows.push({ row, index });
    open = table === undefined ? null : { table, rows: [{ row, index }] };
    return parts.push(open === null ? { kind: 'block', row, index } : { kind: 'table', ...open });
  });
  return parts;
}

/** One cell of a table in one language, with the blocks that stand in it. */
export interface LineCell {
  readonly cell: TableCell;
  readonly rows: readonly IndexedRow[];
}

/** One row of a table in one language. */
export interface TableLine {
  readonly row: number;
  readonly cells: readonly LineCell[];
}

/** Gives the rows of a table in the language at `side`; blocks that this language lacks are left out. */
export function tableLines(rows: readonly IndexedRow[], side: number): readonly TableLine[] {
  const lines = new Map<number, Map<number, { readonly cell: TableCell; readonly rows: IndexedRow[] }>>();
  for (const indexed of rows) {
    const cell = indexed.row.cells[side]?.block?.cell;
    if (cell === undefined) continue;
    const line =
      lines.get(cell.row) ?? new Map<number, { readonly cell: TableCell; readonly rows: IndexedRow[] }>();
    lines.set(cell.row, line);
    const place = line.get(cell.column) ?? { cell, rows: [] };
    line.set(cell.column, place);
    place.rows.push(indexed);
  }
  return [...lines]
    .sort(([one], [other]) => one - other)
    .map(([row, cells]) => ({
      row,
      cells: [...cells.values()].sort((one, other) => one.cell.column - other.cell.column),
    }));
}
