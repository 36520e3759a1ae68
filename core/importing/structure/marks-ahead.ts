import type { AutomaticNumber } from '../model.ts';
import { follows, lookOf } from './mark-order.ts';
import type { Mark } from './marks.ts';

/** How far ahead the next number of a sequence is looked for, in paragraphs. */
const REACH = 400;

/** All marks of a document, with where each look occurs. */
export class MarksAhead {
  private readonly marks: readonly (readonly Mark[])[];
  private readonly places = new Map<string, number[]>();
  private readonly looks: readonly (readonly string[])[];

  constructor(marks: readonly (readonly Mark[])[], automatic: readonly (AutomaticNumber | null)[]) {
    this.marks = marks;
    this.looks = marks.map((each, index) => each.map((mark) => lookOf(mark, automatic[index] ?? null)));
    this.looks.forEach((looks, index) => {
      for (const look of looks) {
        const places = this.places.get(look);
        if (places) places.push(index);
        else this.places.set(look, [index]);
      }
    });
  }

  /** Gives the marks of a look behind a paragraph, within reach. */
  *after(index: number, look: string): Generator<{ readonly index: number; readonly mark: Mark }> {
    const places = this.places.get(look) ?? [];
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle] ?? 0) <= index) low = middle + 1;
      else high = middle;
    }
    for (let at = low; at < places.length; at += 1) {
      const place = places[at] ?? 0;
      if (place - index > REACH) return;
      const nth = this.looks[place]?.indexOf(look) ?? -1;
      const mark = this.marks[place]?.[nth];
      if (mark) yield { index: place, mark };
    }
  }

  /** Finds where a sequence goes on after `mark`, before it would start again; null when it does not. */
  next(index: number, mark: Mark, look: string): number | null {
    let seen = 0;
    for (const later of this.after(index, look)) {
      if (follows(mark, later.mark)) return later.index;
      seen += 1;
      if (seen > 60) return null;
    }
    return null;
  }

  /** True when at least `steps` more numbers follow one another. */
  runsOn(index: number, mark: Mark, look: string, steps: number): boolean {
    let last = mark;
    let found = 0;
    for (const later of this.after(index, look)) {
      if (!follows(last, later.mark)) continue;
      last = later.mark;
      found += 1;
      if (found === steps) return true;
    }
    return false;
  }
}

/** Tells whether the outer sequence goes on behind a run that starts again at `index` with the same look. */
export function outerGoesOn(
  ahead: MarksAhead,
  index: number,
  start: Mark,
  outer: Mark,
  look: string,
): boolean {
  let inner = start;
  for (const later of ahead.after(index, look)) {
    if (follows(inner, later.mark)) {
      if (follows(outer, later.mark)) return false;
      inner = later.mark;
    } else return follows(outer, later.mark);
  }
  return false;
}
