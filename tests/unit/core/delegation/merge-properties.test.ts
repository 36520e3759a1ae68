import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { canonicalJson } from '#core/base/canonical-json.ts';
import type { HandInRecord } from '#core/delegation/hand-in.ts';
import { planRecord, type PresentRecord } from '#core/delegation/plan-record.ts';
import { noteBody, purgeNote, readNote, setField } from '#core/notes/note-document.ts';
import { documentFrom } from '#core/notes/record-copy.ts';
import { readView } from '#core/notes/record-view.ts';
import { addTombstone, removeTombstone } from '#core/notes/tombstone.ts';
import { erase, leaving, note, noteId, type } from './support/notes.ts';
import { author } from './support/people.ts';

/** A device that receives, as the log keeps it: rows by record, and nothing else. */
class Receiver {
  readonly #rows = new Map<string, PresentRecord>();

  /** Merges a file; gives what it did to each record. */
  receive(file: readonly HandInRecord[]): readonly string[] {
    return file.map((record) => {
      const present = this.#rows.get(record.id) ?? null;
      const planned = planRecord(record, present, 1_000_000);
      if (!planned.ok) throw new Error(planned.error.code);
      if (planned.value.change === 'same') return 'same';
      const { update, time, change } = planned.value;
      this.#rows.set(record.id, {
        updates: [...(present?.updates ?? []), update],
        updatedAt: Math.max(time, present?.updatedAt ?? 0),
      });
      return change;
    });
  }

  /** All views, in the order of ids, as text. */
  view(): string {
    const views = [...this.#rows].sort(([a], [b]) => (a < b ? -1 : 1));
    return canonicalJson(
      views.map(([id, { updates, updatedAt }]) => [id, readView(documentFrom(updates), updatedAt)]),
    );
  }
}

function permutations<Value>(values: readonly Value[]): readonly (readonly Value[])[] {
  if (values.length < 2) return [values];
  return values.flatMap((value, at) => permutations(values.toSpliced(at, 1)).map((rest) => [value, ...rest]));
}

it('gives the identical view for five files in all 120 orders, each twice', () => {
  const base = note(1, author(1), 'Supports.');
  const copyOf = (doc: Y.Doc): Y.Doc => documentFrom([Y.encodeStateAsUpdate(doc)]);
  const phone = copyOf(base);
  type(phone, ' From the phone.');
  setField(phone, 'stance', 'oppose', 20);
  const laptop = copyOf(base);
  type(laptop, ' From the laptop.');
  setField(laptop, 'stance', 'neutral', 20);
  const deleted = copyOf(base);
  addTombstone(deleted, 30);
  const files = [
    [leaving(base, 10), leaving(note(2, author(2), 'Second.'), 5)],
    [leaving(phone, 20)],
    [leaving(laptop, 21), leaving(note(3, author(3), 'Third.'), 6)],
    [leaving(deleted, 30)],
    [leaving(note(4, author(4), 'Fourth.'), 7)],
  ];
  const views = permutations(files).map((order) => {
    const receiver = new Receiver();
    for (const file of order) receiver.receive(file);
    const once = receiver.view();
    for (const file of order) expect(receiver.receive(file)).not.toContain('new');
    expect(receiver.view()).toBe(once);
    return once;
  });
  expect(views).toHaveLength(120);
  expect(new Set(views).size).toBe(1);
  expect(views[0]).toContain('Fourth.');
});

it('tells new, changed, same, deleted and changed after deletion apart', () => {
  const receiver = new Receiver();
  const doc = note(1, author(1), 'One.');
  const other = documentFrom([Y.encodeStateAsUpdate(doc)]);
  expect(receiver.receive([leaving(doc, 10)])).toEqual(['new']);
  expect(receiver.receive([leaving(doc, 10)])).toEqual(['same']);
  type(doc, ' Two.');
  expect(receiver.receive([leaving(doc, 20)])).toEqual(['changed']);
  addTombstone(doc, 30);
  expect(receiver.receive([leaving(doc, 30)])).toEqual(['deleted']);
  type(other, ' Elsewhere.');
  expect(receiver.receive([leaving(other, 40)])).toEqual(['changed-after-deletion']);
});

