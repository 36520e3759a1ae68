import type { PrintBlock } from '#core/printing/print-document.ts';
import { takeHead } from './cut-block.ts';
import { findBreak } from './find-break.ts';
import type { Footnotes, SetFootnote } from './footnotes.ts';
import { roomOn, SLACK, type Room } from './page-room.ts';
import type { Sheet } from './sheet.ts';

/** A block, or a part of one, that is laid out. */
export interface Laid {
  readonly block: PrintBlock;
  readonly made: HTMLElement;
}

/** A block on a sheet, with the footnotes that it calls. */
export interface Placed extends Laid {
  readonly notes: readonly SetFootnote[];
}

/** A block that stands on a sheet on trial. */
export interface Trial extends Placed {
  readonly room: Room;
  readonly extent: DOMRect;
}

/** The share of a page that footnotes which go on from the one before may take while there is text to come. */
const MOST_OWED = 0.6;

/** The sheet that is being filled. */
export class OpenSheet {
  readonly sheet: Sheet;
  readonly placed: Placed[] = [];
  /** What is left of footnotes that do not end here: it goes on at the foot of the next sheet. */
  owed: readonly HTMLElement[] = [];
  readonly #footnotes: Footnotes;
  readonly #beganOwing: boolean;

  /** Begins a sheet with what the one before owes, and the blocks that move here from its foot. */
  constructor(sheet: Sheet, footnotes: Footnotes, owed: readonly HTMLElement[], moved: readonly Placed[]) {
    this.sheet = sheet;
    this.#footnotes = footnotes;
    this.#beganOwing = owed.length > 0;
    if (this.#beganOwing) {
      sheet.notes.append(...owed);
      this.#trimNotes((sheet.bottom() - sheet.content.getBoundingClientRect().top) * MOST_OWED);
    }
    for (const { made, notes } of moved) {
      sheet.content.append(made);
      sheet.notes.append(...notes.map((note) => note.made));
    }
    this.placed.push(...moved);
  }

  /** True where moving on to a new sheet would give the next block more room than it has here. */
  get canMove(): boolean {
    return this.#beganOwing || this.placed.some(({ block }) => !block.keepWithNext);
  }

  /** True where something reaches out of its part of the sheet. */
  get overflows(): boolean {
    const { box, content } = this.sheet;
    return [box, content].some(
      ({ scrollHeight, clientHeight, scrollWidth, clientWidth }) =>
        scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1,
    );
  }

  /** Sets a block at the end, on trial. */
  try({ block, made }: Laid): Trial {
    const { content, notes: foot } = this.sheet;
    content.append(made);
    const notes = this.#footnotes.callBy(made);
    foot.append(...notes.map((note) => note.made));
    const room = roomOn(this.sheet, made, notes, this.owed.length > 0);
    return { block, made, notes, room, extent: made.getBoundingClientRect() };
  }

  withdraw({ made, notes }: Placed): void {
    made.remove();
    for (const note of notes) note.made.remove();
  }

  /** Leaves what was tried where it is. A footnote that finds no room goes on overleaf. */
  keep({ block, made, notes, extent }: Trial): void {
    this.#footnotes.stand(notes);
    this.placed.push({ block, made, notes });
    if (notes.length === 0) return;
    const left = this.sheet.bottom() - extent.bottom;
    if (this.sheet.notes.getBoundingClientRect().height > left + SLACK) this.#trimNotes(left);
  }

  /** Sets as many of these as fit whole, with one layout; gives how many. */
  keepThoseThatFit(blocks: readonly Laid[]): number {
    const { content, notes: foot } = this.sheet;
    const laid = blocks.map(({ block, made }): Placed => {
      content.append(made);
      const notes = this.#footnotes.callBy(made);
      this.#footnotes.stand(notes);
      foot.append(...notes.map((note) => note.made));
      return { block, made, notes };
    });
    const called = laid.flatMap(({ notes }) => notes);
    const room = roomOn(this.sheet, content, called, this.owed.length > 0);
    const tooMuch = laid.findIndex(({ made }) => !room.fits(made.getBoundingClientRect().bottom, 'whole'));
    const fitting = tooMuch === -1 ? laid.length : tooMuch;
    for (const each of laid.slice(fitting)) {
      this.#footnotes.withdraw(each.notes);
      this.withdraw(each);
    }
    this.placed.push(...laid.slice(0, fitting));
    return fitting;
  }

  /** Takes the blocks off the foot that must stand with what comes next; none if nothing else is left. */
  takeChain(): readonly Placed[] {
    const { placed } = this;
    let from = placed.length;
    while (from > 0 && placed[from - 1]?.block.keepWithNext === true) from -= 1;
    return from === 0 ? [] : placed.splice(from);
  }

  /** Shortens the footnotes to a height in pixels: the one that reaches beyond it is cut, those after it move on. */
  #trimNotes(height: number): void {
    const { notes } = this.sheet;
    const limit = notes.getBoundingClientRect().top + height + SLACK;
    const standing = [...notes.children].filter((note) => note instanceof HTMLElement);
    const at = standing.findIndex((note) => note.getBoundingClientRect().bottom > limit);
    const note = standing[at];
    if (note === undefined) return;
    const room: Room = { fits: (bottom) => bottom <= limit, height: Infinity };
    const cut = findBreak(note, room, false) ?? (at === 0 ? findBreak(note, room, true) : null);
    const others = standing.slice(at + 1);
    for (const other of others) other.remove();
    if (cut !== null) note.replaceWith(takeHead(note, cut));
    else note.remove();
    this.owed = [note, ...others];
  }
}
