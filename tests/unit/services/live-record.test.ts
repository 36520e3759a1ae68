import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { appError, type AppError } from '#core/base/errors.ts';
import type { BatchId } from '#core/base/ids.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import { bodyText } from '#core/notes/read-body.ts';
import { documentFrom } from '#core/notes/record-copy.ts';
import { noteBody, readNote } from '#core/notes/note-document.ts';
import type { AppendOutcome, NewUpdate, StoredRecord } from '#renderer/data/record-log.ts';
import type { StoredUpdate } from '#renderer/data/record-channel.ts';
import { LiveRecord } from '#renderer/services/live-record.ts';
import { makeNote, RECORD, type } from '#tests/unit/core/notes/support/notes.ts';

/** The promise of the app: no more than this of typing is ever unsaved. */
const PROMISE_MS = 1000;

/** A log in memory that can refuse, and that other windows write to. */
class MemoryLog {
  readonly updates: Uint8Array[] = [Y.encodeStateAsUpdate(makeNote())];
  readonly appended: NewUpdate[] = [];
  revision = 1;
  refusal: AppError | null = null;
  compacted = 0;

  append = async ([entry]: readonly NewUpdate[]): Promise<Result<AppendOutcome, AppError>> => {
    if (this.refusal !== null) return err(this.refusal);
    if (entry === undefined) return ok('stored');
    if (entry.revision !== this.revision) return ok('stale');
    this.write(entry.update);
    this.appended.push(entry);
    return ok('stored');
  };

  load = async (): Promise<Result<StoredRecord, AppError>> =>
    ok({ document: RECORD, updates: [...this.updates], updatedAt: 1000, revision: this.revision });

  compact = async (): Promise<Result<null, AppError>> => {
    this.compacted += 1;
    return ok(null);
  };

  write(update: Uint8Array): void {
    this.updates.push(update);
    this.revision += 1;
  }

  /** What a new start would read. */
  text(): string {
    return bodyText(readNote(documentFrom(this.updates), 0)?.body ?? []);
  }
}

let log: MemoryLog;
let sent: StoredUpdate[];
let record: LiveRecord;
let batches = 0;

beforeEach(async () => {
  vi.useFakeTimers();
  log = new MemoryLog();
  sent = [];
  batches = 0;
  const stored = await log.load();
  if (!stored.ok) throw new Error('The memory log always loads');
  record = new LiveRecord(stored.value, {
    log,
    channel: { send: (update) => sent.push(update) },
    clock: () => Date.now(),
    newBatch: () => {
      batches += 1;
      return `batch ${String(batches)}` as BatchId;
    },
  });
});
afterEach(() => {
  record.destroy();
  vi.useRealTimers();
});

describe('autosave', () => {
  test('writes nothing while nothing changes', async () => {
    await vi.advanceTimersByTimeAsync(60_000);
    await record.flush();
    await record.endSession();
    expect(log.appended).toEqual([]);
    expect(log.compacted).toBe(0);
  });

  test('stores a pause in typing as one update, and says so', async () => {
    type(record.doc, 'a');
    type(record.doc, 'b');
    expect(record.saveState.kind).toBe('pending');
    await vi.advanceTimersByTimeAsync(PROMISE_MS);
    expect(log.text()).toBe('ab');
    expect(log.appended.length).toBe(1);
    expect(record.saveState.kind).toBe('saved');
  });

  test('never leaves more than a second unsaved while typing goes on without a pause', async () => {
    const typedAt: number[] = [];
    for (let key = 0; key < 100; key += 1) {
      typedAt.push(Date.now());
      type(record.doc, 'x');
      await vi.advanceTimersByTimeAsync(50);
      const oldestUnsaved = typedAt[log.text().length];
      if (oldestUnsaved !== undefined) expect(Date.now() - oldestUnsaved).toBeLessThan(PROMISE_MS);
    }
    expect(log.appended.length).toBeGreaterThan(3);
    expect(log.appended.length).toBeLessThan(20);
  });

  test('stores at once when asked to', async () => {
    type(record.doc, 'now');
    await record.flush();
    expect(log.text()).toBe('now');
  });

  test('gives each update the view of the document with it', async () => {
    type(record.doc, 'one');
    await record.flush();
    type(record.doc, ' two');
    await record.flush();
    const views = log.appended.map(({ view }) =>
      view !== null && 'record' in view && view.record === 'note' ? bodyText(view.note.body) : null,
    );
    expect(views).toEqual(['one', 'one two']);
    expect(sent.map(({ revision }) => revision)).toEqual([2, 3]);
  });
});

