import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeHit, marksIn } from '#core/search/excerpt.ts';
import { foldWithPlaces } from '#core/search/fold-map.ts';
import { fold } from '#core/search/fold.ts';
import type { SearchText } from '#core/search/model.ts';
import { planSearch, queryWords } from '#core/search/query.ts';

const marked = (text: string, query: string): readonly string[] =>
  marksIn(text, planSearch(query, [])).map(({ start, end }) => text.slice(start, end));

const found = (text: string): SearchText => ({
  place: { kind: 'note', note: 'n' as never },
  label: '',
  title: '',
  language: null,
  text,
  isHeading: false,
});

describe('marksIn', () => {
  it.each([
    ['inside a word', 'Conversations', 'versa', ['versa']],
    ['an accent', 'El Diálogo', 'dialogo', ['Diálogo']],
    ['a decomposed accent', 'Dia\u0301logo.', 'diálogo', ['Dia\u0301logo']],
    ['full width', '使用ＡＩ的', 'ai', ['ＡＩ']],
    ['a ligature whole', 'the eﬀect', 'eff', ['eﬀ']],
    ['a sharp s', 'Maß und', 'mass', ['Maß']],
    ['the space of a heading', '一、背 景', '背景', ['背 景']],
    ['Arabic with its marks', 'هذه مُحَادَثَة', 'محادثة', ['مُحَادَثَة']],
    ['a Han character mid-sentence', '将不会制作会议报告', '报', ['报']],
    ['two words that touch, as one', '知识产权', '知识 产权', ['知识产权']],
    ['every place', 'AI and ai', 'AI', ['AI', 'ai']],
    ['a word behind collapsed space', 'a \n\t b c', 'b c', ['b', 'c']],
    ['a pair of surrogates', '𠮷野家', '野', ['野']],
  ])('marks %s', (_, text, query, marks) => {
    expect(marked(text, query)).toEqual(marks);
  });
});

describe('foldWithPlaces', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({
      unit: fc.constantFrom(
        'a',
        'É',
        'e\u0301',
        ' ',
        '\n',
        '\u3000',
        '背',
        '景',
        '。',
        'ß',
        'ﬀ',
        '\u0640',
        '\u064e',
        'س',
        '¨',
        '\ufeff',
        '가',
        '\u1100',
        '\u1161',
        '\ufdfa',
      ),
      maxLength: 30,
    }),
  );

  it('gives what fold gives, and places in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { folded, rangeOf } = foldWithPlaces(text);
        expect(folded).toBe(fold(text));
        let last = 0;
        for (let at = 0; at < folded.length; at += 1) {
          const { start, end } = rangeOf(at, at + 1);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = start;
        }
      }),
    );
  });

  it('marks a part of the text that holds the word', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.integer({ min: 1, max: 6 }), (text, from, length) => {
        const { folded } = foldWithPlaces(text);
        const [word] = queryWords(folded.slice(from % (folded.length + 1)).slice(0, length));
        fc.pre(word !== undefined && folded.includes(word));
        const parts = marked(text, word ?? '');
        expect(parts.length).toBeGreaterThan(0);
        for (const part of parts) expect(fold(part)).toContain(word);
      }),
      { numRuns: 500 },
    );
  });
});

describe('describeHit', () => {
  it('cuts a long text around the first word, at words, and moves the marks along', () => {
    const text = `${'lorem ipsum dolor '.repeat(30)}the balance of rights ${'sit amet '.repeat(40)}`;
    const { excerpt, marks } = describeHit(found(text), planSearch('balance rights', []));
    expect(excerpt).toMatch(/^….*the balance of rights.*…$/);
    expect(excerpt.length).toBeLessThan(190);
    expect(marks.map(({ start, end }) => excerpt.slice(start, end))).toEqual(['balance', 'rights']);
  });

  it('cuts Han texts to half the length, which is as wide', () => {
    const { excerpt, marks } = describeHit(
      found(`${'知识产权'.repeat(30)}报告${'人工智能'.repeat(30)}`),
      planSearch('报告', []),
    );
    expect(excerpt.length).toBeLessThan(95);
    expect(marks.map(({ start, end }) => excerpt.slice(start, end))).toEqual(['报告']);
    expect(marks[0]?.start).toBeLessThan(25);
  });

  it('cuts no character in two, and marks words in any long text', () => {
    const unit = fc.constantFrom('𠮷', '人', 'a', ' ', 'e\u0301', 'é', '\n');
    fc.assert(
      fc.property(
        fc.string({ unit, minLength: 0, maxLength: 300 }),
        fc.string({ unit, minLength: 0, maxLength: 300 }),
        (before, after) => {
          const { excerpt, marks } = describeHit(found(`${before}野Ｚ${after}`), planSearch('野z', []));
          expect(marks.map(({ start, end }) => excerpt.slice(start, end))).toEqual(['野Ｚ']);
          expect(excerpt).not.toMatch(/\p{Surrogate}/u);
          expect(excerpt).not.toContain('\n');
        },
      ),
    );
  });
});
