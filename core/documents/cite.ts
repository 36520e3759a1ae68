import type { Block, DocumentText, LanguageTag } from './document.ts';
import { baseLanguage } from './language.ts';

/** The sign before the number of a paragraph, the same in every language. */
export const PARAGRAPH_SIGN = '¶';
/** The sign before the number of a heading. */
const SECTION_SIGN = '§';

/** What a paragraph's number may look like: `11`, `11.2`, `11bis`, `IV`, `(a)`, with the entries of its lists after it. */
const NUMBER =
  /^(?:\p{Nd}[\p{L}\p{N}.-]*|\([\p{L}\p{N}]+\)|[IVXLCDM]+|\p{L}(?:[.-]\p{Nd}+)*)(?: \([\p{L}\p{N}]+\))*$/u;

/** Gives a paragraph's number as it is cited: `¶ 11`. What is called by a word is cited by it: `Article 12`, `第十二条`. */
export function formatParagraphLabel(label: string): string {
  return NUMBER.test(label) ? `${PARAGRAPH_SIGN} ${label}` : label;
}

/** Gives the paragraphs from one label to another as they are cited: `¶ 11–14`. */
export function formatLabelRange(first: string, last: string): string {
  const from = formatParagraphLabel(first);
  if (first === last) return from;
  return NUMBER.test(first) && NUMBER.test(last)
    ? `${from}–${last}`
    : `${from} – ${formatParagraphLabel(last)}`;
}

/** Gives how a paragraph is called of which only label and path are known: `¶ 11`; by its path where it has no number. */
export const paragraphName = ({ label, path }: Pick<Block, 'label' | 'path'>): string =>
  label === null ? path : formatParagraphLabel(label);

/** Divisions that are named wherever they are numbered; what a path calls a section may be a mere `II.` */
const NAMED_ELEMENT = /^(?:annex|part|chapter|article)-/u;
const NAMED_IN_PRINT = /^(?:第|\p{L}{3,}[ \u00a0])/u;
const TRAILING_SIGNS = /[\s.:：،。–—-]+$/u;

const lastSegment = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** Gives what a division is called in its language, as printed: `Article 12`, `المادة 12`, `第十二条`; null for other blocks. */
export function divisionName({ path, printed }: Pick<Block, 'path' | 'printed'>): string | null {
  if (printed === undefined) return null;
  const isNamed = NAMED_ELEMENT.test(lastSegment(path)) || NAMED_IN_PRINT.test(printed);
  return isNamed ? printed.replace(TRAILING_SIGNS, '') : null;
}

/** Gives the number of a block as a person cites it where its document is known; null where the original has none. */
export function blockCitation(block: Block): string | null {
  const name = divisionName(block);
  if (name !== null || block.label === null) return name;
  return block.kind === 'heading' ? `${SECTION_SIGN} ${block.label}` : formatParagraphLabel(block.label);
}

const COMMAS: Readonly<Record<string, string>> = { zh: '，', ja: '、', ar: '، ' };
const commaIn = (language: LanguageTag): string => COMMAS[baseLanguage(language)] ?? ', ';

const labelsByText = new WeakMap<DocumentText, ReadonlyMap<string, string>>();

/** The annex or article in which a path lies, by what it is called; a wider division does not number its paragraphs anew. */
function divisionAround(path: string, names: ReadonlyMap<string, string>): string | null {
  for (let around = parentOf(path); around !== ''; around = parentOf(around)) {
    const name = names.get(around);
    if (name !== undefined && /^(?:annex|article)-/u.test(lastSegment(around))) return name;
  }
  return null;
}

/** How a block is cited, given what it is called as a division, the division around it and the paragraph it belongs to. */
function labelOf(
  { kind, label }: Block,
  name: string | null,
  parent: string | null,
  within: ((own: string) => string) | null,
): string | null {
  const inside = within ?? ((own: string) => own);
  if (name !== null) return inside(name);
  if (kind === 'item') return parent === null ? null : [parent, label].filter(Boolean).join(' ');
  if (label === null) return within === null ? null : parent;
  if (kind === 'heading') return inside(`${SECTION_SIGN} ${label}`);
  return within === null ? label : within(formatParagraphLabel(label));
}

/** Gives how each block of a text is cited, by its path; blocks without a number to cite are left out. */
export function citedLabels(text: DocumentText): ReadonlyMap<string, string> {
  const known = labelsByText.get(text);
  if (known !== undefined) return known;
  const labels = new Map<string, string>();
  const names = new Map<string, string>();
  const comma = commaIn(text.language);
  for (const block of text.blocks) {
    const around = divisionAround(block.path, names);
    const within = around === null ? null : (own: string): string => `${around}${comma}${own}`;
    const name = divisionName(block);
    const parent = (block.kind === 'item' ? labels.get(parentOf(block.path)) : null) ?? around;
    const cited = labelOf(block, name, parent, within);
    if (name !== null) names.set(block.path, within === null ? name : within(name));
    if (cited !== null) labels.set(block.path, cited);
  }
  labelsByText.set(text, labels);
  return labels;
}

/**
 * Gives the label by which the block at `path` is cited: its own, or that of the paragraph it belongs to: a bullet of
 * paragraph 11 is cited as `11`, its item (a) as `11 (a)`, paragraph 3 of an article as `Article 12, ¶ 3`. Null when
 * there is no number to cite.
 */
export const citedLabel = (text: DocumentText, path: string): string | null =>
  citedLabels(text).get(path) ?? null;

/** Gives `Background note, ¶ 11` from a document's short title in `language` and a label; the title alone without one. */
export function formatCitation(shortTitle: string, label: string | null, language: LanguageTag): string {
  return label === null ? shortTitle : `${shortTitle}${commaIn(language)}${formatParagraphLabel(label)}`;
}
