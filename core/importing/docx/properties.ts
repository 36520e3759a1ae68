import type { SourceLook } from '../model.ts';
import { childElement, type XmlElement } from '../xml/read-xml.ts';

/** What a paragraph's properties say themselves; undefined is inherited. Lengths in points. */
export interface ParagraphProperties {
  readonly style?: string;
  /** `0` switches numbering off. */
  readonly numberId?: string;
  readonly numberLevel?: number;
  /** 0 to 8; 9 is text. */
  readonly outline?: number;
  readonly isRightToLeft?: boolean;
  readonly align?: SourceLook['align'];
  readonly indent?: number;
  readonly firstIndent?: number;
}

/** What a run's properties say themselves; undefined is inherited. */
export interface RunProperties {
  readonly style?: string;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly isHidden?: boolean;
  readonly isRightToLeft?: boolean;
  readonly size?: number;
  readonly font?: string;
  readonly language?: string;
  readonly eastAsianLanguage?: string;
  readonly bidiLanguage?: string;
}

/** Gives the `w:val` of a child; undefined when the child or the value is missing. */
export function valueOf(parent: XmlElement | null, name: string): string | undefined {
  return childElement(parent, name)?.attributes['w:val'];
}

/** Gives a whole number as WordprocessingML writes them; undefined for anything else. */
export function wholeNumber(text: string | undefined): number | undefined {
  if (text === undefined || !/^[+-]?\d{1,9}(\.\d+)?$/.test(text.trim())) return undefined;
  return Math.round(Number(text));
}

/** Reads an on/off property (ECMA-376 17.17.4): present without a value is on. */
export function isOn(parent: XmlElement | null, name: string): boolean | undefined {
  const found = childElement(parent, name);
  if (!found) return undefined;
  return !['0', 'false', 'off'].includes(found.attributes['w:val'] ?? 'true');
}

const ALIGNS: Readonly<Record<string, SourceLook['align']>> = {
  left: 'start',
  start: 'start',
  center: 'centre',
  right: 'end',
  end: 'end',
  both: 'justify',
  distribute: 'justify',
  lowKashida: 'justify',
  mediumKashida: 'justify',
  highKashida: 'justify',
  thaiDistribute: 'justify',
};

const POINT = 20;

/** Lengths are twentieths of a point, or in strict files a number with a unit. */
function points(text: string | undefined): number | undefined {
  const [, amount, unit] = /^(-?\d+(?:\.\d+)?)(pt|in|cm|mm)?$/.exec(text ?? '') ?? [];
  if (amount === undefined) return undefined;
  const units: Readonly<Record<string, number>> = { pt: 1, in: 72, cm: 72 / 2.54, mm: 72 / 25.4 };
  return Number(amount) * (unit === undefined ? 1 / POINT : (units[unit] ?? 1));
}

type Mutable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

function readIndents(target: Mutable<ParagraphProperties>, ind: XmlElement | null): void {
  if (!ind) return;
  const indent = points(ind.attributes['w:start'] ?? ind.attributes['w:left']);
  if (indent !== undefined) target.indent = indent;
  const hanging = points(ind.attributes['w:hanging']);
  const first = hanging === undefined ? points(ind.attributes['w:firstLine']) : -hanging;
  if (first !== undefined) target.firstIndent = first;
}

/** Reads `w:pPr`. Each property that it lacks is left to what it inherits from. */
export function readParagraphProperties(pPr: XmlElement | null): ParagraphProperties {
  if (!pPr) return {};
  const read: Mutable<ParagraphProperties> = {};
  for (const child of pPr.children) {
    if (typeof child === 'string') continue;
    const value = child.attributes['w:val'];
    if (child.name === 'w:pStyle' && value !== undefined) read.style = value;
    else if (child.name === 'w:numPr') {
      const id = valueOf(child, 'w:numId');
      const level = wholeNumber(valueOf(child, 'w:ilvl'));
      if (id !== undefined) read.numberId = id;
      if (level !== undefined) read.numberLevel = level;
    } else if (child.name === 'w:outlineLvl') {
      const outline = wholeNumber(value);
      if (outline !== undefined) read.outline = outline;
    } else if (child.name === 'w:bidi') read.isRightToLeft = isOn(pPr, 'w:bidi') ?? true;
    else if (child.name === 'w:jc') {
      const align = ALIGNS[value ?? ''];
      if (align !== undefined) read.align = align;
    } else if (child.name === 'w:ind') readIndents(read, child);
  }
  return read;
}

/** Reads `w:rPr`. Each property that it lacks is left to what it inherits from. */
export function readRunProperties(rPr: XmlElement | null): RunProperties {
  if (!rPr || rPr.children.length === 0) return {};
  const read: Mutable<RunProperties> = {};
  for (const child of rPr.children) {
    if (typeof child === 'string') continue;
    const value = child.attributes['w:val'];
    const on = !['0', 'false', 'off'].includes(value ?? 'true');
    if (child.name === 'w:rStyle' && value !== undefined) read.style = value;
    else if (child.name === 'w:b') read.isBold = on;
    else if (child.name === 'w:bCs') read.isBold ??= on;
    else if (child.name === 'w:i') read.isItalic = on;
    else if (child.name === 'w:iCs') read.isItalic ??= on;
    else if (child.name === 'w:vanish') read.isHidden = on;
    else if (child.name === 'w:rtl') read.isRightToLeft = on;
    else if (child.name === 'w:sz' || child.name === 'w:szCs') {
      const size = wholeNumber(value);
      if (size !== undefined && (child.name === 'w:sz' || read.size === undefined)) read.size = size / 2;
    } else if (child.name === 'w:rFonts') {
      const font = child.attributes['w:ascii'] ?? child.attributes['w:hAnsi'];
      if (font !== undefined) read.font = font;
    } else if (child.name === 'w:lang') {
      if (value !== undefined) read.language = value;
      const eastAsian = child.attributes['w:eastAsia'];
      if (eastAsian !== undefined) read.eastAsianLanguage = eastAsian;
      const bidi = child.attributes['w:bidi'];
      if (bidi !== undefined) read.bidiLanguage = bidi;
    }
  }
  return read;
}
