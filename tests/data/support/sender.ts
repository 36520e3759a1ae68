import * as Y from 'yjs';
import type { AuthorId, NoteId } from '#core/base/ids.ts';
import type { Contact, SelfDescription } from '#core/delegation/contact.ts';
import type { OwnKeys } from '#core/delegation/own-keys.ts';
import type { Note } from '#core/notes/model.ts';
import { newNote, recordOf } from '#core/notes/note-document.ts';
import { bodyText } from '#core/notes/read-body.ts';
import type { ReceivedFile, OpenedHandIn } from '#renderer/services/delegation/receiving.ts';
import type { Services } from '#renderer/services/start.ts';
import { FIELDS, MEETING } from './device.ts';
import { value } from './expect-ok.ts';
import { type } from './type.ts';

export const ANNA: SelfDescription = { name: 'Anna', delegation: 'Ruritania', role: 'delegate' };
export const HEAD: SelfDescription = { name: 'Hana', delegation: 'Ruritania', role: 'head' };

/** Somebody on another device, who sends files from there. */
export interface Sender {
  readonly contact: Contact;
  readonly keys: OwnKeys;
}

/** Gives an id that ends in a number. */
export const authorId = (number: number): AuthorId => number.toString(16).padStart(32, '0') as AuthorId;

/** Makes somebody with keys of their own, of whom nobody here knows. */
export async function sender(
  { doDelegationJob }: Services,
  name: string,
  number: number,
  role: Contact['role'] = 'delegate',
): Promise<Sender> {
  const keys = await doDelegationJob('make-keys', null);
  const { recipient, signingKey } = keys;
  return {
    keys,
    contact: { name, delegation: 'Ruritania', role, authors: [authorId(number)], recipient, signingKey },
  };
}

/** Makes a note of somebody else as it lies on their device. */
export function noteBy({ contact }: Sender, number: number, text: string): Y.Doc {
  const fields = { ...FIELDS, visibility: 'delegation' } as const;
  const id = authorId(number) as string as NoteId;
  const doc = newNote({ id, owner: contact.authors[0], meeting: MEETING, createdAt: number, fields });
  type(doc, text);
  return doc;
}

/** Who this person is here. */
export function meOf({ people }: Services): Contact {
  const { me } = people.current();
  if (me === null) throw new Error('Nobody has said who they are');
  return me;
}

/** Gives the file in which somebody sends these notes to the person here. */
export function handInFrom(services: Services, from: Sender, notes: readonly Y.Doc[]): Promise<Uint8Array> {
  const records = notes.map((doc) => {
    const { id, owner } = doc.getMap('identity').toJSON() as {
      readonly id: NoteId;
      readonly owner: AuthorId;
    };
    return { id: recordOf(id), owner, updatedAt: 1000, updates: [Y.encodeStateAsUpdate(doc)] };
  });
  const handIn = { writtenAt: 1, sender: from.contact, recipients: [meOf(services).recipient] };
  const readable = { json: '[]', markdown: '' };
  return services.doDelegationJob('write-hand-in', { handIn, records, readable, keys: from.keys });
}

/** Opens one file. */
export const openFile = ({ receiving }: Services, bytes: Uint8Array): Promise<ReceivedFile> =>
  receiving.open({ name: 'x.attache', bytes });

/** Opens one file that must open. */
export async function openedFile(services: Services, bytes: Uint8Array): Promise<OpenedHandIn> {
  const file = await openFile(services, bytes);
  if (file.kind === 'refused') throw new Error(file.error.code);
  return file.opened;
}

/** Opens a file and merges it. */
export async function receive(services: Services, bytes: Uint8Array): Promise<void> {
  value(await services.receiving.merge([await openedFile(services, bytes)]));
}

/** The notes here. */
export const notesOf = ({ views }: Services): readonly Note[] =>
  views.current().flatMap((view) => (view.record === 'note' ? [view.note] : []));

/** What the notes here say, in alphabetical order. */
export const textsOf = (services: Services): readonly string[] =>
  notesOf(services)
    .map(({ body }) => bodyText(body))
    .sort();
