import { describe, expect, it } from 'vitest';
import { MEETING_ANCHOR } from '#core/anchoring/anchor.ts';
import type { AuthorId, NoteId } from '#core/base/ids.ts';
import type { Note } from '#core/notes/model.ts';
import type { RecordView } from '#core/notes/record-view.ts';
import { indexDesk, type IndexMessage } from '#core/search/index-messages.ts';
import { FIRST_TERMS } from '#core/search/term-base.ts';
import { SearchDesk, type DeskTools } from '#renderer/services/search-desk.ts';
import type { IndexCallbacks } from '#renderer/services/search-worker.ts';
import { meetingPack } from '#tests/fixtures/meeting-pack.ts';

const pack = meetingPack();
const me = 'me' as AuthorId;

function note(id: string, text: string, more: Partial<Note> = {}): RecordView {
  return {
    record: 'note',
    note: {
      id: id as NoteId,
      meeting: pack.meeting.uri,
      owner: me,
      fields: {
        kind: 'position',
        stance: null,
        priority: 'medium',
        visibility: 'private',
        outcome: null,
        tags: ['follow'],
        anchor: MEETING_ANCHOR,
      },
      conflicts: [],
      body: [{ kind: 'paragraph', runs: [{ text, bold: false, italic: false }] }],
      createdAt: 1,
      updatedAt: 1,
      deletedAt: null,
      readOnly: false,
      ...more,
    },
  };
}

/** A desk over the worker's own code, in this thread; what it is sent waits until the test lets it be worked off. */
function open(isHeld = false) {
  const workOff = indexDesk();
  const held: IndexMessage[] = [];
  const listeners = new Set<() => void>();
  let callbacks: IndexCallbacks | null = null;
  let views: readonly RecordView[] = [];
  let isStopped = false;
  const work = (message: IndexMessage): void => {
    const answer = workOff(message);
    if (answer !== null) callbacks?.onAnswer(answer);
  };
  const tools: DeskTools = {
    startIndex: (given) => {
      callbacks = given;
      return {
        post: (message) =>
          void (isHeld && message.kind === 'find' ? held.push(message) : work(structuredClone(message))),
        stop: () => (isStopped = true),
      };
    },
    views: {
      current: () => views,
      subscribe: (changed) => {
        listeners.add(changed);
        return () => listeners.delete(changed);
      },
    },
    isMine: (owner) => owner === me,
    terms: () => FIRST_TERMS,
    pause: () => Promise.resolve(),
  };
  return {
    desk: new SearchDesk(pack, tools),
    held,
    release: () => held.splice(0).forEach(work),
    lose: () => callbacks?.onLost('gone'),
    isStopped: () => isStopped,
    show: (next: readonly RecordView[]): void => {
      views = next;
      for (const changed of listeners) changed();
    },
  };
}

async function notesFound({ desk }: ReturnType<typeof open>, query: string): Promise<readonly string[]> {
  const answer = await desk.search(query, 10, 'en');
  if (!answer.ok || answer.value === null) throw new Error('There is no answer');
  return answer.value.groups.flatMap(({ hits }) =>
    hits.flatMap(({ place }) => (place.kind === 'note' ? [place.note] : [])),
  );
}

describe('SearchDesk', () => {
  it('finds in the pack, marks what it found, and says by which terms it was widened', async () => {
    const { desk } = open();
    const answer = await desk.search('对话会', 3, 'en');
    if (!answer.ok || answer.value === null) throw new Error('There is no answer');
    expect(answer.value.widenedBy).toEqual(['Conversation', 'Dialogue', 'Diálogo']);
    const hits = answer.value.groups.flatMap((group) => group.hits);
    expect(hits.length).toBeGreaterThan(2);
    for (const { excerpt, marks } of hits)
      for (const { start, end } of marks)
        expect(excerpt.slice(start, end)).toMatch(/^(对话会|Conversation|dialogue)$/i);
  });

  it('follows notes: new, changed, put in the trash, removed; never those of another meeting', async () => {
    const opened = open();
    expect(await notesFound(opened, 'zebra')).toEqual([]);
    const [one, two] = [note('one', 'A zebra'), note('two', 'Two zebras', { updatedAt: 2 })];
    const foreign = note('three', 'zebra', { meeting: 'https://example.org/other' as never });
    opened.show([one, two, foreign]);
    expect(await notesFound(opened, 'zebra')).toEqual(['one', 'two']);
    expect(await notesFound(opened, 'follow')).toEqual(['two', 'one']);
    opened.show([note('one', 'A horse'), two]);
    expect(await notesFound(opened, 'zebra')).toEqual(['two']);
    expect(await notesFound(opened, 'horse')).toEqual(['one']);
    opened.show([note('two', 'Two zebras', { deletedAt: 3 })]);
    expect(await notesFound(opened, 'zebra')).toEqual([]);
    expect(await notesFound(opened, 'horse')).toEqual([]);
  });

  it('answers the newest query only, and asks one at a time', async () => {
    const opened = open(true);
    const { desk, held } = opened;
    const first = desk.search('a', 1, 'en');
    await expect.poll(() => held.length).toBe(1);
    const second = desk.search('ar', 1, 'en');
    const third = desk.search('art', 1, 'en');
    expect(await second).toEqual({ ok: true, value: null });
    expect(held.length).toBe(1);
    opened.release();
    expect(await first).toEqual({ ok: true, value: null });
    await expect.poll(() => held.length).toBe(1);
    opened.release();
    expect(await third).toMatchObject({ ok: true, value: { query: 'art' } });
  });

  it('says when the index is lost, and stops it when closed', async () => {
    const opened = open(true);
    const asked = opened.desk.search('a', 1, 'en');
    await expect.poll(() => opened.held.length).toBe(1);
    opened.lose();
    expect(await asked).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(opened.desk.works).toBe(false);
    const other = open(true);
    const waiting = other.desk.search('a', 1, 'en');
    await expect.poll(() => other.held.length).toBe(1);
    other.desk.close();
    expect(await waiting).toEqual({ ok: true, value: null });
    expect(other.isStopped()).toBe(true);
  });
});