describe('a failure', () => {
  beforeEach(() => {
    log.refusal = appError('notes-quota');
  });

  test('is said, keeps the text, and is retried on request', async () => {
    type(record.doc, 'kept');
    await record.flush();
    const failed = record.saveState;
    expect(failed).toMatchObject({ kind: 'failed', error: { code: 'notes-quota' } });
    expect(record.saved).toBe(false);
    log.refusal = null;
    if (failed.kind === 'failed') failed.retry();
    await vi.advanceTimersByTimeAsync(0);
    expect(record.saveState.kind).toBe('saved');
    expect(log.text()).toBe('kept');
  });

  test('is retried with what is typed next, in one piece', async () => {
    type(record.doc, 'one');
    await record.flush();
    type(record.doc, ' two');
    expect(record.saveState.kind).toBe('failed');
    log.refusal = null;
    await vi.advanceTimersByTimeAsync(PROMISE_MS);
    expect(log.text()).toBe('one two');
    expect(log.appended.length).toBe(1);
  });

  test('is retried on its own', async () => {
    type(record.doc, 'kept');
    await record.flush();
    log.refusal = null;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(log.text()).toBe('kept');
  });
});

describe('another window', () => {
  const elsewhere = (text: string): Uint8Array => {
    const doc = documentFrom(log.updates);
    const before = Y.encodeStateVector(doc);
    type(doc, text);
    return Y.encodeStateAsUpdate(doc, before);
  };

  test('that has written first is taken in before this one writes', async () => {
    log.write(elsewhere('theirs'));
    type(record.doc, 'mine');
    await record.flush();
    expect(record.saveState.kind).toBe('saved');
    expect(log.appended.length).toBe(1);
    expect(log.text()).toContain('theirs');
    expect(log.text()).toContain('mine');
    expect(log.appended[0]?.view).toMatchObject({ record: 'note' });
    expect(bodyText(readNote(record.doc, 0)?.body ?? [])).toBe(log.text());
  });

  test('that tells what it stored is taken in without anything being written', async () => {
    const update = elsewhere('theirs');
    log.write(update);
    await record.receive({ document: RECORD, update, time: 9000, revision: 2 });
    expect(bodyText(readNote(record.doc, 0)?.body ?? [])).toBe('theirs');
    expect(record.updatedAt).toBe(9000);
    expect(record.revision).toBe(2);
    await vi.advanceTimersByTimeAsync(PROMISE_MS);
    expect(log.appended).toEqual([]);
  });

  test('one of whose messages was missed is read from the log', async () => {
    log.write(elsewhere('first '));
    const second = elsewhere('second');
    log.write(second);
    await record.receive({ document: RECORD, update: second, time: 9000, revision: 3 });
    expect(bodyText(readNote(record.doc, 0)?.body ?? [])).toBe('first second');
    expect(record.revision).toBe(3);
  });

  test('that goes on writing for ever makes it a failure, not a loop', async () => {
    const { append } = log;
    log.append = async (entries) => {
      log.write(elsewhere('x'));
      return append(entries);
    };
    type(record.doc, 'mine');
    await record.flush();
    expect(record.saveState).toMatchObject({ kind: 'failed', error: { code: 'notes-write-failed' } });
    log.append = append;
    await record.flush();
    expect(log.text()).toContain('mine');
  });
});

