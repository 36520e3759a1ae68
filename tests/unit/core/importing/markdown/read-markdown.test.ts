import { expect, test } from 'vitest';
import { readMarkdown } from '#core/importing/markdown/read-markdown.ts';

const texts = (markdown: string): readonly string[] =>
  readMarkdown(markdown).paragraphs.map(({ text }) => text);

test('links by reference, addresses, entities and escapes leave their text', () => {
  expect(
    texts('See [the agenda][ref], <https://un.org> &amp; a\\*b.\n\n[ref]: https://un.org "UN"\n'),
  ).toEqual(['See the agenda, https://un.org & a*b.']);
});

test('lines between dashes at the head are about the text and no part of it', () => {
  const read = readMarkdown('---\r\ntitle: "Draft report"\r\nlang: en\r\n---\r\n\r\nText.\r\n');
  expect([read.title, read.language, read.paragraphs.map(({ text }) => text)]).toEqual([
    'Draft report',
    'en',
    ['Text.'],
  ]);
});

test('a passage in HTML is read as such, with its tables behind those of the text', () => {
  const { paragraphs } = readMarkdown(
    '| a | b |\n|---|---|\n| c | d |\n\n<table><tr><td>e</td><td>f</td></tr></table>\n\nEnd.',
  );
  expect(paragraphs.map(({ text, cell }) => `${text} ${cell?.table ?? '-'}`)).toEqual([
    'a 0',
    'b 0',
    'c 0',
    'd 0',
    'e 1',
    'f 1',
    'End. -',
  ]);
});

test('a letter on a line of its own begins a paragraph', () => {
  expect(texts('1. The Committee shall:\n(a) meet;\n(b) report in\nwriting.')).toEqual([
    '1. The Committee shall:',
    '(a) meet;',
    '(b) report in writing.',
  ]);
});
