import { diff } from '#core/base/diff.ts';

/** A piece of a text that was changed: in both states, only in the earlier, or only in the later one. */
export interface DiffRun {
  readonly kind: 'same' | 'deleted' | 'inserted';
  readonly text: string;
}

/**
 * Scripts that put no spaces between words go by the letter with its marks; others by the word. Where words begin and
 * end is not asked of `Intl.Segmenter`: its answer differs between versions, and a comparison shall not.
 */
const LETTER_BY_LETTER =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]';
const WORDS = new RegExp(
  `${LETTER_BY_LETTER}\\p{M}*|(?:(?!${LETTER_BY_LETTER})[\\p{L}\\p{N}\\p{M}])+|[^\\S\\n]+|[^]\\p{M}*`,
  'gu',
);

/** Splits a text into words, spaces and single signs; joined again they are the text. */
export const wordsOf = (text: string): readonly string[] => text.match(WORDS) ?? [];

const isBlank = (text: string): boolean => !text.includes('\n') && text.trim() === '';

/**
 * Gives what became of a text, word by word. Its `same` and `deleted` runs are the earlier text, its `same` and
 * `inserted` runs the later one. A space that stayed between two changed words counts as changed with them: a sentence
 * written anew is easier to read as one change than as ten.
 */
export function diffText(before: string, after: string): readonly DiffRun[] {
  const [from, to] = [wordsOf(before), wordsOf(after)];
  const runs: DiffRun[] = [];
  let [i, j] = [0, 0];
  for (const { kind, count } of diff(from, to)) {
    const words = kind === 'inserted' ? to.slice(j, j + count) : from.slice(i, i + count);
    if (kind !== 'inserted') i += count;
    if (kind !== 'deleted') j += count;
    runs.push({ kind, text: words.join('') });
  }
  return withoutBlanksBetween(runs);
}

function withoutBlanksBetween(runs: readonly DiffRun[]): readonly DiffRun[] {
  const result: DiffRun[] = [];
  let [deleted, inserted] = ['', ''];
  const flush = (): void => {
    if (deleted !== '') result.push({ kind: 'deleted', text: deleted });
    if (inserted !== '') result.push({ kind: 'inserted', text: inserted });
    [deleted, inserted] = ['', ''];
  };
  runs.forEach(({ kind, text }, index) => {
    const isBetween = index > 0 && index < runs.length - 1;
    if (kind !== 'inserted' && (kind === 'deleted' || (isBetween && isBlank(text)))) deleted += text;
    if (kind !== 'deleted' && (kind === 'inserted' || (isBetween && isBlank(text)))) inserted += text;
    if (kind !== 'same' || (isBetween && isBlank(text))) return;
    flush();
    result.push({ kind, text });
  });
  flush();
  return result;
}
