import { describe, expect, test } from 'vitest';
import type { AuthorId } from '#core/base/ids.ts';
import type { Note, Stance } from '#core/notes/model.ts';
import type { ItemId, OutcomeId, ThemeId } from '#core/pack/model.ts';
import { buildCoverage, buildOutcomes } from '#core/review/coverage.ts';
import type { ReviewedNote, ReviewState } from '#core/review/review-state.ts';
import { meetingPack } from '#tests/fixtures/meeting-pack.ts';
import {
  at,
  note,
  OWNER,
  paragraphs,
  QUESTION_1,
  QUESTION_2,
  record,
} from '#tests/fixtures/notes-to-print.ts';

const HEAD = 'eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee' as AuthorId;
const pack = meetingPack();

let count = 0;
function by(
  owner: AuthorId,
  fields: Partial<Note['fields']>,
  state: ReviewState = 'submitted',
): ReviewedNote {
  count += 1;
  const each = note(count, paragraphs('Text'), fields, { owner });
  return { note: each, state, decision: null, reviews: [], answer: null };
}
const position = (owner: AuthorId, stance: Stance | null, question = QUESTION_1) =>
  by(owner, { stance, anchor: at({ question }) });

const rowsOf = (notes: readonly ReviewedNote[]) =>
  buildCoverage({ pack, notes, records: [record], owners: [OWNER, HEAD] }).rows;
const rowOf = (notes: readonly ReviewedNote[], id: string) =>
  rowsOf(notes).find(({ subject }) => (subject.kind === 'theme' ? subject.theme : subject.question) === id);

describe('the coverage matrix', () => {
  test('has a row for each theme, question and added question, and a column for each delegate', () => {
    expect(
      rowsOf([]).map(({ subject }) => (subject.kind === 'theme' ? subject.theme : subject.question)),
    ).toEqual(['ip-policy', 'policy-first', 'policy-balance', 'own-1', 'patents', 'patents-inventor']);
    expect(rowsOf([]).every(({ cells, isGap }) => cells.length === 2 && isGap)).toBe(true);
  });

  test('puts each note in the one field of its question and author', () => {
    const one = position(OWNER, 'support');
    const two = position(HEAD, 'oppose', QUESTION_2);
    const fields = rowsOf([one, two]).flatMap(({ cells }) => cells.flatMap(({ notes }) => notes));
    expect(fields).toEqual([one, two]);
    expect(rowOf([one], QUESTION_1)?.cells.map(({ stances, state }) => [stances, state])).toEqual([
      [['support'], 'submitted'],
      [[], null],
    ]);
  });

  test('gives what hangs on a theme, or on the item that carries it, to the theme’s own row', () => {
    const onTheme = by(OWNER, { anchor: at({ theme: 'patents' as ThemeId }) });
    const onItem = by(HEAD, { anchor: at({ item: 'panel-patents' as ItemId }) });
    expect(rowOf([onTheme, onItem], 'patents')?.cells.map(({ notes }) => notes.length)).toEqual([1, 1]);
    expect(rowOf([by(OWNER, { anchor: at({ question: 'own-1' as never }) })], 'own-1')?.isGap).toBe(false);
  });

  test.each([
    [['support', 'support'], false],
    [['support', 'neutral'], false],
    [['support', null], false],
    [['support', 'oppose'], true],
    [['support', 'conditional'], true],
  ] as const)('tells whether positions differ: %j %s', ([one, other], isConflict) => {
    const notes = [position(OWNER, one), position(HEAD, other)];
    expect(rowOf(notes, QUESTION_1)?.isConflict).toBe(isConflict);
  });

  test('shows the state that needs most to be done', () => {
    const anchor = at({ question: QUESTION_1 });
    const notes = [by(OWNER, { anchor }, 'approved'), by(OWNER, { anchor }, 'submitted')];
    expect(rowOf(notes, QUESTION_1)?.cells[0]).toMatchObject({ state: 'submitted' });
    expect(rowOf(notes.slice(0, 1), QUESTION_1)?.cells[0]).toMatchObject({ state: 'approved' });
  });
});

test('the outcome board has each expected outcome with what leads to it, and last what leads to none', () => {
  const leading = by(OWNER, { outcome: 'understand' as OutcomeId });
  const gone = by(OWNER, { outcome: 'dropped' as OutcomeId });
  const board = buildOutcomes(pack, [leading, gone]);
  expect(board.map(({ outcome, notes }) => [outcome, notes.length])).toEqual([
    ['understand', 1],
    ['questions', 0],
    [null, 1],
  ]);
  expect(buildOutcomes(pack, [leading]).map(({ outcome }) => outcome)).toEqual(['understand', 'questions']);
});
