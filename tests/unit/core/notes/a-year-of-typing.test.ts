import { beforeAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { BatchId, DeviceId } from '#core/base/ids.ts';
import { compactUpdates } from '#core/notes/compact-updates.ts';
import type { LoggedUpdate } from '#core/notes/editing-sessions.ts';
import { noteHistory } from '#core/notes/history.ts';
import { noteBody, readNote } from '#core/notes/note-document.ts';
import { bodyText } from '#core/notes/read-body.ts';
import { documentFrom } from '#core/notes/record-copy.ts';
import { makeNote, OWNER, type } from './support/notes.ts';

const NOTES = 10;
/** Working days of a year; on each, one note is written on. */
const DAYS = 250;
const DAY_MS = 24 * 60 * 60_000;
const WORDS =
  'the delegation supports reserves opposes text of paragraph 人工智能 产权 إن in principle'.split(' ');

/** Mulberry32: the same year in every run. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

interface WrittenNote {
  readonly doc: Y.Doc;
  /** Every row as autosave stores it. */
  readonly typed: LoggedUpdate[];
  /** The same log after the compaction at the end of each session. */
  readonly kept: LoggedUpdate[];
  /** What the note said at the end of each session. */
  readonly said: string[];
}

const textOf = (doc: Y.Doc): string => bodyText(readNote(doc, 0)?.body ?? []);

/** A session of typing: letter by letter, a word taken back now and then, a whole day's text rarely. */
function typeFor(doc: Y.Doc, below: (bound: number) => number): readonly Uint8Array[] {
  const stored: Uint8Array[] = [];
  let pending: Uint8Array[] = [];
  const take = (update: Uint8Array): unknown => pending.push(update);
  doc.on('update', take);
  for (let word = 0; word < 30; word += 1) {
    const letters = `${WORDS[below(WORDS.length)] ?? ''} `;
    for (const letter of letters) type(doc, letter);
    const text = type(doc, '');
    if (below(8) === 0) text.delete(text.length - letters.length, letters.length);
    if (below(400) === 0) text.delete(0, text.length);
    // Autosave takes what was typed since as one row.
    stored.push(Y.mergeUpdates(pending));
    pending = [];
  }
  doc.off('update', take);
  return stored;
}

function writeDay(note: WrittenNote, day: number, below: (bound: number) => number): void {
  const row = (first: number, sequence: number, update: Uint8Array): LoggedUpdate => ({
    device: 'a' as DeviceId,
    first,
    sequence,
    time: day * DAY_MS + sequence,
    author: OWNER,
    batch: `day ${String(day)}` as BatchId,
    update,
  });
  const first = note.typed.length + 1;
  const updates = typeFor(note.doc, below);
  updates.forEach((update, index) => note.typed.push(row(first + index, first + index, update)));
  const before = note.kept.map(({ update }) => update);
  note.kept.push(row(first, note.typed.length, compactUpdates(before, updates)));
  note.said.push(textOf(note.doc));
}

function startNote(): WrittenNote {
  const doc = makeNote();
  const made: LoggedUpdate = {
    device: 'a' as DeviceId,
    first: 1,
    sequence: 1,
    time: 0,
    author: OWNER,
    batch: 'made' as BatchId,
    update: Y.encodeStateAsUpdate(doc),
  };
  return { doc, typed: [made], kept: [made], said: [textOf(doc)] };
}

const bytes = (rows: readonly LoggedUpdate[]): number =>
  rows.reduce((sum, { update }) => sum + update.length, 0);

/** All letters that were ever put in, kept or deleted since, in the order of writing. */
const letters = (rows: readonly LoggedUpdate[]): string =>
  rows
    .flatMap(({ update }) => Y.decodeUpdate(update).structs)
    .flatMap((struct) =>
      struct instanceof Y.Item && struct.content instanceof Y.ContentString ? [struct.content.str] : [],
    )
    .join('');

const structures = (rows: readonly LoggedUpdate[]): number =>
  rows.reduce((sum, { update }) => sum + Y.decodeUpdate(update).structs.length, 0);

describe('the log after a year of typing', () => {
  const notes: WrittenNote[] = [];
  beforeAll(() => {
    const below = seeded(2019);
    notes.push(...Array.from({ length: NOTES }, startNote));
    for (let day = 1; day <= DAYS; day += 1) {
      const note = notes[below(NOTES)];
      if (note !== undefined) writeDay(note, day, below);
    }
  });

  test('has a row for each session, and takes a quarter of the room and of the structures at most', () => {
    const all = { typed: notes.flatMap(({ typed }) => typed), kept: notes.flatMap(({ kept }) => kept) };
    expect(all.kept.length).toBe(NOTES + DAYS);
    expect(all.typed.length).toBe(NOTES + DAYS * 30);
    expect(bytes(all.kept)).toBeLessThan(bytes(all.typed) / 4);
    expect(structures(all.kept)).toBeLessThan(structures(all.typed) / 4);
  });

  test('holds every letter that was ever typed, the deleted ones too', () => {
    for (const { doc, typed, kept } of notes) {
      expect(letters(kept)).toBe(letters(typed));
      // The control: the present state alone does not.
      expect(letters(kept).length).toBeGreaterThan(textOf(doc).length);
    }
  });

  test('opens as the same note, with the same history as if nothing had been made one', () => {
    for (const { doc, typed, kept, said } of notes) {
      const opened = documentFrom(kept.map(({ update }) => update));
      expect(noteBody(opened).toString()).toBe(noteBody(doc).toString());
      expect(Y.encodeSnapshot(Y.snapshot(opened))).toEqual(Y.encodeSnapshot(Y.snapshot(doc)));
      expect(noteHistory(kept).map(({ note }) => bodyText(note.body))).toEqual(said);
      expect(noteHistory(kept)).toEqual(noteHistory(typed));
    }
  });
});
