import type { PrintBlock, PrintFootnote } from '#core/printing/print-document.ts';
import { cut, element } from './elements.ts';
import styles from './paper-footnotes.module.css';
import { speaking } from './render-parts.ts';

/** A footnote that stands on a page, or is tried there. */
export interface SetFootnote {
  readonly id: string;
  readonly made: HTMLElement;
}

/** Sets a footnote; `continued` stands over the part of it that goes on at the foot of the next page. */
function renderFootnote(note: PrintFootnote, continued: string): HTMLElement {
  const mark = element('sup', styles.mark, note.label);
  const line = cut('lines', element('p', undefined, mark, ' ', note.text));
  line.dataset['continues'] = `${note.label} ${continued}`;
  const made = speaking(element('div', styles.footnote, line), note);
  made.dataset['note'] = note.id;
  made.setAttribute('role', 'doc-footnote');
  return made;
}

/** The ids that the marks in something call, in their order, each once. */
const calledIn = (made: HTMLElement): ReadonlySet<string> =>
  new Set(
    Array.from(
      made.querySelectorAll<HTMLElement>('[data-footnote]'),
      (mark) => mark.dataset['footnote'] ?? '',
    ),
  );

/** The footnotes of a print: each stands once, where its first mark does. */
export class Footnotes {
  readonly #known = new Map<string, PrintFootnote>();
  readonly #standing = new Set<string>();
  readonly #continued: string;

  constructor(blocks: readonly PrintBlock[], continued: string) {
    this.#continued = continued;
    for (const block of blocks)
      if (block.kind === 'cited' || block.kind === 'heading')
        for (const note of block.footnotes ?? []) this.#known.set(note.id, note);
  }

  /** Gives what the marks in `made` call and does not stand yet. */
  callBy(made: HTMLElement): readonly SetFootnote[] {
    if (this.#known.size === 0) return [];
    return [...calledIn(made)].flatMap((id) => {
      const note = this.#known.get(id);
      return note === undefined || this.#standing.has(id)
        ? []
        : [{ id, made: renderFootnote(note, this.#continued) }];
    });
  }

  /** These stand now: no other mark calls them. */
  stand(notes: readonly SetFootnote[]): void {
    for (const { id } of notes) this.#standing.add(id);
  }

  /** These stand no longer. */
  withdraw(notes: readonly SetFootnote[]): void {
    for (const { id } of notes) this.#standing.delete(id);
  }
}
