import { expect, test } from 'vitest';
import { readMarkdown } from '#core/importing/markdown/read-markdown.ts';
import type { SourceDocument, SourceParagraph } from '#core/importing/model.ts';
import { sourceParagraph } from '#core/importing/source-paragraph.ts';
import { structure } from '#core/importing/structure/structure.ts';

type Known = Parameters<typeof sourceParagraph>[2];

const source = (...paragraphs: (string | readonly [string, Known])[]): SourceDocument => ({
  format: 'docx',
  language: null,
  title: null,
  paragraphs: paragraphs.map((each, index) =>
    typeof each === 'string' ? sourceParagraph(index, each) : sourceParagraph(index, each[0], each[1]),
  ),
  footnotes: [],
  furniture: [],
  findings: [],
});

const LONG = 'The Committee considered the matter at length and took note of the views that were expressed.';
const rows = (document: SourceDocument): readonly string[] =>
  structure(document).text.blocks.map(({ path, kind, label }) => `${path} ${kind} ${label ?? '-'}`);

test('typed numbers in Arabic-Indic digits are paragraphs, with their print kept', () => {
  const { text } = structure(
    source(`١-\tتنظر اللجنة في هذا التعليق العام.`, `٢-\tوتشدد اللجنة على ذلك.`, `٣-\tوتوصي اللجنة.`),
  );
  expect(text.direction).toBe('rtl');
  expect(text.blocks.map(({ path, label, printed }) => [path, label, printed])).toEqual([
    ['1', '1', '١-'],
    ['2', '2', '٢-'],
    ['3', '3', '٣-'],
  ]);
});

test('an article is the same element of a path in every language', () => {
  const paths = (...lines: string[]): readonly string[] =>
    structure(source(...lines)).text.blocks.map(({ path }) => path);
  const expected = ['article-1', 'article-1/1', 'article-1/2', 'article-2', 'article-2/1'];
  expect(paths('第一条', '1. 各国应合作。', '2. 各国应通报。', '第二条', '1. 本公约应生效。')).toEqual(
    expected,
  );
  expect(
    paths(
      'Article 1',
      '1. States shall co-operate.',
      '2. States shall notify.',
      'Article 2',
      '1. It enters into force.',
    ),
  ).toEqual(expected);
  expect(paths('المادة 1', '١- تتعاون الدول.', '٢- تخطر الدول.', 'المادة 2', '١- يبدأ النفاذ.')).toEqual(
    expected,
  );
});

test('items nest by their sequences, and a paragraph number goes on behind them', () => {
  expect(
    rows(
      source(
        `1. ${LONG}`,
        '(a) First;',
        '(i) one of it;',
        '(ii) two of it;',
        '(b) Second.',
        `2. ${LONG}`,
        '(a) Third.',
        '(b) Fourth.',
      ),
    ),
  ).toEqual([
    '1 paragraph 1',
    '1/a item (a)',
    '1/a/i item (i)',
    '1/a/ii item (ii)',
    '1/b item (b)',
    '2 paragraph 2',
    '2/a item (a)',
    '2/b item (b)',
  ]);
});

test('(i) after (h) is a letter where (j) follows, and roman where (ii) does', () => {
  const letters = ['(f) x;', '(g) x;', '(h) x;', '(i) x;', '(j) x.'];
  const begin = ['(a) x;', '(b) x;', '(c) x;', '(d) x;', '(e) x;'];
  expect(rows(source(`1. ${LONG}`, ...begin, ...letters, `2. ${LONG}`)).at(9)).toBe('1/i item (i)');
  expect(
    rows(source(`1. ${LONG}`, ...begin, ...letters.slice(0, 3), '(i) x;', '(ii) x.', `2. ${LONG}`)).at(9),
  ).toBe('1/h/i item (i)');
});

