import type { AuthorId } from '#core/base/ids.ts';
import type { Note } from '#core/notes/model.ts';
import { contentKey, type NoteFile, type TextDigest } from './note-file.ts';

/**
 * What reading a file back would do. `new`: a note that is not here; `same`: nothing to do; `changed`: the file was
 * changed and the note was not; `both`: both were, so a person decides; `older`: the note was changed and the file
 * was not; `not-yours`: another person's note, whose text nobody else changes; `gone`: the note is in the trash or
 * locked, or was never here though the file says it is one's own.
 */
export type NoteFileJudgement = 'new' | 'same' | 'changed' | 'both' | 'older' | 'not-yours' | 'gone';

/** Judges a file beside the notes of this device. */
export async function judgeNoteFile(
  file: NoteFile,
  notes: readonly Note[],
  me: AuthorId,
  digest: TextDigest,
): Promise<NoteFileJudgement> {
  if (file.id === null) return 'new';
  if (file.owner !== me) return 'not-yours';
  const note = notes.find(({ id }) => id === file.id);
  if (note === undefined || note.deletedAt !== null || note.readOnly) return 'gone';
  const [inFile, here] = await Promise.all([
    contentKey(file.fields, file.body, digest),
    contentKey(note.fields, note.body, digest),
  ]);
  if (inFile === here) return 'same';
  if (inFile === file.written) return 'older';
  return here === file.written ? 'changed' : 'both';
}
