import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directionRuns } from '#core/printing/direction-runs.ts';

describe('runs in one direction', () => {
  it('leaves a text alone whose letters all run one way', () => {
    expect(directionRuns('We agree (2019).', 'ltr')).toEqual([
      { text: 'We agree (2019).', direction: 'ltr' },
    ]);
    expect(directionRuns('لا نؤيد (2019).', 'rtl')).toEqual([{ text: 'لا نؤيد (2019).', direction: 'rtl' }]);
    expect(directionRuns('', 'rtl')).toEqual([]);
  });

  it('cuts at letters of the other direction, and keeps what stands between them with them', () => {
    expect(directionRuns('انظر WIPO/IP/AI 2 GE، شكراً', 'rtl')).toEqual([
      { text: 'انظر ', direction: 'rtl' },
      { text: 'WIPO/IP/AI 2 GE', direction: 'ltr' },
      { text: '، شكراً', direction: 'rtl' },
    ]);
    expect(directionRuns('The word “توصيةٌ ملزمة”, 约束性', 'ltr')).toEqual([
      { text: 'The word “', direction: 'ltr' },
      { text: 'توصيةٌ ملزمة', direction: 'rtl' },
      { text: '”, 约束性', direction: 'ltr' },
    ]);
  });

  it('loses nothing, and no run holds a letter of the other direction', () => {
    const piece = fc.constantFrom('a', 'é', '约', 'ع', 'ةٌ', 'א', ' ', '1', '(', '\n', '😀', '\u0301');
    const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, fc.constantFrom('ltr' as const, 'rtl' as const), (whole, direction) => {
        const runs = directionRuns(whole, direction);
        expect(runs.map((run) => run.text).join('')).toBe(whole);
        for (const run of runs) {
          const foreign = run.direction === 'ltr' ? /[عةא]/u : /[aé约]/u;
          expect(run.text).not.toMatch(foreign);
        }
      }),
    );
  });
});
