import type { SetFootnote } from './footnotes.ts';
import { fitFootnotes, type Fit } from './fit-footnotes.ts';
import type { Sheet } from './sheet.ts';

/** The page under something that is tried on it. */
export interface Room {
  /** Tells whether what ends at `bottom`, in pixels of the viewport, fits with the footnotes that are called above there. */
  readonly fits: (bottom: number, how: Fit) => boolean;
  /** What a page holds, in pixels. */
  readonly height: number;
}

/** Lengths in the browser are multiples of 1/64 pixel: sums of them may differ by less than this. */
export const SLACK = 0.5;
/** A footnote is split where its mark stands in the last lines above, so many of its own. */
const NEAR = 4;

/**
 * Gives the room on a sheet at the foot of which `notes` stand on trial: what the marks in `probe` call and the sheet did not
 * have before. While a footnote of the page before goes on overleaf (`isOwed`), no other can begin here.
 */
export function roomOn(
  sheet: Sheet,
  probe: HTMLElement,
  notes: readonly SetFootnote[],
  isOwed: boolean,
): Room {
  const { top } = sheet.content.getBoundingClientRect();
  const area = sheet.notes.getBoundingClientRect();
  const foot = sheet.bottom();
  const sizes = new Map(
    notes.map(({ id, made }) => {
      const { height } = made.getBoundingClientRect();
      return [id, { height, lineHeight: Number.parseFloat(getComputedStyle(made).lineHeight) }] as const;
    }),
  );
  const own = [...sizes.values()].reduce((sum, { height }) => sum + height, 0);
  // Where no footnote stands there is no rule above them, either.
  const isFirst = notes[0]?.made === sheet.notes.firstElementChild;
  const standing = isFirst ? 0 : area.height - own;
  const rule = isFirst ? area.height - own : 0;
  const marks = sizes.size === 0 ? [] : [...probe.querySelectorAll<HTMLElement>('[data-footnote]')];
  const places = marks.map((mark) => {
    const extent = mark.getBoundingClientRect();
    return { middle: (extent.top + extent.bottom) / 2, id: mark.dataset['footnote'] ?? '' };
  });
  return {
    height: foot - top,
    fits: (bottom, how) => {
      const left = foot - standing - bottom + SLACK;
      if (left < 0) return false;
      const above = places.filter(({ middle }) => middle < bottom);
      const called = [...new Set(above.map(({ id }) => id))].flatMap((id) => sizes.get(id) ?? []);
      const last = above.at(-1);
      if (last === undefined || called.length === 0) return true;
      if (isOwed && how !== 'forced') return false;
      const isNear = bottom - last.middle <= NEAR * (sizes.get(last.id)?.lineHeight ?? 0);
      return fitFootnotes(called, left - rule, how === 'good' && !isNear ? 'whole' : how);
    },
  };
}
