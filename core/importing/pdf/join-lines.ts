import type { Line, RaisedMark } from './line.ts';
import { HAN, isEdgeOfHan, isInsideHan } from './script.ts';

/** What a document's own words tell about how its lines join. */
export interface JoiningRules {
  readonly spacesAroundHan: boolean;
  /** Words of the document that stand inside lines, in lower case. */
  readonly words: ReadonlySet<string>;
  /** True when lines are divided inside words, as a typesetter does: shown by words that also stand undivided. */
  readonly divides: boolean;
}

export interface JoinedText {
  readonly text: string;
  readonly marks: readonly RaisedMark[];
}

const WORDS = /[\p{L}\p{M}]+(?:[-‐‑][\p{L}\p{M}]+)*/gu;
const DIVIDED = /([\p{L}\p{M}]+(?:[-‐‑][\p{L}\p{M}]+)*)[-‐]$/u;
const SOFT_HYPHEN = '\u00ad';

const firstWord = (text: string): string => /^[\p{L}\p{M}]+/u.exec(text)?.[0] ?? '';

/** Learns from the lines how they join. */
export function joiningRules(lines: readonly Line[], spacesAroundHan: boolean): JoiningRules {
  const words = new Set<string>();
  for (const { text } of lines) {
    const whole = text.match(WORDS) ?? [];
    for (const word of DIVIDED.test(text) ? whole.slice(0, -1) : whole) words.add(word.toLowerCase());
  }
  let divided = 0;
  let compound = 0;
  lines.forEach(({ text }, index) => {
    const before = DIVIDED.exec(text)?.[1]?.toLowerCase();
    const after = firstWord(lines[index + 1]?.text ?? '').toLowerCase();
    if (before === undefined || after === '') return;
    if (words.has(before + after)) divided += 1;
    if (words.has(`${before}-${after}`)) compound += 1;
  });
  return { spacesAroundHan, words, divides: divided > compound };
}

/** True when the hyphen at the end of `before` only divides a word. A hyphen stays where the document does not show that. */
function isDivision(before: string, after: string, { words, divides }: JoiningRules): boolean {
  const head = DIVIDED.exec(before)?.[1]?.toLowerCase();
  const tail = firstWord(after);
  if (head === undefined || tail === '' || tail !== tail.toLowerCase()) return false;
  if (words.has(`${head}-${tail}`)) return false;
  if (words.has(head + tail)) return true;
  return divides && !(words.has(head) && words.has(tail));
}

/** A path or address that was broken where the line ended. */
const isInsideAddress = (before: string, after: string): boolean =>
  /(?:https?:\/\/|www\.)\S*[/_\-.?=&]$/i.test(before) && /^[\p{Ll}\d_%?=&/]/iu.test(after);

/** Gives what stands where two lines of one paragraph meet, and whether the hyphen before it goes. */
function seam(
  before: string,
  after: string,
  rules: JoiningRules,
): { readonly cut: number; readonly glue: string } {
  if (before.endsWith(SOFT_HYPHEN)) return { cut: 1, glue: '' };
  if (isInsideHan(before, after)) return { cut: 0, glue: '' };
  if (isEdgeOfHan(before, after)) {
    const isPunctuation = /[\p{P}\p{S}]$/u.test(before) || /^[\p{P}\p{S}]/u.test(after);
    return { cut: 0, glue: isPunctuation || !rules.spacesAroundHan ? '' : ' ' };
  }
  if (isInsideAddress(before, after)) return { cut: 0, glue: '' };
  if (/[\p{L}\p{M}\d][-‐‑]$/u.test(before) && /^[\p{L}\d]/u.test(after)) {
    return isDivision(before, after, rules) ? { cut: 1, glue: '' } : { cut: 0, glue: '' };
  }
  if (/[\p{L}\d]\/$/u.test(before) && HAN.test(before) === HAN.test(after)) return { cut: 0, glue: '' };
  return { cut: 0, glue: ' ' };
}

/** Joins the lines of one paragraph. Divided words are made whole; real hyphens, and the marks' places, are kept. */
export function joinLines(lines: readonly Line[], rules: JoiningRules): JoinedText {
  let text = '';
  const marks: RaisedMark[] = [];
  for (const line of lines) {
    if (text !== '') {
      const { cut, glue } = seam(text, line.text, rules);
      text = text.slice(0, text.length - cut) + (line.text === '' ? '' : glue);
    }
    marks.push(...line.marks.map((mark) => ({ ...mark, offset: mark.offset + text.length })));
    text += line.text;
  }
  return {
    text: text.replaceAll(SOFT_HYPHEN, ''),
    marks: text.includes(SOFT_HYPHEN) ? shifted(text, marks) : marks,
  };
}

const shifted = (text: string, marks: readonly RaisedMark[]): readonly RaisedMark[] =>
  marks.map((mark) => ({ ...mark, offset: text.slice(0, mark.offset).replaceAll(SOFT_HYPHEN, '').length }));
