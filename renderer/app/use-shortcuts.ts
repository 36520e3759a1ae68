import { useEffect, useRef } from 'react';

/** Where keys lead to; each is shown in the list that `?` opens. */
export interface ShortcutActions {
  readonly addNote: () => void;
  readonly showList: () => void;
  /** After `G`: by the second letter. */
  readonly go: Readonly<Record<string, () => void>>;
}

/** After `G` the second letter is waited for this long. */
const SEQUENCE_MS = 1500;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.closest('input, textarea, select, [role="menu"], [role="listbox"]') !== null);

/**
 * Leads the system's print key to the print screen wherever no pages are ready: what the system printed there would be
 * blank. Where they are, the key prints them.
 */
export function usePrintKey(toPrint: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      if (event.key.toLowerCase() !== 'p' || document.querySelector('[data-print-sheets]')) return;
      event.preventDefault();
      toPrint();
    };
    // Ahead of fields and dialogs, which keep their keys to themselves.
    addEventListener('keydown', press, { capture: true });
    return () => removeEventListener('keydown', press, { capture: true });
  }, [toPrint]);
}

/** A dialog has its own keys; a sheet that is a side of the screen, marked as such, shares the screen's. */
const isInDialog = (): boolean =>
  Array.from(document.querySelectorAll('[role="dialog"], [role="alertdialog"]')).some(
    (dialog) => dialog.querySelector('[data-shortcuts]') === null,
  );

/** Listens for shortcuts of single letters wherever nothing is being typed and no dialog is open. */
export function useShortcuts(isOn: boolean, actions: ShortcutActions): void {
  const goUntil = useRef(0);
  useEffect(() => {
    if (!isOn) return undefined;
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
        return;
      if (isTyping(event.target) || isInDialog()) return;
      const key = event.key.toLowerCase();
      const going = event.timeStamp < goUntil.current;
      goUntil.current = 0;
      const action = going
        ? actions.go[key]
        : key === 'n'
          ? actions.addNote
          : key === '?'
            ? actions.showList
            : null;
      if (action) {
        event.preventDefault();
        action();
      } else if (key === 'g') {
        goUntil.current = event.timeStamp + SEQUENCE_MS;
      }
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [isOn, actions]);
}
