import type { PrintCell, TableBlock } from '#core/printing/print-document.ts';
import { NO_BREAK_SPACE } from './cut-cells.ts';
import { cut, drawing, element } from './elements.ts';
import styles from './paper-table.module.css';
import { speaking } from './render-parts.ts';
import { STANCE_SHAPES } from './stance-shapes.ts';

function renderCell({ marks, texts }: PrintCell): HTMLElement {
  const stances = marks.map(({ stance, words }) => {
    const mark = element('span', styles.stance);
    mark.dataset['stance'] = stance;
    mark.append(drawing(STANCE_SHAPES[stance], undefined, words), ` ${words}`);
    return mark;
  });
  const lines = texts.map((text) => speaking(element('p', undefined, text.text), text));
  const cell = element('td', styles.cell, ...stances, ...lines);
  if (cell.textContent.trim() === '') cell.append(NO_BREAK_SPACE);
  return cell;
}

/** Sets a table of our own: its head, and rows that a page may end between. */
export function renderPrintTable({ columns, rows }: TableBlock): HTMLElement {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => {
    const column = element('col', undefined);
    column.style.inlineSize = `${String((share / whole) * 100)}%`;
    return column;
  });
  const head = columns.map(({ words }) => {
    const cell = element('th', styles.cell, words);
    cell.scope = 'col';
    return cell;
  });
  return element(
    'table',
    styles.table,
    element('colgroup', undefined, ...widths),
    element('thead', undefined, cut('head', element('tr', undefined, ...head))),
    element(
      'tbody',
      undefined,
      ...rows.map((cells) => cut('row', element('tr', undefined, ...cells.map(renderCell)))),
    ),
  );
}
