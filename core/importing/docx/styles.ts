import { childElement, childElements, type XmlElement } from '../xml/read-xml.ts';
import {
  readParagraphProperties,
  readRunProperties,
  valueOf,
  wholeNumber,
  type ParagraphProperties,
  type RunProperties,
} from './properties.ts';
import type { Numbering } from './numbering.ts';

/** A style with all that it inherits. */
export interface Style {
  readonly id: string;
  readonly name: string;
  /** Its own name and those that it is based on, nearest first. */
  readonly names: readonly string[];
  /** Outline level of each of these, where one says it. */
  readonly outlines: readonly (number | null)[];
  /** Ids in the same order. */
  readonly ids: readonly string[];
  readonly paragraph: ParagraphProperties;
  readonly run: RunProperties;
}

/** The styles of a document. A style that is not defined gives nothing, as in Word. */
export interface Styles {
  /** The style of paragraphs that name none. */
  readonly defaultParagraph: string | null;
  readonly get: (id: string | undefined) => Style | null;
  readonly defaultRun: RunProperties;
  readonly defaultParagraphProperties: ParagraphProperties;
  /** The numbering instance that a numbering style uses. */
  readonly numberOfStyle: (id: string) => string | null;
}

/** A chain of styles longer than this is cut; Word itself allows eleven. */
const LONGEST_CHAIN = 60;

function resolve(id: string, elements: ReadonlyMap<string, XmlElement>): Style | null {
  const chain: XmlElement[] = [];
  const seen = new Set<string>();
  let at: string | undefined = id;
  while (at !== undefined && !seen.has(at) && chain.length < LONGEST_CHAIN) {
    seen.add(at);
    const element = elements.get(at);
    if (!element) break;
    chain.push(element);
    at = valueOf(element, 'w:basedOn');
  }
  if (chain.length === 0) return null;
  const ids = chain.map(({ attributes }) => attributes['w:styleId'] ?? '');
  const names = chain.map((element, index) => valueOf(element, 'w:name') ?? ids[index] ?? '');
  let paragraph: ParagraphProperties = {};
  let run: RunProperties = {};
  for (const element of chain.toReversed()) {
    paragraph = { ...paragraph, ...readParagraphProperties(childElement(element, 'w:pPr')) };
    run = { ...run, ...readRunProperties(childElement(element, 'w:rPr')) };
  }
  const outlines = chain.map(
    (element) => wholeNumber(valueOf(childElement(element, 'w:pPr'), 'w:outlineLvl')) ?? null,
  );
  return { id, name: names[0] ?? id, names, ids, outlines, paragraph, run };
}

/** Reads `w:styles`. Styles based on each other in a circle end where the circle closes. */
export function readStyles(root: XmlElement | null): Styles {
  const elements = new Map<string, XmlElement>();
  let defaultParagraph: string | null = null;
  for (const style of childElements(root, 'w:style')) {
    const id = style.attributes['w:styleId'];
    if (id === undefined) continue;
    elements.set(id, style);
    const isDefault = ['1', 'true', 'on'].includes(style.attributes['w:default'] ?? '');
    if (isDefault && style.attributes['w:type'] === 'paragraph') defaultParagraph = id;
  }
  const defaults = childElement(root, 'w:docDefaults');
  const resolved = new Map<string, Style | null>();
  const get = (id: string | undefined): Style | null => {
    if (id === undefined) return null;
    const known = resolved.get(id);
    if (known !== undefined) return known;
    const style = resolve(id, elements);
    resolved.set(id, style);
    return style;
  };
  return {
    defaultParagraph,
    get,
    defaultRun: readRunProperties(childElement(childElement(defaults, 'w:rPrDefault'), 'w:rPr')),
    defaultParagraphProperties: readParagraphProperties(
      childElement(childElement(defaults, 'w:pPrDefault'), 'w:pPr'),
    ),
    numberOfStyle: (id) => get(id)?.paragraph.numberId ?? null,
  };
}

/** A paragraph's place in a list, by itself or through its style. */
export interface ListPlace {
  readonly numberId: string;
  readonly level: number;
}

/** The level of an instance that belongs to a style or to one that it is based on. */
function levelOfStyle(style: Style | null, numberId: string, numbering: Numbering): number | null {
  const levels = numbering.get(numberId)?.levels ?? new Map<number, never>();
  for (const id of style?.ids ?? [])
    for (const [level, { style: owner }] of levels) if (owner === id) return level;
  return null;
}

/**
 * Gives the list that a paragraph stands in, null for none. Number and level are inherited apart; through a style the
 * level is the one that the numbering gives to that style (ECMA-376 17.9.23).
 */
export function listPlace(
  own: ParagraphProperties,
  style: Style | null,
  numbering: Numbering,
): ListPlace | null {
  const numberId = own.numberId ?? style?.paragraph.numberId;
  if (numberId === undefined || numberId === '0') return null;
  const styled = style?.paragraph.numberId === numberId ? levelOfStyle(style, numberId, numbering) : null;
  return { numberId, level: own.numberLevel ?? styled ?? style?.paragraph.numberLevel ?? 0 };
}
