import { LANGUAGE_TAG } from '#core/documents/language.ts';
import type { LanguageTag } from '#core/documents/document.ts';
import { fold } from './fold.ts';

/** One name of a concept. */
export interface Term {
  readonly text: string;
  /** Null when the delegation did not say. */
  readonly language: LanguageTag | null;
}

/** Names of one thing: `对话会`, `Conversation`, `Dialogue`. A search for one finds all. */
export type TermEntry = readonly Term[];

/** A delegation's own list of names that mean the same. */
export type TermBase = readonly TermEntry[];

/** More than any delegation keeps; a foreign term base of a whole language is refused instead of slowing every search. */
export const MOST_ENTRIES = 20_000;
export const MOST_NAMES = 50;
export const LONGEST_TERM = 200;

/** Gives a name as it is kept: NFC, on one line, without space around it; null when nothing of it could be searched. */
export function cleanTerm(text: string, language: string | null): Term | null {
  const name = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (name.length > LONGEST_TERM || fold(name) === '') return null;
  return { text: name, language: cleanLanguage(language) };
}

/** Gives a language tag in the usual form (`zh-hans` is `zh-Hans`, `EN_GB` is `en-GB`); null when it is none. */
export function cleanLanguage(tag: string | null): LanguageTag | null {
  const [language = '', ...parts] = (tag ?? '').trim().replaceAll('_', '-').split('-');
  const rest = parts.map((part) =>
    part.length === 4 ? part.charAt(0).toUpperCase() + part.slice(1).toLowerCase() : part.toUpperCase(),
  );
  const clean = [language.toLowerCase(), ...rest].join('-');
  return LANGUAGE_TAG.test(clean) ? clean : null;
}

/** Gives an entry with each name once; null when fewer than two are left, which could widen nothing. */
export function cleanEntry(terms: readonly (Term | null)[]): TermEntry | null {
  const names = new Map<string, Term>();
  for (const term of terms)
    if (term !== null && !names.has(fold(term.text))) names.set(fold(term.text), term);
  return names.size < 2 ? null : [...names.values()].slice(0, MOST_NAMES);
}

/** Reads a stored term base; what has another shape is left out. */
export function parseTermBase(stored: unknown): TermBase {
  if (!Array.isArray(stored)) return [];
  return stored.slice(0, MOST_ENTRIES).flatMap((entry: unknown) => {
    const clean = Array.isArray(entry) ? cleanEntry(entry.map(parseTerm)) : null;
    return clean === null ? [] : [clean];
  });
}

function parseTerm(stored: unknown): Term | null {
  if (typeof stored !== 'object' || stored === null || !('text' in stored)) return null;
  const language = 'language' in stored && typeof stored.language === 'string' ? stored.language : null;
  return typeof stored.text === 'string' ? cleanTerm(stored.text, language) : null;
}

const keyOf = (entry: TermEntry): string => entry.map(({ text }) => fold(text)).join('\n');

/** Adds entries to a term base: one that has the same names is there already, others are new. */
export function addEntries(terms: TermBase, added: readonly TermEntry[]): TermBase {
  const known = new Set(terms.map(keyOf));
  const fresh = added.filter((entry) => {
    const key = keyOf(entry);
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
  return [...terms, ...fresh];
}

/** The names that meetings give to the form of meeting this one is: a list to begin with. */
export const FIRST_TERMS: TermBase = [
  [
    { text: '对话会', language: 'zh-Hans' },
    { text: 'Conversation', language: 'en' },
    { text: 'Dialogue', language: 'fr' },
    { text: 'Diálogo', language: 'es' },
  ],
];
