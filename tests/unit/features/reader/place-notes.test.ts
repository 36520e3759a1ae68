import { describe, expect, it } from 'vitest';
import { MEETING_ANCHOR } from '#core/anchoring/anchor.ts';
import { makeQuotation } from '#core/anchoring/quotation.ts';
import type { AuthorId, NoteId } from '#core/base/ids.ts';
import type { Note } from '#core/notes/model.ts';
import type { MeetingUri } from '#core/pack/model.ts';
import { NO_NOTES, placeNotes, sameNotes } from '#renderer/features/reader/place-notes.ts';
import { backgroundNote, NOTE_ID } from '#tests/fixtures/meeting-pack.ts';

const versionIn = (language: string) => {
  const found = backgroundNote.versions.find(({ text }) => text.language === language);
  if (found === undefined) throw new Error(`No version in ${language}`);
  return found.text;
};
const english = versionIn('en');
const chinese = versionIn('zh-Hans');
const TWELVE = english.blocks.find(({ path }) => path === '12')?.text ?? '';

const noteAt = (id: string, path: string, words: string | null): Note => {
  const start = words === null ? 0 : TWELVE.indexOf(words);
  return {
    id: id as NoteId,
    meeting: 'urn:meeting' as MeetingUri,
    owner: 'owner' as AuthorId,
    fields: {
      kind: 'position',
      stance: null,
      priority: 'medium',
      visibility: 'private',
      outcome: null,
      tags: [],
      anchor: {
        ...MEETING_ANCHOR,
        paragraph: {
          document: NOTE_ID,
          symbol: null,
          revision: '',
          path,
          label: null,
          words: null,
          quotation: words === null ? null : makeQuotation(TWELVE, start, start + words.length, 'en'),
        },
      },
    },
    conflicts: [],
    body: [],
    createdAt: 1,
    updatedAt: 1,
    deletedAt: null,
    readOnly: false,
  };
};

describe('placeNotes', () => {
  const notes = [noteAt('a', '12', 'no recommendation'), noteAt('b', '12', null), noteAt('c', 'gone', null)];

  it('marks words in their own language and attaches every note of the block', () => {
    const placed = placeNotes(notes, NOTE_ID, english).get('12');
    expect(placed?.attached).toEqual(['a', 'b']);
    expect(placed?.marks.map(({ start, end }) => TWELVE.slice(start, end))).toEqual(['no recommendation']);
    expect(placed?.quotesElsewhere).toBe(false);
  });

  it('marks no words in another language, and says that some are quoted', () => {
    const placed = placeNotes(notes, NOTE_ID, chinese).get('12');
    expect(placed).toMatchObject({ attached: ['a', 'b'], marks: [], quotesElsewhere: true });
  });

  it('places nothing on blocks or documents that are not there', () => {
    expect(placeNotes(notes, NOTE_ID, english).has('gone')).toBe(false);
    expect(placeNotes(notes, 'other' as typeof NOTE_ID, english).size).toBe(0);
  });

  it('tells when a block would look the same', () => {
    const one = placeNotes(notes, NOTE_ID, english).get('12') ?? NO_NOTES;
    const same = placeNotes(notes, NOTE_ID, english).get('12') ?? NO_NOTES;
    const fewer = placeNotes(notes.slice(1), NOTE_ID, english).get('12') ?? NO_NOTES;
    expect(sameNotes(one, same)).toBe(true);
    expect(sameNotes(one, fewer)).toBe(false);
    expect(sameNotes(one, NO_NOTES)).toBe(false);
  });

  it('shows a note on Chinese paragraph 11 on the English one, but not where only one of them was revised', () => {
    const words = { language: 'zh-Hans', text: '对话会的预期成果如下：' };
    const note = noteAt('chinese', '11', null);
    const { anchor } = note.fields;
    const onChinese: Note = {
      ...note,
      fields: {
        ...note.fields,
        anchor: { ...anchor, paragraph: anchor.paragraph && { ...anchor.paragraph, words } },
      },
    };
    const attached = (text: typeof english, isInStep?: () => boolean) =>
      placeNotes([onChinese], NOTE_ID, text, isInStep).get('11')?.attached ?? [];
    expect(attached(english)).toEqual(['chinese']);
    const apart = (one?: string, other?: string) => one === other;
    expect(attached(english, apart)).toEqual([]);
    expect(attached(chinese, apart)).toEqual(['chinese']);
  });
});
