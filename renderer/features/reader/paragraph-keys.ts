import type { KeyboardEvent } from 'react';
import { focusParagraph, openParagraphMenu, pathAround } from './block-focus.ts';
import { ACTION_KEYS, type ParagraphAction } from './ParagraphMenu.tsx';
import { moveByWord } from './word-cursor.ts';

export interface ParagraphKeys {
  /** Paths of the rows in order. */
  readonly paths: readonly string[];
  readonly letterShortcuts: boolean;
  readonly onAction: (action: ParagraphAction, path: string) => void;
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 };

const actionOf = (key: string): ParagraphAction | undefined =>
  (['add-note', 'copy-citation', 'copy-link'] as const).find(
    (action) => ACTION_KEYS[action] === key.toUpperCase(),
  );

/** Gives the key handler of the page: it acts while a paragraph itself has the focus, not something inside it. */
export function paragraphKeys({ paths, letterShortcuts, onAction }: ParagraphKeys) {
  return (event: KeyboardEvent): void => {
    const row = event.target;
    if (!(row instanceof HTMLElement) || !event.currentTarget.contains(row)) return;
    const path = row.getAttribute('data-path') === null ? null : pathAround(row);
    if (path === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const isLetter = event.key.length === 1;
    if (isLetter && !letterShortcuts) return;
    const step = event.shiftKey ? undefined : STEPS[isLetter ? event.key.toLowerCase() : event.key];
    const action = isLetter && !event.shiftKey ? actionOf(event.key) : undefined;
    if (step !== undefined) {
      const next = paths[paths.indexOf(path) + step];
      if (next !== undefined) focusParagraph(next, 'nearest');
    } else if (action !== undefined) {
      onAction(action, path);
    } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      const isRightToLeft = getComputedStyle(row).direction === 'rtl';
      const isForward = (event.key === 'ArrowRight') !== isRightToLeft;
      moveByWord(row, isForward ? 'forward' : 'backward', event.shiftKey);
    } else if (event.key === 'Enter') {
      openParagraphMenu(row);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
}
