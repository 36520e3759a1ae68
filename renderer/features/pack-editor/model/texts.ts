import type { DraftText } from '#core/pack/draft/model.ts';

/** Puts a text in one language; an empty one takes the language away. */
export function withText(texts: DraftText, language: string, text: string, source: string): DraftText {
  const others = Object.fromEntries(Object.entries(texts).filter(([tag]) => tag !== language));
  return text === '' ? others : { ...others, [language]: { text: text.normalize('NFC'), source } };
}

/** Says of every language of a text who says it. */
export const withSource = (texts: DraftText, source: string): DraftText =>
  Object.fromEntries(Object.entries(texts).map(([tag, { text }]) => [tag, { text, source }]));

/** Gives the source of a text: that of its first language, the organizer where nothing is written. */
export const sourceOf = (texts: DraftText): string => Object.values(texts)[0]?.source ?? 'official';

/** Gives a text in the wanted language, else in the first in which it is written; empty where it is in none. */
export const textFor = (texts: DraftText, language: string): string =>
  texts[language]?.text ?? firstText(texts);

/** Gives a text in the first language in which it is written; empty where it is in none. */
export const firstText = (texts: DraftText): string => Object.values(texts)[0]?.text ?? '';

type Person = { readonly name: string; readonly affiliation: string | null };

/** Writes people one a line: `Name, affiliation`. */
export const writePeople = (people: readonly Person[]): string =>
  people.map(({ name, affiliation }) => (affiliation === null ? name : `${name}, ${affiliation}`)).join('\n');

/** Reads people one a line; lines that name nobody are left out. */
export function readPeople(typed: string): readonly Person[] {
  return typed
    .normalize('NFC')
    .split('\n')
    .flatMap((line) => {
      const [name = '', ...rest] = line.split(/[,，]/);
      const affiliation = rest.join(',').trim();
      return name.trim() === '' ? [] : [{ name: name.trim(), affiliation: affiliation || null }];
    });
}
