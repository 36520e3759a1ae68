import type { PdfItem, PdfPage } from './page.ts';
import { LETTER, RTL, typed } from './script.ts';

/**
 * A piece of text on its way into a line. `start` and `end` count along the reading direction of the page: from its left edge,
 * or from its right edge where most of it reads from right to left, so that what follows need not know the direction.
 */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
  readonly item: PdfItem;
  /** Its place in the order of drawing. */
  readonly order: number;
}

const UPRIGHT = 15;

/** True when most letters of the page read from right to left. */
export function readsFromRight(page: PdfPage): boolean {
  let right = 0;
  let left = 0;
  for (const { text } of page.items) {
    if (RTL.test(text)) right += text.length;
    else if (LETTER.test(text)) left += text.length;
  }
  return right > left;
}

/** Turns a page whose text stands upright only when the sheet is turned, as wide tables are set. */
export function upright(page: PdfPage): PdfPage {
  const letters = new Map<number, number>();
  for (const { angle, text } of page.items) {
    const quarter = ((Math.round(angle / 90) % 4) + 4) % 4;
    letters.set(quarter, (letters.get(quarter) ?? 0) + text.trim().length);
  }
  const [quarter = 0] = [...letters].sort(([, a], [, b]) => b - a)[0] ?? [];
  if (quarter !== 1 && quarter !== 3) return page;
  const [width, height] = [page.height, page.width];
  const turn = (x: number, y: number): readonly [number, number] =>
    quarter === 1 ? [y, height - x] : [width - y, x];
  return {
    ...page,
    width,
    height,
    items: page.items.map((item) => {
      const [x, y] = turn(item.x, item.y);
      return { ...item, x, y, angle: item.angle - quarter * 90 };
    }),
    rules: page.rules.map((rule) => {
      const [xa, ya] = turn(rule.x0, rule.y0);
      const [xb, yb] = turn(rule.x1, rule.y1);
      return { x0: Math.min(xa, xb), y0: Math.min(ya, yb), x1: Math.max(xa, xb), y1: Math.max(ya, yb) };
    }),
  };
}

/** Gives the pieces of a page in the order of drawing; text at an angle (a stamp, a margin's bar code) stays out. */
export function piecesOf(page: PdfPage, fromRight: boolean): readonly Piece[] {
  return page.items
    .filter(({ angle }) => Math.abs(((angle + 540) % 360) - 180) < UPRIGHT)
    .map((item, order) => {
      const start = fromRight ? page.width - item.x - item.width : item.x;
      return {
        text: typed(item.text).replace(/ {2,}/g, ' '),
        start,
        end: start + item.width,
        y: item.y,
        size: item.size > 0 ? item.size : 1,
        item,
        order,
      };
    });
}
