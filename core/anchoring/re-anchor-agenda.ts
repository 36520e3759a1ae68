import { likeness, wordsOf } from '#core/documents/compare/words.ts';
import type { LocalizedText, MeetingPack } from '#core/pack/model.ts';

/** An item, theme or question, as one edition of a pack has it. */
export interface AgendaEntry {
  readonly id: string;
  readonly supersedes: readonly string[];
  /** Its wording by language. */
  readonly text: LocalizedText;
}

/** An entry of the new edition that an old one may have become; 1 when the wording is the same. */
export interface EntryCandidate {
  readonly id: string;
  readonly likeness: number;
}

/** What became of an item, theme or question, as `Placement` says it of paragraphs. */
export type EntryPlacement =
  | { readonly fate: 'certain'; readonly entry: EntryCandidate }
  | { readonly fate: 'doubtful'; readonly candidates: readonly EntryCandidate[] }
  | { readonly fate: 'deleted' };

/** Below this, an entry that kept its id says something else, and an entry with another id is another one. */
const LEAST_LIKENESS = 0.4;
const MOST_CANDIDATES = 5;

/** The likeness in the language in which the two are most alike: one language may have been edited alone. */
function alike(one: LocalizedText, other: LocalizedText): number {
  const shared = Object.keys(one).filter((language) => Object.hasOwn(other, language));
  return Math.max(
    0,
    ...shared.map((language) =>
      likeness(wordsOf(one[language]?.text ?? ''), wordsOf(other[language]?.text ?? '')),
    ),
  );
}

/**
 * Gives what became of an entry of the old edition in the new one. Its id says it, or the one entry that declares to
 * supersede it: a publisher's word is no guess. An id whose wording became another one altogether, several that
 * supersede it, or none but like ones, are doubtful.
 */
export function placeEntry(old: AgendaEntry, fresh: readonly AgendaEntry[]): EntryPlacement {
  const scored = (entries: readonly AgendaEntry[]): readonly EntryCandidate[] =>
    entries
      .map(({ id, text }) => ({ id, likeness: alike(old.text, text) }))
      .toSorted((one, other) => other.likeness - one.likeness || (one.id < other.id ? -1 : 1));
  const [same] = scored(fresh.filter(({ id }) => id === old.id));
  if (same !== undefined && same.likeness >= LEAST_LIKENESS) return { fate: 'certain', entry: same };
  const heirs = scored(fresh.filter(({ supersedes }) => supersedes.includes(old.id)));
  const [heir] = heirs;
  if (same === undefined && heir !== undefined && heirs.length === 1) return { fate: 'certain', entry: heir };
  const known = new Set([...heirs, ...(same ? [same] : [])].map(({ id }) => id));
  const like = scored(fresh.filter(({ id }) => !known.has(id))).filter(
    (candidate) => candidate.likeness >= LEAST_LIKENESS,
  );
  const candidates = [...heirs, ...(same ? [same] : []), ...like].slice(0, MOST_CANDIDATES);
  return candidates.length === 0 ? { fate: 'deleted' } : { fate: 'doubtful', candidates };
}

/** Gives the entries of a pack that notes hang on, by their level in an anchor. */
export function agendaEntries(
  pack: MeetingPack,
): Readonly<Record<'item' | 'theme' | 'question', readonly AgendaEntry[]>> {
  const titled = ({
    id,
    supersedes,
    title,
  }: MeetingPack['agenda'][number] | MeetingPack['themes'][number]) => ({
    id,
    supersedes,
    text: title,
  });
  return {
    item: pack.agenda.map(titled),
    theme: pack.themes.map(titled),
    question: pack.themes.flatMap(({ questions }) => questions),
  };
}
