import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { MAX_DEPTH, unknownContent } from '#core/notes/content-schema.ts';
import { bodyText, firstLine, readBody } from '#core/notes/read-body.ts';

type Tree =
  | { readonly text: string; readonly marks?: Readonly<Record<string, unknown>> }
  | {
      readonly name: string;
      readonly attributes?: Readonly<Record<string, unknown>>;
      readonly children?: readonly Tree[];
    };

function build(tree: Tree): Y.XmlElement | Y.XmlText {
  if ('text' in tree) {
    const text = new Y.XmlText();
    text.insert(0, tree.text, { ...tree.marks });
    return text;
  }
  const element = new Y.XmlElement<Record<string, never>>(tree.name);
  for (const [key, value] of Object.entries(tree.attributes ?? {})) element.setAttribute(key, value as never);
  element.insert(0, (tree.children ?? []).map(build));
  return element;
}

function fragment(...trees: readonly Tree[]): Y.XmlFragment {
  const body = new Y.Doc().getXmlFragment('body');
  body.insert(0, trees.map(build));
  return body;
}

const paragraph = (text: string): Tree => ({ name: 'paragraph', children: [{ text }] });
const item = (...children: readonly Tree[]): Tree => ({ name: 'listItem', children });

describe('a body that this version knows', () => {
  const body = fragment(
    { name: 'heading', attributes: { level: 2, dir: 'auto' }, children: [{ text: 'Position' }] },
    {
      name: 'paragraph',
      children: [
        { text: 'We ', marks: {} },
        { text: 'support', marks: { bold: {} } },
      ],
    },
    { name: 'blockquote', children: [paragraph('¶ 11')] },
    { name: 'orderedList', attributes: { start: 3 }, children: [item(paragraph('one'), paragraph('more'))] },
    {
      name: 'bulletList',
      children: [item(paragraph('two'), { name: 'bulletList', children: [item(paragraph('three'))] })],
    },
    { name: 'paragraph' },
  );

  test('is found to be known', () => {
    expect(unknownContent(body)).toBeNull();
  });

  test('reads as a tree', () => {
    const plain = (text: string) => ({ kind: 'paragraph', runs: [{ text, bold: false, italic: false }] });
    expect(readBody(body)).toEqual([
      { kind: 'heading', level: 2, runs: [{ text: 'Position', bold: false, italic: false }] },
      {
        kind: 'paragraph',
        runs: [
          { text: 'We ', bold: false, italic: false },
          { text: 'support', bold: true, italic: false },
        ],
      },
      { kind: 'quotation', blocks: [plain('¶ 11')] },
      { kind: 'ordered-list', items: [[plain('one'), plain('more')]] },
      { kind: 'bullet-list', items: [[plain('two'), { kind: 'bullet-list', items: [[plain('three')]] }]] },
      { kind: 'paragraph', runs: [] },
    ]);
  });

  test('reads as text, a line per paragraph', () => {
    expect(bodyText(readBody(body))).toBe('Position\nWe support\n¶ 11\none\nmore\ntwo\nthree\n');
  });
});

test.each<[string, Tree, string]>([
  ['an element', { name: 'table', children: [paragraph('cell')] }, 'table'],
  ['an attribute', { name: 'paragraph', attributes: { align: 'center' } }, 'paragraph@align'],
  ['the value of an attribute', { name: 'heading', attributes: { level: 4 } }, 'heading@level'],
  ['a mark', { name: 'paragraph', children: [{ text: 'x', marks: { link: {} } }] }, 'paragraph/text:link'],
  [
    'the value of a mark',
    { name: 'paragraph', children: [{ text: 'x', marks: { bold: { weight: 5 } } }] },
    'paragraph/text:bold',
  ],
  ['an element inside', { name: 'blockquote', children: [{ name: 'image' }] }, 'blockquote/image'],
  [
    'a break inside a paragraph',
    { name: 'paragraph', children: [{ name: 'hardBreak' }] },
    'paragraph/hardBreak',
  ],
  ['text outside a paragraph', { name: 'blockquote', children: [{ text: 'x' }] }, 'blockquote/text'],
  ['a paragraph in a list', { name: 'bulletList', children: [paragraph('x')] }, 'bulletList/item'],
  [
    'an item that starts with a list',
    { name: 'bulletList', children: [item({ name: 'bulletList', children: [item(paragraph('x'))] })] },
    'bulletList/listItem',
  ],
  ['an item outside a list', item(paragraph('x')), 'listItem'],
  ['a name of every object', { name: 'constructor' }, 'constructor'],
  ['an attribute named so', { name: 'paragraph', attributes: { toString: 'x' } }, 'paragraph@toString'],
])('%s that the editor does not know is found', (_name, tree, place) => {
  expect(unknownContent(fragment(paragraph('before'), tree))).toBe(place);
});

