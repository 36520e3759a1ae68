import type { RecordId } from '#core/base/ids.ts';
import { WindowChannel } from './window-channel.ts';

/** An update that a window has stored, for the other windows that have the document open. */
export interface StoredUpdate {
  readonly document: RecordId;
  readonly update: Uint8Array;
  readonly time: number;
  /** The revision of the document with this update. */
  readonly revision: number;
}

/** Passes stored updates between the windows of this device. */
export class RecordChannel extends WindowChannel<StoredUpdate> {
  constructor(name = 'attache-records') {
    super(name);
  }
}
