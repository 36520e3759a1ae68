import { useLayoutEffect, useRef } from 'react';
import { COMMAND_IDS, COMMAND_KEYS, type CommandId, type Commands } from '#renderer/state/commands.ts';

/** After the first key of a sequence the second one is waited for this long. */
const SEQUENCE_MS = 1500;

const MOD = 'mod+';

/** Gives the command that these keys ask for, as `COMMAND_KEYS` writes them; null when they ask for none. */
function commandOf(keys: readonly string[]): CommandId | null {
  const pressed = keys.join(' ').toLowerCase();
  return COMMAND_IDS.find((id) => COMMAND_KEYS[id]?.join(' ').toLowerCase() === pressed) ?? null;
}

const beginsSequence = (key: string): boolean =>
  Object.values(COMMAND_KEYS).some((keys) => keys.length > 1 && keys[0]?.toLowerCase() === key);

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.closest('input, textarea, select, [role="menu"], [role="listbox"]') !== null);

/** A dialog has its own keys; a sheet that is a side of the screen, marked as such, shares the screen's. */
const isInDialog = (): boolean =>
  Array.from(document.querySelectorAll('[role="dialog"], [role="alertdialog"]')).some(
    (dialog) => dialog.querySelector('[data-shortcuts]') === null,
  );

/**
 * Leads the system's print key to the print screen wherever no pages are ready: what the system printed there would be
 * blank. Where they are, the key prints them.
 */
const isPrintKey = (key: string): boolean =>
  key === 'p' && document.querySelector('[data-print-sheets]') === null;

/** Listens for shortcuts that are held down with Ctrl or Command: also while something is being typed. */
export function useHeldShortcuts(commands: Commands): void {
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.isComposing) return;
      const key = event.key.toLowerCase();
      const id = isPrintKey(key) ? 'go-print' : commandOf([`${MOD}${key}`]);
      const run = id === null ? null : commands[id];
      if (run === null) return;
      event.preventDefault();
      run();
    };
    // Ahead of fields and dialogs, which keep their keys to themselves.
    addEventListener('keydown', press, { capture: true });
    return () => removeEventListener('keydown', press, { capture: true });
  }, [commands]);
}

/** Listens for shortcuts of single letters wherever nothing is being typed and no dialog is open. */
export function useLetterShortcuts(isOn: boolean, commands: Commands): void {
  const first = useRef({ key: '', until: 0 });
  useLayoutEffect(() => {
    if (!isOn) return undefined;
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
        return;
      if (isTyping(event.target) || isInDialog()) return;
      const key = event.key.toLowerCase();
      const { key: before, until } = first.current;
      first.current = { key: '', until: 0 };
      const id = commandOf(event.timeStamp < until ? [before, key] : [key]);
      const run = id === null ? null : commands[id];
      if (run) {
        event.preventDefault();
        run();
      } else if (beginsSequence(key)) {
        first.current = { key, until: event.timeStamp + SEQUENCE_MS };
      }
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [isOn, commands]);
}
