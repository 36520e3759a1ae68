import type { SourceCell } from '../model.ts';
import type { Line } from './line.ts';
import type { PdfRule } from './page.ts';

/** A line on its way into a paragraph: in a cell, or between the edges of its region. */
export interface FlowLine {
  readonly line: Line;
  readonly cell: SourceCell | null;
  /** Edges of the region that it is set in. */
  readonly start: number;
  readonly end: number;
}

/** The lines of a region in reading order, with the tables told from the text. */
export interface Told {
  readonly flow: readonly FlowLine[];
  readonly tables: number;
  /** Rows that look like a table and do not fit a grid, in the text as they stand. */
  readonly doubtful: readonly Line[];
}

type GridRow = readonly Line[];

const ALIGNED = 5;
const LEAST_ROWS = 3;

function byRow(lines: readonly Line[]): readonly GridRow[] {
  const rows: Line[][] = [];
  for (const line of lines) {
    const last = rows.at(-1);
    if (last?.[0]?.row === line.row && last[0].page === line.page) last.push(line);
    else rows.push([line]);
  }
  return rows;
}

/** The extent of a column, by the first row. */
type Column = Pick<Line, 'start' | 'end'>;

const ALIGNED_OTHERWISE = 3;

/** The column that a line stands in: aligned at its beginning, or like figures at its end or in its middle. */
function columnOf(line: Line, columns: readonly Column[]): number {
  const byStart = columns.findIndex(({ start }) => Math.abs(start - line.start) <= ALIGNED);
  if (byStart >= 0) return byStart;
  const middle = (line.start + line.end) / 2;
  return columns.findIndex(
    ({ start, end }) =>
      Math.abs(end - line.end) <= ALIGNED_OTHERWISE ||
      Math.abs((start + end) / 2 - middle) <= ALIGNED_OTHERWISE,
  );
}

/** The rows from `from` on that fit one grid of columns. */
function gridAt(
  rows: readonly GridRow[],
  from: number,
): { readonly to: number; readonly columns: readonly Column[] } {
  const columns = (rows[from] ?? []).map(({ start, end }) => ({ start, end }));
  let to = from;
  for (let at = from; at < rows.length; at++) {
    const row = rows[at] ?? [];
    const fits = row.every((line) => columnOf(line, columns) >= 0);
    // One part alone goes on in a cell above, where it stands under a later column or close to its row.
    const goesOn =
      row.length > 1 ||
      (row[0] !== undefined &&
        at > from &&
        row[0].end < (columns[columnOf(row[0], columns) + 1]?.start ?? Infinity));
    const gap = at === from ? 0 : (row[0]?.y ?? 0) - (rows[at - 1]?.[0]?.y ?? 0);
    if (!fits || !goesOn || gap > (row[0]?.size ?? 10) * 6) break;
    if (row.length > 1) to = at + 1;
    else if (gap < (row[0]?.size ?? 10) * 1.6) to = at + 1;
  }
  return { to, columns };
}

