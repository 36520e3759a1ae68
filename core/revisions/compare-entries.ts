import { agendaEntries, placeEntry, type AgendaEntry } from '#core/anchoring/re-anchor-agenda.ts';
import { canonicalJson } from '#core/base/canonical-json.ts';
import type { ItemTime, LocalizedText, MeetingPack } from '#core/pack/model.ts';

/** An entry of the programme as one edition has it. */
export interface ComparedEntry extends AgendaEntry {
  /** As the programme numbers it; empty for themes. */
  readonly number: string;
  /** Null for what has no time of its own. */
  readonly time: ItemTime | null;
}

/** What became of an item, theme or question. */
export type EntryChange =
  | {
      readonly kind: 'kept';
      readonly old: ComparedEntry;
      readonly fresh: ComparedEntry;
      readonly isReworded: boolean;
      readonly isRenumbered: boolean;
      readonly isRescheduled: boolean;
      /** True when neither its id nor the publisher says that it is the same one. */
      readonly isDoubtful: boolean;
    }
  | { readonly kind: 'added'; readonly fresh: ComparedEntry }
  | { readonly kind: 'deleted'; readonly old: ComparedEntry };

/** Tells whether an entry stands otherwise than in the edition before. */
export const isEntryChanged = (change: EntryChange): boolean =>
  change.kind !== 'kept' ||
  change.isReworded ||
  change.isRenumbered ||
  change.isRescheduled ||
  change.isDoubtful;

function entriesOf(
  pack: MeetingPack,
): Readonly<Record<'items' | 'themes' | 'questions', readonly ComparedEntry[]>> {
  const { item, theme, question } = agendaEntries(pack);
  const items = new Map<string, MeetingPack['agenda'][number]>(pack.agenda.map((each) => [each.id, each]));
  const numbers = new Map<string, string>(
    pack.themes.flatMap(({ questions }) => questions.map(({ id, number }) => [id, number] as const)),
  );
  return {
    items: item.map((entry) => ({
      ...entry,
      number: items.get(entry.id)?.number ?? '',
      time: items.get(entry.id)?.time ?? null,
    })),
    themes: theme.map((entry) => ({ ...entry, number: '', time: null })),
    questions: question.map((entry) => ({ ...entry, number: numbers.get(entry.id) ?? '', time: null })),
  };
}

/** Only the wording counts; where a fact was seen may be told otherwise without anything being changed. */
const wordingOf = (text: LocalizedText): string =>
  canonicalJson(
    Object.fromEntries(Object.entries(text).map(([language, { text: words }]) => [language, words])),
  );

const whenOf = (time: ItemTime | null): string =>
  time?.kind === 'scheduled' ? `${time.date} ${time.start} ${time.end ?? ''}` : '';

/** Gives each new entry to the old one that it is, or is most like; nobody gets two. */
function compare(before: readonly ComparedEntry[], after: readonly ComparedEntry[]): readonly EntryChange[] {
  const claims = before.flatMap((old) => {
    const place = placeEntry(old, after);
    if (place.fate === 'deleted') return [];
    if (place.fate === 'certain') return [{ old, id: place.entry.id, worth: 2, isDoubtful: false }];
    return place.candidates.map(({ id, likeness }) => ({ old, id, worth: likeness, isDoubtful: true }));
  });
  const heirs = new Map<string, (typeof claims)[number]>();
  const gone = new Set(before);
  for (const claim of claims.toSorted((one, other) => other.worth - one.worth)) {
    if (!gone.has(claim.old) || heirs.has(claim.id)) continue;
    heirs.set(claim.id, claim);
    gone.delete(claim.old);
  }
  const present = after.map((fresh): EntryChange => {
    const claim = heirs.get(fresh.id);
    if (claim === undefined) return { kind: 'added', fresh };
    const { old, isDoubtful } = claim;
    return {
      kind: 'kept',
      old,
      fresh,
      isReworded: wordingOf(old.text) !== wordingOf(fresh.text),
      isRenumbered: old.number !== fresh.number,
      isRescheduled: whenOf(old.time) !== whenOf(fresh.time),
      isDoubtful,
    };
  });
  return [...present, ...[...gone].map((old) => ({ kind: 'deleted', old }) as const)];
}

/** Compares the items, themes and questions of two editions; each in the new order, deleted ones last. */
export function compareEntries(
  before: MeetingPack,
  after: MeetingPack,
): Readonly<Record<'items' | 'themes' | 'questions', readonly EntryChange[]>> {
  const [old, fresh] = [entriesOf(before), entriesOf(after)];
  return {
    items: compare(old.items, fresh.items),
    themes: compare(old.themes, fresh.themes),
    questions: compare(old.questions, fresh.questions),
  };
}
