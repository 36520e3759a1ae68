import type { Brand } from './brand.ts';

export type NoteId = Brand<'NoteId'>;
/** Any Yjs document of the log: a note, a meeting record, a review or a floor record. */
export type RecordId = Brand<'RecordId'>;
export type AuthorId = Brand<'AuthorId'>;
export type DeviceId = Brand<'DeviceId'>;
/** One line of a floor record. */
export type FloorEntryId = Brand<'FloorEntryId'>;
/** Names the act that brought updates in: an editing session, a merge of a hand-in file, a restored backup. */
export type BatchId = Brand<'BatchId'>;

/** Fills the given bytes with randomness, as `crypto.getRandomValues` does. */
export type Random = (bytes: Uint8Array) => Uint8Array;

const ID_BYTES = 16;

/** Gives a new random id of 128 bits as 32 hexadecimal digits. */
export function newId<Id extends string>(random: Random): Id {
  const bytes = random(new Uint8Array(ID_BYTES));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('') as Id;
}

/** Tells whether a value has the form that `newId` gives. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{32}$/.test(value);
}
