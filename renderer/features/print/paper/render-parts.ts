import type {
  CitedText,
  FootnoteMark,
  HeadingText,
  PrintCitation,
  PrintText,
  ProvenanceTag,
} from '#core/printing/print-document.ts';
import { cut, element } from './elements.ts';
import footnotes from './paper-footnotes.module.css';
import styles from './paper.module.css';
import { renderNumber } from './render-number.ts';

/** Gives an element its text's language and direction. */
export function speaking<Made extends HTMLElement>(made: Made, { language, direction }: PrintText): Made {
  made.lang = language;
  made.dir = direction;
  return made;
}

/** Sets one thing in its languages: the leading one as given, the second smaller below it. */
export function renderTexts(
  texts: readonly PrintText[],
  tags: readonly ProvenanceTag[],
): readonly HTMLElement[] {
  return texts.map((text, at) => {
    const last = at === texts.length - 1;
    const line = element(
      'p',
      at === 0 ? styles.leading : styles.second,
      text.text,
      ...(last ? renderTags(tags) : []),
    );
    return cut('lines', speaking(line, text));
  });
}

/** Sets where facts come from, with the numbers of the list of sources. */
export function renderTags(tags: readonly ProvenanceTag[]): readonly HTMLElement[] {
  return tags.map(({ kind, words, source }) => {
    const tag = element('span', styles.tag, words, source === null ? null : ` ${String(source)}`);
    tag.dataset['kind'] = kind;
    return tag;
  });
}

/** Sets citations; those printed on another page leave room for its number, which is known when all pages are. */
export function renderCitations(citations: readonly PrintCitation[]): HTMLElement | null {
  if (citations.length === 0) return null;
  const parts = citations.map(({ words, target }) => {
    const part = element('span', styles.citation, words);
    if (target !== null) {
      const page = element('span', styles.pageReference);
      page.dataset['pageOf'] = target;
      part.append(page);
    }
    return part;
  });
  return cut('foot', element('p', styles.citations, ...parts));
}

/** Sets the mark of a footnote, by which the page finds what it calls. */
function renderMark({ label, footnote }: FootnoteMark): HTMLElement {
  const mark = element('sup', footnotes.mark, label);
  mark.dataset['footnote'] = footnote;
  return mark;
}

/** Gives a text with its footnote marks in place. */
export function withMarks({ text, marks = [] }: HeadingText): readonly (Node | string)[] {
  const sorted = marks.toSorted((a, b) => a.offset - b.offset);
  const starts = [0, ...sorted.map(({ offset }) => offset)];
  return starts.flatMap((from, at) => {
    const mark = sorted[at];
    const words = text.slice(from, mark?.offset ?? text.length);
    return [...(words === '' ? [] : [words]), ...(mark === undefined ? [] : [renderMark(mark)])];
  });
}

/** Sets a paragraph with its number hanging, its footnote marks in place, and the words that notes hang on marked and numbered. */
export function renderCitedText(cited: CitedText): HTMLElement {
  const { text, marks, passages = [], label, isItem } = cited;
  const line = speaking(element('p', styles.citedText), cited);
  const edges = new Set([
    0,
    text.length,
    ...marks.map(({ offset }) => offset),
    ...passages.flatMap(({ start, end }) => [start, end]),
  ]);
  const sorted = [...edges].sort((a, b) => a - b);
  sorted.forEach((at, index) => {
    for (const { number, end } of passages) if (end === at) line.append(renderNumber(String(number)));
    for (const mark of marks) if (mark.offset === at) line.append(renderMark(mark));
    const words = text.slice(at, sorted[index + 1] ?? text.length);
    const isMarked = passages.some(({ start, end }) => start <= at && at < end);
    if (words !== '') line.append(isMarked ? element('mark', styles.passage, words) : words);
  });
  if (label !== null) line.dataset['label'] = label;
  if (isItem) line.dataset['item'] = '';
  return cut('lines', line);
}
