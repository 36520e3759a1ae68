import { charactersBefore, columnsOf, lengthOf, type Cut } from './cut-block.ts';
import type { CutRule } from './elements.ts';

/** Lines that stay together at the foot of one page and at the head of the next. */
const ORPHANS = 2;
const WIDOWS = 2;

/** Something of a block that no page cuts: a line of text, or an element that stays whole. */
interface Unit {
  readonly top: number;
  readonly bottom: number;
  /** Whether a page may end above it: by the rules of good setting, or, when nothing else helps, at all. */
  readonly breakAbove: 'good' | 'forced' | 'never';
  readonly element: HTMLElement;
  /** Middle between this line and the one above, where characters are told apart; null for the first line. */
  readonly divide: number | null;
}

/** Gives the lines of an element as vertical extents: fragments that overlap stand on one line. */
function linesOf(made: HTMLElement): readonly { readonly top: number; readonly bottom: number }[] {
  const range = document.createRange();
  range.selectNodeContents(made);
  const leading = Number.parseFloat(getComputedStyle(made).lineHeight) / 2;
  const lines: { top: number; bottom: number }[] = [];
  for (const { top, bottom, width } of range.getClientRects()) {
    if (width === 0) continue;
    const last = lines.at(-1);
    if (last && (top + bottom) / 2 < last.bottom) {
      last.bottom = Math.max(last.bottom, bottom);
      last.top = Math.min(last.top, top);
    } else lines.push({ top, bottom });
  }
  // A line is as high as the style says, which is more than its letters.
  return lines.map(({ top, bottom }) => ({ top, bottom: Math.max(bottom, (top + bottom) / 2 + leading) }));
}

/** What stands in columns is one unit here; each column has its own. */
const isInColumns = (made: HTMLElement, block: HTMLElement): boolean => {
  const around = made.parentElement?.closest('[data-cut="columns"]') ?? null;
  return around !== null && block.contains(around);
};

function unitsOf(block: HTMLElement): readonly Unit[] {
  const units: Unit[] = [];
  let keepNext = true;
  for (const made of block.querySelectorAll<HTMLElement>('[data-cut]')) {
    if (isInColumns(made, block)) continue;
    const rule = made.dataset['cut'] as CutRule;
    const { top, bottom } = made.getBoundingClientRect();
    if (rule !== 'lines') {
      const above = rule === 'foot' || keepNext ? 'never' : 'good';
      units.push({ top, bottom, breakAbove: above, element: made, divide: null });
      keepNext = rule === 'head';
      continue;
    }
    const lines = linesOf(made);
    lines.forEach((line, at) => {
      const previous = lines[at - 1];
      const good = at === 0 ? !keepNext : at >= ORPHANS && lines.length - at >= WIDOWS;
      units.push({
        ...line,
        breakAbove: good ? 'good' : at > 0 ? 'forced' : 'never',
        element: made,
        divide: previous ? (previous.bottom + line.top) / 2 : null,
      });
    });
    if (lines.length > 0) keepNext = false;
  }
  return units;
}

/** Gives the number of characters of `made` that stand above `divide`, by halving. */
function charactersAbove(made: HTMLElement, divide: number): number {
  const walker = document.createTreeWalker(made, NodeFilter.SHOW_TEXT);
  let before = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    const text = node;
    const isBelow = (offset: number): boolean => {
      const range = document.createRange();
      // A space at the end of a line has no place of its own: the next character decides, of the next node if need be.
      for (let at = offset; at < text.data.length; at += 1) {
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        const { top, bottom, height } = range.getBoundingClientRect();
        if (height > 0) return (top + bottom) / 2 > divide;
      }
      return false;
    };
    let low = 0;
    let high = text.data.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBelow(middle)) high = middle;
      else low = middle + 1;
    }
    before += low;
    if (low < text.data.length) return before;
  }
  return before;
}

/** Finds the last unit of a block above which a page may end so that what stands above it ends before `limit`. */
function lastBreak(units: readonly Unit[], limit: number, forced: boolean): Unit | null {
  let found: Unit | null = null;
  for (const [at, unit] of units.entries()) {
    const above = units[at - 1];
    if (above && above.bottom > limit) break;
    const isAllowed = unit.breakAbove === 'good' || (forced && unit.breakAbove === 'forced');
    if (above && isAllowed) found = unit;
  }
  return found;
}

function charactersTo(block: HTMLElement, { element, divide }: Unit): number {
  const inside = divide === null ? 0 : charactersAbove(element, divide);
  return charactersBefore(block, element) + inside;
}

/** Gives how much of each column stays above `limit`; null where one would have nothing there, or all would stay whole. */
function cutColumns(columns: HTMLElement, limit: number, forced: boolean): readonly number[] | null {
  let isWhole = true;
  const characters: number[] = [];
  for (const column of columns.children) {
    if (!(column instanceof HTMLElement)) continue;
    const units = unitsOf(column);
    if ((units.at(-1)?.bottom ?? 0) <= limit) {
      characters.push(lengthOf(column));
      continue;
    }
    const found = lastBreak(units, limit, forced);
    if (found === null) return null;
    isWhole = false;
    characters.push(charactersTo(column, found));
  }
  return isWhole ? null : characters;
}

/** Finds a cut within the last columns that begin above `limit`; what must not stand alone after them takes lines of theirs along. */
function breakInColumns(
  block: HTMLElement,
  units: readonly Unit[],
  limit: number,
  forced: boolean,
): { readonly unit: Unit; readonly cut: Cut } | null {
  const all = columnsOf(block);
  const unit = units.findLast(({ element, top }) => element.dataset['cut'] === 'columns' && top < limit);
  if (unit === undefined) return null;
  const characters = cutColumns(unit.element, Math.min(limit, unit.bottom - 1), forced);
  return characters && { unit, cut: { columns: all.indexOf(unit.element), characters } };
}

/**
 * Finds where a laid-out block must be cut so that what stands above ends before `limit` (pixels of the viewport), or
 * gives null where it cannot be cut so. Widows, orphans and kept-together parts are respected unless `forced`.
 */
export function findBreak(block: HTMLElement, limit: number, forced: boolean): Cut | null {
  // The notes beside it stay with its beginning: they must fit, too.
  const margin = block.querySelector(':scope > [data-margin]');
  if (margin && margin.getBoundingClientRect().bottom > limit) return null;
  const units = unitsOf(block);
  const found = lastBreak(units, limit, forced);
  const within = breakInColumns(block, units, limit, forced);
  if (within !== null && (found === null || units.indexOf(found) <= units.indexOf(within.unit)))
    return within.cut;
  if (found === null) return null;
  const characters = charactersTo(block, found);
  return characters > 0 && characters < lengthOf(block) ? characters : null;
}
