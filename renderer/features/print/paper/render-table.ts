import type { CitedTable, CitedTableCell, CitedTableRow } from '#core/printing/print-document.ts';
import { NO_BREAK_SPACE } from './cut-cells.ts';
import { cut, element } from './elements.ts';
import styles from './paper-table.module.css';
import { renderCitedText } from './render-parts.ts';

function renderCell({ rowSpan, columnSpan, isHeader, isCited, texts }: CitedTableCell): HTMLElement {
  const made = document.createElement(isHeader ? 'th' : 'td');
  made.className = styles.cell ?? '';
  if (rowSpan > 1) made.rowSpan = rowSpan;
  if (columnSpan > 1) made.colSpan = columnSpan;
  if (isCited) made.dataset['cited'] = '';
  for (const text of texts) {
    const line = renderCitedText(text);
    // The row is what a page keeps whole.
    delete line.dataset['cut'];
    // Its number would hang outside the cell.
    delete line.dataset['label'];
    if (text.label !== null) line.prepend(`${text.label} `);
    made.append(line);
  }
  if (made.textContent === '') made.append(NO_BREAK_SPACE);
  return made;
}

/** Rows into which a cell reaches from above stay with it where a page holds them. */
function renderRows(rows: readonly CitedTableRow[], rule: 'head' | 'row'): readonly HTMLElement[] {
  let reachesTo = 0;
  return rows.map(({ cells }, index) => {
    const row = element('tr', undefined, ...cells.map(renderCell));
    const isReached = index < reachesTo;
    reachesTo = Math.max(reachesTo, ...cells.map(({ rowSpan }) => index + rowSpan));
    return cut(rule === 'row' && isReached ? 'reached' : rule, row);
  });
}

/** Sets a table: its head with the rows below it, which a page may end between. */
export function renderTable({ language, direction, head, rows }: CitedTable): HTMLElement {
  const table = element(
    'table',
    styles.table,
    head.length === 0 ? null : element('thead', undefined, ...renderRows(head, 'head')),
    element('tbody', undefined, ...renderRows(rows, 'row')),
  );
  table.lang = language;
  table.dir = direction;
  return table;
}
