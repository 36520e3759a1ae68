import type { NoteId } from '#core/base/ids.ts';
import type { Note, NoteKind } from '#core/notes/model.ts';
import type { ThemeId } from '#core/pack/model.ts';
import { mayLeave } from './leaving-copy.ts';

/** In which state a note was when somebody was handed it the last time. */
export interface HandedIn {
  readonly updatedAt: number;
  readonly isDeleted: boolean;
}

/** What each recipient (an age recipient) was handed, by note. */
export type HandedInLog = Readonly<Record<string, Readonly<Record<NoteId, HandedIn>>>>;

/** What a delegate chooses of their notes; null chooses all. */
export interface HandInChoice {
  readonly theme: ThemeId | null;
  readonly kind: NoteKind | null;
  /** True leaves out what every recipient has as it stands. */
  readonly isOnlyChanged: boolean;
  readonly recipients: readonly string[];
}

/**
 * Gives the notes that leave: of those that may, the chosen ones; of those in the trash, the deletions of what a recipient has.
 * A note that nobody was handed is deleted for everybody already.
 */
export function chooseNotes(notes: readonly Note[], choice: HandInChoice, log: HandedInLog): readonly Note[] {
  const { theme, kind, isOnlyChanged, recipients } = choice;
  return notes.filter((note) => {
    if (!mayLeave(note)) return false;
    const had = recipients.map((recipient) => log[recipient]?.[note.id]);
    if (note.deletedAt !== null) return had.some((each) => each !== undefined && !each.isDeleted);
    if (theme !== null && note.fields.anchor.theme !== theme) return false;
    if (kind !== null && note.fields.kind !== kind) return false;
    return !isOnlyChanged || had.length === 0 || had.some((each) => each?.updatedAt !== note.updatedAt);
  });
}

/**
 * Gives the notes that a recipient has and that are gone for good here: purged, or gone on as a new document. Their tombstones
 * leave with every file, so that nobody keeps two of one.
 */
export function goneNotes(
  notes: readonly Note[],
  recipients: readonly string[],
  log: HandedInLog,
): readonly NoteId[] {
  const present = new Set(notes.map(({ id }) => id));
  const had = recipients.flatMap((recipient) => Object.entries(log[recipient] ?? {}));
  const gone = had.flatMap(([id, { isDeleted }]) =>
    isDeleted || present.has(id as NoteId) ? [] : [id as NoteId],
  );
  return [...new Set(gone)];
}

/** Gives in which states notes are handed in, and those that are gone for good. */
export const handedInOf = (
  notes: readonly Note[],
  gone: readonly NoteId[],
): Readonly<Record<NoteId, HandedIn>> =>
  Object.fromEntries([
    ...notes.map(
      ({ id, updatedAt, deletedAt }) => [id, { updatedAt, isDeleted: deletedAt !== null }] as const,
    ),
    ...gone.map((id) => [id, { updatedAt: 0, isDeleted: true }] as const),
  ]);

/** Gives the log with what was just handed in. */
export function withHandedIn(
  log: HandedInLog,
  notes: readonly Note[],
  gone: readonly NoteId[],
  recipients: readonly string[],
): HandedInLog {
  const given = handedInOf(notes, gone);
  const added = recipients.map((recipient) => [recipient, { ...log[recipient], ...given }]);
  return { ...log, ...Object.fromEntries(added) };
}

/**
 * Gives the log with what another device of the same person handed in: only by that does this one know that a deletion made here
 * concerns somebody. What is known here to be newer stays.
 */
export function withHandedInElsewhere(
  log: HandedInLog,
  notes: readonly Note[],
  recipients: readonly string[],
): HandedInLog {
  const isNewer = (note: Note, known: HandedIn | undefined): boolean =>
    known === undefined || (!known.isDeleted && known.updatedAt < note.updatedAt);
  return recipients.reduce((before, recipient) => {
    const newer = notes.filter((note) => isNewer(note, before[recipient]?.[note.id]));
    return withHandedIn(before, newer, [], [recipient]);
  }, log);
}

/** Reads a stored log; what is not one counts as nothing handed in. */
export function parseHandedInLog(value: unknown): HandedInLog {
  return Object.fromEntries(
    Object.entries<unknown>(Object(value)).map(([recipient, notes]) => [recipient, parseHandedIn(notes)]),
  );
}

/** Reads what is stored of handed in notes; what is not that is left out. */
export function parseHandedIn(value: unknown): Readonly<Record<NoteId, HandedIn>> {
  const given: Record<string, HandedIn> = {};
  for (const [id, each] of Object.entries(Object(value))) {
    const { updatedAt, isDeleted }: { updatedAt?: unknown; isDeleted?: unknown } = Object(each);
    if (typeof updatedAt === 'number') given[id] = { updatedAt, isDeleted: isDeleted === true };
  }
  return given;
}
