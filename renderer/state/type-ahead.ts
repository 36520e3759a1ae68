import type { NoteId } from '#core/base/ids.ts';

const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('input, textarea, select') !== null);

/** Keys that are held while another is typed, or that begin a letter: they neither type nor end anything. */
const WAITING_KEYS = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'Dead', 'Process']);

/**
 * Keeps what is typed between asking for a note and the moment its editor is there, so that no letter is lost or taken
 * for a shortcut. A press of the pointer or any other key ends the listening and keeps the text.
 */
export class TypeAhead {
  #text = '';
  #note: NoteId | null = null;
  readonly #press = (event: KeyboardEvent): void => this.#take(event);
  readonly #end = (): void => this.#stop();

  /** Listens from now on; what was typed before for another note is forgotten. */
  start(): void {
    this.cancel();
    addEventListener('keydown', this.#press, { capture: true });
    addEventListener('pointerdown', this.#end, { capture: true });
  }

  /** Says which note the typing is meant for. */
  isFor(note: NoteId): void {
    this.#note = note;
  }

  /** Gives what was typed for a note and ends the listening; empty for any other note. Lines end with a line feed. */
  give(note: NoteId): string {
    if (note !== this.#note) return '';
    const text = this.#text;
    this.cancel();
    return text;
  }

  /** Ends the listening and forgets what was typed. */
  cancel(): void {
    this.#stop();
    this.#text = '';
    this.#note = null;
  }

  #stop(): void {
    removeEventListener('keydown', this.#press, { capture: true });
    removeEventListener('pointerdown', this.#end, { capture: true });
  }

  #take(event: KeyboardEvent): void {
    const { key } = event;
    const isCommand = (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState('AltGraph');
    if (isTextField(event.target) || event.isComposing || isCommand || WAITING_KEYS.has(key)) return;
    const letters = Array.from(this.#text);
    if (Array.from(key).length === 1) this.#text += key;
    else if (key === 'Enter') this.#text += '\n';
    else if (key === 'Backspace') this.#text = letters.slice(0, -1).join('');
    else return this.#stop();
    event.preventDefault();
    event.stopPropagation();
    return undefined;
  }
}
