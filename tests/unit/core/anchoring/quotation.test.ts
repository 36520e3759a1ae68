import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchQuotation } from '#core/anchoring/match-quotation.ts';
import { CONTEXT_LENGTH, cutsCharacter, makeQuotation } from '#core/anchoring/quotation.ts';

/** Blocks hold NFC text; `grapheme` strings bring marks, joined emoji and astral Han. */
const blockText = fc.string({ unit: 'grapheme', maxLength: 120 }).map((text) => text.normalize('NFC'));
const selection = blockText.chain((text) =>
  fc.tuple(fc.constant(text), fc.nat(text.length), fc.nat(text.length)),
);

describe('makeQuotation', () => {
  it('keeps the words with what stands around them', () => {
    expect(makeQuotation('拟定应在今后继续加以讨论的恰当问题；', 2, 6, 'zh-Hans')).toEqual({
      language: 'zh-Hans',
      exact: '应在今后',
      prefix: '拟定',
      suffix: '继续加以讨论的恰当问题；',
      start: 2,
      end: 6,
    });
  });

  it('keeps no more context than it needs', () => {
    const quotation = makeQuotation(`${'a'.repeat(100)}word${'b'.repeat(100)}`, 100, 104, 'en');
    expect(quotation?.prefix).toBe('a'.repeat(CONTEXT_LENGTH));
    expect(quotation?.suffix).toBe('b'.repeat(CONTEXT_LENGTH));
  });

  it('takes a selection made backwards and leaves the white space at its ends out', () => {
    expect(makeQuotation('to understand AI better', 17, 2, 'en')).toMatchObject({
      exact: 'understand AI',
      start: 3,
      end: 16,
    });
  });

  it.each([
    ['a surrogate pair', 'x𠮷y', 1, 2, '𠮷'],
    ['a letter with its mark', 'xq\u0323y', 1, 2, 'q\u0323'],
    ['a mark with its letter', 'xq\u0323y', 2, 3, 'q\u0323'],
    ['a family of emoji', 'x👩‍👧y', 3, 4, '👩‍👧'],
  ])('widens to %s rather than cutting it', (_, text, from, to, exact) => {
    expect(makeQuotation(text, from, to, 'en')?.exact).toBe(exact);
  });

  it('gives nothing for a selection of white space', () => {
    expect(makeQuotation('a   b', 1, 4, 'en')).toBeNull();
    expect(makeQuotation('ab', 1, 1, 'en')).toBeNull();
  });

  it('covers what was selected, cuts no character and describes the text truly', () => {
    fc.assert(
      fc.property(selection, ([text, from, to]) => {
        const quotation = makeQuotation(text, from, to, 'en');
        const wanted = text.slice(Math.min(from, to), Math.max(from, to)).trim();
        if (quotation === null) {
          expect(wanted).toBe('');
          return;
        }
        const { start, end, exact, prefix, suffix } = quotation;
        expect(exact).toContain(wanted);
        expect(text.slice(start, end)).toBe(exact);
        expect(text.slice(0, start).endsWith(prefix)).toBe(true);
        expect(text.slice(end).startsWith(suffix)).toBe(true);
        const cuts = [start, end, start - prefix.length, end + suffix.length];
        expect(cuts.filter((offset) => cutsCharacter(text, offset))).toEqual([]);
      }),
    );
  });

  it('is found again where it was made', () => {
    fc.assert(
      fc.property(selection, ([text, from, to]) => {
        const quotation = makeQuotation(text, from, to, 'en');
        if (quotation === null) return;
        expect(matchQuotation(text, quotation)).toEqual({
          start: quotation.start,
          end: quotation.end,
          score: 1,
          method: 'offsets',
        });
      }),
    );
  });
});
