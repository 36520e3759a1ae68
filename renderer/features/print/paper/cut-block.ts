/**
 * Where a block is cut: after so many of its characters or, within columns, after so many of each; these columns are then
 * the ones at this place among those of the block.
 */
export type Cut = number | { readonly columns: number; readonly characters: readonly number[] };

/** Gives what stands in columns within a block, in order. */
export const columnsOf = (root: ParentNode): readonly HTMLElement[] =>
  Array.from(root.querySelectorAll<HTMLElement>('[data-cut="columns"]'));

/** A place in a block at which a page may end, as the number of characters before it. */
interface Position {
  readonly node: Text;
  readonly offset: number;
}

const textNodes = (root: Node): readonly Text[] => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node instanceof Text) found.push(node);
  return found;
};

/** Gives the number of characters of a block, as `takeHead` counts them. */
export const lengthOf = (root: Node): number => root.textContent?.length ?? 0;

/** Gives the number of characters of `root` before `inner` begins. */
export function charactersBefore(root: Node, inner: Node): number {
  const range = document.createRange();
  range.setStart(root, 0);
  range.setEndBefore(inner);
  return range.toString().length;
}

function positionAt(root: Node, characters: number): Position | null {
  let left = characters;
  for (const node of textNodes(root)) {
    if (left < node.data.length) return { node, offset: left };
    left -= node.data.length;
  }
  return null;
}

/** Gives the outermost element below `root` that begins with this text, so that no empty shell of it stays behind. */
function beginningAt(root: Node, node: Node): Node {
  let outer = node;
  while (outer.parentNode && outer.parentNode !== root && !outer.previousSibling) outer = outer.parentNode;
  return outer;
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
  const taken = table?.tHead ?? null;
  const columns = table?.querySelector(':scope > colgroup')?.cloneNode(true);
  if (rest === null || rest.tHead !== null || taken === null) return;
  const again = taken.cloneNode(true) as HTMLElement;
  again.dataset['repeated'] = '';
  rest.prepend(...(columns ? [columns] : []), again);
}

/** Takes what stands before the columns, and of each column its own part; what encloses them encloses both. */
function takeColumns(rest: HTMLElement, columns: HTMLElement, characters: readonly number[]): HTMLElement {
  const head = rest.cloneNode(false) as HTMLElement;
  const range = document.createRange();
  range.setStart(rest, 0);
  range.setEndBefore(columns);
  head.append(range.extractContents());
  let around = head;
  for (let each = columns.parentElement; each !== null && each !== rest; each = each.parentElement)
    if (around.lastElementChild instanceof HTMLElement) around = around.lastElementChild;
  const above = columns.cloneNode(false) as HTMLElement;
  const parts = Array.from(columns.children).filter((each) => each instanceof HTMLElement);
  above.append(...parts.map((column, at) => takeCharacters(column, characters[at] ?? 0)));
  around.append(above);
  head.dataset['cutOff'] = '';
  repeatTableHead(head, columns);
  markContinued(rest, columns);
  return head;
}

function takeCharacters(rest: HTMLElement, characters: number): HTMLElement {
  const head = rest.cloneNode(false) as HTMLElement;
  const position = positionAt(rest, characters);
  const range = document.createRange();
  range.setStart(rest, 0);
  if (position === null) range.setEnd(rest, rest.childNodes.length);
  else if (position.offset > 0) range.setEnd(position.node, position.offset);
  else range.setEndBefore(beginningAt(rest, position.node));
  head.append(range.extractContents());
  if (position !== null && position.offset > 0) markCutOff(head);
  else head.dataset['cutOff'] = '';
  const inside =
    position === null ? null : position.offset > 0 ? position.node : beginningAt(rest, position.node);
  repeatTableHead(head, inside);
  markContinued(rest, inside?.parentNode ?? rest);
  return head;
}

/**
 * Takes what stands above a cut out of a block and gives it in a block of the same make; `rest` keeps the others. No
 * character is lost or doubled; notes in the margin go with the head. The block need not be on the page.
 */
export function takeHead(rest: HTMLElement, cut: Cut): HTMLElement {
  // What stands in the margin belongs beside the beginning.
  const margin = rest.querySelector(':scope > [data-margin]');
  margin?.remove();
  const columns = typeof cut === 'number' ? undefined : columnsOf(rest)[cut.columns];
  const head =
    typeof cut === 'number' || columns === undefined
      ? takeCharacters(rest, typeof cut === 'number' ? cut : lengthOf(rest))
      : takeColumns(rest, columns, cut.characters);
  if (margin) head.append(margin);
  return head;
}

/** Gives the first `characters` of a block as a copy. */
export function copyHead(block: HTMLElement, characters: number): HTMLElement {
  return takeHead(block.cloneNode(true) as HTMLElement, characters);
}