test.each<[string, Tree]>([
  ['a quotation', { name: 'blockquote' }],
  ['a list', { name: 'orderedList' }],
  ['a list of empty items', { name: 'bulletList', children: [item(), item({ name: 'bulletList' })] }],
  ['an empty item beside a full one', { name: 'bulletList', children: [item(), item(paragraph('x'))] }],
  [
    'what stood before the text of an item',
    { name: 'bulletList', children: [item({ name: 'blockquote' }, paragraph('x'))] },
  ],
])('%s that two devices have emptied together does not lock the note', (_name, tree) => {
  expect(unknownContent(fragment(paragraph('before'), tree))).toBeNull();
});

test('an element that is empty is still found when it is unknown or says more than we know', () => {
  expect(unknownContent(fragment({ name: 'table' }))).toBe('table');
  const aligned: Tree = { name: 'blockquote', attributes: { align: 'center' } };
  expect(unknownContent(fragment(aligned))).toBe('blockquote@align');
});

test('the text of unknown content stays readable', () => {
  const body = fragment({
    name: 'table',
    children: [{ name: 'row', children: [paragraph('a'), paragraph('b')] }],
  });
  expect(readBody(body)).toEqual([{ kind: 'unknown', text: 'a\nb' }]);
});

test('an embedded object is found, and leaves the text around it', () => {
  const text = new Y.XmlText();
  text.insert(0, 'before after');
  text.insertEmbed(7, { image: 'x' });
  const paragraphElement = new Y.XmlElement('paragraph');
  paragraphElement.insert(0, [text]);
  const body = new Y.Doc().getXmlFragment('body');
  body.insert(0, [paragraphElement]);
  expect(unknownContent(body)).toBe('paragraph/embed');
  expect(bodyText(readBody(body))).toBe('before after');
});

test('nesting beyond every measure is bounded and loses no text', () => {
  const body = new Y.Doc().getXmlFragment('body');
  let at: Y.XmlFragment = body;
  for (let depth = 0; depth < 1500; depth += 1) {
    const quote = new Y.XmlElement('blockquote');
    at.insert(0, [quote]);
    at = quote;
  }
  const innermost = new Y.XmlElement('paragraph');
  at.insert(0, [innermost]);
  innermost.insert(0, [new Y.XmlText('deep')]);
  expect(unknownContent(body)?.split('/').length).toBe(MAX_DEPTH + 1);
  expect(bodyText(readBody(body))).toBe('deep');
});

const names = fc.oneof(
  fc.constantFrom('paragraph', 'heading', 'blockquote', 'bulletList', 'orderedList', 'listItem', 'table'),
  fc.string(),
);
const values = fc.oneof(fc.integer(), fc.string(), fc.boolean(), fc.constant(null), fc.constant({}));
const { tree } = fc.letrec<{ tree: Tree; text: Tree; element: Tree }>((tie) => ({
  tree: fc.oneof({ maxDepth: 4 }, tie('text'), tie('element')),
  text: fc.record({
    text: fc.string({ minLength: 1, unit: 'grapheme' }),
    marks: fc.dictionary(fc.oneof(fc.constantFrom('bold', 'italic'), fc.string({ minLength: 1 })), values, {
      maxKeys: 2,
    }),
  }),
  element: fc.record({
    name: names,
    attributes: fc.dictionary(fc.oneof(fc.constantFrom('level', 'dir', 'start'), fc.string()), values, {
      maxKeys: 2,
    }),
    children: fc.array(tie('tree'), { maxLength: 3 }),
  }),
}));

const textsOf = (each: Tree): readonly string[] =>
  'text' in each ? [each.text] : (each.children ?? []).flatMap(textsOf);

test('reading never fails and never loses a text, whatever the body holds', () => {
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 4 }), (trees) => {
      const body = fragment(...trees);
      expect(() => unknownContent(body)).not.toThrow();
      const read = bodyText(readBody(body)).replaceAll('\n', '');
      expect(read).toBe(trees.flatMap(textsOf).join('').replaceAll('\n', ''));
    }),
  );
});

test('the first line is the first that says something, and empty where none does', () => {
  const lines = (...texts: readonly string[]) =>
    texts.map((text) => ({ kind: 'paragraph' as const, runs: [{ text, bold: false, italic: false }] }));
  expect(firstLine(lines('', '  ', ' We agree. ', 'More'))).toBe('We agree.');
  expect(firstLine(lines('', ' '))).toBe('');
});