test('a list that counts from 1 inside a numbered paragraph is nested, because the outer number goes on', () => {
  const outer = (...numbers: number[]): string[] => numbers.map((number) => `${String(number)}. ${LONG}`);
  expect(rows(source(...outer(1, 2, 3, 4), '1. one;', '2. two.', ...outer(5, 6))).slice(4)).toEqual([
    '4/1 item 1',
    '4/2 item 2',
    '5 paragraph 5',
    '6 paragraph 6',
  ]);
});

test('mere digits at the beginning of a paragraph are no numbers', () => {
  expect(
    rows(
      source(
        `1. ${LONG}`,
        '2019. That was the year in which it all began for us.',
        `2. ${LONG}`,
        `3. ${LONG}`,
      ),
    ),
  ).toEqual(['1 paragraph 1', 'p1 paragraph -', '2 paragraph 2', '3 paragraph 3']);
});

test('a number that stands twice gets a path of its own and a finding, never a refusal', () => {
  const automatic = (text: string): Known => ({ number: { text, level: 0, list: 'a' } });
  const document = source(
    [LONG, automatic('1.')],
    [LONG, automatic('2.')],
    [LONG, automatic('2.')],
    [LONG, automatic('3.')],
  );
  const { text, findings } = structure(document);
  expect(text.blocks.map(({ path }) => path)).toEqual(['1', '2', '2-2', '3']);
  expect(findings).toMatchObject([
    { code: 'number-repeated', count: 1, detail: expect.stringContaining('2.') },
  ]);
});

test('annexes start numbering anew; sections that are numbered keep their numbers', () => {
  const heading = (level: number): Known => ({ heading: level });
  expect(
    rows(
      source(
        ['I. Introduction', heading(1)],
        `1. ${LONG}`,
        ['II. Work', heading(1)],
        `2. ${LONG}`,
        ['Annex I', heading(1)],
        `1. ${LONG}`,
        `2. ${LONG}`,
      ),
    ),
  ).toEqual([
    'section-1 heading I',
    '1 paragraph 1',
    'section-2 heading II',
    '2 paragraph 2',
    'annex-1 heading 1',
    'annex-1/1 paragraph 1',
    'annex-1/2 paragraph 2',
  ]);
});

test('the title of an article stands on the line below its number', () => {
  const { text } = structure(
    source('第3条', '探矿通知', '1. 申请探矿者应将其意向通知管理局。', '2. 通知应提交秘书长。'),
  );
  expect(text.blocks[0]).toMatchObject({
    path: 'article-3',
    kind: 'heading',
    label: '3',
    printed: '第3条',
    text: '探矿通知',
  });
  expect(text.blocks.map(({ path }) => path).slice(1)).toEqual(['article-3/1', 'article-3/2']);
});

test('a paragraph that a page parted is one again, and a person may part it', () => {
  const page = (nth: number, index: number, text: string): SourceParagraph => ({
    ...sourceParagraph(index, text),
    place: { page: nth, index },
  });
  const document: SourceDocument = {
    ...source(),
    paragraphs: [
      page(1, 0, '1. The Council has decided that the'),
      page(2, 1, 'contractor shall report.'),
      page(2, 2, '2. It shall be so.'),
    ],
  };
  expect(structure(document).text.blocks.map(({ text }) => text)).toEqual([
    'The Council has decided that the contractor shall report.',
    'It shall be so.',
  ]);
  const corrected = structure(document, [{ index: 1, isJoined: false }]);
  expect(corrected.text.blocks.map(({ path }) => path)).toEqual(['1', 'p1', '2']);
  expect(corrected.decisions.map(({ isJoined }) => isJoined)).toEqual([false, false, false]);
});

test('corrections decide kind, label and level, and leave out what is no text', () => {
  const document = source(`1. ${LONG}`, 'A line of which nothing is known.', '13-40404', `2. ${LONG}`);
  const { text, decisions } = structure(document, [
    { index: 1, kind: 'item', label: '(a)', level: 1 },
    { index: 2, isLeftOut: true },
  ]);
  expect(text.blocks.map(({ path }) => path)).toEqual(['1', '1/a', '2']);
  expect(decisions[2]).toMatchObject({ isLeftOut: true, path: null });
});

