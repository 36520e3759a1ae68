import type { RecordId } from '#core/base/ids.ts';

const CHANNEL = 'attache-views';

/** Tells this window and the others whose views were written, so that each reads just these again. */
export class ViewChanges {
  readonly #channel = new BroadcastChannel(CHANNEL);
  readonly #listeners = new Set<(documents: readonly RecordId[]) => void>();

  constructor() {
    this.#channel.onmessage = ({ data }: MessageEvent<readonly RecordId[]>) => this.#tell(data);
  }

  /** Calls back with the documents of each write, of this window and of the others. Gives the unsubscribe. */
  onChanged(listener: (documents: readonly RecordId[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Says that the views of some documents were written. */
  announce(documents: readonly RecordId[]): void {
    this.#tell(documents);
    this.#channel.postMessage(documents);
  }

  close(): void {
    this.#channel.close();
  }

  #tell(documents: readonly RecordId[]): void {
    for (const listener of [...this.#listeners]) listener(documents);
  }
}
