import type { LanguageTag } from '#core/documents/document.ts';
import { textIn } from '#core/pack/draft/edit.ts';
import type { DraftItem } from '#core/pack/draft/model.ts';
import { freeId } from '#core/pack/draft/new-id.ts';
import type { ProgrammeEntry } from './model.ts';

const LONGEST_LINE = 1000;

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
    const number = entry.number ?? String(existing.length + index + 1);
    const id = freeId(entry.title, `item-${String(existing.length + index + 1)}`, taken);
    taken.add(id);
    const { date, start, end, people } = entry;
    return {
      id,
      number: number.slice(0, LONGEST_LINE),
      form: 'other',
      source,
      title: textIn(language, entry.title, source),
      description: entry.description === null ? null : textIn(language, entry.description, source),
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
