import type { PaperSize } from '#core/printing/options.ts';
import type { PrintDocument } from '#core/printing/print-document.ts';
import { element } from './elements.ts';
import frame from './paper-furniture.module.css';
import footnotes from './paper-footnotes.module.css';
import styles from './paper.module.css';
import { stampable } from './stamp.ts';

/** One sheet of paper: the box that is printed, and the part of it that blocks go into. */
export interface Sheet {
  readonly box: HTMLElement;
  readonly content: HTMLElement;
  /** The foot of the text, where footnotes stand: what it takes the content lacks. */
  readonly notes: HTMLElement;
  /** Where the room for text and footnotes ends, in pixels of the viewport. */
  bottom(): number;
  /** Says what stands on it; called when it is full. */
  nameRunning(running: string): void;
  /** Says which page it is; called when all are there. */
  number(page: number, pages: number): void;
}

/** The height of an element with what it keeps free above it, in pixels. */
const outerHeight = (made: HTMLElement): number =>
  made.getBoundingClientRect().height + Number.parseFloat(getComputedStyle(made).marginBlockStart);

/** Makes an empty sheet with the head and foot that every page has. */
export function createSheet(print: PrintDocument, paper: PaperSize): Sheet {
  const { furniture, language, direction, typeSize } = print;
  const running = element('span', frame.running);
  const count = element('span', frame.count);
  const copy = element('span', frame.count);
  copy.dataset['copy'] = '';
  const content = element('div', styles.content);
  const notes = element('div', footnotes.notes);
  const foot = element(
    'div',
    frame.foot,
    element('span', frame.confidentiality, furniture.confidentiality),
    stampable(element('span', frame.printed, furniture.printed), 'line'),
    copy,
    count,
  );
  const box = element(
    'section',
    styles.sheet,
    element(
      'div',
      frame.head,
      element('span', frame.meeting, furniture.meeting),
      element('span', frame.printedSource, furniture.source),
      running,
    ),
    content,
    notes,
    foot,
  );
  box.setAttribute('role', 'group');
  box.lang = language;
  box.dir = direction;
  box.dataset['paper'] = paper;
  box.dataset['type'] = typeSize;
  return {
    box,
    content,
    notes,
    // Footnotes that are higher than the page push its foot out of it: it is where it was all the same.
    bottom: () => box.getBoundingClientRect().bottom - outerHeight(foot),
    nameRunning: (words) => {
      running.textContent = words;
    },
    number: (page, pages) => {
      const words = furniture.pageOf(page, pages);
      count.textContent = words;
      box.setAttribute('aria-label', words);
    },
  };
}
