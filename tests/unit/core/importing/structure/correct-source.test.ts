import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textProblems } from '#core/documents/check-text.ts';
import type { SourceDocument, SourceParagraph } from '#core/importing/model.ts';
import { sourceParagraph } from '#core/importing/source-paragraph.ts';
import { readNoteMark } from '#core/importing/structure/correct-source.ts';
import type { Correction } from '#core/importing/structure/model.ts';
import { structure } from '#core/importing/structure/structure.ts';

type Given = string | SourceParagraph;

const source = (paragraphs: readonly Given[], notes: readonly [string, string][] = []): SourceDocument => ({
  format: 'pdf',
  language: 'en',
  title: null,
  paragraphs: paragraphs.map((each, index) =>
    typeof each === 'string' ? sourceParagraph(index, each) : { ...each, place: { page: null, index } },
  ),
  footnotes: notes.map(([label, text], index) => ({
    id: `n${label}`,
    label,
    text,
    place: { page: null, index },
  })),
  furniture: [],
  findings: [],
});

const noted = (text: string, ...marks: readonly (readonly [number, string])[]): SourceParagraph =>
  sourceParagraph(0, text, {
    footnotes: marks.map(([offset, label]) => ({ offset, footnote: `n${label}` })),
  });

const texts = (document: SourceDocument, corrections: readonly Correction[]): readonly string[] =>
  structure(document, corrections).text.blocks.map(({ path, text }) => `${path} ${text}`);

const RUN_IN = '1. The meeting was opened. 2. The agenda was adopted. 3. It was closed.';
const SECOND = RUN_IN.indexOf('2.');
const THIRD = RUN_IN.indexOf('3.');

describe('a paragraph that is cut', () => {
  test('is understood as if each piece had stood alone in the file, numbers and paths too', () => {
    expect(
      texts(source([RUN_IN]), [
        { index: 0, from: SECOND },
        { index: 0, from: THIRD },
      ]),
    ).toEqual(['1 The meeting was opened.', '2 The agenda was adopted.', '3 It was closed.']);
  });

  test('has pieces of which anything can be said, whatever else is cut', () => {
    const said: Correction = { index: 0, from: THIRD, kind: 'heading', level: 2 };
    const kinds = (corrections: readonly Correction[]) =>
      structure(source([RUN_IN]), corrections).decisions.map(({ from = 0, kind }) => [from, kind]);
    expect(kinds([said])).toEqual([
      [0, 'paragraph'],
      [THIRD, 'heading'],
    ]);
    expect(kinds([{ index: 0, from: SECOND }, said])).toEqual([
      [0, 'paragraph'],
      [SECOND, 'paragraph'],
      [THIRD, 'heading'],
    ]);
  });

  test('keeps its footnotes at their words', () => {
    const marked = noted('Who came. What they said.', [9, '1'], [24, '2']);
    const document = source(
      [marked],
      [
        ['1', 'First.'],
        ['2', 'Second.'],
      ],
    );
    const { text } = structure(document, [{ index: 0, from: 10 }]);
    expect(text.blocks.map((block) => [block.text, block.footnotes])).toEqual([
      ['Who came.', [{ offset: 9, footnote: '1' }]],
      ['What they said.', [{ offset: 14, footnote: '2' }]],
    ]);
  });

  test('of a file that is another by now is told, where the place is not there', () => {
    const corrections = [
      { index: 0, from: 900 },
      { index: 7, isLeftOut: true },
      { index: 0, footnote: 'n9', label: '2' },
      { index: 0, from: 1 },
    ];
    const { text, findings } = structure(source(['😀 Text.']), corrections);
    expect(text.blocks.map((block) => block.text)).toEqual(['😀 Text.']);
    expect(findings).toContainEqual({ code: 'correction-lost', count: 4, place: null, detail: null });
  });
});

