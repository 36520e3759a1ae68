import type { AuthorId } from '#core/base/ids.ts';
import type { NoteKind, Stance } from '#core/notes/model.ts';
import type { MeetingPack, ThemeId } from '#core/pack/model.ts';
import { findQuestion } from '#core/pack/lookup.ts';
import type { ReviewedNote, ReviewState } from '#core/review/review-state.ts';

/** What the review is narrowed to; null lets everything through. */
export interface ReviewFilter {
  readonly owner: AuthorId | null;
  /** A question, or a theme for what hangs on it as a whole. */
  readonly subject: string | null;
  readonly kind: NoteKind | null;
  readonly stance: Stance | null;
  readonly state: ReviewState | null;
}

export const NO_FILTER: ReviewFilter = { owner: null, subject: null, kind: null, stance: null, state: null };

const passes = <Value>(wanted: Value | null, value: Value | null): boolean =>
  wanted === null || wanted === value;

/** Gives the theme and the question on which a note stands; the theme also where only its item is known. */
function placeOf({ note }: ReviewedNote, pack: MeetingPack): Pick<ReviewGroup, 'theme' | 'question'> {
  const { theme, question, item } = note.fields.anchor;
  const found = question === null ? undefined : findQuestion(pack, question);
  const carried = pack.agenda.find(({ id }) => id === item)?.theme ?? null;
  return { theme: found?.theme.id ?? theme ?? carried, question };
}

/** Gives the notes that pass every part of the filter. */
export function filterReviews(
  notes: readonly ReviewedNote[],
  { owner, subject, kind, stance, state }: ReviewFilter,
  pack: MeetingPack,
): readonly ReviewedNote[] {
  const isOnSubject = (each: ReviewedNote): boolean => {
    const { theme, question } = placeOf(each, pack);
    return subject === null || (question ?? theme) === subject;
  };
  return notes.filter((each) => {
    const { note, state: present } = each;
    const { fields } = note;
    return (
      isOnSubject(each) &&
      passes(owner, note.owner) &&
      passes(kind, fields.kind) &&
      passes(stance, fields.kind === 'position' ? fields.stance : null) &&
      passes(state, present)
    );
  });
}

/** The notes on one question, or on a theme as a whole where `question` is null, side by side. */
export interface ReviewGroup {
  readonly theme: ThemeId | null;
  readonly question: string | null;
  readonly notes: readonly ReviewedNote[];
}

/** Gives the notes by theme and question, in the order of the pack; what hangs elsewhere comes last. */
export function groupReviews(notes: readonly ReviewedNote[], pack: MeetingPack): readonly ReviewGroup[] {
  const groups = new Map<string, ReviewGroup & { readonly notes: ReviewedNote[] }>();
  const at = (theme: ThemeId | null, question: string | null) => {
    const key = JSON.stringify([theme, question]);
    const group = groups.get(key) ?? { theme, question, notes: [] };
    groups.set(key, group);
    return group;
  };
  const order = new Map<string, number>();
  pack.themes.forEach(({ id, questions }, index) => {
    order.set(JSON.stringify([id, null]), index * 1000);
    questions.forEach((each, place) => order.set(JSON.stringify([id, each.id]), index * 1000 + place + 1));
  });
  for (const each of notes) {
    const { theme, question } = placeOf(each, pack);
    at(theme, question).notes.push(each);
  }
  const rankOf = (group: ReviewGroup): number => {
    const known = order.get(JSON.stringify([group.theme, group.question]));
    const themeAt = order.get(JSON.stringify([group.theme, null]));
    return known ?? (themeAt === undefined ? Infinity : themeAt + 999);
  };
  const byOwner = (a: ReviewedNote, b: ReviewedNote): number =>
    a.note.owner === b.note.owner
      ? a.note.createdAt - b.note.createdAt
      : a.note.owner < b.note.owner
        ? -1
        : 1;
  return [...groups.values()]
    .map((group) => ({ ...group, notes: group.notes.toSorted(byOwner) }))
    .sort((a, b) => rankOf(a) - rankOf(b));
}
