import type { RecordId } from '#core/base/ids.ts';

/** An update that a window has stored, for the other windows that have the document open. */
export interface StoredUpdate {
  readonly document: RecordId;
  readonly update: Uint8Array;
  readonly time: number;
  /** The revision of the document with this update. */
  readonly revision: number;
}

/** Passes stored updates between the windows and tabs of this device; they never hear their own. */
export class RecordChannel {
  readonly #channel: BroadcastChannel;

  constructor(name = 'attache-records') {
    this.#channel = new BroadcastChannel(name);
  }

  /** Tells the other windows. One that cannot be told finds the update in the log, so that is no failure. */
  send(stored: StoredUpdate): void {
    try {
      this.#channel.postMessage(stored);
    } catch {
      return;
    }
  }

  /** Calls back with each update that another window stored. Only windows of this app can send here. */
  onReceived(receive: (stored: StoredUpdate) => void): void {
    this.#channel.onmessage = (message: MessageEvent<StoredUpdate>) => receive(message.data);
  }

  close(): void {
    this.#channel.close();
  }
}
