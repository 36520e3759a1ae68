import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitFootnotes, type FootnoteSize } from '#renderer/features/print/paper/fit-footnotes.ts';

const ofLines = (lines: number): FootnoteSize => ({ height: lines * 10, lineHeight: 10 });

describe('room for footnotes', () => {
  it('takes them whole where they fit', () => {
    expect(fitFootnotes([ofLines(1), ofLines(3)], 40, 'whole')).toBe(true);
    expect(fitFootnotes([ofLines(1), ofLines(3)], 39, 'whole')).toBe(false);
    expect(fitFootnotes([], 0, 'whole')).toBe(true);
  });

  it('splits the last one if it is long, and leaves two lines of it at least', () => {
    expect(fitFootnotes([ofLines(1), ofLines(8)], 30, 'good')).toBe(true);
    expect(fitFootnotes([ofLines(1), ofLines(8)], 29, 'good')).toBe(false);
    expect(fitFootnotes([ofLines(5)], 40, 'good')).toBe(false);
    // The one that goes on is the last: none begins below it.
    expect(fitFootnotes([ofLines(8), ofLines(1)], 80, 'good')).toBe(false);
  });

  it('asks for one line where nothing else helps', () => {
    expect(fitFootnotes([ofLines(5), ofLines(9)], 10, 'forced')).toBe(true);
    expect(fitFootnotes([ofLines(5), ofLines(9)], 9, 'forced')).toBe(false);
  });

  it('is no stricter with more room, and none of its ways is stricter than the one before', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 30 }).map(ofLines), { maxLength: 6 });
    fc.assert(
      fc.property(
        sizes,
        fc.integer({ min: 0, max: 900 }),
        fc.integer({ min: 0, max: 99 }),
        (some, room, more) => {
          const ways = (['whole', 'good', 'forced'] as const).map((how) => fitFootnotes(some, room, how));
          expect(ways.toSorted()).toEqual(ways);
          for (const [at, how] of (['whole', 'good', 'forced'] as const).entries())
            if (ways[at] === true) expect(fitFootnotes(some, room + more, how)).toBe(true);
        },
      ),
    );
  });
});
