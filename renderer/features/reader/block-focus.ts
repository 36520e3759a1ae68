import { elementIdOf, focusElement } from '#renderer/state/arrival.ts';
import { TEXT_ATTRIBUTE } from './text-offsets.ts';

/** Stands on what is drawn of a paragraph; its value is the path. */
export const PATH_ATTRIBUTE = 'data-path';

/** The attributes by which a row of the page is found again. */
export const rowAttributes = (path: string): Readonly<Record<string, string>> => ({
  id: elementIdOf.paragraph(path),
  [PATH_ATTRIBUTE]: path,
});

const rowOf = (path: string): HTMLElement | null => document.getElementById(elementIdOf.paragraph(path));

/** Gives the path of the row that a node of the page stands in. */
export const pathAround = (node: Node): string | null =>
  (node instanceof Element ? node : node.parentElement)
    ?.closest(`[${PATH_ATTRIBUTE}]`)
    ?.getAttribute(PATH_ATTRIBUTE) ?? null;

/** Gives the element around a node that holds one block's text in one language. */
export const textAround = (node: Node): Element | null =>
  (node instanceof Element ? node : node.parentElement)?.closest(`[${TEXT_ATTRIBUTE}]`) ?? null;

/** Moves the focus to a paragraph; `start` also brings it to the top of the page. False when it is not there. */
export function focusParagraph(path: string, block: 'start' | 'nearest'): boolean {
  const row = rowOf(path);
  if (row === null) return false;
  focusElement(row, block);
  return true;
}

/** Brings a paragraph to the top of the page and leaves the focus where it is. */
export function showParagraph(path: string): void {
  rowOf(path)?.scrollIntoView({ block: 'start' });
}

/** Opens the menu of a paragraph's actions, which its row shows while it has the focus. */
export function openParagraphMenu(row: Element): void {
  row.querySelector<HTMLElement>('[aria-haspopup="true"], [aria-haspopup="menu"]')?.click();
}