/** One step of one of three devices: 0 and 1 are of one owner, 2 of another; 3 is a copy of the profile of 0. */
const step = fc.record({
  device: fc.nat(3),
  note: fc.nat(2),
  act: fc.constantFrom('type', 'erase', 'stance', 'trash', 'restore', 'purge', 'hand-in', 'hand-in'),
});

it('converges whatever three devices of two owners and a copied profile write, delete, restore, purge and hand in', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), fc.infiniteStream(fc.nat(1000)), (steps, random) => {
      const owners = [author(1), author(1), author(2), author(1)];
      const start = [0, 1, 2].map((id) => [
        Y.encodeStateAsUpdate(note(id, author(1), 'First.')),
        Y.encodeStateAsUpdate(note(id + 10, author(2), 'Other.')),
      ]);
      const docs = owners.map((owner) =>
        start.map(([own, others]) =>
          documentFrom([(owner === author(1) ? own : others) ?? new Uint8Array()]),
        ),
      );
      const changedAt = new Map<Y.Doc, number>();
      docs.flat().forEach((doc) => {
        let time = 1;
        doc.on('update', () => changedAt.set(doc, (time += 1)));
      });
      const leave = (doc: Y.Doc): HandInRecord => leaving(doc, changedAt.get(doc) ?? 1);
      const files: (readonly HandInRecord[])[] = [];
      steps.forEach(({ device, note: index, act }, at) => {
        const doc = docs[device]?.[index];
        if (doc === undefined) return;
        const alive = readNote(doc, at)?.deletedAt === null && noteBody(doc).length > 0;
        if (act === 'type' && alive) type(doc, `w${at} `);
        if (act === 'erase' && alive) erase(doc, 1);
        if (act === 'stance' && alive) setField(doc, 'stance', at % 2 === 0 ? 'oppose' : 'reserve', at);
        if (act === 'trash' && alive) addTombstone(doc, at);
        if (act === 'restore') removeTombstone(doc);
        if (act === 'purge' && (readNote(doc, at)?.deletedAt ?? null) !== null) purgeNote(doc, at);
        if (act === 'hand-in') files.push([leave(doc)]);
      });
      docs.forEach((own) => files.push(own.map(leave)));
      const views = [0, 1, 2].map(() => {
        const receiver = new Receiver();
        const order = files
          .flatMap((file) => [file, file])
          .map((file) => ({ file, at: random.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at);
        for (const { file } of order) receiver.receive(file);
        return receiver.view();
      });
      expect(new Set(views).size).toBe(1);
      expect(JSON.parse(views[0] ?? '[]')).toHaveLength(6);
    }),
    { numRuns: 40 },
  );
});

it('takes from a file nothing that is of another record or another owner', () => {
  const receiver = new Receiver();
  receiver.receive([leaving(note(1, author(1), 'Mine.'), 10)]);
  const before = receiver.view();
  const foreign = leaving(note(1, author(2), 'Theirs.'), 20);
  const code = (record: HandInRecord): string => {
    const planned = planRecord(record, null, 100);
    return planned.ok ? planned.value.change : planned.error.code;
  };
  expect(() => receiver.receive([foreign])).toThrow('hand-in-other-owner');
  expect(() => receiver.receive([{ ...foreign, owner: author(1) }])).toThrow('hand-in-other-owner');
  expect(receiver.view()).toBe(before);
  expect(code({ ...foreign, id: noteId(9) as never })).toBe('hand-in-damaged');
  expect(code({ ...foreign, update: foreign.update.slice(0, -3) })).toBe('hand-in-damaged');
  expect(code(foreign)).toBe('new');
});
