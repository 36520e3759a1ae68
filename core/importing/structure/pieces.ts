import type { FootnoteReference } from '#core/documents/document.ts';
import type { SourceParagraph } from '../model.ts';

/** Takes the place of `remove` UTF-16 units of a text from `at` on, with the references to footnotes that go there. */
export interface TextEdit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
  readonly footnotes: readonly string[];
}

/** Gives a paragraph's text from `start` to `end`, with the footnote marks and runs of direction that stand in it. */
function sliceText(
  { text, footnotes, runs }: SourceParagraph,
  start: number,
  end: number,
): Pick<SourceParagraph, 'text' | 'footnotes' | 'runs'> {
  return {
    text: text.slice(start, end),
    // A mark belongs to the word before it; one at the very beginning has none before it.
    footnotes: footnotes
      .filter(({ offset }) => (offset > start || start === 0) && offset <= end)
      .map((each) => ({ ...each, offset: each.offset - start })),
    runs: runs
      .map((each) => ({ ...each, start: Math.max(start, each.start), end: Math.min(end, each.end) }))
      .filter((run) => run.start < run.end)
      .map((run) => ({ ...run, start: run.start - start, end: run.end - start })),
  };
}

/** Tells whether a place lies within a text, and not in the middle of a character. */
export function isInside(text: string, at: number): boolean {
  if (!Number.isInteger(at) || at <= 0 || at >= text.length) return false;
  const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
  const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
  return !(isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at)));
}

/** Gives those places, ascending, before which a text can be cut so that every piece says something. */
export function fitCuts(text: string, wanted: readonly number[]): readonly number[] {
  const cuts: number[] = [];
  for (const at of wanted.toSorted((one, other) => one - other))
    if (isInside(text, at) && text.slice(cuts.at(-1) ?? 0, at).trim() !== '' && text.slice(at).trim() !== '')
      cuts.push(at);
  return cuts;
}

/** Cuts a paragraph before each of these units, ascending. Number, bullet and style are the first piece's; the rest is plain text. */
export function cutParagraph(
  paragraph: SourceParagraph,
  cuts: readonly number[],
): readonly SourceParagraph[] {
  if (cuts.length === 0) return [paragraph];
  const starts = [0, ...cuts];
  return starts.map((start, nth): SourceParagraph => {
    const piece = { ...paragraph, ...sliceText(paragraph, start, starts[nth + 1] ?? paragraph.text.length) };
    if (nth === 0) return piece;
    const { look } = paragraph;
    return {
      ...piece,
      number: null,
      bullet: null,
      style: null,
      heading: null,
      isTitle: false,
      isContents: false,
      look: look === null ? null : { ...look, firstIndent: look.indent },
    };
  });
}

/** Does edits to a paragraph's text, whose places are all those of the text as it was; marks and runs stay with their characters. */
export function editedParagraph(paragraph: SourceParagraph, edits: readonly TextEdit[]): SourceParagraph {
  if (edits.length === 0) return paragraph;
  /** For each unit of the text as it was, its place in the new one. */
  const places: number[] = [];
  const added: FootnoteReference[] = [];
  let text = '';
  let from = 0;
  const copyTo = (end: number): void => {
    for (; from < end; from += 1) {
      places.push(text.length);
      text += paragraph.text.charAt(from);
    }
  };
  for (const { at, remove, insert, footnotes } of edits.toSorted((one, other) => one.at - other.at)) {
    copyTo(at);
    added.push(...footnotes.map((footnote) => ({ offset: text.length, footnote })));
    for (; from < at + remove; from += 1) places.push(text.length);
    text += insert;
  }
  copyTo(paragraph.text.length);
  const placeOf = (offset: number): number => places[offset] ?? text.length;
  return {
    ...paragraph,
    text,
    footnotes: [
      ...paragraph.footnotes.map((each) => ({ ...each, offset: placeOf(each.offset) })),
      ...added,
    ].toSorted((one, other) => one.offset - other.offset),
    runs: paragraph.runs
      .map((run) => ({ ...run, start: placeOf(run.start), end: placeOf(run.end) }))
      .filter(({ start, end }) => start < end),
  };
}
