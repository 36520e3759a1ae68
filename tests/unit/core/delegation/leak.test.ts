import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { leavingCopy } from '#core/delegation/leaving-copy.ts';
import { readableCopy } from '#core/delegation/readable-copy.ts';
import type { MeetingPack } from '#core/pack/model.ts';
import { newMeetingRecord, putOwnQuestion } from '#core/notes/meeting-document.ts';
import { readNote, setField, startAnew } from '#core/notes/note-document.ts';
import { addTombstone } from '#core/notes/tombstone.ts';
import type { ItemId, QuestionId } from '#core/pack/model.ts';
import { decryptWith } from '#readers/delegation/age-file.ts';
import { doDelegationJob } from '#readers/delegation/desk.ts';
import { openHandInFile } from '#readers/delegation/hand-in-file.ts';
import { erase, MEETING, note, noteId, type } from './support/notes.ts';
import { author, person } from './support/people.ts';

const anna = await person('Anna', 1);
const head = await person('Head', 2, 'head');

const WORDS = {
  position: 'Position',
  question: 'Question',
  statement: 'Statement',
  'follow-up': 'Follow-up',
};
const STANCES = { support: 'S', oppose: 'O', conditional: 'C', reserve: 'R', neutral: 'N' };

/** Everything that a file holds, as text to search: its parts, and every item of every document with its keys. */
async function everythingIn(file: Uint8Array): Promise<string> {
  const archive = await decryptWith(file, head.keys.identity);
  const opened = await openHandInFile(file, head.keys);
  if (!archive.ok || !opened.ok) throw new Error('The file does not open');
  const parts = Object.values(unzipSync(archive.value)).map((part) => strFromU8(part, true));
  const items = opened.value.records.flatMap(({ update }) =>
    Y.decodeUpdate(update).structs.map((struct) =>
      struct instanceof Y.Item
        ? JSON.stringify([struct.parentSub, struct.content, struct.content.getContent()], withoutParents)
        : '',
    ),
  );
  return [...parts, ...items].join('\n');
}

/** Yjs types know their documents, which JSON cannot write; what they say is in items of their own. */
const withoutParents = (key: string, value: unknown): unknown =>
  key === 'type' || value instanceof Y.AbstractType ? '' : value;

/** Letters of one typed run become one item only in a document: they are joined here as Yjs would join them. */
const letters = (text: string): readonly string[] => [text, [...text].join('')];

it('carries nothing that was deleted or that was written while the note was private', async () => {
  const shared = note(1, author(1), 'Supports paragraph eleven. ');
  type(shared, 'SECRET-ERASED');
  erase(shared, 'SECRET-ERASED'.length);
  setField(shared, 'tags', ['secret-tag'], 2);
  setField(shared, 'tags', ['kept-tag'], 3);
  setField(shared, 'visibility', 'private', 4);
  type(shared, 'SECRET-PRIVATE');
  erase(shared, 'SECRET-PRIVATE'.length);
  type(shared, 'Written in private and kept.');
  const anew = startAnew(shared, noteId(2), 'delegation', 5);
  if (anew === null) throw new Error('The note is not known');
  const trashed = note(3, author(1), 'SECRET-TRASHED');
  addTombstone(trashed, 6);
  const meeting = newMeetingRecord({
    id: author(4) as never,
    owner: author(1),
    meeting: MEETING,
    createdAt: 1,
  });
  const question = { theme: null, item: 'item-1' as ItemId, createdAt: 1, deletedAt: null };
  putOwnQuestion(meeting, { ...question, id: 'q-1' as QuestionId, text: 'KEPT-QUESTION' }, 1);
  putOwnQuestion(meeting, { ...question, id: 'q-2' as QuestionId, text: 'SECRET-QUESTION' }, 1);
  putOwnQuestion(meeting, { ...question, id: 'q-2' as QuestionId, text: 'SECRET-QUESTION', deletedAt: 2 }, 2);

  const docs = [anew, trashed, meeting];
  const written = await doDelegationJob({
    turn: 1,
    name: 'write-hand-in',
    takes: {
      handIn: { writtenAt: 9, sender: anna.contact, recipients: [head.contact.recipient] },
      keys: anna.keys,
      records: docs.map((doc) => ({
        id: doc.getMap('identity').get('id') as never,
        owner: author(1),
        updatedAt: 7,
        updates: [Y.encodeStateAsUpdate(doc)],
      })),
      readable: readableCopy(
        [anew, trashed].flatMap((doc) => readNote(doc, 7) ?? []),
        {
          sender: anna.contact,
          pack: { meeting: { uri: MEETING } } as MeetingPack,
          language: 'en',
          words: {
            title: 'Notes',
            kinds: WORDS,
            stances: STANCES,
            priorities: { high: 'H', medium: 'M', low: 'L' },
            meeting: 'M',
          },
        },
      ),
    },
  });
  if (!('gives' in written) || !(written.gives instanceof Uint8Array))
    throw new Error(JSON.stringify(written));
  const found = await everythingIn(written.gives);
  for (const kept of [
    'Supports paragraph eleven. ',
    'Written in private and kept.',
    'kept-tag',
    'KEPT-QUESTION',
  ])
    expect(found).toContain(kept);
  for (const secret of ['SECRET', 'secret', 'ERASED', 'TRASHED', 'PRIVATE'])
    expect(found).not.toContain(secret);
});

it('would find what was deleted, were the log what leaves', () => {
  const doc = new Y.Doc({ gc: false });
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(note(1, author(1), 'Kept. ')));
  type(doc, 'SECRET');
  erase(doc, 6);
  const search = (update: Uint8Array): boolean =>
    letters('SECRET').some((text) => Buffer.from(update).includes(text));
  expect(search(Y.encodeStateAsUpdate(doc))).toBe(true);
  expect(search(leavingCopy(doc))).toBe(false);
});
