import { describe, expect, test } from 'vitest';
import { readMarkdown } from '#core/importing/markdown/read-markdown.ts';
import type { Correction } from '#core/importing/structure/model.ts';
import { structure } from '#core/importing/structure/structure.ts';
import {
  markAtCaret,
  possibleHosts,
  proposedMark,
} from '#renderer/features/pack-editor/review/footnote-place.ts';
import {
  actionOfKey,
  correctionOf,
  readLabel,
  REVIEW_KEYS,
  roleOf,
  withCorrection,
  type ReviewAction,
} from '#renderer/features/pack-editor/review/review-actions.ts';
import {
  keepRows,
  nextDoubt,
  reviewRows,
  type ReviewRow,
} from '#renderer/features/pack-editor/review/review-rows.ts';

const source = readMarkdown(
  '# A title\n\n## Opening\n\n1. The chair opened the meeting.\n\n2. The agenda was adopted.\n\nA line of its own.\n',
);
const CHAIR = 2;

/** What becomes of the document when these are done to one paragraph after the other. */
function after(...acts: readonly (readonly [number, ReviewAction])[]) {
  let corrections: readonly Correction[] = [];
  for (const [index, action] of acts) {
    const decision = structure(source, corrections).decisions.find((each) => each.index === index);
    const correction = decision ? correctionOf(action, decision) : null;
    if (correction) corrections = withCorrection(corrections, correction);
  }
  const document = structure(source, corrections);
  return { corrections, document, roles: document.decisions.map(roleOf) };
}

