import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DocumentText } from '#core/documents/document.ts';
import { formatMarkedText } from './support/format-marked-text.ts';
import { type MarkedTextProblem, parseMarkedText } from '#core/documents/marked-text.ts';
import { arbitraryText } from './arbitrary-text.ts';

function parsed(source: string, language = 'en'): DocumentText {
  const result = parseMarkedText(source, language);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function problems(source: string): readonly MarkedTextProblem[] {
  const result = parseMarkedText(source, 'en');
  if (result.ok) throw new Error('The text was accepted');
  return result.error;
}

const shape = (source: string): unknown[] =>
  parsed(source).blocks.map(({ path, kind, label, level, text }) => [path, kind, label, level, text]);

test('every kind of line becomes its block', () => {
  const source = `= A title
= A second line

Before any heading.
# Background
1. The first.
An unnumbered one.
11bis. A late one.
- a bullet
- (a) an item
  - (i) inside it
  - a bullet inside it
- another bullet
## Below
- a bullet of a heading
~ [End of document]
`;
  expect(shape(source)).toEqual([
    ['t1', 'title', null, 0, 'A title'],
    ['t2', 'title', null, 0, 'A second line'],
    ['p1', 'paragraph', null, 0, 'Before any heading.'],
    ['h1', 'heading', null, 1, 'Background'],
    ['1', 'paragraph', '1', 0, 'The first.'],
    ['h1/p1', 'paragraph', null, 0, 'An unnumbered one.'],
    ['11bis', 'paragraph', '11bis', 0, 'A late one.'],
    ['11bis/b1', 'item', null, 1, 'a bullet'],
    ['11bis/a', 'item', '(a)', 1, 'an item'],
    ['11bis/a/i', 'item', '(i)', 2, 'inside it'],
    ['11bis/a/b1', 'item', null, 2, 'a bullet inside it'],
    ['11bis/b2', 'item', null, 1, 'another bullet'],
    ['h2', 'heading', null, 2, 'Below'],
    ['h2/b1', 'item', null, 1, 'a bullet of a heading'],
    ['end', 'end', null, 0, '[End of document]'],
  ]);
});

test('footnote markers leave the text and keep their place', () => {
  const text = parsed('1. AI[^1] and IP.[^*]\n\n[^1]: One, at <https://wipo.int/>.\n[^*]: Star.\n');
  expect(text.blocks[0]).toMatchObject({
    text: 'AI and IP.',
    footnotes: [
      { offset: 2, footnote: '1' },
      { offset: 10, footnote: '*' },
    ],
  });
  expect(text.footnotes).toEqual([
    { id: '1', label: '1', text: 'One, at <https://wipo.int/>.' },
    { id: '*', label: '*', text: 'Star.' },
  ]);
});

test('a backslash takes a mark for what it is', () => {
  expect(shape('\\# Not a heading\n\n\\1. Not a number\n\nNo \\[^1] footnote, C:\\dir and \\\\.')).toEqual([
    ['p1', 'paragraph', null, 0, '# Not a heading'],
    ['p2', 'paragraph', null, 0, '1. Not a number'],
    ['p3', 'paragraph', null, 0, 'No [^1] footnote, C:\\dir and \\.'],
  ]);
});

test('markup is text like any other', () => {
  expect(parsed('1. <b onclick="x()">bold</b> *stars* & _lines_').blocks[0]?.text).toBe(
    '<b onclick="x()">bold</b> *stars* & _lines_',
  );
});

test('Windows line ends, a byte order mark and decomposed letters do not matter', () => {
  const plain = '= Résumé\n\n1. One.\n- a bullet\n';
  expect(parsed(`\ufeff${plain.normalize('NFD').replaceAll('\n', '\r\n')}`)).toEqual(parsed(plain));
});

test('the language decides the direction', () => {
  expect(parsed('1. نص', 'ar').direction).toBe('rtl');
  expect(parsed('1. 文', 'zh-Hans').direction).toBe('ltr');
});

test.each([
  ['a wrapped line', '1. One\n   and on', 2, 'a block is one line'],
  ['a heading without a space', '= T\n\n#Background', 3, 'put a space after the mark'],
  ['a number without a space', '1.First', 1, 'put a space after the mark'],
  ['a full-width number', '1、第一', 1, 'put a space after the mark'],
  ['a mark without text', '1. One\n- \n', 2, 'put a space after the mark'],
  ['a marker without words', '1. [^1]\n[^1]: x', 1, 'no text'],
  ['a heading too deep', '####### Deep', 1, 'at most 6 levels'],
  ['an odd indent', '1. One\n- a\n   - b', 3, 'two spaces further in'],
  ['an item inside none', '1. One\n    - deep', 2, 'nested deeper'],
  ['text after the end', '1. One\n~ [End]\n2. Two', 3, 'end mark'],
  ['a number twice', '# A\n1. One\n1. One again', 3, 'twice under the same heading'],
  ['a footnote that is not there', '1. One[^2]', 1, 'footnote 2 does not exist'],
  ['a footnote twice', '1. One[^1]\n[^1]: a\n[^1]: b', 3, 'there twice'],
  ['a footnote that nothing refers to', '1. One\n\n[^1]: a', 3, 'nothing refers to footnote 1'],
  ['a footnote of a footnote', '1. One[^1]\n[^1]: a[^1]', 2, 'footnote of its own'],
  ['a control character', '1. One\n2. T\u0000wo', 2, 'control character (U+0000)'],
  ['a bidi override', '1. One\n2. T\u202ewo', 2, 'reorders'],
  ['nothing', '\n\n', 1, 'no text'],
] as const)('%s is told with its line', (_, source, line, message) => {
  expect(problems(source)).toContainEqual({ line, message: expect.stringContaining(message) });
});

test('every faulty line is told, not only the first', () => {
  expect(problems('#A\n1.B\n   c').map(({ line }) => line)).toEqual([1, 2, 3]);
});

test('what is formatted reads back as the same text', () => {
  fc.assert(
    fc.property(arbitraryText, (text) => {
      expect(parseMarkedText(formatMarkedText(text), 'en')).toEqual({ ok: true, value: text });
    }),
    { numRuns: 500 },
  );
});

test('any input at all gives a text or problems, each on a line of it', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom('#', '-', ' ', '\n', '1', '.', '[^', ']', ':', '\\', '=', '~', '文'),
      }),
      (source) => {
        const result = parseMarkedText(source, 'en');
        const lines = source.split('\n').length;
        if (!result.ok) for (const { line } of result.error) expect(line >= 1 && line <= lines).toBe(true);
      },
    ),
  );
});
