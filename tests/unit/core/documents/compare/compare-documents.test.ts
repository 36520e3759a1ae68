import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareDocuments, type BlockChange } from '#core/documents/compare/compare-documents.ts';
import { asBlocks, revisedTexts } from './revised-texts.ts';

const FEES = 'The office shall publish the fees for each examination before the end of the period.';
const DATA = 'Member States may request access to the data that the registry keeps for the public.';
const REPORT = 'The committee considers the draft report of the session and decides on its adoption.';
const NEW = 'Nothing in these rules limits the technical assistance which an office can ask for.';

const blocks = (...texts: readonly string[]) => asBlocks(texts.map((text) => ({ text })));

function row(change: BlockChange): string {
  if (change.kind === 'added') return `+ ${change.fresh.path}`;
  if (change.kind === 'deleted') return `- ${change.old.path}`;
  const facts = [
    change.isReworded && 'reworded',
    change.isRenumbered && 'renumbered',
    change.isMoved && 'moved',
    change.isDoubtful && 'doubtful',
  ].filter((fact) => fact !== false);
  return [`${change.old.path} > ${change.fresh.path}`, ...facts].join(' ');
}
const rows = (old: readonly string[], fresh: readonly string[]) =>
  compareDocuments(blocks(...old), blocks(...fresh)).map(row);

test('says what was added, deleted, renumbered and reworded, in the order of the new revision', () => {
  const reworded = REPORT.replace('draft report', 'revised draft report');
  expect(rows([FEES, DATA, REPORT], [NEW, FEES, reworded])).toEqual([
    '+ 1',
    '1 > 2 renumbered',
    '- 2',
    '3 > 3 reworded',
  ]);
});

test('says that a paragraph moved, and leaves the others where they are', () => {
  expect(rows([FEES, DATA, REPORT], [REPORT, FEES, DATA])).toEqual([
    '3 > 1 renumbered moved',
    '1 > 2 renumbered',
    '2 > 3 renumbered',
  ]);
});

test('shows a likely pair as doubtful, and gives no paragraph to two', () => {
  const [first, second] = [FEES.replace('fees', 'charges'), FEES.replace('fees', 'costs')];
  const changes = rows([first, second], [FEES]);
  expect(changes).toHaveLength(2);
  expect(changes.filter((change) => change.includes('doubtful'))).toHaveLength(1);
  expect(changes.filter((change) => change.startsWith('-'))).toHaveLength(1);
});

test('every block of both revisions stands in one row, the new ones in their order', () => {
  fc.assert(
    fc.property(revisedTexts, ({ old, fresh }) => {
      const changes = compareDocuments(asBlocks(old), asBlocks(fresh));
      const news = changes.flatMap((change) => (change.kind === 'deleted' ? [] : [change.fresh.path]));
      const olds = changes.flatMap((change) => (change.kind === 'added' ? [] : [change.old.path]));
      expect(news).toEqual(asBlocks(fresh).map(({ path }) => path));
      expect(olds.toSorted()).toEqual(
        asBlocks(old)
          .map(({ path }) => path)
          .toSorted(),
      );
    }),
  );
});

test('a document compared with itself has no change', () => {
  fc.assert(
    fc.property(revisedTexts, ({ old }) => {
      const changed = compareDocuments(asBlocks(old), asBlocks(old)).filter(
        (change) => change.kind !== 'kept' || change.isReworded || change.isRenumbered || change.isMoved,
      );
      expect(changed).toEqual([]);
    }),
  );
});
