/** Rows of a page that are drawn: `from` ≤ index < `to`. */
export interface DrawnRows {
  readonly from: number;
  readonly to: number;
}

/** More than a screen holds, before and after the row that is come to. */
const BEFORE = 6;
const AFTER = 16;
/** As many as are drawn within a frame. */
const STEP = 20;

const within = (count: number, from: number, to: number): DrawnRows => ({
  from: Math.max(0, from),
  to: Math.min(count, to),
});

/** Gives the rows to draw first where `at` is come to; an index that is no row counts as the first. */
export const rowsAround = (at: number, count: number): DrawnRows => {
  const index = Math.min(Math.max(at, 0), Math.max(count - 1, 0));
  return within(count, index - BEFORE, index + AFTER);
};

/** Gives a few rows more: downwards first, where people read on, then upwards. */
export const moreRows = ({ from, to }: DrawnRows, count: number): DrawnRows =>
  to < count ? within(count, from, to + STEP) : within(count, from - STEP, to);

/** Tells whether all rows are drawn. */
export const isWhole = ({ from, to }: DrawnRows, count: number): boolean => from === 0 && to >= count;
