import { formatLabelRange } from '#core/documents/cite.ts';
import type { PaperSize } from '#core/printing/options.ts';
import type { PrintBlock, PrintDocument } from '#core/printing/print-document.ts';
import { copyHead, lengthOf, takeHead } from './cut-block.ts';
import { fixColumns } from './cut-cells.ts';
import { findBreak } from './find-break.ts';
import type { Fit } from './fit-footnotes.ts';
import { Footnotes } from './footnotes.ts';
import { OpenSheet, type Laid, type Placed } from './open-sheet.ts';
import { createPace, type Pace } from './pace.ts';
import { renderBlock } from './render-block.ts';
import { createSheet, type Sheet } from './sheet.ts';

/** More characters than the densest page holds: what is longer is laid out a piece at a time. */
const PIECE = 9000;
/** Characters that are laid out together, and at most so many blocks: a layout for each block takes several times as long. */
const TOGETHER = 1500;
const MOST_TOGETHER = 40;

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

/** Tells whether a block stands at the head of a page. */
const beginsPage = (block: PrintBlock | undefined): boolean => block?.kind === 'heading' && block.newPage;

/** Fills one sheet after another. Holds what is known about pages so far. */
class PageFiller {
  readonly #document: PrintDocument;
  readonly #options: Pagination;
  readonly #pace: Pace;
  readonly #footnotes: Footnotes;
  readonly #sheets: Sheet[] = [];
  readonly #pageOf = new Map<string, number>();
  readonly #overflowing: number[] = [];
  /** Blocks that are rendered and stand on no sheet yet. */
  readonly #waiting: Laid[] = [];
  #open: OpenSheet;

  constructor(printDocument: PrintDocument, options: Pagination) {
    this.#document = printDocument;
    this.#options = options;
    this.#pace = createPace(options.signal);
    this.#footnotes = new Footnotes(printDocument.blocks, printDocument.furniture.continued);
    this.#open = this.#newSheet([], []);
  }

  async fill(): Promise<Pages> {
    const { blocks } = this.#document;
    for (let at = 0; at < blocks.length;) {
      await this.#pace.turn();
      this.#renderFrom(at);
      if (beginsPage(blocks[at]) && this.#open.placed.length > 0) this.#turnPage([]);
      const huge = this.#waiting.findIndex(({ made }) => lengthOf(made) > PIECE);
      const fitting = this.#open.keepThoseThatFit(huge === -1 ? this.#waiting : this.#waiting.slice(0, huge));
      this.#waiting.splice(0, fitting);
      const next = this.#waiting.shift();
      if (next !== undefined) await this.#place(next);
      at += fitting + (next === undefined ? 0 : 1);
      this.#options.onProgress(at / blocks.length);
    }
    while (this.#open.owed.length > 0) this.#turnPage([]);
    this.#closeSheet();
    await this.#writeNumbers();
    return { count: this.#sheets.length, overflowing: this.#overflowing };
  }

  /** Renders the next blocks, enough to be worth a layout: up to the one that begins a page of its own. */
  #renderFrom(at: number): void {
    const { blocks, furniture } = this.#document;
    const waiting = this.#waiting;
    let characters = waiting.reduce((sum, { made }) => sum + lengthOf(made), 0);
    for (const block of blocks.slice(at + waiting.length, at + MOST_TOGETHER)) {
      if (waiting.length > 0 && (characters >= TOGETHER || beginsPage(block))) return;
      const made = renderBlock(block, furniture.continued);
      waiting.push({ block, made });
      characters += lengthOf(made);
    }
  }

  #newSheet(owed: readonly HTMLElement[], moved: readonly Placed[]): OpenSheet {
    const sheet = createSheet(this.#document, this.#options.paper);
    this.#options.workspace.append(sheet.box);
    return new OpenSheet(sheet, this.#footnotes, owed, moved);
  }

  #closeSheet(): void {
    const { sheet, placed, overflows } = this.#open;
    sheet.nameRunning(this.#runningWords());
    this.#sheets.push(sheet);
    const page = this.#sheets.length;
    for (const { block } of placed) if (!this.#pageOf.has(block.id)) this.#pageOf.set(block.id, page);
    if (overflows) this.#overflowing.push(page);
    this.#options.onSheet(sheet.box);
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
  #turnPage(moved: readonly Placed[]): void {
    const next = this.#newSheet(this.#open.owed, moved);
    this.#closeSheet();
    this.#open = next;
  }

  /** Sets one block, on as many sheets as it takes. */
  async #place({ block, made: rest }: Laid): Promise<void> {
    for (let isCut = false; ;) {
      await this.#pace.turn();
      const open = this.#open;
      const { canMove } = open;
      const isAll = lengthOf(rest) <= PIECE;
      const trial = open.try({ block, made: isAll ? rest : copyHead(rest, PIECE) });
      const { room, extent, made } = trial;
      const fits = (how: Fit): boolean => isAll && room.fits(extent.bottom, how);
      if (fits(block.keepWithNext ? 'whole' : 'good') || (!canMove && fits('forced'))) {
        open.keep(trial);
        return;
      }
      fixColumns(made, isAll ? [] : [rest]);
      const staysWhole = block.keepTogether && !isCut && isAll && canMove && extent.height <= room.height;
      const cut = staysWhole
        ? null
        : (findBreak(made, room, false) ?? (canMove ? null : findBreak(made, room, true)));
      open.withdraw(trial);
      if (cut !== null) {
        open.keep(open.try({ block, made: takeHead(rest, cut) }));
        isCut = true;
        this.#turnPage([]);
      } else if (canMove) this.#turnPage(open.takeChain());
      else if (open.placed.length > 0) this.#turnPage([]);
      else {
        // A single line that is higher than the page: shown as far as it goes, and reported.
        open.keep(open.try({ block, made: rest }));
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
