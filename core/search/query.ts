import { fold } from './fold.ts';
import type { TermBase, TermEntry } from './term-base.ts';

/** Folded words or phrases that a text must all hold. */
export type Alternative = readonly string[];

/** What a text is searched for: of each need, at least one alternative; the first is what was typed. */
export interface SearchPlan {
  readonly needs: readonly (readonly Alternative[])[];
  /** The folded query as a whole: texts that have it in one piece come first. */
  readonly phrase: string;
  /** Terms of the term base that were added, as they are written there. */
  readonly widenedBy: readonly string[];
}

/** Nobody types more; a pasted page must not hold up the search. */
const MAX_LENGTH = 200;
const ONE_HAN = /^\p{Script=Han}$/u;

/**
 * Gives the folded words of a query. The space between two Han words keeps them apart (`人工智能 专利`); single
 * characters that follow each other are one word, as in a typeset heading (`背 景`). `¶11` is `¶ 11`.
 */
export function queryWords(query: string): readonly string[] {
  const typed = query.slice(0, MAX_LENGTH).replaceAll('¶', ' ¶ ').split(/\s+/u);
  const words: string[] = [];
  let isSpelling = false;
  for (const word of typed.flatMap((each) => fold(each).split(' ')).filter((each) => each !== '')) {
    const isOne = ONE_HAN.test(word);
    if (isOne && isSpelling) words.push(`${words.pop() ?? ''}${word}`);
    else words.push(word);
    isSpelling = isOne;
  }
  return words;
}

/** Tells whether a folded text holds each of these words. No words are in every text. */
export const containsWords = (folded: string, words: readonly string[]): boolean =>
  words.every((word) => folded.includes(word));

const byName = new WeakMap<TermBase, ReadonlyMap<string, readonly TermEntry[]>>();

/** Gives the entries under each of their folded names; made once for each state of the term base. */
function entriesByName(terms: TermBase): ReadonlyMap<string, readonly TermEntry[]> {
  const known = byName.get(terms);
  if (known !== undefined) return known;
  const names = new Map<string, TermEntry[]>();
  for (const entry of terms)
    for (const name of new Set(entry.map(({ text }) => fold(text)))) {
      const entries = names.get(name);
      if (entries === undefined) names.set(name, [entry]);
      else entries.push(entry);
    }
  byName.set(terms, names);
  return names;
}

/** Gives every other name of what a folded term names, by its folded form; none when the term base does not have it. */
function otherNames(term: string, terms: TermBase): ReadonlyMap<string, string> {
  const entries = entriesByName(terms).get(term) ?? [];
  const names = new Map(entries.flat().map(({ text }) => [fold(text), text]));
  names.delete(term);
  names.delete('');
  return names;
}

/** Gives what to look for: the words of a query, widened by the term base wherever some of them are one of its names. */
export function planSearch(query: string, terms: TermBase): SearchPlan {
  const words = queryWords(query);
  const needs: (readonly Alternative[])[] = [];
  const widenedBy = new Set<string>();
  for (let at = 0; at < words.length;) {
    let taken = words.length - at;
    let names = otherNames(fold(words.slice(at).join(' ')), terms);
    // The longest run of words that is a name; a single word stands for itself in any case.
    while (names.size === 0 && taken > 1) {
      taken -= 1;
      names = otherNames(fold(words.slice(at, at + taken).join(' ')), terms);
    }
    for (const name of names.values()) widenedBy.add(name);
    needs.push([words.slice(at, at + taken), ...[...names.keys()].map((name) => [name])]);
    at += taken;
  }
  return { needs, phrase: fold(words.join(' ')), widenedBy: [...widenedBy] };
}
