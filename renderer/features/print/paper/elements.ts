type Child = Node | string | null;

/** Makes an element with a class and children; null children are left out. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string | undefined,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== undefined) made.className = className;
  made.append(...children.filter((child) => child !== null));
  return made;
}

const SVG = 'http://www.w3.org/2000/svg';

/** Makes a small filled drawing on a 12 × 12 field, named for those who hear the page. */
export function drawing(
  path: string,
  className: string | undefined,
  name: string,
  strokeOnly = false,
): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 12 12');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', name);
  if (className !== undefined) svg.setAttribute('class', className);
  const shape = document.createElementNS(SVG, 'path');
  shape.setAttribute('d', path);
  shape.setAttribute('fill', strokeOnly ? 'none' : 'currentColor');
  if (strokeOnly) {
    shape.setAttribute('stroke', 'currentColor');
    shape.setAttribute('stroke-width', '1.4');
  }
  svg.append(shape);
  return svg;
}

/**
 * How an element may be cut between pages: `lines` between its lines of text, `columns` at one height in each of its
 * children, `whole` not at all but perhaps before it, `head` neither inside nor after, `foot` neither inside nor before. A
 * `row` is `columns` that stay whole unless they are high; into a `reached` one a cell reaches from above.
 */
export type CutRule = 'lines' | 'columns' | 'whole' | 'head' | 'foot' | 'row' | 'reached';

/** Says how an element may be cut, and gives it back. */
export function cut<Made extends HTMLElement>(rule: CutRule, made: Made): Made {
  made.dataset['cut'] = rule;
  return made;
}
