/** Lines that stay together at the foot of one page and at the head of the next. */
export const ORPHANS = 2;
export const WIDOWS = 2;

/** A line of text as a vertical extent, in pixels of the viewport. */
export interface Line {
  readonly top: number;
  readonly bottom: number;
}

/** Gives the texts below a node, in order. */
export const textNodesOf = (root: Node): readonly Text[] => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node instanceof Text) found.push(node);
  return found;
};

/** Gives the lines of an element: fragments of text that overlap stand on one line. */
export function linesOf(made: HTMLElement): readonly Line[] {
  const range = document.createRange();
  const leading = Number.parseFloat(getComputedStyle(made).lineHeight) / 2;
  const lines: { top: number; bottom: number }[] = [];
  for (const node of textNodesOf(made)) {
    range.selectNodeContents(node);
    for (const { top, bottom, width } of range.getClientRects()) {
      if (width === 0) continue;
      const last = lines.at(-1);
      if (last && (top + bottom) / 2 < last.bottom) {
        last.bottom = Math.max(last.bottom, bottom);
        last.top = Math.min(last.top, top);
      } else lines.push({ top, bottom });
    }
  }
  // A line is as high as the style says, which is more than its letters.
  return lines.map(({ top, bottom }) => ({ top, bottom: Math.max(bottom, (top + bottom) / 2 + leading) }));
}

/** Gives the number of characters of `made` that stand above `divide`, by halving. */
export function charactersAbove(made: HTMLElement, divide: number): number {
  let before = 0;
  for (const text of textNodesOf(made)) {
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
