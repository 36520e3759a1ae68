import { describe, expect, test } from 'vitest';
import { addTombstone, changedAfterDeletion, readTombstone, removeTombstone } from '#core/notes/tombstone.ts';
import { setField } from '#core/notes/note-document.ts';
import { copyOf, exchange, makeNote, type } from './support/notes.ts';

describe('a deleted note', () => {
  test('stays deleted while another device goes on writing, and says so', () => {
    const here = makeNote();
    const there = copyOf(here);
    addTombstone(here, 2000);
    type(there, 'still writing');
    exchange(here, there);
    for (const doc of [here, there]) {
      expect(readTombstone(doc)).toEqual({ at: 2000, forGood: false });
      expect(changedAfterDeletion(doc)).toBe(true);
    }
  });

  test('was not changed afterwards when nobody wrote, or both only deleted', () => {
    const here = makeNote();
    type(here, 'before');
    const there = copyOf(here);
    addTombstone(here, 2000);
    addTombstone(there, 3000);
    exchange(here, there);
    expect(changedAfterDeletion(here)).toBe(false);
    expect(readTombstone(here)).toEqual({ at: 2000, forGood: false });
    setField(there, 'priority', 'high', 4000);
    exchange(here, there);
    expect(changedAfterDeletion(here)).toBe(true);
  });

  test('comes back by a restore, but not by one that has not seen the deletion', () => {
    const here = makeNote();
    const there = copyOf(here);
    addTombstone(here, 2000);
    removeTombstone(there);
    exchange(here, there);
    expect(readTombstone(there)).not.toBeNull();
    removeTombstone(there);
    exchange(here, there);
    expect(readTombstone(here)).toBeNull();
    expect(changedAfterDeletion(here)).toBe(false);
  });

  test('for good never comes back', () => {
    const doc = makeNote();
    addTombstone(doc, 2000, true);
    removeTombstone(doc);
    expect(readTombstone(doc)).toEqual({ at: 2000, forGood: true });
  });

  test('with a damaged memory of what was seen counts as changed', () => {
    const doc = makeNote();
    doc.getMap('deletions').set('1-1', { at: 2000, forGood: false, seen: new Uint8Array([9, 255, 255]) });
    expect(changedAfterDeletion(doc)).toBe(true);
  });
});
