import type { NoteBody } from '#core/notes/body.ts';
import { bodyText } from '#core/notes/read-body.ts';
import { shareComments } from '#core/printing/margin.ts';
import type { MarginNote, PrintBlock, PrintCitation, PrintComment } from '#core/printing/print-document.ts';
import { guessLanguage } from '#core/printing/guess-language.ts';
import { cut, drawing, element } from './elements.ts';
import styles from './paper-margin.module.css';
import { renderBody } from './render-body.ts';
import { renderNumber } from './render-number.ts';
import { speaking } from './render-parts.ts';
import { STANCE_SHAPES } from './stance-shapes.ts';

/** Sets words that lead to another page, with room for its number. */
export function renderPlace({ words, target }: PrintCitation): HTMLElement {
  const place = element('span', styles.place, words);
  if (target !== null) {
    const page = element('span', styles.page);
    page.dataset['pageOf'] = target;
    place.append(' ', page);
  }
  return place;
}

function renderMarginNote(entry: MarginNote): HTMLElement {
  if (entry.kind === 'elsewhere') {
    const { numbers, head, place } = entry;
    return element(
      'p',
      styles.entry,
      renderNumber(numbers.map(String).join('–')),
      head === '' ? null : element('span', styles.head, head),
      renderPlace(place),
    );
  }
  const { stance, kindWords, author, visibility, body } = entry.note;
  const shape = stance === null ? null : drawing(STANCE_SHAPES[stance.stance], styles.stance, stance.words);
  const seen = visibility.visibility === 'private' ? element('span', styles.private, visibility.words) : null;
  return element(
    'div',
    styles.entry,
    element(
      'p',
      undefined,
      renderNumber(String(entry.number)),
      shape,
      element('span', styles.head, stance?.words ?? kindWords),
      author === undefined ? null : element('bdi', styles.author, author),
      seen,
    ),
    renderBody(body),
  );
}

/** Sets what somebody said of a note: who, of which words, and what. */
export function renderComment({ author, lead, text, passage }: PrintComment, body: NoteBody): HTMLElement {
  const spoken = (words: string, className?: string): HTMLElement => {
    const made = element('p', className, words);
    made.dir = 'auto';
    made.lang = guessLanguage(words);
    return made;
  };
  const quoted = passage === null ? '' : bodyText(body).slice(passage.from, passage.to);
  return element(
    'div',
    styles.comment,
    element('p', undefined, element('bdi', styles.head, author), lead === '' ? null : ` · ${lead}`),
    quoted === '' ? null : spoken(`“${quoted}”`, styles.passage),
    text === null ? null : speaking(element('p', undefined, text.text), text),
  );
}

const commentsBeside = (block: PrintBlock): readonly HTMLElement[] =>
  block.kind === 'note'
    ? shareComments(block.comments ?? []).beside.map((comment) => renderComment(comment, block.body))
    : [];

const hasColumns = (block: PrintBlock): boolean => 'columns' in block && block.columns !== undefined;

/** Tells whether a block leaves room for a margin, be it empty. Texts in columns take the whole page. */
export const hasMargin = (block: PrintBlock): boolean =>
  !hasColumns(block) && (block.margin !== undefined || commentsBeside(block).length > 0);

/** Pages never cut what stands in a margin. It is no `aside`: readers of PDF 1.7, poppler among them, pass over what is tagged as one. */
function marginOf(entries: readonly HTMLElement[], className: string | undefined): HTMLElement {
  const margin = element('div', className, ...entries);
  margin.setAttribute('role', 'note');
  for (const each of margin.querySelectorAll<HTMLElement>('[data-cut]')) delete each.dataset['cut'];
  return margin;
}

/** Sets the notes of texts in columns beneath them; the first begins on the page on which the texts end. */
function beneathColumns(entries: readonly HTMLElement[]): HTMLElement {
  const beneath = marginOf(entries, `${styles.margin ?? ''} ${styles.beneath ?? ''}`);
  entries.forEach((entry, at) => cut(at === 0 ? 'foot' : 'whole', entry));
  return beneath;
}

/** Sets a block beside its margin, or above it where it takes the whole page; a block of a print without one is left as it is. */
export function besideMargin(block: PrintBlock, parts: readonly HTMLElement[]): readonly HTMLElement[] {
  const entries = [...(block.margin ?? []).map(renderMarginNote), ...commentsBeside(block)];
  if (hasColumns(block)) return entries.length === 0 ? parts : [...parts, beneathColumns(entries)];
  if (!hasMargin(block)) return parts;
  const main = element('div', styles.main, ...parts);
  if (entries.length === 0) return [main];
  const margin = marginOf(entries, styles.margin);
  margin.dataset['margin'] = '';
  return [main, margin];
}
