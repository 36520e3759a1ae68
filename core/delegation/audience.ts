import type { AuthorId, NoteId } from '#core/base/ids.ts';
import type { Note } from '#core/notes/model.ts';
import type { RecordView } from '#core/notes/record-view.ts';
import type { ReviewRecord } from '#core/notes/review-model.ts';
import type { HandedInLog } from './choose-records.ts';
import type { Contact } from './contact.ts';
import type { KnownContact } from './contacts.ts';
import { mayLeave } from './leaving-copy.ts';

/** Somebody to whom records go. */
export type Recipient = Pick<KnownContact, 'contact' | 'isDeputy'>;

/** What is known here when it is decided who may get a record of one's own. */
export interface Surroundings {
  readonly isMine: (owner: AuthorId) => boolean;
  /** The notes that are here, whoever wrote them. */
  readonly noteOf: (id: NoteId) => Note | undefined;
  /** Tells whether somebody has one's own note, or gets it with the same file. */
  readonly hasOwnNote: (to: Contact, id: NoteId) => boolean;
}

/** Gives those to whom a file goes as they are known here; a stranger among them is nobody’s deputy. */
export function recipientsOf(
  contacts: readonly Contact[],
  known: readonly KnownContact[],
): readonly Recipient[] {
  return contacts.map(
    (contact) =>
      known.find((each) => each.contact.signingKey === contact.signingKey) ?? { contact, isDeputy: false },
  );
}

/** Tells of each note whether somebody was handed it, by what is remembered and by what leaves now. */
export function hasNote(log: HandedInLog, leaving: readonly Note[]): Surroundings['hasOwnNote'] {
  const now = new Set(leaving.map(({ id }) => id));
  return ({ recipient }, id) => now.has(id) || log[recipient]?.[id]?.isDeleted === false;
}

/**
 * Tells whether a record of one's own may be handed to somebody. A review says what is in the note, and freezes it: it goes to
 * the note's author and to those who see all of the delegation, the head and deputies; one of one's own note to whoever has it.
 */
export function mayGet(view: RecordView, to: Recipient, here: Surroundings): boolean {
  switch (view.record) {
    case 'note':
      return mayLeave(view.note);
    case 'meeting':
    case 'floor':
      return true;
    case 'review':
      return mayGetReview(view.review, to, here);
  }
}

function mayGetReview({ reviews }: ReviewRecord, to: Recipient, here: Surroundings): boolean {
  const { contact, isDeputy } = to;
  return (
    reviews.length > 0 &&
    reviews.every(({ content }) => {
      const note = here.noteOf(content.note);
      // Of a note that is gone, or was never here, nobody can say any more who may see it.
      if (note === undefined || note.deletedAt !== null || note.owner !== content.noteOwner) return false;
      if (here.isMine(note.owner)) return mayLeave(note) && here.hasOwnNote(contact, note.id);
      return contact.role === 'head' || isDeputy || contact.authors.includes(note.owner);
    })
  );
}
