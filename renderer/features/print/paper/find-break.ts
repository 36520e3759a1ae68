import { charactersBefore, isInRow, isRow, lengthOf, rowsOf, type Cut } from './cut-block.ts';
import { cutRow } from './find-row-break.ts';
import type { CutRule } from './elements.ts';
import { charactersAbove, linesOf, ORPHANS, WIDOWS, type Line } from './lines.ts';
import type { Room } from './page-room.ts';

/** The share of a page from which a row is cut rather than moved: the page before would be left so empty. */
const HIGH = 1 / 3;

/** Something of a block that no page cuts: a line of text, or an element that stays whole. */
interface Unit extends Line {
  /** Whether a page may end above it: by the rules of good setting, or, when nothing else helps, at all. */
  readonly breakAbove: 'good' | 'forced' | 'never';
  readonly element: HTMLElement;
  /** Middle between this line and the one above, where characters are told apart; null for the first line. */
  readonly divide: number | null;
}

function unitsOf(block: HTMLElement): readonly Unit[] {
  const units: Unit[] = [];
  let keepNext = true;
  for (const made of block.querySelectorAll<HTMLElement>('[data-cut]')) {
    const rule = made.dataset['cut'] as CutRule;
    const { top, bottom } = made.getBoundingClientRect();
    if (rule !== 'lines') {
      const good = rule === 'foot' || keepNext ? 'never' : 'good';
      const above = rule === 'reached' ? 'forced' : good;
      units.push({ top, bottom, breakAbove: above, element: made, divide: null });
      keepNext = rule === 'head';
      continue;
    }
    // Lines of a cell are its row's.
    if (isInRow(made)) continue;
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

/**
 * Finds a cut through the columns at which the page ends: freely where they are texts side by side or high, else only where
 * nothing else helps. What must not stand alone after them takes lines of theirs along.
 */
function breakThrough(
  block: HTMLElement,
  units: readonly Unit[],
  last: Unit | null,
  found: Unit | null,
  room: Room,
  forced: boolean,
): Cut | null {
  if (last === null) return null;
  const upTo = units.slice(0, units.indexOf(last) + 1);
  const into = upTo.findLast(({ element }) => element.dataset['cut'] !== 'foot');
  if (into === undefined || !isRow(into.element)) return null;
  if (found !== null && units.indexOf(found) > units.indexOf(into)) return null;
  const isFree = into.element.dataset['cut'] === 'columns' || into.bottom - into.top > room.height * HIGH;
  return isFree || (forced && found === null) ? cutRow(block, into.element, room, forced) : null;
}

/**
 * Finds where a laid-out block must be cut so that what stands above fits on the page; null where it cannot be cut so.
 * Widows, orphans and kept-together parts are respected unless `forced`. A low row is kept whole.
 */
export function findBreak(block: HTMLElement, room: Room, forced: boolean): Cut | null {
  const how = forced ? 'forced' : 'good';
  // The notes beside it stay with its beginning: they must fit, too.
  const margin = block.querySelector(':scope > [data-margin]');
  if (margin && !room.fits(margin.getBoundingClientRect().bottom, how)) return null;
  const units = unitsOf(block);
  const allowed = (unit: Unit): boolean =>
    unit.breakAbove === 'good' || (forced && unit.breakAbove === 'forced');
  let found: Unit | null = null;
  let straddling: Unit | null = null;
  for (const [at, unit] of units.entries()) {
    const above = units[at - 1];
    if (above && !room.fits(above.bottom, how)) break;
    if (above && allowed(unit)) found = unit;
    straddling = unit;
  }
  const through = breakThrough(block, units, straddling, found, room, forced);
  if (through !== null) return through;
  if (found === null) return null;
  const inside = found.divide === null ? 0 : charactersAbove(found.element, found.divide);
  const characters = charactersBefore(block, found.element) + inside;
  if (characters <= 0 || characters >= lengthOf(block)) return null;
  return { characters, row: null, cells: isRow(found.element) ? reachingCells(block, found) : new Map() };
}

/** Gives what stays of the cells that reach from above the cut into the rows below it. */
function reachingCells(block: HTMLElement, { element, top }: Unit): Cut['cells'] {
  if (element.dataset['cut'] !== 'reached') return new Map();
  const { cells } = rowsOf(block);
  return new Map(
    cells.flatMap((cell, at) => {
      const extent = cell.getBoundingClientRect();
      return extent.top < top - 1 && extent.bottom > top + 1 ? [[at, charactersAbove(cell, top)]] : [];
    }),
  );
}
