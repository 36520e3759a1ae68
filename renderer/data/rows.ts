import type { AuthorId, BatchId, DeviceId, RecordId } from '#core/base/ids.ts';
import type { SourceDocument } from '#core/importing/model.ts';
import type { MeetingUri } from '#core/pack/model.ts';
import type { Sealed } from './seal.ts';

/** The form of an update row's payload: a Yjs update, encoding 1. */
export const PAYLOAD_FORMAT = 1;

/**
 * The truth: one update, or several of one batch merged into one. Sequences are contiguous per document and device:
 * a row covers `first` to `sequence`, and the next one starts after it.
 */
export interface UpdateRow {
  readonly document: RecordId;
  readonly device: DeviceId;
  readonly sequence: number;
  readonly first: number;
  /** Milliseconds since 1970 UTC of the newest update in the row. */
  readonly time: number;
  readonly author: AuthorId;
  readonly batch: BatchId;
  readonly format: number;
  readonly payload: Sealed;
}

/** What lists read; rebuilt from the log at will. `revision` counts up with each update of the document. */
export interface ViewRow {
  readonly document: RecordId;
  readonly revision: number;
  readonly view: Sealed;
}

/** One merge of what others handed in. Setting it aside leaves its update rows where they are; they just do not count. */
export interface BatchRow {
  readonly batch: BatchId;
  /** A number, because IndexedDB has no index of truth values. */
  readonly setAside: 0 | 1;
  /** JSON of what a person is told about it. */
  readonly info: Sealed;
}

/** Names a part of a merge: its batch and its number in it. */
export type PartKey = [batch: string, part: number];

/**
 * Which records came in new with a part of a merge: as true as so many rows of `updates` with sequence 1, and as so many view rows with
 * revision 1, where there is no view row of its own. IndexedDB takes about as long for the row of a note as for five hundred notes in one.
 */
export interface ArrivalRow {
  readonly batch: BatchId;
  readonly part: number;
  readonly device: DeviceId;
  readonly author: AuthorId;
  readonly format: number;
  readonly documents: readonly RecordId[];
  /** As in `updates`, of each document. */
  readonly times: readonly number[];
  /** Bytes of each document's update. */
  readonly lengths: readonly number[];
}

/** What a part holds, in the order of its documents: the updates one after the other, or the views as a list of JSON. */
export interface ArrivedBytesRow {
  readonly batch: BatchId;
  readonly part: number;
  readonly bytes: Sealed;
}

/** Something about this profile rather than a record: author, device, preferences. */
export interface SettingRow {
  readonly key: string;
  readonly value: Sealed;
}

/** A meeting pack as it was opened. */
export interface PackRow {
  readonly meeting: MeetingUri;
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** Milliseconds since 1970 UTC of the last time it was opened; the newest is the meeting shown at start. */
  readonly openedAt: number;
  /** True when it came with the app, which replaces it by a newer edition of its own. */
  readonly bundled: boolean;
}

/** A pack of a meeting that another one has taken the place of; `id` counts up in the order in which that happened. */
export interface EarlierPackRow {
  readonly id: number;
  readonly meeting: MeetingUri;
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/** A meeting pack in preparation. */
export interface DraftRow {
  readonly id: string;
  /** Milliseconds since 1970 UTC. */
  readonly savedAt: number;
  /** Set while it can still be taken back; null while it is not deleted. */
  readonly deletedAt: number | null;
  /** Counts up with each storing; absent in what was stored before there were any: 0. */
  readonly revision?: number;
  readonly content: Sealed;
}

/** A file that a draft is made from, as it came, and the paragraphs that were read from it; none of an earlier pack. */
export interface DraftFileRow {
  readonly draft: string;
  /** SHA-256 of its bytes. */
  readonly key: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly source: SourceDocument | null;
}
