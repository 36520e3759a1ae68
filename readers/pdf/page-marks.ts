import type { PdfRule } from '#core/importing/pdf/page.ts';
import type { PageViewport } from 'pdfjs-dist';
import { multiply } from './page-items.ts';

/** The numbers by which pdfjs names what a page draws. */
export interface DrawingCodes {
  readonly save: number;
  readonly restore: number;
  readonly transform: number;
  readonly paintFormXObjectBegin: number;
  readonly paintFormXObjectEnd: number;
  readonly constructPath: number;
}

interface Drawing {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** What a page draws beside its text. */
export interface PageMarks {
  readonly rules: readonly PdfRule[];
  readonly pictureShare: number;
}

const THIN = 2.5;
const SHORTEST = 20;
const MOST_RULES = 5000;

const numbers = (value: unknown): readonly number[] =>
  ArrayBuffer.isView(value) || Array.isArray(value) ? Array.from(value as ArrayLike<number>).map(Number) : [];

/** The box around `[x0, y0, x1, y1]` after `matrix`. */
function boxed(matrix: readonly number[], [x0 = 0, y0 = 0, x1 = 0, y1 = 0]: readonly number[]): PdfRule {
  const corners = [
    [x0, y0],
    [x1, y0],
    [x0, y1],
    [x1, y1],
  ].map(([x = 0, y = 0]) => multiply(matrix, [1, 0, 0, 1, x, y]).slice(4));
  const xs = corners.map(([x = 0]) => x);
  const ys = corners.map(([, y = 0]) => y);
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}

/**
 * Gives straight lines and the share of the page under its largest picture. Pictures are never decoded (a hostile one could be
 * of any size): a picture is drawn into the unit square, so a matrix that makes this square large tells it.
 */
export function pageMarks(drawing: Drawing, viewport: PageViewport, codes: DrawingCodes): PageMarks {
  const area = viewport.width * viewport.height;
  const rules: PdfRule[] = [];
  const saved: (readonly number[])[] = [];
  let matrix: readonly number[] = viewport.transform as readonly number[];
  let pictureShare = 0;
  const place = (by: unknown): void => {
    const inner = numbers(by);
    if (inner.length !== 6 || !inner.every(Number.isFinite)) return;
    matrix = multiply(matrix, inner);
    const [a = 0, b = 0, c = 0, d = 0] = matrix;
    const share = Math.abs(a * d - b * c) / area;
    if (Number.isFinite(share)) pictureShare = Math.max(pictureShare, Math.min(1, share));
  };
  drawing.fnArray.forEach((code, index) => {
    const args = drawing.argsArray[index];
    const list: readonly unknown[] = Array.isArray(args) ? args : [];
    if (code === codes.save) saved.push(matrix);
    else if (code === codes.restore || code === codes.paintFormXObjectEnd) matrix = saved.pop() ?? matrix;
    else if (code === codes.transform) place(list);
    else if (code === codes.paintFormXObjectBegin) {
      saved.push(matrix);
      if (list[0] !== null) place(list[0]);
    } else if (code === codes.constructPath && rules.length < MOST_RULES) {
      const box = numbers(list[2]);
      if (box.length !== 4 || !box.every(Number.isFinite)) return;
      const rule = boxed(matrix, box);
      const [wide, high] = [rule.x1 - rule.x0, rule.y1 - rule.y0];
      if (Math.min(wide, high) <= THIN && Math.max(wide, high) >= SHORTEST) rules.push(rule);
    }
  });
  return { rules, pictureShare };
}
