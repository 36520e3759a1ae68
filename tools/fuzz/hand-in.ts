import * as Y from 'yjs';
import type { AppError } from '#core/base/errors.ts';
import type { AuthorId, NoteId, RecordId } from '#core/base/ids.ts';
import { ok, type Result } from '#core/base/result.ts';
import { MEETING_ANCHOR } from '#core/anchoring/anchor.ts';
import type { Contact } from '#core/delegation/contact.ts';
import type { HandIn } from '#core/delegation/hand-in.ts';
import { planRecord, type PresentRecord } from '#core/delegation/plan-record.ts';
import { writeHandIn } from '#core/delegation/write-hand-in.ts';
import { newNote, noteBody, setField } from '#core/notes/note-document.ts';
import { cleanCopy } from '#core/notes/record-copy.ts';
import type { MeetingUri } from '#core/pack/model.ts';
import { encryptTo } from '#readers/delegation/age-file.ts';
import { openHandInFile } from '#readers/delegation/hand-in-file.ts';
import { makeKeys, sign } from '#readers/delegation/keys.ts';
import { sha256 } from '#tools/pack/pack-crypto.ts';
import { numbersFrom } from './numbers.ts';

/** Where a file is damaged: its bytes; what was encrypted, by a contact; or the Yjs updates, before a contact signed them. */
export type HandInLayer = 'bytes' | 'archive' | 'updates';

type Reader = (seed: number) => Promise<Result<unknown, AppError>>;

const OWNER = 'a'.repeat(32) as AuthorId;
const NOTE = 'b'.repeat(32);
const READABLE = { json: '{}', markdown: '# Notes\n' };

function soundNote(): Y.Doc {
  const fields = {
    kind: 'position',
    stance: 'support',
    priority: 'high',
    visibility: 'delegation',
    outcome: null,
    tags: ['a', 'b'],
    anchor: MEETING_ANCHOR,
  } as const;
  const meeting = 'https://example.org/meetings/1' as MeetingUri;
  const doc = newNote({ id: NOTE as NoteId, owner: OWNER, meeting, createdAt: 1, fields });
  const [paragraph] = noteBody(doc).toArray();
  if (paragraph instanceof Y.XmlElement) paragraph.insert(0, [new Y.XmlText('Supports. 支持。')]);
  setField(doc, 'stance', 'oppose', 2);
  return doc;
}

function damaged(sound: Uint8Array, seed: number): Uint8Array {
  const next = numbersFrom(seed);
  const bytes = next(4) === 0 ? sound.slice(0, 1 + next(sound.length)) : sound.slice();
  for (let left = 1 + next(8); left > 0; left -= 1) bytes[next(bytes.length)] = next(256);
  return bytes;
}

/**
 * Gives what opens damaged hand-in files as the app does and tries their records upon the note that is here. It throws where one
 * changes what is here without passing every check.
 */
export async function handInReader(layer: HandInLayer): Promise<Reader> {
  const [sender, receiver] = [await makeKeys(), await makeKeys()];
  const contact: Contact = {
    name: 'Anna',
    delegation: 'Ruritania',
    role: 'delegate',
    authors: [OWNER],
    recipient: sender.recipient,
    signingKey: sender.signingKey,
  };
  const note = cleanCopy(soundNote());
  const present: PresentRecord = { updates: [note], updatedAt: 2 };
  const archiveWith = (update: Uint8Array): Promise<Uint8Array> => {
    const records = [{ id: NOTE as RecordId, owner: OWNER, updatedAt: 3, update }];
    const handIn: HandIn = { writtenAt: 3, sender: contact, recipients: [receiver.recipient], records };
    return writeHandIn(handIn, READABLE, { digest: sha256, sign: (bytes) => sign(bytes, sender) });
  };
  const archive = await archiveWith(note);
  const encrypted = (bytes: Uint8Array): Promise<Uint8Array> => encryptTo(bytes, [receiver.recipient]);
  const file = await encrypted(archive);
  const mutated = async (seed: number): Promise<Uint8Array> => {
    switch (layer) {
      case 'bytes':
        return damaged(file, seed);
      case 'archive':
        return encrypted(damaged(archive, seed));
      case 'updates':
        return encrypted(await archiveWith(damaged(note, seed)));
    }
  };
  return async (seed) => {
    const opened = await openHandInFile(await mutated(seed), receiver);
    if (!opened.ok) return opened;
    for (const record of opened.value.records) {
      const planned = planRecord(record, present, 10);
      if (!planned.ok) return planned;
      if (planned.value.owner !== OWNER || planned.value.id !== NOTE) throw new Error('Of another record');
    }
    return ok(null);
  };
}
