import type { Block, DocumentText } from '#core/documents/document.ts';
import type { CitedTable, CitedTableCell, CitedTableRow, CitedText } from './print-document.ts';

/** Of a longer table only the head and the cited row are printed: a note on one cell shall not print thirty pages. */
const MOST_ROWS = 60;

/** Gives the path of the table that a cell's path leads into: `annex-1/tbl2` for `annex-1/tbl2/r3c1`; null for others. */
export const tablePath = (path: string): string | null =>
  /^((?:.*\/)?tbl\d+)\/r\d+c\d+/u.exec(path)?.[1] ?? null;

const isHead = ({ cells }: CitedTableRow): boolean =>
  cells.length > 0 && cells.every((cell) => cell.isHeader);

function rowsOf(
  blocks: readonly Block[],
  cited: string | null,
  asText: (block: Block) => CitedText,
): readonly CitedTableRow[] {
  const rows = new Map<number, Map<number, CitedTableCell>>();
  for (const block of blocks) {
    const { cell } = block;
    if (cell === undefined) continue;
    const row = rows.get(cell.row) ?? new Map<number, CitedTableCell>();
    rows.set(cell.row, row);
    const known = row.get(cell.column);
    row.set(cell.column, {
      rowSpan: cell.rowSpan,
      columnSpan: cell.columnSpan,
      isHeader: cell.isHeader,
      isCited: known?.isCited === true || block.path === cited,
      texts: [...(known?.texts ?? []), asText(block)],
    });
  }
  return [...rows]
    .sort(([one], [other]) => one - other)
    .map(([, cells]) => ({
      cells: [...cells].sort(([one], [other]) => one - other).map(([, cell]) => cell),
    }));
}

/** A long table is cut down to its cited row, with the rows above that reach into it. */
function citedRows(rows: readonly CitedTableRow[]): readonly CitedTableRow[] {
  const at = rows.findIndex(({ cells }) => cells.some(({ isCited }) => isCited));
  const reaching = rows.findIndex(
    ({ cells }, index) => index < at && cells.some(({ rowSpan }) => index + rowSpan > at),
  );
  return rows.slice(reaching === -1 ? at : reaching, at + 1);
}

/**
 * Gives the table in which the block at `path` stands, with its head apart, so that every page can repeat it. Null
 * where the text has no such cell. A whole table has all its rows, and no cell is marked. The head are the first rows of which every cell is declared a header.
 */
export function citedTable(
  text: DocumentText,
  path: string,
  asText: (block: Block) => CitedText,
  isWhole = false,
): CitedTable | null {
  const cell = text.blocks.find((block) => block.path === path)?.cell;
  if (cell === undefined) return null;
  const rows = rowsOf(
    text.blocks.filter((block) => block.cell?.table === cell.table),
    isWhole ? null : path,
    asText,
  );
  const firstBody = rows.findIndex((row) => !isHead(row));
  const headCount = firstBody === -1 ? 0 : firstBody;
  const body = rows.slice(headCount);
  return {
    language: text.language,
    direction: text.direction,
    head: rows.slice(0, headCount),
    rows: body.length > MOST_ROWS && !isWhole ? citedRows(body) : body,
  };
}