describe('a window of a newer version of the app', () => {
  /** What an editor of this version would delete at once from the document that it is bound to. */
  const newer = (change: (doc: Y.Doc) => void): Uint8Array => {
    const doc = documentFrom(log.updates);
    const before = Y.encodeStateVector(doc);
    change(doc);
    return Y.encodeStateAsUpdate(doc, before);
  };
  const addTable = (doc: Y.Doc): void => noteBody(doc).insert(1, [new Y.XmlElement('table')]);
  const elements = (doc: Y.Doc): readonly unknown[] =>
    noteBody(doc)
      .toArray()
      .map((child) => (child instanceof Y.XmlElement ? child.nodeName : null));

  test('writes past the document under the editor, and the note becomes read-only', async () => {
    const update = newer(addTable);
    log.write(update);
    await record.receive({ document: RECORD, update, time: 9000, revision: 2 });
    expect(elements(record.doc)).toEqual(['paragraph']);
    expect(elements(record.whole)).toEqual(['paragraph', 'table']);
    expect(readNote(record.whole, 0)?.readOnly).toBe(true);
  });

  test('costs nothing of what is typed meanwhile', async () => {
    type(record.doc, 'before');
    log.write(newer(addTable));
    await record.flush();
    type(record.doc, ' after');
    await record.flush();
    expect(record.saveState.kind).toBe('saved');
    expect(log.text()).toContain('before after');
    expect(elements(documentFrom(log.updates))).toEqual(['paragraph', 'table']);
    expect(log.appended.at(-1)?.view).toMatchObject({ note: { readOnly: true } });
  });

  test('that takes it back gives the editor everything again', async () => {
    for (const change of [
      addTable,
      (doc: Y.Doc) => noteBody(doc).delete(1, 1),
      (doc: Y.Doc) => type(doc, 'x'),
    ]) {
      const update = newer((doc) => void change(doc));
      log.write(update);
      await record.receive({ document: RECORD, update, time: 9000, revision: log.revision });
    }
    expect(record.whole).toBe(record.doc);
    expect(bodyText(readNote(record.doc, 0)?.body ?? [])).toBe('x');
    await vi.advanceTimersByTimeAsync(PROMISE_MS);
    expect(log.appended).toEqual([]);
  });
});

test('what is typed while a cleared log is noticed is stored as well', async () => {
  const { append } = log;
  log.append = async (entries) => {
    log.append = append;
    const outcome = await append(entries);
    // Meanwhile the log is read as it was before anything was in it.
    const kept = log.updates.splice(0);
    const { revision } = log;
    log.revision = 0;
    await record.receive({ document: RECORD, update: new Uint8Array([0, 0]), time: 0, revision: 9 });
    log.updates.push(...kept);
    log.revision = revision;
    type(record.doc, ' typed meanwhile');
    return outcome;
  };
  type(record.doc, 'one');
  await record.flush();
  await vi.advanceTimersByTimeAsync(PROMISE_MS);
  expect(record.saved).toBe(true);
  expect(log.text()).toBe('one typed meanwhile');
});

test('a log that was cleared gets the whole record back', async () => {
  type(record.doc, 'before ');
  await record.flush();
  log.updates.length = 0;
  log.revision = 0;
  type(record.doc, 'after');
  await record.flush();
  expect(log.text()).toBe('before after');
});

test('a session of several updates is merged when it ends', async () => {
  for (const text of ['a', 'b']) {
    type(record.doc, text);
    await record.flush();
  }
  await record.endSession();
  await record.endSession();
  expect(log.compacted).toBe(1);
});

describe('an editing session', () => {
  const typeAndSave = async (text: string): Promise<void> => {
    type(record.doc, text);
    await record.flush();
  };

  test('goes on while the person does, and another begins after a rest of half an hour', async () => {
    await typeAndSave('morning ');
    await vi.advanceTimersByTimeAsync(29 * 60_000);
    await typeAndSave('still morning ');
    await vi.advanceTimersByTimeAsync(31 * 60_000);
    await typeAndSave('noon');
    expect(log.appended.map(({ batch }) => batch)).toEqual(['batch 1', 'batch 1', 'batch 2']);
  });

  test('ends when asked to, so that what was saved stays a point of its own', async () => {
    await typeAndSave('before');
    record.startSession();
    await typeAndSave(' after');
    expect(log.appended.map(({ batch }) => batch)).toEqual(['batch 1', 'batch 2']);
  });

  test('that wrote one row also makes one of what a crash left', async () => {
    await typeAndSave('only');
    await record.endSession();
    expect(log.compacted).toBe(1);
  });
});
