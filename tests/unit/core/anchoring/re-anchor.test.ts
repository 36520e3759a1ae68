import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeQuotation } from '#core/anchoring/quotation.ts';
import { compareRevisions, placeParagraph, type Placement } from '#core/anchoring/re-anchor.ts';
import type { DocumentText } from '#core/documents/document.ts';
import { asBlocks, revisedTexts } from '../documents/compare/revised-texts.ts';

const FEES = 'The office shall publish the fees for each examination before the end of the period.';
const DATA = 'Member States may request access to the data that the registry keeps for the public.';
const REPORT = 'The committee considers the draft report of the session and decides on its adoption.';
const NEW = 'Nothing in these rules limits the technical assistance which an office can ask for.';

const document = (texts: readonly { readonly text: string }[]): DocumentText => ({
  language: 'en',
  direction: 'ltr',
  blocks: asBlocks(texts),
  footnotes: [],
});
const revise = (old: readonly string[], fresh: readonly string[]) =>
  compareRevisions(document(old.map((text) => ({ text }))), document(fresh.map((text) => ({ text }))));

const quote = (text: string, words: string) => {
  const start = text.indexOf(words);
  const quotation = makeQuotation(text, start, start + words.length, 'en');
  if (quotation === null) throw new Error('nothing quoted');
  return quotation;
};
const told = (placement: Placement | null): string => {
  if (placement === null) return 'unknown';
  if (placement.fate === 'certain') return `certain ${placement.place.path}`;
  if (placement.fate === 'deleted') return 'deleted';
  return `doubtful ${placement.candidates.map(({ path }) => path).join(' ')}`;
};

test('a note on a paragraph goes where its text is', () => {
  const compared = revise([FEES, DATA], [NEW, FEES]);
  expect(told(placeParagraph(compared, '1', null))).toBe('certain 2');
  expect(told(placeParagraph(compared, '2', null))).toBe('deleted');
  expect(told(placeParagraph(compared, '9', null))).toBe('unknown');
});

test('a quotation keeps its place in an unchanged paragraph, also a short one that is repeated', () => {
  const compared = revise([FEES], [NEW, FEES]);
  const placement = placeParagraph(compared, '1', quote(FEES, 'the'));
  expect(placement).toMatchObject({ fate: 'certain', place: { path: '2', quotation: { start: 25 } } });
});

test('a quotation whose words are still there moves with its reworded paragraph', () => {
  const reworded = FEES.replace('shall publish', 'publishes');
  const placement = placeParagraph(revise([FEES], [reworded]), '1', quote(FEES, 'end of the period'));
  expect(placement).toMatchObject({ fate: 'certain', place: { path: '1', quotation: { method: 'exact' } } });
});

test('a quotation whose own words were changed is asked about, its paragraph first', () => {
  const reworded = FEES.replace('before the end of the period', 'before the start of the year');
  const compared = revise([FEES, DATA], [FEES.replace(FEES, reworded), DATA]);
  const placement = placeParagraph(compared, '1', quote(FEES, 'before the end of the period'));
  expect(told(placement)).toBe('doubtful 1');
});

test('a quotation that was carried into another paragraph follows its words', () => {
  const words = 'before the end of the period';
  const compared = revise(
    [FEES, DATA, REPORT],
    [FEES.replace(` ${words}`, ''), DATA, REPORT, `${NEW} This is done ${words}.`],
  );
  expect(told(placeParagraph(compared, '1', quote(FEES, words)))).toBe('certain 4');
});

test('words that now stand in several paragraphs are asked about', () => {
  const words = 'the draft report of the session';
  const fresh = [
    `Before that, ${words} is read aloud to everybody who is present.`,
    `Whoever wants to change ${words} says so.`,
  ];
  const placement = placeParagraph(revise([REPORT, DATA], [DATA, ...fresh]), '1', quote(REPORT, words));
  expect(placement?.fate).toBe('doubtful');
});

test('signs that a revision set otherwise do not matter', () => {
  const old = '行政法规可以就下列事项作出规定:';
  const compared = revise([old, DATA], [DATA, old.replace(':', '：')]);
  expect(told(placeParagraph(compared, '1', quote(old, old)))).toBe('certain 2');
});

test('no quotation lands for certain on other words, or away from where its paragraph is', () => {
  fc.assert(
    fc.property(
      revisedTexts,
      fc.nat(),
      fc.nat(),
      fc.nat({ max: 60 }),
      ({ old, fresh }, which, from, length) => {
        const index = which % old.length;
        const block = old[index];
        if (block === undefined) return;
        const start = from % block.text.length;
        const quotation = makeQuotation(block.text, start, start + length, 'en');
        if (quotation === null) return;
        const compared = compareRevisions(document(old), document(fresh));
        const placement = placeParagraph(compared, String(index + 1), quotation);
        if (placement?.fate !== 'certain') return;
        const there = fresh[Number(placement.place.path) - 1];
        const found = placement.place.quotation;
        expect(there?.text.slice(found?.start, found?.end)).toBe(quotation.exact);
        const isRight = there?.id === block.id || there?.text === block.text;
        const holders = fresh.filter(({ text }) => text.includes(quotation.exact)).length;
        expect(isRight || holders === 1).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});
