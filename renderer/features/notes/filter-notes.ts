import type { Anchor } from '#core/anchoring/anchor.ts';
import type { Note, NoteKind, Priority, Stance, Visibility } from '#core/notes/model.ts';
import { PRIORITIES } from '#core/notes/model.ts';
import { bodyText } from '#core/notes/read-body.ts';
import { findItem, findQuestion, itemsOfTheme } from '#core/pack/lookup.ts';
import type { DocumentId, MeetingPack, OutcomeId, ThemeId } from '#core/pack/model.ts';
import { fold } from '#core/search/fold.ts';
import { containsWords, queryWords } from '#core/search/query.ts';

/** What a list of notes is narrowed to; null lets everything through. */
export interface NoteFilter {
  readonly words: string;
  readonly kind: NoteKind | null;
  readonly stance: Stance | null;
  readonly priority: Priority | null;
  readonly tag: string | null;
  readonly outcome: OutcomeId | null;
  readonly visibility: Visibility | null;
  readonly theme: ThemeId | null;
  readonly document: DocumentId | null;
}

export const NO_FILTER: NoteFilter = {
  words: '',
  kind: null,
  stance: null,
  priority: null,
  tag: null,
  outcome: null,
  visibility: null,
  theme: null,
  document: null,
};

export const NOTE_ORDERS = ['meeting', 'updated', 'priority'] as const;
export type NoteOrder = (typeof NOTE_ORDERS)[number];

const folded = new WeakMap<Note, string>();

/** A note's words, tags and quotation in the form that is searched; folded once for each state of the note. */
function searchText(note: Note): string {
  const known = folded.get(note);
  if (known !== undefined) return known;
  const { tags, anchor } = note.fields;
  const text = fold([bodyText(note.body), ...tags, anchor.paragraph?.quotation?.exact ?? ''].join('\n'));
  folded.set(note, text);
  return text;
}

/** Gives the theme that a note belongs to: its own, that of its question, or that of its agenda item. */
export function themeOf(anchor: Anchor, pack: MeetingPack): ThemeId | null {
  if (anchor.theme !== null) return anchor.theme;
  const question = anchor.question === null ? undefined : findQuestion(pack, anchor.question);
  if (question !== undefined) return question.theme.id;
  return (anchor.item === null ? undefined : findItem(pack, anchor.item))?.theme ?? null;
}

const passes = <Value>(wanted: Value | null, value: Value | null): boolean =>
  wanted === null || wanted === value;

/** Gives the notes that pass every part of a filter, in the order in which they came. */
export function filterNotes(notes: readonly Note[], filter: NoteFilter, pack: MeetingPack): readonly Note[] {
  const words = queryWords(filter.words);
  return notes.filter((note) => {
    const { kind, stance, priority, tags, outcome, visibility, anchor } = note.fields;
    return (
      passes(filter.kind, kind) &&
      passes(filter.stance, kind === 'position' ? stance : null) &&
      passes(filter.priority, priority) &&
      passes(filter.outcome, outcome) &&
      passes(filter.visibility, visibility) &&
      passes(filter.document, anchor.paragraph?.document ?? null) &&
      (filter.tag === null || tags.includes(filter.tag)) &&
      (filter.theme === null || themeOf(anchor, pack) === filter.theme) &&
      containsWords(searchText(note), words)
    );
  });
}

/** Where a note stands in the meeting, as numbers to compare one after the other. */
type Place = readonly number[];

/** Looks places up once for a whole list: agenda first, then documents by block; notes on nothing in particular lead. */
function placesIn(pack: MeetingPack): (anchor: Anchor) => Place {
  const items = new Map(pack.agenda.map(({ id }, index) => [id, index + 1]));
  const themes = new Map(
    pack.themes.map(({ id }, index) => {
      const [item] = itemsOfTheme(pack, id);
      return [id, item === undefined ? pack.agenda.length + index + 1 : (items.get(item.id) ?? 0)];
    }),
  );
  const questions = new Map(
    pack.themes.flatMap(({ questions: all }) => all.map(({ id }, index) => [id, index + 1] as const)),
  );
  const blocks = new Map(
    pack.documents.map(({ id, versions }) => [
      id,
      new Map(versions[0]?.text.blocks.map(({ path }, index) => [path, index + 1])),
    ]),
  );
  const documents = new Map(pack.documents.map(({ id }, index) => [id, index + 1]));
  return (anchor) => {
    const theme = themeOf(anchor, pack);
    const inAgenda =
      (anchor.item === null ? undefined : items.get(anchor.item)) ??
      (theme === null ? undefined : themes.get(theme)) ??
      0;
    const { paragraph, question } = anchor;
    const document = paragraph === null ? 0 : (documents.get(paragraph.document) ?? Infinity);
    const isOnlyInDocument = inAgenda === 0 && paragraph !== null;
    return [
      isOnlyInDocument ? 1 : 0,
      inAgenda,
      question === null ? 0 : (questions.get(question) ?? Infinity),
      document,
      paragraph === null ? 0 : (blocks.get(paragraph.document)?.get(paragraph.path) ?? Infinity),
      paragraph?.quotation?.start ?? 0,
    ];
  };
}

function comparePlaces(one: Place, other: Place): number {
  const index = one.findIndex((value, at) => value !== other[at]);
  return index === -1 ? 0 : (one[index] ?? 0) < (other[index] ?? 0) ? -1 : 1;
}

/** Gives notes in an order: by their place in the meeting, by last change, or by priority and then last change. */
export function sortNotes(notes: readonly Note[], order: NoteOrder, pack: MeetingPack): readonly Note[] {
  const newestFirst = (one: Note, other: Note): number => other.updatedAt - one.updatedAt;
  if (order === 'updated') return notes.toSorted(newestFirst);
  if (order === 'priority') {
    const rank = ({ fields }: Note): number => PRIORITIES.indexOf(fields.priority);
    return notes.toSorted((one, other) => rank(one) - rank(other) || newestFirst(one, other));
  }
  const placeOf = placesIn(pack);
  return notes
    .map((note) => ({ note, place: placeOf(note.fields.anchor) }))
    .sort((one, other) => comparePlaces(one.place, other.place) || newestFirst(one.note, other.note))
    .map(({ note }) => note);
}

/** Notes of one theme; of none when `theme` is null. */
export interface NoteGroup {
  readonly theme: ThemeId | null;
  readonly notes: readonly Note[];
}

/** Gives notes by theme, themes in the pack's order and notes in theirs; themes without notes are left out. */
export function groupByTheme(notes: readonly Note[], pack: MeetingPack): readonly NoteGroup[] {
  const groups = new Map<ThemeId | null, Note[]>();
  for (const note of notes) {
    const theme = themeOf(note.fields.anchor, pack);
    const known = pack.themes.some(({ id }) => id === theme) ? theme : null;
    const group = groups.get(known);
    if (group === undefined) groups.set(known, [note]);
    else group.push(note);
  }
  return [...pack.themes.map(({ id }) => id), null].flatMap((theme) => {
    const own = groups.get(theme);
    return own === undefined ? [] : [{ theme, notes: own }];
  });
}

/** Gives the tags of notes, each once, in alphabetical order of the given language. */
export function tagsOf(notes: readonly Note[], language: string): readonly string[] {
  const { compare } = new Intl.Collator(language);
  return [...new Set(notes.flatMap(({ fields }) => fields.tags))].sort(compare);
}
