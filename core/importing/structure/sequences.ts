import type { AutomaticNumber } from '../model.ts';
import { automaticMarks } from './automatic-marks.ts';
import { follows, isFirst, lastOf, lookOf, sameHead } from './mark-order.ts';
import { MarksAhead, outerGoesOn } from './marks-ahead.ts';
import { readMarks, type Mark } from './marks.ts';

/** What the assignment of numbers needs to know of a paragraph. */
export interface Candidate {
  readonly text: string;
  /** The number that the format keeps; null when it keeps none. */
  readonly automatic: AutomaticNumber | null;
  /** Left edge of the number in points; null when not known. */
  readonly indent: number | null;
  /** True when it is known to be a heading. */
  readonly isHeading: boolean;
  /** True for what ends lists without having a number here: a heading among paragraphs. */
  readonly isBreak: boolean;
}

/** The number of a paragraph with its place among the others. */
export interface Numbered {
  readonly mark: Mark;
  /** How many sequences it stands in: 0 for the outermost. */
  readonly depth: number;
  /** The paragraph whose number this one is nested in; null at depth 0. */
  readonly parent: number | null;
  /** All numbers of one run have the same. */
  readonly sequence: number;
  /** True when the number before it is missing, or nothing but its form speaks for it. */
  readonly isDoubtful: boolean;
}

interface Open {
  readonly look: string;
  readonly id: number;
  readonly parent: number | null;
  readonly last: Mark;
  readonly lastIndex: number;
}

/** Larger steps are other numbers: a year, an amount. */
const LARGEST_GAP = 4;
/** How far behind its first entry, which stands inside another paragraph, a list goes on, in paragraphs. */
const INNER_REACH = 12;
class Assignment {
  private open: Open[] = [];
  private sequences = 0;
  /** Lists that begin behind it belong to nothing before it. */
  private barrier = -1;
  readonly numbered: (Numbered | null)[] = [];

  private readonly candidates: readonly Candidate[];
  private readonly marks: readonly (readonly Mark[])[];
  private readonly ahead: MarksAhead;

  constructor(candidates: readonly Candidate[], marks: readonly (readonly Mark[])[], ahead: MarksAhead) {
    this.candidates = candidates;
    this.marks = marks;
    this.ahead = ahead;
  }

  run(): readonly (Numbered | null)[] {
    this.candidates.forEach((candidate, index) => {
      this.numbered.push(this.take(candidate, index));
    });
    return this.numbered;
  }

  private take(candidate: Candidate, index: number): Numbered | null {
    if (candidate.isBreak) {
      this.barrier = index;
      return null;
    }
    const numbered = this.number(candidate, index);
    if (numbered && !candidate.isHeading) this.openInner(candidate, index, numbered);
    return numbered;
  }

  private number(candidate: Candidate, index: number): Numbered | null {
    const readings = this.readings(index);
    const named = readings.find(({ unit }) => unit !== null);
    if (named) return this.takeNamed(candidate, index, named);
    return (
      this.goOn(candidate, index, readings) ??
      this.begin(candidate, index, readings) ??
      this.afterGap(candidate, index, readings)
    );
  }

  /** The readings, the likeliest first: of `(i)` the one that the next mark of its kind goes on from. */
  private readings(index: number): readonly Mark[] {
    const readings = this.marks[index] ?? [];
    if (readings.length < 2) return readings;
    const automatic = this.candidates[index]?.automatic ?? null;
    const distance = (mark: Mark): number =>
      this.ahead.next(index, mark, lookOf(mark, automatic)) ?? Infinity;
    return readings.toSorted((a, b) => distance(a) - distance(b));
  }

  private accept(index: number, mark: Mark, look: string, at: number, isDoubtful: boolean): Numbered {
    const goesOn = this.open[at];
    const id = goesOn?.look === look ? goesOn.id : (this.sequences += 1);
    const around = this.open.slice(0, at);
    const outer = around.findLast(({ lastIndex }) => lastIndex > this.barrier || goesOn?.look === look);
    this.open = [
      ...around,
      {
        look,
        id,
        last: mark,
        lastIndex: index,
        parent: goesOn?.look === look ? goesOn.parent : (outer?.lastIndex ?? null),
      },
    ];
    const parent = this.open.at(-1)?.parent ?? null;
    const depth = around.filter(({ lastIndex }) => parent !== null && lastIndex <= parent).length;
    return { mark, depth: parent === null ? 0 : depth, parent, sequence: id, isDoubtful };
  }

