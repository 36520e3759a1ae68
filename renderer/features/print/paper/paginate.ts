import { formatLabelRange } from '#core/documents/cite.ts';
import type { PaperSize } from '#core/printing/options.ts';
import type { PrintBlock, PrintDocument } from '#core/printing/print-document.ts';
import { columnsOf, copyHead, lengthOf, takeHead } from './cut-block.ts';
import { findBreak } from './find-break.ts';
import { createPace, type Pace } from './pace.ts';
import { renderBlock } from './render-block.ts';
import { createSheet, type Sheet } from './sheet.ts';

/** More characters than the densest page holds: what is longer is laid out a piece at a time. */
const PIECE = 9000;

export interface Pagination {
  readonly paper: PaperSize;
  /** An element of the page, out of sight and unscaled, in which sheets are filled. */
  readonly workspace: HTMLElement;
  readonly signal: AbortSignal;
  /** Receives each sheet when it is full; its page numbers come at the end. */
  readonly onSheet: (sheet: HTMLElement) => void;
  /** From 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** What came of filling pages. */
export interface Pages {
  readonly count: number;
  /** Pages, counted from 1, on which something is larger than the page: none, unless a single line is. */
  readonly overflowing: readonly number[];
}

interface OpenSheet extends Sheet {
  /** The blocks on it, in order. */
  readonly placed: { readonly block: PrintBlock; readonly made: HTMLElement }[];
}

/** Fills one sheet after another. Holds what is known about pages so far. */
class PageFiller {
  readonly #document: PrintDocument;
  readonly #options: Pagination;
  readonly #pace: Pace;
  readonly #sheets: Sheet[] = [];
  readonly #pageOf = new Map<string, number>();
  readonly #overflowing: number[] = [];
  #open: OpenSheet;

  constructor(printDocument: PrintDocument, options: Pagination) {
    this.#document = printDocument;
    this.#options = options;
    this.#pace = createPace(options.signal);
    this.#open = this.#newSheet();
  }

  async fill(): Promise<Pages> {
    const { blocks, furniture } = this.#document;
    for (const [at, block] of blocks.entries()) {
      await this.#pace.turn();
      if (block.kind === 'heading' && block.newPage && this.#open.placed.length > 0) this.#turnPage([]);
      await this.#place(block, renderBlock(block, furniture.continued));
      this.#options.onProgress((at + 1) / blocks.length);
    }
    this.#closeSheet();
    await this.#writeNumbers();
    return { count: this.#sheets.length, overflowing: this.#overflowing };
  }

  #newSheet(): OpenSheet {
    const sheet = createSheet(this.#document, this.#options.paper);
    this.#options.workspace.append(sheet.box);
    return { ...sheet, placed: [] };
  }

  #closeSheet(): void {
    const { box, content, placed, nameRunning } = this.#open;
    nameRunning(this.#runningWords());
    this.#sheets.push(this.#open);
    const page = this.#sheets.length;
    for (const { block } of placed) if (!this.#pageOf.has(block.id)) this.#pageOf.set(block.id, page);
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = content;
    if (scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1) this.#overflowing.push(page);
    this.#options.onSheet(box);
  }

  /** The item or section that the sheet begins in and, in a document, the paragraphs that are on it. */
  #runningWords(): string {
    const { placed } = this.#open;
    const running = placed.find(({ block }) => block.running !== '')?.block.running ?? '';
    if (!this.#document.furniture.namesParagraphs) return running;
    const labels = placed.flatMap(({ block }) =>
      block.kind === 'cited' ? block.texts.slice(0, 1).flatMap(({ label }) => label ?? []) : [],
    );
    const [first] = labels;
    const last = labels.at(-1);
    if (first === undefined || last === undefined) return running;
    return [running, formatLabelRange(first, last)].filter((part) => part !== '').join(' · ');
  }

  /** Begins the next sheet with blocks that move there from the foot of this one. */
  #turnPage(moved: OpenSheet['placed']): void {
    const next = this.#newSheet();
    for (const { made } of moved) next.content.append(made);
    next.placed.push(...moved);
    this.#closeSheet();
    this.#open = next;
  }

  /** Takes the blocks off the foot of the sheet that must stand with what comes next; none if nothing else is left. */
  #takeChain(): OpenSheet['placed'] {
    const { placed } = this.#open;
    let from = placed.length;
    while (from > 0 && placed[from - 1]?.block.keepWithNext === true) from -= 1;
    return from === 0 ? [] : placed.splice(from);
  }

  /** True where moving on to a new sheet would give the next block more room than it has here. */
  #canMove(): boolean {
    return this.#open.placed.some(({ block }) => !block.keepWithNext);
  }

  async #place(block: PrintBlock, source: HTMLElement): Promise<void> {
    const rest = source;
    for (;;) {
      await this.#pace.turn();
      const { content, placed } = this.#open;
      const whole = lengthOf(rest) <= PIECE || columnsOf(rest).length > 0;
      const probe = whole ? rest : copyHead(rest, PIECE);
      content.append(probe);
      const { top, bottom } = content.getBoundingClientRect();
      const extent = probe.getBoundingClientRect();
      if (whole && extent.bottom <= bottom + 0.5) {
        placed.push({ block, made: probe });
        return;
      }
      const fitsOnAPage = whole && extent.height <= bottom - top;
      const cutAt =
        block.keepTogether && fitsOnAPage && this.#canMove() && rest === source
          ? null
          : (findBreak(probe, bottom, false) ?? (this.#canMove() ? null : findBreak(probe, bottom, true)));
      probe.remove();
      if (cutAt !== null) {
        const head = takeHead(rest, cutAt);
        content.append(head);
        placed.push({ block, made: head });
        this.#turnPage([]);
      } else if (this.#canMove()) this.#turnPage(this.#takeChain());
      else if (placed.length > 0) this.#turnPage([]);
      else {
        // A single line that is higher than the page: shown as far as it goes, and reported.
        content.append(whole ? probe : rest);
        placed.push({ block, made: whole ? probe : rest });
        return;
      }
    }
  }

  async #writeNumbers(): Promise<void> {
    const { furniture } = this.#document;
    for (const [at, sheet] of this.#sheets.entries()) {
      await this.#pace.turn();
      sheet.number(at + 1, this.#sheets.length);
      for (const reference of sheet.content.querySelectorAll<HTMLElement>('[data-page-of]')) {
        const page = this.#pageOf.get(reference.dataset['pageOf'] ?? '');
        if (page === undefined) reference.remove();
        else reference.textContent = 'plain' in reference.dataset ? String(page) : furniture.onPage(page);
      }
    }
  }
}

/**
 * Sets a print on pages, sheet by sheet, without holding up the window. Fonts must be loaded. Rejects with the signal's
 * reason once it aborts; sheets given until then stay with the caller.
 */
export async function paginate(printDocument: PrintDocument, options: Pagination): Promise<Pages> {
  return new PageFiller(printDocument, options).fill();
}
