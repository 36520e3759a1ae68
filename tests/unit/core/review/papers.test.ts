import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FloorEntryId } from '#core/base/ids.ts';
import type { FloorEntry, FloorRecord } from '#core/notes/floor-model.ts';
import type { Note } from '#core/notes/model.ts';
import type { ItemId, OutcomeId, ThemeId } from '#core/pack/model.ts';
import { textsOf } from '#core/printing/missing-characters.ts';
import { defaultOptions } from '#core/printing/options.ts';
import type { PrintDocument } from '#core/printing/print-document.ts';
import { buildBrief } from '#core/review/brief.ts';
import { partOf, type PapersInput } from '#core/review/papers.ts';
import { printCoverage } from '#core/review/print-coverage.ts';
import { buildReport, dateIn } from '#core/review/report.ts';
import { REVIEW_STATES, type ReviewedNote, type ReviewState } from '#core/review/review-state.ts';
import { meetingPack } from '#tests/fixtures/meeting-pack.ts';
import { at, note, OWNER, paragraphs, QUESTION_2, record } from '#tests/fixtures/notes-to-print.ts';
import { plainPaperWords } from '#tests/fixtures/paper-words.ts';
import { plainWords } from '#tests/fixtures/print-words.ts';

const reviewed = (each: Note, state: ReviewState = 'approved'): ReviewedNote => ({
  note: each,
  state,
  decision: null,
  reviews: [],
  answer: null,
});

const entry = (number: number, more: Partial<FloorEntry> = {}) => ({
  id: `e${String(number)}` as FloorEntryId,
  speaker: 'African Group',
  act: 'support' as const,
  text: `Entry ${String(number)}`,
  item: 'panel-policy' as ItemId,
  question: null,
  paragraph: null,
  at: 1000 + number,
  deletedAt: null,
  otherTexts: [],
  ...more,
});

const floorOf = (...entries: FloorRecord['entries']): FloorRecord => ({
  meeting: meetingPack().meeting.uri,
  owner: OWNER,
  entries,
});

const input = (
  notes: readonly ReviewedNote[],
  floor: readonly FloorRecord[] = [],
  more: Partial<PapersInput> = {},
): PapersInput => ({
  pack: meetingPack(),
  notes,
  floor,
  record,
  records: [record],
  owners: [OWNER],
  options: defaultOptions('en', 'For the delegation only'),
  words: plainWords,
  paper: plainPaperWords,
  printedAt: 'now',
  ...more,
});

const said = ({ blocks }: PrintDocument): string => blocks.flatMap(textsOf).join('\n');
const headings = ({ blocks }: PrintDocument): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'heading' ? [block.texts[0]?.text ?? ''] : []));

const onTheme = (number: number, text: string, fields: Partial<Note['fields']> = {}): Note =>
  note(number, paragraphs(text), { anchor: at({ question: QUESTION_2 }), ...fields });