  /**
   * Opens the list whose first entry stands in the paragraph of the number above it: `3. (a) The Committee …`, and in the next
   * paragraph `(b)`; `Article 2. 1. States …`, and then `2.`
   */
  private openInner({ text, automatic }: Candidate, index: number, { mark, sequence }: Numbered): void {
    const rest = automatic === null ? text.slice(mark.length) : text;
    for (const inner of readMarks(rest)) {
      const isInner = inner.unit === null && isFirst(inner) && inner.values.length === 1;
      if (!isInner || (mark.unit === null && !/^\(?#\)$/.test(inner.look))) continue;
      const look = lookOf(inner, null);
      const next = this.ahead.next(index, inner, look);
      if (next === null || next - index > INNER_REACH) continue;
      const parent = mark.unit === null ? index : null;
      this.sequences += 1;
      const at = mark.unit === null ? this.open.findIndex(({ id }) => id === sequence) + 1 : 0;
      this.open = [
        ...this.open.slice(0, at),
        { look, id: this.sequences, parent, last: inner, lastIndex: index },
      ];
      return;
    }
  }

  /** A named division ends everything below its own rank: numbers under it start anew. */
  private takeNamed(candidate: Candidate, index: number, mark: Mark): Numbered | null {
    if (!this.namedIsSupported(candidate, index, mark)) return null;
    if (mark.unit === 'article' || mark.unit === 'annex') this.open = [];
    this.barrier = index;
    this.sequences += 1;
    return { mark, depth: 0, parent: null, sequence: this.sequences, isDoubtful: false };
  }

  private namedIsSupported(candidate: Candidate, index: number, mark: Mark): boolean {
    const rest = candidate.text.slice(mark.length);
    // `Article 12 of the Convention says …` goes on in lower case; a heading and a provision do not.
    const goesOnAsSentence = candidate.automatic === null && /^[\p{Ll},;)]/u.test(rest);
    if (goesOnAsSentence && !candidate.isHeading) return false;
    if (rest === '' || candidate.isHeading || mark.label === '') return true;
    const previous = this.numbered.findLast((each) => each?.mark.unit === mark.unit)?.mark;
    return (
      (previous !== undefined && follows(previous, mark)) ||
      isFirst(mark) ||
      this.ahead.next(index, mark, lookOf(mark, candidate.automatic)) !== null
    );
  }

  /** Takes the mark as the next of an open sequence, the innermost that it fits. */
  private goOn({ automatic }: Candidate, index: number, readings: readonly Mark[]): Numbered | null {
    for (let at = this.open.length - 1; at >= 0; at -= 1) {
      const open = this.open[at];
      if (!open) continue;
      const mark = readings.find(
        (reading) => lookOf(reading, automatic) === open.look && follows(open.last, reading),
      );
      if (mark && !this.beginsRoman(index, mark, readings, automatic))
        return this.accept(index, mark, open.look, at, false);
    }
    return null;
  }

  /** True when `(i)` after `(h)` is the first of a roman list, because `(ii)` comes next. */
  private beginsRoman(
    index: number,
    mark: Mark,
    readings: readonly Mark[],
    automatic: Candidate['automatic'],
  ): boolean {
    const first = readings.find((reading) => reading !== mark && isFirst(reading));
    if (!first) return false;
    const asFirst = this.ahead.next(index, first, lookOf(first, automatic));
    const asNext = this.ahead.next(index, mark, lookOf(mark, automatic));
    return asFirst !== null && (asNext === null || asFirst < asNext);
  }

  /** Takes the mark as the first of a new sequence, nested in what is open or in place of it. */
  private begin(candidate: Candidate, index: number, readings: readonly Mark[]): Numbered | null {
    const { automatic } = candidate;
    for (const mark of readings) {
      const look = lookOf(mark, automatic);
      const goesOn = this.ahead.next(index, mark, look) !== null;
      const isSupported =
        automatic !== null ||
        goesOn ||
        ((mark.isSetOff || this.isRightBelow(index, mark)) && isFirst(mark)) ||
        candidate.isHeading;
      if (!isSupported || !(isFirst(mark) || automatic !== null || goesOn)) continue;
      const at = this.placeOf(candidate, index, mark, look);
      if (at === null) continue;
      return this.accept(index, mark, look, at, !isFirst(mark) && this.open.length > 0 && automatic === null);
    }
    return null;
  }

  /** The only paragraph of an article is numbered too: `1.` right below its heading needs no `2.`. */
  private isRightBelow(index: number, mark: Mark): boolean {
    return (
      this.open.length === 0 && this.barrier >= 0 && index - this.barrier <= 2 && mark.counting === 'digits'
    );
  }

  /** How deep a new sequence stands; null when it cannot begin here. */
  private placeOf({ automatic, indent }: Candidate, index: number, mark: Mark, look: string): number | null {
    const same = this.open.findLastIndex((open) => open.look === look);
    const isDecimal = mark.values.length > 1;
    if (isDecimal) {
      // `4.1` stands below `4.` where that is open, and by itself elsewhere.
      const head = mark.values.slice(0, -1).join('.');
      const outer = this.open.findLastIndex((open) => open.last.values.join('.') === head);
      return outer >= 0 ? outer + 1 : Math.max(same, 0);
    }
    if (same >= 0) {
      const outer = this.open[same];
      if (!outer) return null;
      if (!isFirst(mark)) return automatic === null ? null : same;
      if (!outerGoesOn(this.ahead, index, mark, outer.last, look)) return same;
      const last = this.candidates[outer.lastIndex]?.indent ?? null;
      const isLess = indent !== null && last !== null && indent < last - 2;
      return isLess ? same : this.open.length;
    }
    // A text that begins at ¶ 39 is believed when three numbers in a row say so.
    if (!isFirst(mark) && automatic === null) return this.ahead.runsOn(index, mark, look, 2) ? 0 : null;
    return this.outerByRank(mark, automatic);
  }

  /** Digits with a stop stand outside letters in brackets, whichever was open: a new list of digits closes those of letters. */
  private outerByRank(mark: Mark, automatic: Candidate['automatic']): number {
    if (automatic !== null) {
      const at = this.open.findIndex(
        ({ look }) => look.startsWith('auto') && levelOf(look) >= automatic.level,
      );
      return at < 0 ? this.open.length : at;
    }
    const isOutermost = mark.counting === 'digits' || mark.counting === 'spoken-ordinal';
    return isOutermost && (mark.look === '# -' || mark.look === '#-') ? 0 : this.open.length;
  }

  /** Takes a mark whose predecessor is missing: a number that was deleted, or that the reader lost. */
  private afterGap({ automatic }: Candidate, index: number, readings: readonly Mark[]): Numbered | null {
    for (let at = this.open.length - 1; at >= 0; at -= 1) {
      const open = this.open[at];
      if (!open) continue;
      const mark = readings.find((reading) => {
        const step = lastOf(reading) - lastOf(open.last);
        return (
          lookOf(reading, automatic) === open.look &&
          sameHead(open.last, reading) &&
          step > 1 &&
          step <= LARGEST_GAP &&
          (automatic !== null || this.ahead.next(index, reading, open.look) !== null || reading.isSetOff)
        );
      });
      if (mark) return this.accept(index, mark, open.look, at, automatic === null);
    }
    return null;
  }
}

function levelOf(look: string): number {
  return Number(look.split(' ')[2] ?? 0);
}

/**
 * Tells numbers from mere digits by evidence over the whole document: a number counts on from one of the same look, or is
 * counted on from; automatic numbers and named divisions are believed. Gives for each paragraph its number or null.
 */
export function assignNumbers(candidates: readonly Candidate[]): readonly (Numbered | null)[] {
  const marks = candidates.map(({ automatic, text }) =>
    automatic === null ? readMarks(text) : automaticMarks(automatic.text),
  );
  return new Assignment(
    candidates,
    marks,
    new MarksAhead(
      marks,
      candidates.map(({ automatic }) => automatic),
    ),
  ).run();
}
