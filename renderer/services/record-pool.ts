import type { Clock } from '#core/base/clock.ts';
import type { AppError } from '#core/base/errors.ts';
import { newId, type BatchId, type Random, type RecordId } from '#core/base/ids.ts';
import { ok, type Result } from '#core/base/result.ts';
import type { RecordChannel, StoredUpdate } from '#renderer/data/record-channel.ts';
import type { RecordLog } from '#renderer/data/record-log.ts';
import { LiveRecord } from './live-record.ts';

/** What the records of a window share. */
export interface PoolTools {
  readonly log: RecordLog;
  readonly channel: RecordChannel;
  readonly clock: Clock;
  readonly random: Random;
}

interface Entry {
  readonly opening: Promise<Result<LiveRecord, AppError>>;
  holders: number;
}

/**
 * The records that this window has open, each once, however many parts of the screen show it. A record leaves memory
 * only when nobody holds it and the disk has all of it.
 */
export class RecordPool {
  readonly #tools: PoolTools;
  readonly #entries = new Map<RecordId, Entry>();

  constructor(tools: PoolTools) {
    this.#tools = tools;
    tools.channel.onReceived((stored) => this.#receive(stored));
  }

  /** Passes on an update that was stored past the open records, to them and to the other windows. */
  announce(stored: StoredUpdate): void {
    this.#receive(stored);
    this.#tools.channel.send(stored);
  }

  /** Gives a record to hold until `release`; one that the log does not have is empty. Opening writes nothing. */
  async acquire(id: RecordId): Promise<Result<LiveRecord, AppError>> {
    const entry = this.#entries.get(id) ?? { opening: this.#open(id), holders: 0 };
    this.#entries.set(id, entry);
    entry.holders += 1;
    const opened = await entry.opening;
    if (!opened.ok && this.#entries.get(id) === entry) this.#entries.delete(id);
    return opened;
  }

  /** Lets go of a record: saves what is left and, when nobody else holds it, forgets it. */
  async release(record: LiveRecord): Promise<void> {
    const entry = this.#entries.get(record.id);
    if (entry !== undefined) entry.holders -= 1;
    await record.flush();
    await this.#forget(record);
  }

  /** Does something with a record that is acquired for this alone. */
  async using<Value>(
    id: RecordId,
    work: (record: LiveRecord) => Promise<Result<Value, AppError>>,
  ): Promise<Result<Value, AppError>> {
    const acquired = await this.acquire(id);
    if (!acquired.ok) return acquired;
    try {
      return await work(acquired.value);
    } finally {
      await this.release(acquired.value);
    }
  }

  /** Saves whatever is unsaved in any record; false where something could not be saved. */
  async flushAll(): Promise<boolean> {
    const saved = await Promise.all(
      [...this.#entries.values()].map(async ({ opening }) => {
        const opened = await opening;
        return !opened.ok || (await opened.value.save()).ok;
      }),
    );
    return saved.every(Boolean);
  }

  /** A record that is just being opened may have been read before the update was stored. */
  #receive(stored: StoredUpdate): void {
    void this.#entries.get(stored.document)?.opening.then((opened) => {
      if (opened.ok) void opened.value.receive(stored);
    });
  }

  async #open(id: RecordId): Promise<Result<LiveRecord, AppError>> {
    const { log, channel, clock, random } = this.#tools;
    const stored = await log.load(id);
    if (!stored.ok) return stored;
    return ok(new LiveRecord(stored.value, { log, channel, clock, newBatch: () => newId<BatchId>(random) }));
  }

  async #forget(record: LiveRecord): Promise<void> {
    if (!this.#unused(record)) return;
    if (!record.saved) {
      const stop = record.subscribe(() => {
        if (!record.saved) return;
        stop();
        void this.#forget(record);
      });
      return;
    }
    await record.endSession();
    if (!this.#unused(record) || !record.saved) return;
    this.#entries.delete(record.id);
    record.destroy();
  }

  #unused(record: LiveRecord): boolean {
    return this.#entries.get(record.id)?.holders === 0;
  }
}
