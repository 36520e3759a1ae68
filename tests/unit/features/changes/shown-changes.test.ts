import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareDocuments, type BlockChange } from '#core/documents/compare/compare-documents.ts';
import type { Block } from '#core/documents/document.ts';
import { countChanges, isBlockChanged } from '#core/revisions/changes-job.ts';
import { marksOf, shownChanges } from '#renderer/features/changes/shown-changes.ts';
import { namedEditions } from '#renderer/state/editions.ts';
import { meetingPack } from '#tests/fixtures/meeting-pack.ts';

const block = (path: string, text: string): Block => ({
  kind: 'paragraph',
  path,
  label: path,
  level: 0,
  text,
  footnotes: [],
});

const ONE = 'The Secretariat shall publish the list of observers before each session of the committee.';
const TWO = 'Delegations may submit written proposals in any of the official languages of the organization.';
const THREE = 'The chair reports to the assembly on the progress that was made since the previous meeting.';

const changes = compareDocuments(
  [block('1', ONE), block('2', TWO), block('3', THREE)],
  [
    block('1', ONE),
    block('2', 'A new paragraph about the budget of the coming two years stands here.'),
    block('3', TWO),
  ],
);

test('marks say what happened, and the counts agree with them', () => {
  expect(changes.map(marksOf)).toEqual([[], ['added'], ['renumbered'], ['deleted']]);
  expect(countChanges(changes)).toEqual({ reworded: 0, renumbered: 1, moved: 0, added: 1, deleted: 1 });
});

test('unchanged paragraphs become gaps that say how many they are', () => {
  expect(shownChanges(changes, true)).toMatchObject([
    { kind: 'gap', index: 0, count: 1 },
    { kind: 'block', index: 1 },
    { kind: 'block', index: 2 },
    { kind: 'block', index: 3 },
  ]);
  expect(shownChanges(changes, false).map(({ kind }) => kind)).toEqual(['block', 'block', 'block', 'block']);
});

test('whatever changed, no paragraph is lost: rows and gaps add up', () => {
  const kept = fc.record({
    kind: fc.constant('kept' as const),
    old: fc.constant(block('1', ONE)),
    fresh: fc.constant(block('1', ONE)),
    isReworded: fc.boolean(),
    isRenumbered: fc.boolean(),
    isMoved: fc.boolean(),
    isDoubtful: fc.boolean(),
  });
  const added = fc.constant<BlockChange>({ kind: 'added', fresh: block('2', TWO) });
  fc.assert(
    fc.property(fc.array(fc.oneof(kept, added)), (list: readonly BlockChange[]) => {
      const rows = shownChanges(list, true);
      const total = rows.reduce((sum, row) => sum + (row.kind === 'gap' ? row.count : 1), 0);
      expect(total).toBe(list.length);
      expect(rows.filter(({ kind }) => kind === 'block')).toHaveLength(list.filter(isBlockChanged).length);
      expect(rows.some((row, at) => row.kind === 'gap' && rows[at + 1]?.kind === 'gap')).toBe(false);
    }),
  );
});

test('editions of the same number and day have names of their own', () => {
  const names = namedEditions([meetingPack({ edition: 2 }), meetingPack(), meetingPack()]).map(
    ({ name }) => name,
  );
  expect(names).toEqual(['2-2019-09-20', '1-2019-09-20', '1-2019-09-20~2']);
});
