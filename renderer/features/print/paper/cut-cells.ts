import { endBefore, positionAt } from './text-position.ts';

/** In an empty cell: where a page may end is counted in characters, and a row has to begin with one. */
export const NO_BREAK_SPACE = '\u00a0';

/** Where a cell of a table stands: rows and columns count from 0. */
interface Place {
  readonly cell: HTMLTableCellElement;
  readonly row: number;
  readonly column: number;
}

/** Gives where the cells of a table's rows stand, those that reach down from above counted in. */
export function gridOf(rows: readonly Element[]): readonly Place[] {
  const places: Place[] = [];
  const taken = new Map<string, true>();
  rows.forEach((made, row) => {
    let column = 0;
    for (const cell of made.children) {
      if (!(cell instanceof HTMLTableCellElement)) continue;
      while (taken.has(`${String(row)}/${String(column)}`)) column += 1;
      places.push({ cell, row, column });
      for (let down = 0; down < cell.rowSpan; down += 1)
        for (let across = 0; across < cell.colSpan; across += 1)
          taken.set(`${String(row + down)}/${String(column + across)}`, true);
      column += cell.colSpan;
    }
  });
  return places;
}

/** Moves the first characters of a cell into an empty shell of it; what is left empty keeps its place. */
export function moveHead(cell: HTMLElement, shell: HTMLElement, characters: number): void {
  const range = document.createRange();
  const position = positionAt(cell, characters);
  range.setStart(cell, 0);
  endBefore(range, cell, position);
  shell.append(range.extractContents());
  for (const [side, other] of [
    [shell, cell],
    [cell, shell],
  ] as const)
    if (side.textContent === '' && other.textContent !== '') side.replaceChildren(NO_BREAK_SPACE);
  if (position === null || position.offset === 0) return;
  for (let node = cell.firstElementChild; node; node = node.firstElementChild)
    if (node instanceof HTMLElement) node.dataset['continued'] = '';
}

/**
 * Parts the cells that reach from the rows of `head` into those of `rest`, of which `kept` says how many characters stay:
 * each goes on beside the rows that go on.
 */
export function splitSpans(
  head: HTMLElement,
  rest: HTMLElement,
  grid: readonly Place[],
  kept: ReadonlyMap<HTMLElement, number>,
  cutThrough: HTMLElement | undefined,
): void {
  const first = rest.querySelector<HTMLTableRowElement>('tr[data-cut="row"], tr[data-cut="reached"]');
  if (first === null) return;
  const own = new Set<Element>(first.children);
  const at = grid.find(({ cell }) => own.has(cell))?.row;
  if (at === undefined) return;
  // A row that is cut through stands on both pages.
  const rowsAbove = cutThrough === undefined ? at : at + 1;
  const reaching = grid.filter(({ cell, row }) => head.contains(cell) && row + cell.rowSpan > at);
  for (const { cell, row, column } of reaching.sort((a, b) => a.column - b.column)) {
    const goesOn = row + cell.rowSpan - at;
    const shell = cell.cloneNode(false) as HTMLTableCellElement;
    moveHead(cell, shell, kept.get(cell) ?? cell.textContent.length);
    // The shell has the head's part: it takes the cell's place there, and the cell goes on.
    cell.replaceWith(shell);
    shell.rowSpan = rowsAbove - row;
    cell.rowSpan = goesOn;
    const before = grid.find((each) => own.has(each.cell) && each.column > column)?.cell ?? null;
    first.insertBefore(cell, before);
  }
  first.dataset['cut'] = 'row';
}

/**
 * Gives the tables of a laid-out block the column widths that they have, in percent: parts of a table on different pages
 * have the same columns, whatever stands in them. `copies` are laid out nowhere and get the same widths.
 */
export function fixColumns(block: HTMLElement, copies: readonly HTMLElement[]): void {
  [...block.querySelectorAll('table')].forEach((table, at) => {
    if (table.querySelector(':scope > colgroup') !== null) return;
    const whole = table.getBoundingClientRect().width;
    const widths: number[] = [];
    for (const { cell, column } of gridOf([...table.rows])) {
      const share = (cell.getBoundingClientRect().width / whole / cell.colSpan) * 100;
      for (let across = 0; across < cell.colSpan; across += 1)
        if (cell.colSpan === 1 || widths[column + across] === undefined) widths[column + across] = share;
    }
    const group = document.createElement('colgroup');
    for (const share of widths) {
      const column = document.createElement('col');
      column.style.inlineSize = `${String(share)}%`;
      group.append(column);
    }
    for (const copy of copies) copy.querySelectorAll('table')[at]?.prepend(group.cloneNode(true));
    table.prepend(group);
  });
}
