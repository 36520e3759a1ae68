import { charactersBefore, lengthOf, rowsOf, type Cut } from './cut-block.ts';
import { charactersAbove, linesOf, ORPHANS, WIDOWS, type Line } from './lines.ts';
import { SLACK, type Room } from './page-room.ts';

/** Gives how many lines of a column stay above a height, so that none stands alone on either side unless it is `forced`. */
function linesToKeep(lines: readonly Line[], height: number, forced: boolean): number {
  const above = lines.filter(({ bottom }) => bottom <= height + SLACK).length;
  if (forced || above === lines.length) return above;
  const kept = Math.min(above, lines.length - WIDOWS);
  return kept < ORPHANS ? 0 : kept;
}

/** Gives how many characters the first lines of a column have. */
function charactersIn(column: HTMLElement, lines: readonly Line[], kept: number): number {
  const last = lines[kept - 1];
  const next = lines[kept];
  if (next === undefined) return lengthOf(column);
  return last === undefined ? 0 : charactersAbove(column, (last.bottom + next.top) / 2);
}

/** What a column has below its last line, in pixels. */
function below(column: HTMLElement): number {
  const { paddingBlockEnd, borderBlockEndWidth } = getComputedStyle(column);
  return Number.parseFloat(paddingBlockEnd) + Number.parseFloat(borderBlockEndWidth);
}

/**
 * Gives the cut through a row that leaves as many lines above as fit, in all its columns at one height; null where none does.
 * Unless `forced` each of them leaves some.
 */
export function cutRow(block: HTMLElement, row: HTMLElement, room: Room, forced: boolean): Cut | null {
  const { rows, cells } = rowsOf(block);
  const { top, bottom } = row.getBoundingClientRect();
  const isOwn = (cell: HTMLElement): boolean => cell.parentElement === row;
  const crossing = cells.flatMap((cell, at) => {
    const extent = cell.getBoundingClientRect();
    const reachesIn = row.tagName === 'TR' && extent.top < top && extent.bottom > top + 1;
    return isOwn(cell) || reachesIn ? [{ cell, at, lines: linesOf(cell) }] : [];
  });
  const bottoms = crossing.flatMap(({ lines }) => lines.map((line) => line.bottom));
  const heights = [...new Set(bottoms)].filter((each) => each > top && each < bottom).sort((a, b) => b - a);
  const edge = Math.max(0, ...crossing.map(({ cell }) => below(cell)));
  for (const height of heights) {
    if (!room.fits(height + edge, forced ? 'forced' : 'good')) continue;
    const parts = crossing.map((each) => ({ ...each, kept: linesToKeep(each.lines, height, forced) }));
    const own = parts.filter(({ cell }) => isOwn(cell));
    // Else it is a cut above the row, or below it.
    if (own.every(({ kept }) => kept === 0) || own.every(({ kept, lines }) => kept === lines.length))
      continue;
    if (!forced && own.some(({ kept, lines }) => kept === 0 && lines.length > 0)) continue;
    const shares = parts.map(({ cell, at, lines, kept }) => [at, charactersIn(cell, lines, kept)] as const);
    return { characters: charactersBefore(block, row), row: rows.indexOf(row), cells: new Map(shares) };
  }
  return null;
}
