import { describe, expect, it } from 'vitest';
import type { AuthorId, FloorEntryId } from '#core/base/ids.ts';
import { coverageTable, floorTable, type TableWords } from '#core/exchange/tables.ts';
import type { KeptFloorEntry } from '#core/notes/floor-model.ts';
import { buildCoverage } from '#core/review/coverage.ts';
import type { ReviewedNote } from '#core/review/review-state.ts';
import { meetingPack, NOTE_ID } from '#tests/fixtures/meeting-pack.ts';
import { at, note, OWNER, paragraphs, QUESTION_1, record } from '#tests/fixtures/notes-to-print.ts';

const OTHER = 'f'.repeat(32) as AuthorId;
const words: TableWords = {
  language: 'en',
  number: 'No.',
  question: 'Question',
  gap: 'no note',
  conflict: 'differ',
  stance: { support: 'Support', oppose: 'Oppose', conditional: 'If', reserve: 'Reserve', neutral: 'Neutral' },
  state: {
    draft: 'Draft',
    submitted: 'Submitted',
    returned: 'Returned',
    approved: 'Approved',
    'changed-since-approval': 'Changed',
  },
  act: {
    said: 'Said',
    support: 'For',
    oppose: 'Against',
    conditional: 'If',
    question: 'Asked',
    outcome: 'Concluded',
  },
  floor: ['Time', 'Who', 'What', 'Words', 'Item', 'Question', 'Paragraph', 'By'],
  nameOf: (owner) => (owner === OWNER ? 'Me' : 'A. Colleague'),
  moment: (moment) => new Date(moment).toISOString(),
};
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
    expect(table[0]).toEqual(['No.', 'Question', 'Me', 'A. Colleague', 'differ']);
    expect(table.find(([number]) => number === '2.1')).toEqual([
      '2.1',
      'Which parts of IP policy does AI touch first?',
      'Support · Submitted',
      'Oppose · Submitted',
      'differ',
    ]);
    expect(table.find(([number]) => number === '3.1')?.slice(2)).toEqual(['no note', 'no note', '']);
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
