import * as Y from 'yjs';

/**
 * What the body of a note may hold at content version 1: what our editor knows, structure included, because an editor
 * deletes what it does not know merely by being opened on it, and the deletion would spread to every copy. Beyond that,
 * only elements without any place for text.
 */
type Children = 'text' | 'blocks' | 'items' | 'item-blocks';

interface ElementRule {
  readonly children: Children;
  readonly attributes: Readonly<Record<string, (value: unknown) => boolean>>;
}

const direction = (value: unknown): boolean => value === 'auto' || value === 'ltr' || value === 'rtl';
/** The editor takes these two of a list from pasted pages as they come; refusing one would lock a person's own note. */
const anyNumber = (value: unknown): boolean => typeof value === 'number';
const anyText = (value: unknown): boolean => typeof value === 'string';
const headingLevel = (value: unknown): boolean => value === 1 || value === 2 || value === 3;

const ELEMENTS: Readonly<Record<string, ElementRule>> = {
  paragraph: { children: 'text', attributes: { dir: direction } },
  heading: { children: 'text', attributes: { dir: direction, level: headingLevel } },
  blockquote: { children: 'blocks', attributes: { dir: direction } },
  bulletList: { children: 'items', attributes: { dir: direction } },
  orderedList: {
    children: 'items',
    attributes: { dir: direction, start: anyNumber, type: anyText },
  },
  listItem: { children: 'item-blocks', attributes: { dir: direction } },
};

const KNOWN_MARKS = ['bold', 'italic'] as const;

/** Deeper than a person nests; a bound, because a file can hold any depth and reading is recursive. */
export const MAX_DEPTH = 100;

type Child = Y.XmlElement | Y.XmlText | Y.XmlHook;

/**
 * Gives the place of the first thing in a body that this version does not know (`heading@align`, `table`,
 * `paragraph/text:link`), or null when all of it is known.
 */
export function unknownContent(body: Y.XmlFragment): string | null {
  for (const child of body.toArray()) {
    const place = unknownBlock(child, '', 1);
    if (place !== null) return place;
  }
  return null;
}

function unknownBlock(child: Child, path: string, depth: number): string | null {
  if (!(child instanceof Y.XmlElement)) return `${path}text`;
  const place = `${path}${child.nodeName}`;
  const rule = Object.hasOwn(ELEMENTS, child.nodeName) ? ELEMENTS[child.nodeName] : undefined;
  if (rule === undefined || child.nodeName === 'listItem' || depth > MAX_DEPTH) return place;
  return unknownInside(child, rule, place, depth);
}

function unknownInside(
  element: Y.XmlElement,
  rule: ElementRule,
  place: string,
  depth: number,
): string | null {
  for (const [name, value] of Object.entries<unknown>(element.getAttributes())) {
    const valid = Object.hasOwn(rule.attributes, name) ? rule.attributes[name] : undefined;
    if (valid === undefined || !valid(value)) return `${place}@${name}`;
  }
  const children = element.toArray();
  switch (rule.children) {
    case 'text':
      return first(children, (child) => unknownText(child, place));
    case 'blocks':
      return first(children, (child) => unknownBlock(child, `${place}/`, depth + 1));
    case 'items':
      return first(children, (child) => unknownItem(child, `${place}/`, depth + 1));
    case 'item-blocks': {
      const head = children.find((child) => !isHollow(child, depth + 1));
      if (head !== undefined && !(head instanceof Y.XmlElement && head.nodeName === 'paragraph'))
        return place;
      return first(children, (child) => unknownBlock(child, `${place}/`, depth + 1));
    }
  }
}

/**
 * Tells whether an element holds no text and no place for any, as two devices leave a quotation or a list when each
 * deletes a part of it. The editor drops such a one, and nothing is lost with it.
 */
function isHollow(child: Child, depth: number): boolean {
  if (!(child instanceof Y.XmlElement) || depth > MAX_DEPTH) return false;
  const rule = Object.hasOwn(ELEMENTS, child.nodeName) ? ELEMENTS[child.nodeName] : undefined;
  if (rule === undefined || rule.children === 'text') return false;
  return child.toArray().every((inner) => isHollow(inner, depth + 1));
}

function unknownItem(child: Child, path: string, depth: number): string | null {
  const rule = ELEMENTS.listItem;
  if (!(child instanceof Y.XmlElement) || child.nodeName !== 'listItem' || rule === undefined)
    return `${path}item`;
  return unknownInside(child, rule, `${path}listItem`, depth);
}

function unknownText(child: Child, path: string): string | null {
  if (!(child instanceof Y.XmlText))
    return `${path}/${child instanceof Y.XmlElement ? child.nodeName : 'hook'}`;
  for (const { insert, attributes } of textRuns(child)) {
    if (typeof insert !== 'string') return `${path}/embed`;
    for (const [mark, value] of Object.entries(attributes ?? {})) {
      const known = KNOWN_MARKS.some((each) => each === mark);
      if (!known || !isEmptyObject(value)) return `${path}/text:${mark}`;
    }
  }
  return Object.keys(child.getAttributes()).length > 0 ? `${path}/text` : null;
}

function first<Value>(values: readonly Value[], check: (value: Value) => string | null): string | null {
  for (const value of values) {
    const place = check(value);
    if (place !== null) return place;
  }
  return null;
}

const isEmptyObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

/** A run of a text as Yjs gives it; anything but a string is an embedded object. */
export interface DeltaRun {
  readonly insert: unknown;
  readonly attributes?: Readonly<Record<string, unknown>>;
}

/** Gives the runs of a text with the names and values of their marks. */
export function textRuns(text: Y.XmlText): readonly DeltaRun[] {
  return text.toDelta();
}
