import { useEffect, useState, type RefObject } from 'react';
import type { LanguageTag } from '#core/documents/document.ts';
import { pathAround, textAround } from './block-focus.ts';
import { offsetsInText, TEXT_ATTRIBUTE } from './text-offsets.ts';

/** Words selected on the page: where they stand in the text, and where on screen (CSS pixels of the window). */
export interface SelectedWords {
  readonly path: string;
  readonly language: LanguageTag;
  readonly start: number;
  readonly end: number;
  readonly box: DOMRect;
}

function selectedWords(page: Element): SelectedWords | null {
  const selection = page.ownerDocument.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const root = textAround(range.startContainer);
  const path = pathAround(range.startContainer);
  if (root === null || path === null || !page.contains(root)) return null;
  // A selection that runs on into the next paragraph counts up to the end of the one where it starts.
  const offsets = offsetsInText(root, range);
  if (offsets === null || offsets.start === offsets.end) return null;
  const language = root.getAttribute(TEXT_ATTRIBUTE) ?? '';
  return { path, language, ...offsets, box: range.getBoundingClientRect() };
}

/** Gives the words selected in the page, live; null while there are none or the pointer is still selecting. */
export function useTextSelection(page: RefObject<HTMLElement | null>): SelectedWords | null {
  const [words, setWords] = useState<SelectedWords | null>(null);
  useEffect(() => {
    let frame = 0;
    let isPressed = false;
    const read = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        setWords(isPressed || page.current === null ? null : selectedWords(page.current));
      });
    };
    const press = (event: PointerEvent): void => {
      isPressed = event.target instanceof Node && page.current?.contains(event.target) === true;
    };
    const release = (): void => {
      isPressed = false;
      read();
    };
    document.addEventListener('selectionchange', read);
    document.addEventListener('scroll', read, { capture: true, passive: true });
    document.addEventListener('pointerdown', press);
    document.addEventListener('pointerup', release);
    document.addEventListener('pointercancel', release);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('selectionchange', read);
      document.removeEventListener('scroll', read, { capture: true });
      document.removeEventListener('pointerdown', press);
      document.removeEventListener('pointerup', release);
      document.removeEventListener('pointercancel', release);
    };
  }, [page]);
  return words;
}