describe('footnotes', () => {
  const BODY = 'The Council met1 in May.';
  const NOTE = '1 See document A/1.';

  test('are made of paragraphs; the printed mark leaves the text and stands where it was', () => {
    const { text, decisions } = structure(source([BODY, NOTE]), [
      { index: 1, markAt: { index: 0, offset: 15, length: 1 } },
    ]);
    expect(text.blocks).toMatchObject([
      { text: 'The Council met in May.', footnotes: [{ offset: 15, footnote: '1' }] },
    ]);
    expect(text.footnotes).toEqual([{ id: '1', label: '1', text: 'See document A/1.' }]);
    expect(decisions.map(({ index, note, label }) => [index, note, label])).toEqual([
      [0, null, null],
      [1, { id: '1', of: { index: 0 } }, '1'],
    ]);
  });

  test('stay paragraphs where their mark could stand in nothing', () => {
    const at = (markAt: Correction['markAt'], more: readonly Correction[] = []) =>
      structure(source([BODY, NOTE]), [{ index: 1, markAt }, ...more] as readonly Correction[]);
    const wrong = [
      at({ index: 1, offset: 3, length: 0 }),
      at({ index: 5, offset: 0, length: 0 }),
      at({ index: 0, offset: 99, length: 0 }),
      at({ index: 0, offset: 15, length: 1 }, [{ index: 0, isLeftOut: true }]),
    ];
    for (const { text, findings } of wrong) {
      expect(text.blocks.map((block) => block.text)).toContain('1 See document A/1.');
      expect(findings).toContainEqual(expect.objectContaining({ code: 'correction-lost' }));
    }
  });

  test('never take more from a text than their own mark', () => {
    const { text } = structure(source([BODY, NOTE]), [
      { index: 1, markAt: { index: 0, offset: 4, length: 12 } },
    ]);
    expect(text.blocks[0]?.text).toBe(BODY);
  });

  const document = source([noted('The area is 5 km.', [16, '2']), 'More.'], [['2', 'A square.']]);

  test('are rewritten: mark and text', () => {
    const { text } = structure(document, [
      { index: 0, footnote: 'n2', label: '*', text: 'Square kilometres.' },
    ]);
    expect(text.footnotes).toEqual([{ id: '*', label: '*', text: 'Square kilometres.' }]);
  });

  test('become text again, and so does their mark', () => {
    const { text, decisions } = structure(document, [{ index: 0, footnote: 'n2', markAt: null }]);
    expect(text.blocks.map((block) => block.text)).toEqual(['The area is 5 km2.', '2 A square.', 'More.']);
    expect(text.footnotes).toEqual([]);
    expect(decisions.map(({ footnote }) => footnote)).toEqual([undefined, 'n2', undefined]);
    expect(
      structure(document, [{ index: 0, footnote: 'n2', markAt: null, kind: 'heading', level: 1 }]).text
        .blocks[1],
    ).toMatchObject({ kind: 'heading' });
  });

  test('move to another paragraph', () => {
    const { text } = structure(document, [
      { index: 0, footnote: 'n2', markAt: { index: 1, offset: 4, length: 0 } },
    ]);
    expect(text.blocks.map((block) => [block.text, block.footnotes.length])).toEqual([
      ['The area is 5 km2.', 0],
      ['More.', 1],
    ]);
  });

  test('of a cell come behind the table when they become text', () => {
    const cell = (column: number) => ({
      table: 0,
      row: 0,
      column,
      rowSpan: 1,
      columnSpan: 1,
      isHeader: false,
    });
    const table = source(
      [{ ...noted('One', [3, '1']), cell: cell(0) }, { ...noted('Two'), cell: cell(1) }, 'After.'],
      [['1', 'Note.']],
    );
    expect(
      structure(table, [{ index: 0, footnote: 'n1', markAt: null }]).text.blocks.map(({ label, text }) => [
        label,
        text,
      ]),
    ).toEqual([
      [null, 'One1'],
      [null, 'Two'],
      ['1', 'Note.'],
      [null, 'After.'],
    ]);
  });

  test('have marks of many kinds', () => {
    expect(
      ['1 See', '12. See', '*See', '(a) See', '［3］见', '² See', '1.5 metres', 'See', '1 '].map(
        (text) => readNoteMark(text)?.label ?? null,
      ),
    ).toEqual(['1', '12', '*', 'a', '3', '²', null, null, null]);
  });
});

