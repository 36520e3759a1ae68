import { describe, expect, test } from 'vitest';
import { readMarkdown } from '#core/importing/markdown/read-markdown.ts';
import type { Correction } from '#core/importing/structure/model.ts';
import { structure } from '#core/importing/structure/structure.ts';
import {
  actionOfKey,
  correctionOf,
  readLabel,
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
      place: { page: null, index },
      isDoubtful,
    },
    block: null,
    text: 'x',
    footnotes: [],
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
