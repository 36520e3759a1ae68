import { expect, test } from 'vitest';
import { blockCitation, citedLabel, formatCitation, formatParagraphLabel } from '#core/documents/cite.ts';
import type { Block, DocumentText } from '#core/documents/document.ts';

const block = (
  path: string,
  label: string | null,
  printed?: string,
  kind: Block['kind'] = 'paragraph',
): Block => ({
  path,
  label,
  kind,
  level: kind === 'paragraph' ? 0 : 1,
  text: 'text',
  footnotes: [],
  ...(printed === undefined ? {} : { printed }),
});

const text = (language: string, blocks: readonly Block[]): DocumentText => ({
  language,
  direction: 'ltr',
  blocks,
  footnotes: [],
});

const cite = (language: string, blocks: readonly Block[], path: string): string => {
  const label = citedLabel(text(language, blocks), path);
  return label === null ? '' : formatParagraphLabel(label);
};

test('a paragraph is cited by its number, its entries with it', () => {
  const blocks = [
    block('11', '11'),
    block('11/b1', null, undefined, 'item'),
    block('11/a', '(a)', 'a)', 'item'),
  ];
  expect(cite('en', blocks, '11')).toBe('¶ 11');
  expect(cite('en', blocks, '11/b1')).toBe('¶ 11');
  expect(cite('en', blocks, '11/a')).toBe('¶ 11 (a)');
  expect(cite('en', [...blocks, block('h1/p1', null)], 'h1/p1')).toBe('');
});

test('a named division is cited by its name as printed in its language, never as a paragraph', () => {
  const names = [
    ['en', 'Article 12'],
    ['fr', 'Article 12'],
    ['zh-Hans', '第十二条'],
    ['ar', 'المادة 12'],
  ] as const;
  for (const [language, printed] of names)
    expect(cite(language, [block('article-12', '12', printed)], 'article-12')).toBe(printed);
  expect(cite('en', [block('chapter-3', '3', 'Chapter III:', 'heading')], 'chapter-3')).toBe('Chapter III');
  expect(
    cite('zh-Hans', [block('chapter-2/section-1', '1', '第一节', 'heading')], 'chapter-2/section-1'),
  ).toBe('第一节');
});

test('paragraphs of an article and of an annex are cited inside it', () => {
  const en = [
    block('annex-1', '1', 'Annex I', 'heading'),
    block('annex-1/article-3', '3', 'Article 3', 'heading'),
    block('annex-1/article-3/4', '4', '4.'),
    block('annex-1/article-3/4/d', '(d)', 'd)', 'item'),
    block('annex-1/article-3/p1', null),
  ];
  expect(cite('en', en, 'annex-1/article-3/4')).toBe('Annex I, Article 3, ¶ 4');
  expect(cite('en', en, 'annex-1/article-3/4/d')).toBe('Annex I, Article 3, ¶ 4 (d)');
  expect(cite('en', en, 'annex-1/article-3/p1')).toBe('Annex I, Article 3');
  const zh = [block('article-12', '12', '第十二条'), block('article-12/2', '2', '2.')];
  expect(cite('zh-Hans', zh, 'article-12/2')).toBe('第十二条，¶ 2');
});

test('the number of a heading is no paragraph’s', () => {
  const heading = block('section-2', 'II', 'II.', 'heading');
  expect(cite('en', [heading], 'section-2')).toBe('§ II');
  expect(blockCitation(heading)).toBe('§ II');
  expect(blockCitation(block('12', '12', '12 -'))).toBe('¶ 12');
  expect(blockCitation(block('p1', null))).toBeNull();
});

test('labels of every kind are told from words', () => {
  for (const label of ['11', '11.2', '11bis', '4.1-a', 'IV', 'A', 'A.1', '(أ)', '11 (a) (iv)'])
    expect(formatParagraphLabel(label)).toBe(`¶ ${label}`);
  for (const words of ['Article 12', '第十二条', 'المادة 12', 'Annex I', 'Règle 3', '§ II', 'Статья 5'])
    expect(formatParagraphLabel(words)).toBe(words);
  expect(formatCitation('Rules', 'Article 12', 'en')).toBe('Rules, Article 12');
});