test('a number that a person gives takes the place of the printed one', () => {
  const document = source(`1. ${LONG}`, `2. ${LONG}`, `3. ${LONG}`, `2019. ${LONG}`, `l. ${LONG}`);
  const { text } = structure(document, [
    { index: 1, label: '2bis' },
    { index: 3, kind: 'paragraph', label: '2019' },
    { index: 4, kind: 'paragraph', label: null },
  ]);
  expect(text.blocks.map((block) => [block.path, block.printed, block.text])).toEqual([
    ['1', '1.', LONG],
    ['2bis', undefined, LONG],
    ['3', '3.', LONG],
    ['2019', undefined, LONG],
    ['p1', undefined, `l. ${LONG}`],
  ]);
});

test('a short number that was printed by a slip goes when another is given; a year stays', () => {
  const document = source(`1. ${LONG}`, `2. ${LONG}`, `4. ${LONG}`, `2019. ${LONG}`);
  const { text } = structure(document, [
    { index: 2, kind: 'paragraph', label: '3' },
    { index: 3, kind: 'paragraph', label: '4' },
  ]);
  expect(text.blocks.slice(2).map((block) => [block.path, block.text])).toEqual([
    ['3', LONG],
    ['4', `2019. ${LONG}`],
  ]);
});

test('a level that a person gives stays, and moves no other heading', () => {
  const document = readMarkdown(
    '# Title\n\n## One\n\nText.\n\n#### Deeper\n\nText.\n\n#### Deeper too\n\nText.\n',
  );
  const levels = (corrections: Parameters<typeof structure>[1]) =>
    structure(document, corrections).text.blocks.flatMap(({ kind, level }) =>
      kind === 'heading' ? [level] : [],
    );
  expect(levels([])).toEqual([1, 2, 2]);
  expect(levels([{ index: 3, level: 4 }])).toEqual([1, 4, 2]);
});

test('a Chinese law in Markdown: chapters, articles, their paragraphs and items', () => {
  const law =
    '# 某法\n\n## 第一章 总则\n\n第一条 为了规范活动，制定本法。\n\n第二条 下列事项只能制定法律：\n\n（一）国家主权的事项；\n\n（二）犯罪和刑罚。\n\n其他事项另行规定。\n\n## 第二章 附则\n\n第三条 本法自公布之日起施行。\n';
  expect(rows(readMarkdown(law))).toEqual([
    't1 title -',
    'chapter-1 heading 1',
    'article-1 paragraph 1',
    'article-2 paragraph 2',
    'article-2/1 item (1)',
    'article-2/2 item (2)',
    'article-2/p1 paragraph -',
    'chapter-2 heading 2',
    'article-3 paragraph 3',
  ]);
});

test('annexes that one language numbers and another only names have the same paths', () => {
  const paths = (...lines: string[]): readonly string[] =>
    structure(source(...lines)).text.blocks.map(({ path }) => path);
  const expected = ['1', '2', 'annex-1', 'annex-1/1', 'annex-1/2', 'annex-2', 'annex-2/1', 'annex-2/2'];
  const french = ['1. Le Conseil décide.', '2. Le Conseil prie.'];
  const chinese = ['1. 理事会决定。', '2. 理事会请求。'];
  expect(paths(...french, 'Annexe', ...french, 'Annexe I', ...french)).toEqual(expected);
  expect(paths(...chinese, '附件一', ...chinese, '附件二', ...chinese)).toEqual(expected);
});

test('articles with decimal numbers below are sections, whatever a language calls them', () => {
  const paths = (...lines: string[]): readonly string[] =>
    structure(source(...lines)).text.blocks.map(({ path }) => path);
  const expected = ['section-1', '1.1', '1.2', 'section-2', '2.1'];
  expect(paths('Article 1', '1.1 Le contrat.', '1.2 Le terme.', 'Article 2', '2.1 La durée.')).toEqual(
    expected,
  );
  expect(paths('第1节', '1.1 合同。', '1.2 用语。', '第2节', '2.1 期限。')).toEqual(expected);
});

