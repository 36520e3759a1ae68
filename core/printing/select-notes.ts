import type { Note } from '#core/notes/model.ts';
import type { MeetingUri } from '#core/pack/model.ts';
import type { PrintOptions } from './options.ts';

const byAge = (a: Note, b: Note): number =>
  a.createdAt - b.createdAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const wanted = (note: Note, meeting: MeetingUri, options: PrintOptions): boolean =>
  note.meeting === meeting && note.deletedAt === null && options.kinds.includes(note.fields.kind);

/** Gives the notes that a print carries, oldest first. The trash and other meetings never are among them. */
export function selectNotes(
  notes: readonly Note[],
  meeting: MeetingUri,
  options: PrintOptions,
): readonly Note[] {
  return notes
    .filter(
      (note) =>
        wanted(note, meeting, options) && (options.includePrivate || note.fields.visibility !== 'private'),
    )
    .sort(byAge);
}

/** Gives the private notes that would leave this device on paper if they were included: shown before anybody says yes. */
export function privateNotes(
  notes: readonly Note[],
  meeting: MeetingUri,
  options: PrintOptions,
): readonly Note[] {
  return notes
    .filter((note) => wanted(note, meeting, options) && note.fields.visibility === 'private')
    .sort(byAge);
}
