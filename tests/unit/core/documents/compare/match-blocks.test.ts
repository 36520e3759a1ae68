import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchBlocks } from '#core/documents/compare/match-blocks.ts';
import { asBlocks, revisedTexts } from './revised-texts.ts';

const match = (old: readonly string[], fresh: readonly string[]) =>
  matchBlocks(asBlocks(old.map((text) => ({ text }))), asBlocks(fresh.map((text) => ({ text }))));
const fates = (old: readonly string[], fresh: readonly string[]): string[] =>
  match(old, fresh).map(({ fate, candidates }) =>
    `${fate} ${candidates.map(({ index }) => index).join(',')}`.trim(),
  );

const FEES = 'The office shall publish the fees for each examination before the end of the period.';
const DATA = 'Member States may request access to the data that the registry keeps for the public.';
const REPORT = 'The committee considers the draft report of the session and decides on its adoption.';
const NEW = 'Nothing in these rules limits the technical assistance which an office can ask for.';

test('a paragraph keeps its notes under another number', () => {
  expect(fates([FEES, DATA, REPORT], [NEW, FEES, DATA, REPORT])).toEqual([
    'certain 1',
    'certain 2',
    'certain 3',
  ]);
});

test('a paragraph that moved is found where it is', () => {
  expect(fates([FEES, DATA, REPORT], [REPORT, FEES, DATA])).toEqual(['certain 1', 'certain 2', 'certain 0']);
});

test('a paragraph with one word more is the same one', () => {
  const reworded = REPORT.replace('draft report', 'revised draft report');
  expect(fates([FEES, DATA, REPORT], [FEES, DATA, reworded])).toEqual([
    'certain 0',
    'certain 1',
    'certain 2',
  ]);
});

test('a deleted paragraph is nowhere', () => {
  expect(fates([FEES, DATA, REPORT], [FEES, REPORT])).toEqual(['certain 0', 'deleted', 'certain 1']);
});

test('of two paragraphs that are equally like the old one, neither is taken without asking', () => {
  const first = FEES.replace('fees', 'charges');
  const second = FEES.replace('fees', 'costs');
  const [, was] = match([DATA, FEES], [DATA, first, second]);
  expect(was?.fate).toBe('doubtful');
  expect(was?.candidates.map(({ index }) => index)).toEqual([1, 2]);
});

test('two old paragraphs that could both have become the one new one are asked about', () => {
  const first = FEES.replace('fees', 'charges');
  const second = FEES.replace('fees', 'costs');
  expect(match([first, second], [FEES]).map(({ fate }) => fate)).toEqual(['doubtful', 'doubtful']);
});

test('a paragraph that was split is offered with its parts', () => {
  const [was] = match([`${FEES} ${DATA}`], [FEES, DATA]);
  expect(was?.fate).toBe('doubtful');
  expect(was?.candidates.map(({ index }) => index).toSorted()).toEqual([0, 1]);
});

test('short and repeated texts follow their neighbours', () => {
  expect(fates(['Yes', FEES, 'Yes', DATA, 'Yes'], [NEW, 'Yes', FEES, 'Yes', DATA, 'Yes'])).toEqual([
    'certain 1',
    'certain 2',
    'certain 3',
    'certain 4',
    'certain 5',
  ]);
});

test('a repeated text of which one is gone is not guessed', () => {
  const [first, second] = match(['Yes', 'Yes', FEES], ['Yes', FEES]);
  expect([first?.fate, second?.fate]).not.toContain('certain');
});

test('Chinese paragraphs are compared by their characters', () => {
  const old = [
    '国务院各部、委员会可以根据法律和国务院的行政法规，在本部门的权限范围内，制定规章。',
    '本法自公布之日起施行。',
  ];
  const fresh = [
    '国务院各部、委员会和法律规定的机构，可以根据法律和国务院的行政法规，在本部门的权限范围内，制定规章。',
    ...old.slice(1),
  ];
  expect(fates(old, fresh)).toEqual(['certain 0', 'certain 1']);
});

test('an unchanged document keeps every paragraph where it is', () => {
  fc.assert(
    fc.property(revisedTexts, ({ old }) => {
      expect(matchBlocks(asBlocks(old), asBlocks(old)).map(({ candidates }) => candidates[0]?.index)).toEqual(
        old.map((_, index) => index),
      );
    }),
  );
});

test('what is called certain is right, whatever was added, deleted, moved and reworded', () => {
  fc.assert(
    fc.property(revisedTexts, ({ old, fresh }) => {
      matchBlocks(asBlocks(old), asBlocks(fresh)).forEach(({ fate, candidates }, index) => {
        const there = fresh[candidates[0]?.index ?? -1];
        const same = there?.id === old[index]?.id;
        // Where the words are the very same, nobody could tell them apart.
        if (fate === 'certain') expect(same || there?.text === old[index]?.text).toBe(true);
      });
    }),
    { numRuns: 500 },
  );
});

test('nothing that stands there as often as before is called deleted', () => {
  fc.assert(
    fc.property(revisedTexts, ({ old, fresh }) => {
      const times = (blocks: typeof old, text: string): number =>
        blocks.filter((block) => block.text === text).length;
      matchBlocks(asBlocks(old), asBlocks(fresh)).forEach(({ fate }, index) => {
        const text = old[index]?.text ?? '';
        if (times(fresh, text) >= times(old, text)) expect(fate).not.toBe('deleted');
      });
    }),
  );
});
