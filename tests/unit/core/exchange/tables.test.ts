import { describe, expect, it } from 'vitest';
import type { AuthorId, FloorEntryId } from '#core/base/ids.ts';
import { coverageTable, floorTable } from '#core/exchange/tables.ts';
import type { KeptFloorEntry } from '#core/notes/floor-model.ts';
import { buildCoverage } from '#core/review/coverage.ts';
import type { ReviewedNote } from '#core/review/review-state.ts';
import { meetingPack, NOTE_ID } from '#tests/fixtures/meeting-pack.ts';
import { at, note, OWNER, paragraphs, QUESTION_1, record } from '#tests/fixtures/notes-to-print.ts';
import { tableWords as words } from '#tests/fixtures/table-words.ts';

const OTHER = 'f'.repeat(32) as AuthorId;
const pack = meetingPack();

describe('the coverage matrix as a table', () => {
  it('has a row for each question, with stances, states, gaps and conflicts in words', () => {
    const on = { anchor: at({ question: QUESTION_1 }) };
    const reviewed = (owner: AuthorId, stance: 'support' | 'oppose', number: number): ReviewedNote => ({
      note: { ...note(number, paragraphs('x'), { ...on, stance }), owner },
      state: 'submitted',
      decision: null,
      reviews: [],
      answer: null,
    });
    const notes = [reviewed(OWNER, 'support', 1), reviewed(OTHER, 'oppose', 2)];
    const table = coverageTable(
      buildCoverage({ pack, notes, records: [record], owners: [OWNER, OTHER] }),
      words,
    );
    expect(table[0]).toEqual(['Question', 'Me', 'A. Colleague', 'differ']);
    expect(table.find(([subject]) => subject?.startsWith('2.1 '))).toEqual([
      '2.1 Which parts of IP policy does AI touch first?',
      'Support · Submitted',
      'Oppose · Submitted',
      'differ',
    ]);
    expect(table.find(([subject]) => subject?.startsWith('3.1 '))?.slice(1)).toEqual([
      'no note',
      'no note',
      '',
    ]);
  });
});

describe('the floor record as a table', () => {
  const entry = (number: number, changes: Partial<KeptFloorEntry> = {}): KeptFloorEntry => ({
    id: String(number) as FloorEntryId,
    speaker: 'Group B',
    act: null,
    text: 'Words',
    item: null,
    question: null,
    paragraph: null,
    at: Date.UTC(2019, 8, 27, 8, number),
    deletedAt: null,
    otherTexts: [],
    ...changes,
  });

  it('has what was said in order, whoever noted it, and nothing that was removed', () => {
    const { uri: meeting } = pack.meeting;
    const table = floorTable(
      [
        { meeting, owner: OWNER, entries: [entry(2), entry(3, { deletedAt: 1 })] },
        {
          meeting,
          owner: OTHER,
          entries: [
            entry(1, {
              act: 'support',
              question: QUESTION_1,
              paragraph: { document: NOTE_ID, path: '9', label: '9' },
              otherTexts: ['Other words'],
            }),
          ],
        },
      ],
      pack,
      words,
    );
    expect(table.slice(1)).toEqual([
      [
        '2019-09-27T08:01:00.000Z',
        'Group B',
        'For',
        'Words\nOther words',
        '',
        'Which parts of IP policy does AI touch first?',
        'Background note ¶ 9',
        'A. Colleague',
      ],
      ['2019-09-27T08:02:00.000Z', 'Group B', 'Said', 'Words', '', '', '', 'Me'],
    ]);
  });
});