describe('what a person says of a paragraph', () => {
  test('makes it what they say, and can be said again', () => {
    expect(after().roles).toEqual(['title', 'heading-1', 'numbered', 'numbered', 'plain']);
    expect(after([CHAIR, 'plain']).roles[CHAIR]).toBe('plain');
    expect(after([CHAIR, 'heading-3']).roles[CHAIR]).toBe('heading-3');
    expect(after([CHAIR, 'heading-3'], [CHAIR, 'item']).roles[CHAIR]).toBe('item');
    expect(after([CHAIR, 'left-out']).roles[CHAIR]).toBe('left-out');
    expect(after([CHAIR, 'left-out'], [CHAIR, 'left-out']).roles[CHAIR]).toBe('numbered');
  });

  test('joins it to the one before and parts it again, when it is said to be something of its own too', () => {
    const joined = after([4, 'join']);
    expect(joined.document.text.blocks.at(-1)?.text).toBe('The agenda was adopted. A line of its own.');
    expect(after([4, 'join'], [4, 'apart']).roles[4]).toBe('plain');
    expect(after([4, 'join'], [4, 'heading-2']).roles[4]).toBe('heading-2');
  });

  test('moves headings and entries deeper and back, within the levels that there are', () => {
    expect(after([1, 'deeper']).roles[1]).toBe('heading-2');
    expect(after([1, 'shallower']).corrections).toEqual([]);
    expect(after([CHAIR, 'deeper']).corrections).toEqual([]);
  });

  test('is said with keys that do not depend on the case', () => {
    expect(['1', 'x', 'X', 'Enter'].map(actionOfKey)).toEqual([
      'heading-1',
      'left-out',
      'left-out',
      'edit-number',
    ]);
    expect(actionOfKey('q')).toBeNull();
    const keys = Object.values(REVIEW_KEYS).map((key) => key.toLowerCase());
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('numbers are read as they are cited, and nothing else is', () => {
    expect(['¶ 12', '4.1', '2bis.', '(a)', '12、'].map(readLabel)).toEqual([
      '12',
      '4.1',
      '2bis',
      '(a)',
      '12',
    ]);
    expect(['', 'see above', '12 13'].map(readLabel)).toEqual([null, null, null]);
  });
});

test('rows are the paragraphs of the file; what was joined has no block of its own', () => {
  const { document } = after([4, 'join']);
  expect(reviewRows(source, document).map(({ block, text }) => [block?.path ?? null, text])).toEqual([
    ['t1', 'A title'],
    ['h1', 'Opening'],
    ['1', '1. The chair opened the meeting.'],
    ['2', '2. The agenda was adopted.'],
    [null, 'A line of its own.'],
  ]);
});

describe('a footnote that was taken for a paragraph', () => {
  const typed = readMarkdown(
    '1. The Council met.¹ It has 21 members.\n\n2. It adjourned.2\n\n1 See A/1.\n\n2 See A/2.\n\n† See B.\n',
  );
  const rows = (corrections: readonly Correction[] = []) => reviewRows(typed, structure(typed, corrections));
  const said = (at: number): readonly Correction[] => [{ index: at, markAt: proposedMark(rows(), at) }];

  test('is proposed where its mark is printed, else at the end of the paragraph above', () => {
    expect([2, 3, 4].map((at) => proposedMark(rows(), at))).toEqual([
      { index: 0, offset: 19, length: 1 },
      { index: 1, offset: 16, length: 1 },
      { index: 3, offset: 10, length: 0 },
    ]);
    expect(proposedMark(rows(), 0)).toBeNull();
    const { text } = structure(typed, [...said(2), ...said(3)]);
    expect(text.blocks.map((block) => block.text)).toEqual([
      'The Council met. It has 21 members.',
      'It adjourned.',
      '† See B.',
    ]);
    expect(text.footnotes.map(({ label, text: words }) => [label, words])).toEqual([
      ['1', 'See A/1.'],
      ['2', 'See A/2.'],
    ]);
  });

  test('stands below what it is of, and becomes a paragraph again when it is said to be one', () => {
    const noted = rows(said(2));
    expect(noted.map(({ decision }) => roleOf(decision)).slice(0, 2)).toEqual(['numbered', 'footnote']);
    expect(noted[1]).toMatchObject({ shown: 'See A/1.', text: '1 See A/1.' });
    expect(possibleHosts(noted, 1).map(({ decision }) => decision.index)).toEqual([0, 1, 3, 4]);
    const [note] = noted.slice(1);
    const again = note ? correctionOf('plain', note.decision) : null;
    expect(again).toMatchObject({ index: 2, markAt: null });
    const back = withCorrection(said(2), again ?? { index: 0 });
    expect(structure(typed, back).text.footnotes).toEqual([]);
    expect(note && correctionOf('left-out', note.decision)).toBeNull();
  });

  test('has its mark where the caret is; a printed mark beside it is taken for it', () => {
    const [row] = rows();
    const placed = (caret: number) => (row ? markAtCaret(row, '1', caret) : null);
    expect([19, 20, 7].map(placed)).toEqual([
      { index: 0, offset: 19, length: 1 },
      { index: 0, offset: 19, length: 1 },
      { index: 0, offset: 7, length: 0 },
    ]);
  });
});

test('a piece that is joined to what it was cut from is a piece no more', () => {
  const cut = withCorrection([], { index: CHAIR, from: 10 });
  const decision = structure(source, cut).decisions.find(({ from }) => from === 10);
  const join = decision ? correctionOf('join', decision) : null;
  expect(join).toEqual({ index: CHAIR, from: 10, isJoined: true });
  expect(withCorrection(cut, join ?? { index: 0 })).toEqual([]);
});

test('the next place in doubt is found in both directions, going round', () => {
  const row = (isDoubtful: boolean, index: number): ReviewRow => ({
    decision: {
      index,
      kind: 'paragraph',
      label: null,
      level: 0,
      isJoined: false,
      isLeftOut: false,
      path: 'p1',
      note: null,
      place: { page: null, index },
      isDoubtful,
    },
    key: String(index),
    block: null,
    text: 'x',
    shown: 'x',
  });
  const rows = [true, false, true, false].map(row);
  expect([nextDoubt(rows, 0, 1), nextDoubt(rows, 2, 1), nextDoubt(rows, 0, -1)]).toEqual([2, 0, 2]);
  expect(nextDoubt([false, false].map(row), 0, 1)).toBeNull();
});

test('rows that say what they said stay the very same, so that only what changed is drawn anew', () => {
  const before = reviewRows(source, structure(source));
  const after = reviewRows(source, structure(source, [{ index: CHAIR, kind: 'item', level: 2 }]));
  const kept = keepRows(before, after);
  expect(kept).toEqual(after);
  expect(kept.filter((row) => !before.includes(row)).map(({ decision }) => decision.index)).toContain(CHAIR);
  expect(kept.filter((row) => before.includes(row)).length).toBeGreaterThan(1);
});
