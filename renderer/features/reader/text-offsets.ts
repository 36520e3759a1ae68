/** Stands on what is drawn inside a text without being part of it, such as a footnote marker. */
export const ASIDE_ATTRIBUTE = 'data-aside';
/** Stands on the element that holds one block's text; its value is the language tag. */
export const TEXT_ATTRIBUTE = 'data-text-language';

function textNodes(root: Element): readonly Text[] {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, {
    acceptNode: (node) => {
      if (node instanceof Element)
        return node.hasAttribute(ASIDE_ATTRIBUTE) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
      return NodeFilter.FILTER_ACCEPT;
    },
  });
  const found: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text) found.push(node);
  }
  return found;
}

/** Gives the UTF-16 offset in the text of `root` of a point in its tree: how much of the text stands before it. */
function offsetOf(root: Element, container: Node, offset: number): number {
  const point = root.ownerDocument.createRange();
  point.setStart(container, offset);
  let before = 0;
  for (const node of textNodes(root)) {
    if (node === container) return before + offset;
    // A text that begins at or after the point adds nothing, and neither does any after it.
    if (point.comparePoint(node, 0) >= 0) return before;
    before += node.data.length;
  }
  return before;
}

/**
 * Gives the part of a range that lies in `root` as offsets of the block's text; markers and marks drawn in it do not
 * count. Null when the range does not touch `root`.
 */
export function offsetsInText(
  root: Element,
  range: AbstractRange,
): { readonly start: number; readonly end: number } | null {
  const whole = root.ownerDocument.createRange();
  whole.selectNodeContents(root);
  const startsBefore = whole.comparePoint(range.startContainer, range.startOffset);
  const endsAfter = whole.comparePoint(range.endContainer, range.endOffset);
  if (startsBefore > 0 || endsAfter < 0) return null;
  const length = textNodes(root).reduce((sum, node) => sum + node.data.length, 0);
  return {
    start: startsBefore < 0 ? 0 : offsetOf(root, range.startContainer, range.startOffset),
    end: endsAfter > 0 ? length : offsetOf(root, range.endContainer, range.endOffset),
  };
}

/** Gives the range that two offsets of a block's text stand for. */
export function rangeOfOffsets(root: Element, start: number, end: number): Range {
  const range = root.ownerDocument.createRange();
  range.selectNodeContents(root);
  const nodes = textNodes(root);
  let before = 0;
  let started = false;
  for (const node of nodes) {
    const after = before + node.data.length;
    // A start between two texts belongs to the second: what is drawn between them is not part of the range.
    if (!started && (start < after || node === nodes.at(-1))) {
      range.setStart(node, Math.max(0, start - before));
      started = true;
    }
    if (started && end <= after) {
      range.setEnd(node, Math.max(0, end - before));
      break;
    }
    before = after;
  }
  return range;
}