test('entries of a list of contents are neither headings nor numbers', () => {
  const document = source(
    'CONTENTS',
    ['1.\tSCOPE\t2', { isContents: true }],
    ['2.\tTERMS\t3', { isContents: true }],
    ['1. SCOPE', { heading: 1 }],
    `1.1 ${LONG}`,
    `1.2 ${LONG}`,
    ['2. TERMS', { heading: 1 }],
    `2.1 ${LONG}`,
  );
  expect(rows(document).slice(1, 4)).toEqual([
    'h1/p1 paragraph -',
    'h1/p2 paragraph -',
    'section-1 heading 1',
  ]);
});

test('a typed number joins the list of automatic ones that goes on from it', () => {
  const number = (text: string) => ({ text, level: 0, list: '1' });
  const document = source(
    'a) that the framework has changed;',
    ['that the means have changed;', { number: number('b)') }],
    ['that the needs have changed.', { number: number('c)') }],
    LONG,
    '1 that the Council is authorized;',
    ['that expenses are limited.', { number: number('2') }],
  );
  const { blocks } = structure(document).text;
  expect(blocks.map(({ label, text }) => [label, text.slice(0, 8)])).toEqual([
    ['(a)', 'that the'],
    ['(b)', 'that the'],
    ['(c)', 'that the'],
    [null, 'The Comm'],
    ['1', 'that the'],
    ['2', 'that exp'],
  ]);
});

test('a sentence in a heading’s style is a paragraph, as is the odd one in a list of paragraphs', () => {
  const at = (text: string, level: number) => ({ number: { text, level, list: '1' } });
  const document = source(
    ['Purpose', { ...at('1.', 0), heading: 1 }],
    ['The instrument amends four regulations of the retained law.', { ...at('1.1', 1), heading: 2 }],
    [LONG, at('1.2', 1)],
    [LONG, at('1.3', 1)],
    ['This memorandum contains information for the Joint Committee', { ...at('1.4', 1), heading: 2 }],
    [LONG, at('1.5', 1)],
    ['Extent', { ...at('2.', 0), heading: 1 }],
    [LONG, at('2.1', 1)],
    [LONG, at('2.2', 1)],
  );
  expect(rows(document).map((row) => row.split(' ')[1])).toEqual([
    'heading',
    ...Array<string>(5).fill('paragraph'),
    'heading',
    'paragraph',
    'paragraph',
  ]);
});

test('a heading known by looks stands below the one that the format says', () => {
  const bold = {
    look: { firstIndent: 0, indent: 0, align: 'start', isBold: true, isItalic: false, size: 12 },
  } as const;
  const { blocks } = structure(
    source(
      ['Policy', { heading: 1 }],
      LONG,
      ['Regulation of safety', bold],
      LONG,
      ['Consultation', { heading: 1 }],
      LONG,
    ),
  ).text;
  expect(blocks.filter(({ kind }) => kind === 'heading').map(({ level }) => level)).toEqual([1, 2, 1]);
});

test('a list whose first entry stands behind its paragraph’s number goes on below it', () => {
  expect(
    rows(
      source(
        `1. ${LONG}`,
        '2. (a) The Committee shall meet each year.',
        '(b) It shall elect its officers.',
        '(c) It shall report.',
        `3. ${LONG}`,
      ),
    ),
  ).toEqual(['1 paragraph 1', '2 paragraph 2', '2/b item (b)', '2/c item (c)', '3 paragraph 3']);
  expect(
    rows(
      source(
        'Статья 1. 1. Государства сотрудничают.',
        '2. Они уведомляют.',
        'Статья 2. Договор вступает в силу.',
      ),
    ),
  ).toEqual(['article-1 paragraph 1', 'article-1/2 paragraph 2', 'article-2 paragraph 2']);
});