const WORDS = [
  '1. Alpha beta. ',
  '2. Gamma1 delta ',
  '一、甲乙丙。',
  'Note* text ',
  '1 See 😀 there ',
  '(a) E\u0301t\u00e9 ',
];
const line = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }).map((each) => each.join(''));
const place = fc.record({ index: fc.nat(5), offset: fc.nat(30), length: fc.nat(3) });
const key = fc.record({ index: fc.nat(5), from: fc.oneof(fc.constant(0), fc.nat(30)) });
const correction: fc.Arbitrary<Correction> = fc.oneof(
  key.map(({ index, from }) => ({ index, ...(from === 0 ? {} : { from }) })),
  fc.tuple(key, fc.boolean()).map(([{ index, from }, isJoined]) => ({ index, from, isJoined })),
  fc
    .tuple(key, fc.constantFrom('heading', 'item', 'paragraph', 'title'))
    .map(([{ index, from }, kind]) => ({ index, from, kind, level: 1 })),
  fc.tuple(key, place).map(([{ index, from }, markAt]) => ({ index, from, markAt })),
  fc
    .tuple(fc.constantFrom('n1', 'n2'), fc.option(place))
    .map(([footnote, markAt]) => ({ index: 0, footnote, markAt })),
);

/** The stop or brackets of a footnote's mark may go with it; nothing else. */
const counted = (text: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const each of text.normalize('NFC').replace(/[^\p{L}\p{N}\p{S}*]/gu, ''))
    counts.set(each, (counts.get(each) ?? 0) + 1);
  return counts;
};

test('no sequence of corrections loses a character of the file or makes a text that no pack may hold', () => {
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 6 }),
      fc.array(correction, { maxLength: 8 }),
      fc.nat(20),
      (lines, corrections, at) => {
        const [head = '', ...rest] = lines.map((each) => each.normalize('NFC'));
        const offset = [...head].slice(0, at).join('').length;
        const document = source(
          [noted(head, [offset, '1'], [offset, '2']), ...rest],
          [
            ['1', 'First note.'],
            ['2', 'Second note.'],
          ],
        );
        const last = [
          ...new Map(
            corrections.map((each) => [JSON.stringify([each.index, each.from, each.footnote]), each]),
          ).values(),
        ];
        const { text } = structure(document, last);
        expect(textProblems(text)).toEqual([]);
        // What is printed as a mark may become one: a reader sees it at its place as before.
        const marks = text.blocks.flatMap(({ footnotes }) =>
          footnotes.map(({ footnote }) => text.footnotes.find(({ id }) => id === footnote)?.label ?? ''),
        );
        const after = counted(
          [
            ...text.blocks.map((block) => `${block.printed ?? ''}${block.text}`),
            ...marks,
            ...text.footnotes.map((note) => `${note.label}${note.text}`),
          ].join(''),
        );
        const before = counted([head, ...rest, '1', '2', '1First note.', '2Second note.'].join(''));
        for (const [character, count] of before)
          expect(`${character} ${String(Math.min(count, after.get(character) ?? 0))}`).toBe(
            `${character} ${String(count)}`,
          );
      },
    ),
    {
      numRuns: 400,
      examples: [
        [
          ['1. Alpha beta. ', '1. Alpha beta. '],
          [{ index: 1, from: 0, markAt: { index: 0, offset: 0, length: 1 } }],
          0,
        ],
      ],
    },
  );
});
