import type { LanguageTag } from '#core/documents/document.ts';
import { textIn } from '#core/pack/draft/edit.ts';
import type { DraftItem } from '#core/pack/draft/model.ts';
import { freeId } from '#core/pack/draft/new-id.ts';
import type { ProgrammeEntry } from './model.ts';

const LONGEST_LINE = 1000;
const LONGEST_TEXT = 100_000;

/** Texts of a pack are plain and of one line, without characters that are not seen or that reorder others. */
const plain = (words: string): string =>
  words
    .replace(/[\p{Cs}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .normalize('NFC')
    .slice(0, LONGEST_TEXT)
    .replace(/[\ud800-\udbff]$/, '');

/**
 * Gives the agenda items that the slots of a programme propose, for a person to edit. A slot without day or start has no
 * time announced; who was named is on the panel; a slot without a number is numbered by its place.
 */
export function draftItems(
  entries: readonly ProgrammeEntry[],
  language: LanguageTag,
  source: string,
  existing: readonly Pick<DraftItem, 'id'>[],
): readonly DraftItem[] {
  const taken = new Set(existing.map(({ id }) => id));
  return entries.map((entry, index): DraftItem => {
    const place = String(existing.length + index + 1);
    const number = plain(entry.number ?? '') || place;
    const title = plain(entry.title);
    const description = plain(entry.description ?? '');
    const id = freeId(title, `item-${place}`, taken);
    taken.add(id);
    const { date, start, end } = entry;
    const people = entry.people
      .map((name) => plain(name).slice(0, LONGEST_LINE))
      .filter((name) => name !== '');
    return {
      id,
      number: number.slice(0, LONGEST_LINE),
      form: 'other',
      source,
      title: textIn(language, title || number, source),
      description: description === '' ? null : textIn(language, description, source),
      time:
        date === null || start === null
          ? { kind: 'not-announced' }
          : { kind: 'scheduled', date, start, end, source },
      chair: { kind: 'not-announced' },
      panel:
        people.length === 0
          ? { kind: 'not-announced' }
          : { kind: 'named', people: people.map((name) => ({ name, affiliation: null })), source },
      theme: null,
      cites: [],
      supersedes: [],
    };
  });
}
