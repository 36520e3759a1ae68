import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textProblems } from '#core/documents/check-text.ts';
import { LABEL } from '#core/documents/label.ts';
import { sourceParagraph } from '#core/importing/source-paragraph.ts';
import { structure } from '#core/importing/structure/structure.ts';
import type { SourceDocument } from '#core/importing/model.ts';

const source = (texts: readonly string[]): SourceDocument => ({
  format: 'docx',
  language: null,
  title: null,
  paragraphs: texts.map((text, index) => sourceParagraph(index, text)),
  footnotes: [],
  furniture: [],
  findings: [],
});

const mark = fc.constantFrom(
  '1. ',
  '2. ',
  '3. ',
  '(a) ',
  '(b) ',
  '(i) ',
  '(ii) ',
  '第一条 ',
  '第二条 ',
  'Article 1 ',
  'Annex I',
  '一、',
  '（一）',
  '4.1\t',
  '١-\t',
  '- ',
  '',
  '',
);
const line = fc
  .tuple(mark, fc.string({ maxLength: 30, unit: 'grapheme' }))
  .map(([head, rest]) => head + rest);

test('whatever stands in a document, every block has one path, and the text is one that a pack may hold', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 40 }), (lines) => {
      const { text } = structure(source(lines));
      expect(textProblems(text)).toEqual([]);
      for (const { label } of text.blocks) if (label !== null) expect(label).toMatch(LABEL);
      expect(structure(source(lines)).text).toEqual(text);
    }),
  );
});

test('language versions of one structure have the same paths', () => {
  const counts = fc.array(fc.array(fc.nat({ max: 3 }), { minLength: 2, maxLength: 4 }), {
    minLength: 2,
    maxLength: 5,
  });
  const build = (
    shape: readonly (readonly number[])[],
    words: { article: (n: number) => string; item: (n: number) => string; text: string },
  ): string[] =>
    shape.flatMap((paragraphs, article) => [
      words.article(article + 1),
      ...paragraphs.flatMap((items, nth) => [
        `${String(nth + 1)}. ${words.text}`,
        ...Array.from({ length: items === 1 ? 2 : items }, (_, at) => `${words.item(at)} ${words.text}`),
      ]),
    ]);
  fc.assert(
    fc.property(counts, (shape) => {
      const english = build(shape, {
        article: (n) => `Article ${String(n)}`,
        item: (at) => `(${'abc'.charAt(at)})`,
        text: 'The States Parties shall co-operate in good faith.',
      });
      const arabic = build(shape, {
        article: (n) => `المادة ${String(n)}`,
        item: (at) => `(${'أبج'.charAt(at)})`,
        text: 'تتعاون الدول الأطراف بحسن نية.',
      });
      const chinese = build(shape, {
        article: (n) => `第${String(n)}条`,
        item: (at) => `(${'abc'.charAt(at)})`,
        text: '缔约国应善意合作。',
      });
      const paths = (lines: readonly string[]): readonly string[] =>
        structure(source(lines)).text.blocks.map(({ path }) => path);
      expect(paths(arabic)).toEqual(paths(english));
      expect(paths(chinese)).toEqual(paths(english));
    }),
  );
});
