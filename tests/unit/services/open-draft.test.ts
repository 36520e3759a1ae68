import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { appError } from '#core/base/errors.ts';
import { err, ok } from '#core/base/result.ts';
import { OpenDraft } from '#renderer/services/open-draft.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function open() {
  const stored: string[] = [];
  let isFull = false;
  const store = async (content: string) => {
    if (isFull) return err(appError('draft-not-stored'));
    stored.push(content);
    return ok(null);
  };
  const draft = new OpenDraft<string>('a', 0, store, Date.now);
  return { draft, stored, fill: (full: boolean) => (isFull = full) };
}

test('a change is stored after a pause, and within a second while changes go on', async () => {
  const { draft, stored } = open();
  draft.change('ab');
  expect(draft.state.kind).toBe('pending');
  await vi.advanceTimersByTimeAsync(300);
  expect([stored, draft.state.kind]).toEqual([['ab'], 'saved']);
  for (const next of ['abc', 'abcd', 'abcde', 'abcdef']) {
    draft.change(next);
    await vi.advanceTimersByTimeAsync(200);
  }
  expect(stored.length).toBeGreaterThan(1);
});

test('what cannot be stored stays, says why, and is stored by and by', async () => {
  const { draft, stored, fill } = open();
  fill(true);
  draft.change('ab');
  await draft.flush();
  expect(draft.state).toMatchObject({ kind: 'failed', error: { code: 'draft-not-stored' } });
  expect(draft.content).toBe('ab');
  fill(false);
  await vi.advanceTimersByTimeAsync(5000);
  expect([stored, draft.state.kind]).toEqual([['ab'], 'saved']);
});

test('steps are taken back and done again; letters of one word are one step', () => {
  const { draft } = open();
  draft.change('T', 'title');
  draft.change('Ti', 'title');
  draft.change('Ti!', 'mark');
  draft.undo();
  expect(draft.content).toBe('Ti');
  draft.undo();
  expect([draft.content, draft.canUndo]).toEqual(['a', false]);
  draft.redo();
  draft.redo();
  expect([draft.content, draft.canRedo]).toEqual(['Ti!', false]);
});

test('an amendment is stored and is no step', async () => {
  const { draft, stored } = open();
  draft.amend('count');
  await draft.flush();
  expect([stored, draft.canUndo]).toEqual([['count'], false]);
});

test('what another window has changed meanwhile is not stored over, and waits for the person', async () => {
  let isElsewhere = true;
  const stored: string[] = [];
  const store = async (content: string) => {
    if (isElsewhere) return err(appError('draft-changed-elsewhere'));
    stored.push(content);
    return ok(null);
  };
  const draft = new OpenDraft<string>('a', 0, store, Date.now);
  draft.change('mine');
  await vi.advanceTimersByTimeAsync(20_000);
  expect([draft.state.kind, draft.content, stored]).toEqual(['conflict', 'mine', []]);
  draft.change('mine too');
  await draft.flush();
  expect(draft.state.kind).toBe('conflict');
  isElsewhere = false;
  draft.replace('theirs', 5);
  expect([draft.state, draft.content, draft.canUndo]).toEqual([{ kind: 'saved', at: 5 }, 'theirs', false]);
  draft.change('theirs and mine');
  await draft.flush();
  expect(stored).toEqual(['theirs and mine']);
});
