import { childElement, childElements, type XmlElement } from '../xml/read-xml.ts';
import { paddedWidth } from './number-format.ts';
import {
  isOn,
  readParagraphProperties,
  valueOf,
  wholeNumber,
  type ParagraphProperties,
} from './properties.ts';

/** One level of a numbering definition (ECMA-376 17.9.6). */
export interface NumberingLevel {
  readonly start: number;
  readonly format: string;
  /** Digits of a custom format such as `001`; null without one. */
  readonly width: number | null;
  /** `%1.%2`: a percent sign and the number of a level, from 1. */
  readonly text: string;
  /** 0 never restarts; n restarts after a paragraph of level n (from 1) or above; null after any level above. */
  readonly restart: number | null;
  /** Every number in it is written in digits. */
  readonly isLegal: boolean;
  /** Style that this level belongs to. */
  readonly style: string | null;
  readonly properties: ParagraphProperties;
}

/** What a numbering instance (`w:num`) makes of its definition. */
export interface NumberingInstance {
  /** The definition that it counts in; instances of one definition count on. */
  readonly definition: string;
  readonly levels: ReadonlyMap<number, NumberingLevel>;
  /** Levels at which the first paragraph of this instance starts anew. */
  readonly starts: ReadonlyMap<number, number>;
}

export type Numbering = ReadonlyMap<string, NumberingInstance>;

const MOST_LEVELS = 9;

function readFormat(lvl: XmlElement): { readonly format: string; readonly width: number | null } {
  const alternate = childElement(lvl, 'mc:AlternateContent');
  const chosen = childElement(childElement(alternate, 'mc:Choice'), 'w:numFmt');
  const width = paddedWidth(chosen?.attributes['w:format'] ?? '');
  const plain =
    childElement(lvl, 'w:numFmt') ?? childElement(childElement(alternate, 'mc:Fallback'), 'w:numFmt');
  const own = plain?.attributes['w:val'] ?? 'decimal';
  return {
    format: width === null ? own : 'decimal',
    width: width ?? paddedWidth(plain?.attributes['w:format'] ?? ''),
  };
}

function readLevel(lvl: XmlElement): NumberingLevel {
  return {
    ...readFormat(lvl),
    start: wholeNumber(valueOf(lvl, 'w:start')) ?? 0,
    text: valueOf(lvl, 'w:lvlText') ?? '',
    restart: wholeNumber(valueOf(lvl, 'w:lvlRestart')) ?? null,
    isLegal: isOn(lvl, 'w:isLgl') ?? false,
    style: valueOf(lvl, 'w:pStyle') ?? null,
    properties: readParagraphProperties(childElement(lvl, 'w:pPr')),
  };
}

function readLevels(parent: XmlElement): ReadonlyMap<number, NumberingLevel> {
  return new Map(
    childElements(parent, 'w:lvl')
      .slice(0, MOST_LEVELS)
      .map((lvl) => [wholeNumber(lvl.attributes['w:ilvl']) ?? 0, readLevel(lvl)]),
  );
}

interface Definition {
  readonly levels: ReadonlyMap<number, NumberingLevel>;
  readonly styleLink: string | null;
}

/**
 * Reads `w:numbering`. A definition without levels of its own takes those of the numbering style that it names;
 * `numberOfStyle` gives the instance that such a style uses. Links that lead in a circle end with no levels.
 */
export function readNumbering(
  root: XmlElement | null,
  numberOfStyle: (styleId: string) => string | null,
): Numbering {
  const definitions = new Map<string, Definition>();
  for (const each of childElements(root, 'w:abstractNum'))
    definitions.set(each.attributes['w:abstractNumId'] ?? '', {
      levels: readLevels(each),
      styleLink: valueOf(each, 'w:numStyleLink') ?? null,
    });
  const nums = new Map(childElements(root, 'w:num').map((num) => [num.attributes['w:numId'] ?? '', num]));
  const definitionOf = (id: string): string => {
    const seen = new Set<string>();
    let at = id;
    for (;;) {
      const link = definitions.get(at)?.styleLink ?? null;
      if (link === null || seen.has(at)) return at;
      seen.add(at);
      const next = nums.get(numberOfStyle(link) ?? '');
      if (!next) return at;
      at = valueOf(next, 'w:abstractNumId') ?? '';
    }
  };
  const instances = new Map<string, NumberingInstance>();
  for (const [id, num] of nums) {
    const definition = definitionOf(valueOf(num, 'w:abstractNumId') ?? '');
    const levels = new Map(definitions.get(definition)?.levels);
    const starts = new Map<number, number>();
    for (const override of childElements(num, 'w:lvlOverride').slice(0, MOST_LEVELS)) {
      const level = wholeNumber(override.attributes['w:ilvl']) ?? 0;
      const own = childElement(override, 'w:lvl');
      if (own) levels.set(level, readLevel(own));
      const start =
        wholeNumber(valueOf(override, 'w:startOverride')) ?? (own ? readLevel(own).start : undefined);
      if (start !== undefined) starts.set(level, start);
    }
    instances.set(id, { definition, levels, starts });
  }
  return instances;
}
