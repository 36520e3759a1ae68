import type { AuthorId, NoteId } from '#core/base/ids.ts';
import type { Note } from '#core/notes/model.ts';
import type { MeetingUri } from '#core/pack/model.ts';
import { contentKey, type NoteFile, type TextDigest } from './note-file.ts';

/**
 * What reading a file back would do. `new`: a note that is not here; `same`: nothing to do; `changed`: the file was
 * changed and the note was not; `both`: they differ and it cannot be told that only one was changed, so a person decides; `older`: the note was changed and the file
 * was not; `not-yours`: another person's note, whose text nobody else changes; `gone`: the note is in the trash or
 * locked, or was never here though the file says it is one's own.
 */
export type NoteFileJudgement = 'new' | 'same' | 'changed' | 'both' | 'older' | 'not-yours' | 'gone';

/** A file with what reading it would do, and the note that it is or would become. */
export interface JudgedNoteFile {
  readonly name: string;
  readonly file: NoteFile;
  readonly note: NoteId;
  readonly judgement: NoteFileJudgement;
}

/** Who reads, and where a note without a meeting of its own would go. */
export interface Reader {
  readonly me: AuthorId;
  readonly meeting: MeetingUri;
}

/**
 * The note that a file without one's own front matter becomes: always the same for the same name, so that reading it
 * again, changed or not, finds the note that it made the first time.
 */
async function noteOfName(name: string, { me, meeting }: Reader, digest: TextDigest): Promise<NoteId> {
  return (await digest(JSON.stringify([me, meeting, name]))).slice(0, 32) as NoteId;
}

/** Judges a file beside the notes of this device, the trash included. */
export async function judgeNoteFile(
  name: string,
  file: NoteFile,
  notes: readonly Note[],
  reader: Reader,
  digest: TextDigest,
): Promise<JudgedNoteFile> {
  const id = file.id ?? (await noteOfName(name, reader, digest));
  const note = notes.find((each) => each.id === id);
  return { name, file, note: id, judgement: await judge(file, note, reader, digest) };
}

async function judge(
  file: NoteFile,
  note: Note | undefined,
  { me }: Reader,
  digest: TextDigest,
): Promise<NoteFileJudgement> {
  if (file.id !== null && file.owner !== me) return 'not-yours';
  if (note === undefined) return file.id === null ? 'new' : 'gone';
  if (note.deletedAt !== null || note.readOnly) return 'gone';
  const [inFile, here] = await Promise.all([
    contentKey(file.fields, file.body, digest),
    contentKey(note.fields, note.body, digest),
  ]);
  if (inFile === here) return 'same';
  if (inFile === file.written) return 'older';
  return here === file.written ? 'changed' : 'both';
}