/** Puts the rows of a grid into cells, row by row. */
function cellsOf(
  rows: readonly GridRow[],
  columns: readonly Column[],
  table: number,
  rules: readonly PdfRule[],
): readonly { readonly line: Line; readonly cell: SourceCell }[] {
  const lines = rows.flat();
  const [left, right] = [
    Math.min(...lines.map(({ start }) => start)),
    Math.max(...lines.map(({ end }) => end)),
  ];
  const drawn = rules.filter(({ x0, x1, y0, y1 }) => y1 - y0 < 3 && x1 - x0 > (right - left) * 0.5);
  const top = rows[0]?.[0]?.y ?? 0;
  const bottom = rows.at(-1)?.[0]?.y ?? 0;
  const isRuled = drawn.filter(({ y0 }) => y0 > top && y0 < bottom).length >= 2;
  let row = -1;
  let before = -Infinity;
  const placed = rows.flatMap((parts) => {
    const y = parts[0]?.y ?? 0;
    const isNew = isRuled
      ? drawn.some(({ y0 }) => y0 > before && y0 <= y)
      : parts.length > 1 && parts.some((line) => columnOf(line, columns) === 0);
    if (isNew || row < 0) row += 1;
    before = y;
    return parts.map((line) => ({
      line,
      cell: {
        table,
        row,
        column: Math.max(0, columnOf(line, columns)),
        rowSpan: 1,
        columnSpan: 1,
        isHeader: false,
      },
    }));
  });
  return placed.sort(
    (a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column || a.line.y - b.line.y,
  );
}

/** The tagged tables that have rows and columns. Frames and mastheads are tagged as tables too, and are none. */
function realTables(lines: readonly Line[]): ReadonlySet<number> {
  const cells = new Map<number, { readonly rows: Set<number>; readonly columns: Map<number, Set<number>> }>();
  for (const { tagged } of lines) {
    const cell = tagged?.cell;
    if (!cell) continue;
    const table = cells.get(cell.table) ?? { rows: new Set(), columns: new Map<number, Set<number>>() };
    table.rows.add(cell.row);
    table.columns.set(cell.column, (table.columns.get(cell.column) ?? new Set()).add(cell.row));
    cells.set(cell.table, table);
  }
  const isReal = (rows: Set<number>, columns: Map<number, Set<number>>): boolean =>
    rows.size >= LEAST_ROWS && [...columns.values()].filter((own) => own.size >= LEAST_ROWS - 1).length >= 2;
  return new Set([...cells].filter(([, { rows, columns }]) => isReal(rows, columns)).map(([table]) => table));
}

const withoutLayout = (line: Line, real: ReadonlySet<number>): Line =>
  line.tagged?.cell && !real.has(line.tagged.cell.table)
    ? { ...line, tagged: { ...line.tagged, cell: null } }
    : line;

/** Tells tables from text: what the file's structure calls cells, and parts of rows that stand in columns. */
export function tellTables(
  lines: readonly Line[],
  edges: { readonly start: number; readonly end: number },
  firstTable: number,
  rules: readonly PdfRule[],
): Told {
  const real = realTables(lines);
  const flow: FlowLine[] = [];
  const doubtful: Line[] = [];
  const tagged = new Map<number, number>();
  let tables = firstTable;
  const rows = byRow(lines.map((line) => withoutLayout(line, real)));
  for (let at = 0; at < rows.length;) {
    const row = rows[at] ?? [];
    const cells = row.filter((line) => line.tagged?.cell);
    if (cells.length > 0) {
      const placed: FlowLine[] = [];
      for (; at < rows.length && (rows[at] ?? []).some((line) => line.tagged?.cell); at++) {
        for (const line of rows[at] ?? []) {
          const own = line.tagged?.cell;
          if (!own) {
            placed.push({ line, cell: null, ...edges });
            continue;
          }
          const table = tagged.get(own.table) ?? tables++;
          tagged.set(own.table, table);
          placed.push({ line, cell: { ...own, table, rowSpan: 1, columnSpan: 1 }, ...edges });
        }
      }
      flow.push(...placed.sort(byCell));
      continue;
    }
    if (row.length > 1) {
      const { to, columns } = gridAt(rows, at);
      const grid = rows.slice(at, to);
      const broad = grid.filter((own) => own.length > 1).length;
      if (broad >= LEAST_ROWS && broad >= grid.length * 0.4) {
        flow.push(...cellsOf(grid, columns, tables++, rules).map((placed) => ({ ...placed, ...edges })));
        at = to;
        continue;
      }
      const unsure = rows.slice(at, at + LEAST_ROWS);
      if (unsure.length === LEAST_ROWS && unsure.every((own) => own.length > 1))
        doubtful.push(...row.slice(0, 1));
    }
    flow.push(...row.map((line) => ({ line, cell: null, ...edges })));
    at += 1;
  }
  return { flow, tables: tables - firstTable, doubtful };
}

function byCell(a: FlowLine, b: FlowLine): number {
  if (!a.cell || !b.cell) return a.line.y - b.line.y;
  return (
    a.cell.table - b.cell.table ||
    a.cell.row - b.cell.row ||
    a.cell.column - b.cell.column ||
    a.line.y - b.line.y
  );
}