describe('the brief', () => {
  test('goes per theme through objective, position, red lines, statement and questions, each note with author and citation', () => {
    const brief = buildBrief(
      input([
        reviewed(onTheme(1, 'A question', { kind: 'question' })),
        reviewed(onTheme(2, 'A statement', { kind: 'statement' })),
        reviewed(onTheme(3, 'Never that', { stance: 'oppose' })),
        reviewed(onTheme(4, 'We agree', { stance: 'support', outcome: 'understand' as OutcomeId })),
      ]),
    );
    const [theme = '', ...parts] = headings(brief);
    expect(theme).toBe('IP system and IP policy');
    expect(parts.slice(0, 5)).toEqual([
      'Objective',
      'Position',
      'Red lines',
      'Statement',
      'Questions to put',
    ]);
    expect(said(brief)).toContain('Understand the effect of AI on IP');
    const notes = brief.blocks.flatMap((block) => (block.kind === 'note' ? [block] : []));
    expect(notes.map(({ author, about }) => [author, about])).toEqual(
      notes.map(() => ['Person 01', 'Question 2.2']),
    );
  });

  test('holds approved notes alone, each that is not a follow-up once, and is the same each time', () => {
    const some = fc.array(
      fc.record({
        kind: fc.constantFrom('position', 'question', 'statement', 'follow-up'),
        stance: fc.constantFrom(null, 'support', 'oppose', 'reserve'),
        state: fc.constantFrom(...REVIEW_STATES),
        place: fc.constantFrom(at({ question: QUESTION_2 }), at({ theme: 'patents' as ThemeId }), at({})),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(some, (all) => {
        const notes = all.map(({ kind, stance, state, place }, index) =>
          reviewed(note(index, paragraphs(`N${String(index)}`), { kind, stance, anchor: place }), state),
        );
        const brief = buildBrief(input(notes));
        const printed = brief.blocks.flatMap((block) => (block.kind === 'note' ? [block.note] : []));
        const wanted = notes.filter((each) => each.state === 'approved' && partOf(each.note) !== null);
        expect([...printed].sort()).toEqual(wanted.map((each) => each.note.id).sort());
        expect(JSON.stringify(buildBrief(input(notes.toReversed())))).toBe(JSON.stringify(brief));
      }),
    );
  });

  test('says where nothing is approved', () => {
    const brief = buildBrief(input([reviewed(onTheme(1, 'Secret draft'), 'submitted')]));
    expect(said(brief)).not.toContain('Secret draft');
    expect(said(brief)).toContain('Nothing approved');
  });
});

describe('the report', () => {
  const report = buildReport(
    input(
      [
        reviewed(onTheme(1, 'Write to the office by 2019-10-15.', { kind: 'follow-up' })),
        reviewed(onTheme(2, 'Unapproved follow-up', { kind: 'follow-up' }), 'draft'),
        reviewed(onTheme(3, 'A position', { stance: 'support' })),
      ],
      [
        floorOf(
          entry(2, { act: 'outcome', text: 'The chair will reflect it.' }),
          entry(1, { question: QUESTION_2 }),
          entry(3, { deletedAt: 5, text: 'Struck out' }),
          entry(4, { item: null, text: 'A point of order', speaker: '', act: null }),
        ),
      ],
    ),
  );

  test('tells per item what was said by whom, in order, and the outcome', () => {
    const [table] = report.blocks.flatMap((block) =>
      block.kind === 'table' && block.id.endsWith('panel-policy:said') ? [block] : [],
    );
    expect(
      table?.rows.map((row) =>
        row.map(({ texts, marks }) => [...marks.map(({ words }) => words), ...texts.map(({ text }) => text)]),
      ),
    ).toEqual([
      [['at 1001'], ['African Group'], ['Support'], ['Question 2.2', 'Entry 1']],
      [['at 1002'], ['African Group'], ['Outcome'], ['The chair will reflect it.']],
    ]);
    expect(headings(report)).toContain('Outcome');
    expect(said(report)).not.toContain('Struck out');
    expect(said(report)).toContain('A point of order');
  });

  test('lists approved follow-ups with owner and the date that was written, and nothing else of the notes', () => {
    const [table] = report.blocks.flatMap((block) =>
      block.kind === 'table' && block.id.endsWith('follow-up') ? [block] : [],
    );
    expect(table?.rows.map((row) => row.map(({ texts }) => texts[0]?.text))).toEqual([
      ['Write to the office by 2019-10-15.', 'Person 01', '2019-10-15'],
    ]);
    expect(said(report)).not.toContain('Unapproved');
    expect(said(report)).not.toContain('A position');
  });

  test('lists what was not reached: marked so, or neither marked nor spoken to', () => {
    const left = report.blocks.flatMap((block) => (block.kind === 'question' ? [block.number] : []));
    expect(left).toEqual(['3.1']);
  });

  test('invents no date', () => {
    expect(dateIn(note(1, paragraphs('by 2019-13-40 or 15 October')))).toBeNull();
    expect(dateIn(note(1, paragraphs('soon'), { tags: ['2020-01-31'] }))).toBe('2020-01-31');
  });
});

test('both are set from right to left where the words are', () => {
  const words = { ...plainWords, language: 'ar' };
  expect(buildBrief(input([], [], { words })).direction).toBe('rtl');
  expect(buildReport(input([], [], { words })).direction).toBe('rtl');
});

describe('private notes', () => {
  const fields = { stance: 'oppose' } as const;
  const seen = (visibility: Note['fields']['visibility']) => {
    const papers = input([reviewed(onTheme(1, 'UNSAID', { ...fields, visibility }))]);
    const marks = printCoverage(papers).blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.flatMap((row) => row.flatMap((cell) => cell.marks)) : [],
    );
    return { marks: marks.length, brief: said(buildBrief(papers)).includes('UNSAID') };
  };

  test('leave in no paper of the delegation, not even as a stance in the matrix', () => {
    expect(seen('private')).toEqual({ marks: 0, brief: false });
    // The control: the same note is seen once the delegation may see it.
    expect(seen('delegation')).toEqual({ marks: 1, brief: true });
  });
});
