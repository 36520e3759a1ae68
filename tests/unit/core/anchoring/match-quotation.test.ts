import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quotation } from '#core/anchoring/anchor.ts';
import { matchQuotation } from '#core/anchoring/match-quotation.ts';
import { CONTEXT_LENGTH, makeQuotation } from '#core/anchoring/quotation.ts';

const ISSUED =
  'The dialogue will make no recommendation and propose no action. No report of the meeting will be produced.';

const quote = (text: string, words: string, occurrence = 0): Quotation => {
  let start = text.indexOf(words);
  for (let count = 0; count < occurrence; count += 1) start = text.indexOf(words, start + 1);
  const quotation = makeQuotation(text, start, start + words.length, 'en');
  if (start === -1 || quotation === null) throw new Error(`"${words}" does not stand in the text`);
  return quotation;
};

const found = (text: string, quotation: Quotation): string | null => {
  const match = matchQuotation(text, quotation);
  return match === null ? null : text.slice(match.start, match.end);
};

describe('matchQuotation', () => {
  it('finds words that an insertion before them has moved', () => {
    const revised = `In conclusion: ${ISSUED}`;
    expect(matchQuotation(revised, quote(ISSUED, 'propose no action'))).toMatchObject({
      method: 'exact',
      start: revised.indexOf('propose no action'),
    });
  });

  it('tells repeated words apart by what stands around them', () => {
    const text =
      'Support for offices. Later, support for offices of small size; then support for offices again.';
    const quotation = quote(text, 'support for offices', 1);
    const revised = text.replace('Support for offices. ', '');
    expect(matchQuotation(revised, quotation)?.start).toBe(revised.lastIndexOf('support for offices'));
  });

  it('is not taken in by the same words at the old offsets', () => {
    const text = 'aaaa NOTE bbbb';
    const revised = 'xxxx NOTE yyyy aaaa NOTE bbbb';
    expect(matchQuotation(revised, quote(text, 'NOTE'))?.start).toBe(revised.lastIndexOf('NOTE'));
  });

  it.each([
    ['a word was replaced', 'No report of the session will be produced.'],
    ['a letter was mended', 'No report of the meting will be produced.'],
    ['a word was put in', 'No written report of the meeting will be produced.'],
  ])('finds the sentence although %s', (_, sentence) => {
    const quotation = quote(ISSUED, 'No report of the meeting will be produced.');
    const revised = ISSUED.replace('No report of the meeting will be produced.', sentence);
    expect(matchQuotation(revised, quotation)?.method).toBe('fuzzy');
    expect(found(revised, quotation)).toBe(sentence);
  });

  it('finds Chinese words with one character changed', () => {
    const text = '拟定应在今后继续加以讨论的恰当问题；';
    const quotation = quote(text, '今后继续加以讨论');
    expect(found('拟定应在未来继续加以讨论的恰当问题；', quotation)).toBe('未来继续加以讨论');
  });

  it.each([
    ['other words altogether', 'Recommendations will be adopted by consensus at the closing session.'],
    ['nothing', ''],
  ])('says so when the block now holds %s', (_, revised) => {
    expect(matchQuotation(revised, quote(ISSUED, 'No report of the meeting will be produced.'))).toBeNull();
  });

  it('does not guess at words of two characters', () => {
    expect(matchQuotation('会议的目标', quote('会议的主题', '主题'))).toBeNull();
  });

  it('finds its words after any edit before or after their context', () => {
    const alphabet = fc.string({ unit: fc.constantFrom('a', 'b', '人', ' '), maxLength: 80 });
    fc.assert(
      fc.property(alphabet, alphabet, alphabet, alphabet, (before, after, newBefore, newAfter) => {
        const words = '[the words]';
        const left = 'l'.repeat(CONTEXT_LENGTH);
        const right = 'r'.repeat(CONTEXT_LENGTH);
        const quotation = quote(`${before}${left}${words}${right}${after}`, words);
        const revised = `${newBefore}${left}${words}${right}${newAfter}`;
        expect(matchQuotation(revised, quotation)?.start).toBe(revised.indexOf(words));
      }),
    );
  });

  it('never throws and gives only ranges of the text, whatever the quotation claims', () => {
    const anything: fc.Arbitrary<Quotation> = fc.record({
      language: fc.constant('en'),
      exact: fc.string({ unit: 'binary', maxLength: 40 }),
      prefix: fc.string({ unit: 'binary', maxLength: 40 }),
      suffix: fc.string({ unit: 'binary', maxLength: 40 }),
      start: fc.integer({ min: -1000, max: 1000 }),
      end: fc.integer({ min: -1000, max: 1000 }),
    });
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), anything, (text, quotation) => {
        const match = matchQuotation(text, quotation);
        if (match === null) return;
        expect(match.start).toBeGreaterThanOrEqual(0);
        expect(match.end).toBeLessThanOrEqual(text.length);
        expect(match.start).toBeLessThan(match.end);
        expect(match.score).toBeGreaterThan(0);
        expect(match.score).toBeLessThanOrEqual(1.000001);
      }),
    );
  });
});
