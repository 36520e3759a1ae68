import type { AuthorId, RecordId } from '#core/base/ids.ts';
import type { Contact } from './contact.ts';

/** The ending of hand-in files, without the dot. */
export const HAND_IN_EXTENSION = 'attache';

/** One record of the sender as it leaves: its present state, whole in one update, without what was deleted. */
export interface HandInRecord {
  readonly id: RecordId;
  readonly owner: AuthorId;
  /** Milliseconds since 1970 UTC of its newest change. */
  readonly updatedAt: number;
  readonly update: Uint8Array;
}

/** The same for people without Attaché: every note as JSON and as Markdown. */
export interface ReadableCopy {
  readonly json: string;
  readonly markdown: string;
}

/** What travels from one person to others of the delegation. Records of any kind, all of them the sender's own. */
export interface HandIn {
  readonly writtenAt: number;
  readonly sender: Contact;
  /** The age recipients that the sender meant; a file that was passed on to others names them no more than before. */
  readonly recipients: readonly string[];
  readonly records: readonly HandInRecord[];
}

/** Beyond these a file is refused before anything of it is unpacked. 2,000 notes of a page each take about 10 MB. */
export const HAND_IN_LIMITS = {
  /** Bytes of the encrypted file, and of the archive in it. */
  file: 128 * 1024 * 1024,
  /** Bytes of one part, unpacked. */
  part: 128 * 1024 * 1024,
  records: 50_000,
  recipients: 500,
} as const;
