import { textAround } from './block-focus.ts';
import { rangeOfOffsets, TEXT_ATTRIBUTE } from './text-offsets.ts';

/**
 * Selects the next or previous word of a paragraph, or widens the selection by one: the way to select words without
 * a mouse. Word borders are the browser's own, so that Chinese words are found too.
 */
export function moveByWord(row: Element, direction: 'forward' | 'backward', isExtending: boolean): void {
  const selection = row.ownerDocument.getSelection();
  if (selection === null) return;
  const anchor = selection.anchorNode;
  const inRow = anchor !== null && !selection.isCollapsed && row.contains(textAround(anchor));
  if (!inRow) {
    const text = row.querySelector(`[${TEXT_ATTRIBUTE}]`);
    if (text === null) return;
    const start = rangeOfOffsets(text, 0, 0);
    selection.collapse(start.startContainer, start.startOffset);
  } else if (!isExtending) {
    if (direction === 'forward') selection.collapseToEnd();
    else selection.collapseToStart();
  }
  selection.modify('extend', direction, 'word');
}
