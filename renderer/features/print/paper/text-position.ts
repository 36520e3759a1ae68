import { textNodesOf } from './lines.ts';

/** A place in a text: before this UTF-16 unit of it. */
export interface Position {
  readonly node: Text;
  readonly offset: number;
}

/** Gives the place behind so many characters of `root`; null where it has no more. */
export function positionAt(root: Node, characters: number): Position | null {
  let left = characters;
  for (const node of textNodesOf(root)) {
    if (left < node.data.length) return { node, offset: left };
    left -= node.data.length;
  }
  return null;
}

/** Tells whether an element begins with a child: what stands before it says nothing and is no part that pages end between. */
function isFirst(node: Node): boolean {
  for (let before = node.previousSibling; before; before = before.previousSibling) {
    const isPart =
      before instanceof Element && (before.matches('[data-cut]') || before.querySelector('[data-cut]'));
    if (before.textContent !== '' || isPart) return false;
  }
  return true;
}

/** Gives the outermost element below `root` that begins with this text, so that no empty shell of it stays behind. */
export function beginningAt(root: Node, node: Node): Node {
  let outer = node;
  while (outer.parentNode && outer.parentNode !== root && isFirst(outer)) outer = outer.parentNode;
  return outer;
}

/** Ends a range before such a place, with nothing of what begins there; at the end of `root` for null. */
export function endBefore(range: Range, root: Node, position: Position | null): void {
  if (position === null) range.setEnd(root, root.childNodes.length);
  else if (position.offset > 0) range.setEnd(position.node, position.offset);
  else range.setEndBefore(beginningAt(root, position.node));
}
