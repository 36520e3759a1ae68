import { gridOf, moveHead, splitSpans } from './cut-cells.ts';
import { beginningAt, endBefore, positionAt } from './text-position.ts';

/** Where a block is cut: what stands before it stays on the page. */
export interface Cut {
  /** Characters of the block before the cut; those before the row where a row is cut through. */
  readonly characters: number;
  /** The row that is cut through, counted among the rows of the block; null where the cut is between lines or rows. */
  readonly row: number | null;
  /** How many characters stay of each cell that reaches across the cut, counted among the cells of the block. */
  readonly cells: ReadonlyMap<number, number>;
}

const ROWS = '[data-cut="columns"], [data-cut="row"], [data-cut="reached"]';

/** Tells whether columns stand beside each other in an element, each of which a page may cut. */
export const isRow = (made: Element): boolean => made.matches(ROWS);

/** Tells whether an element stands in such columns. */
export const isInRow = (made: Element): boolean => (made.parentElement?.closest(ROWS) ?? null) !== null;

/** Gives the rows of a block and the cells of all of them. */
export function rowsOf(block: HTMLElement): {
  readonly rows: readonly HTMLElement[];
  readonly cells: readonly HTMLElement[];
} {
  const rows = [...block.querySelectorAll<HTMLElement>(ROWS)];
  const cells = rows.flatMap((row) => [...row.children].filter((cell) => cell instanceof HTMLElement));
  return { rows, cells };
}

/** Gives the number of characters of a block, as `takeHead` counts them. */
export const lengthOf = (root: Node): number => root.textContent?.length ?? 0;

/** Gives the number of characters of `root` before `inner` begins. */
export function charactersBefore(root: Node, inner: Node): number {
  const range = document.createRange();
  range.setStart(root, 0);
  range.setEndBefore(inner);
  return range.toString().length;
}

/** Marks what goes on from the page before: it has no bullet, number or space above of its own. */
function markContinued(root: HTMLElement, from: Node | null): void {
  for (let node = from; node; node = node === root ? null : node.parentNode)
    if (node instanceof HTMLElement) node.dataset['continued'] = '';
}

/** Marks what goes on overleaf, along the inner edge of the cut. */
function markCutOff(head: HTMLElement): void {
  for (let node: Element | null = head; node; node = node.lastElementChild)
    if (node instanceof HTMLElement) node.dataset['cutOff'] = '';
}

/** Sets the head of a table that was cut over the rest of it, too, in columns of the same widths. */
function repeatTableHead(head: HTMLElement, inside: Node | null): void {
  const around = inside instanceof Element ? inside : inside?.parentElement;
  const rest = around?.closest('table') ?? null;
  const table = Array.from(head.querySelectorAll('table')).at(-1);
  if (rest === null || table === undefined || table.rows.length === 0) return;
  if (table.tHead !== null && rest.tHead === null) {
    const again = table.tHead.cloneNode(true) as HTMLElement;
    again.dataset['repeated'] = '';
    rest.prepend(again);
  }
  const columns = table.querySelector(':scope > colgroup');
  if (columns !== null && rest.querySelector(':scope > colgroup') === null)
    rest.prepend(columns.cloneNode(true));
}

/** Moves what stands before a place of the block, from its beginning, into an empty shell of it. */
function extractTo(rest: HTMLElement, end: (range: Range) => void): HTMLElement {
  const head = rest.cloneNode(false) as HTMLElement;
  // What stands in the margin belongs beside the beginning.
  const margin = rest.querySelector(':scope > [data-margin]');
  margin?.remove();
  const range = document.createRange();
  range.setStart(rest, 0);
  end(range);
  head.append(range.extractContents());
  if (margin) head.append(margin);
  return head;
}

/** Cuts between lines or rows. */
function cutAcross(rest: HTMLElement, characters: number): HTMLElement {
  const position = positionAt(rest, characters);
  const head = extractTo(rest, (range) => endBefore(range, rest, position));
  if (position !== null && position.offset > 0) markCutOff(head);
  else head.dataset['cutOff'] = '';
  const inside =
    position === null ? null : position.offset > 0 ? position.node : beginningAt(rest, position.node);
  repeatTableHead(head, inside);
  markContinued(rest, inside?.parentNode ?? rest);
  return head;
}

/** Cuts through a row: `head` gets a shell of it, filled from its cells by `takeHead`. */
function cutThrough(rest: HTMLElement, row: HTMLElement): HTMLElement {
  const head = extractTo(rest, (range) => range.setEnd(row, 0));
  const shell = rowsOf(head).rows.at(-1);
  for (const cell of row.children) {
    const part = cell.cloneNode(false);
    // It ends here: what it reaches down into goes on overleaf.
    if (part instanceof HTMLTableCellElement) part.rowSpan = 1;
    shell?.append(part);
  }
  head.dataset['cutOff'] = '';
  repeatTableHead(head, row);
  markContinued(rest, row);
  return head;
}

/**
 * Takes what stands before a cut out of a block and gives it in a block of the same make; `rest` keeps the others. No
 * character is lost or doubled; notes in the margin go with the head. The block need not be on the page.
 */
export function takeHead(rest: HTMLElement, cut: Cut): HTMLElement {
  const before = rowsOf(rest);
  const row = cut.row === null ? undefined : before.rows[cut.row];
  const kept = new Map(
    [...cut.cells].flatMap(([at, share]) => {
      const cell = before.cells[at];
      return cell === undefined ? [] : [[cell, share] as const];
    }),
  );
  // Which cell is whose is told before the rows part.
  const inRow = row === undefined ? [] : [...row.children];
  const grid = row?.tagName === 'TR' || kept.size > 0 ? gridOf(before.rows) : null;
  const head = row === undefined ? cutAcross(rest, cut.characters) : cutThrough(rest, row);
  const shells = row === undefined ? [] : [...(rowsOf(head).rows.at(-1)?.children ?? [])];
  inRow.forEach((cell, at) => {
    const shell = shells[at];
    if (shell) moveHead(cell as HTMLElement, shell as HTMLElement, kept.get(cell as HTMLElement) ?? 0);
  });
  if (grid) splitSpans(head, rest, grid, kept, row);
  return head;
}

/** The cut that leaves so many characters of a block, or of each cell of the row that they end in. */
function pieceOf(block: HTMLElement, characters: number): Cut {
  const position = positionAt(block, characters);
  const around = position?.node.parentElement?.closest<HTMLElement>(ROWS) ?? null;
  if (around === null) return { characters, row: null, cells: new Map() };
  const { rows, cells } = rowsOf(block);
  const kept = [...around.children].map((cell) => {
    return [cells.indexOf(cell as HTMLElement), Math.min(characters, lengthOf(cell))] as const;
  });
  return { characters: charactersBefore(block, around), row: rows.indexOf(around), cells: new Map(kept) };
}

/** Gives the first `characters` of a block as a copy; of a row, so many of each cell. */
export function copyHead(block: HTMLElement, characters: number): HTMLElement {
  return takeHead(block.cloneNode(true) as HTMLElement, pieceOf(block, characters));
}
