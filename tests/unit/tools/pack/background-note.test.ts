import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { alignBlocks } from '#core/documents/align.ts';
import type { Block, DocumentText } from '#core/documents/document.ts';
import { findLinks } from '#core/documents/links.ts';
import { outlineOf } from '#core/documents/outline.ts';
import { questionsInOrder } from '#core/pack/lookup.ts';
import type { MeetingPack } from '#core/pack/model.ts';
import { BUNDLED_SOURCES } from '#tools/pack/build-bundled.ts';
import { compilePack } from '#tools/pack/compile-pack.ts';

const SEED = 'tests/fixtures/seed/wipo-conversation-2019-background-note.zh.txt';
const SUPERSCRIPTS = '¹²³⁴⁵⁶';

let pack: MeetingPack;
let zh: DocumentText;
let en: DocumentText;

beforeAll(async () => {
  const compiled = await compilePack(join(BUNDLED_SOURCES, 'wipo-conversation-2019'));
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
  pack = compiled.value.pack;
  expect(compiled.value.warnings).toEqual([]);
  const [original, translation] = pack.documents[0]?.versions ?? [];
  if (!original || !translation) throw new Error('The note needs two versions');
  zh = original.text;
  en = translation.text;
});

const superscript = (label: string): string => SUPERSCRIPTS[Number(label) - 1] ?? '?';

/** A block as it is printed: markers at their places, number or bullet before it. */
function printed(block: Block): string {
  const characters = block.text.split('');
  for (const { offset, footnote } of [...block.footnotes].reverse())
    characters.splice(offset, 0, superscript(footnote));
  const lead = block.kind === 'item' ? '-' : block.label === null ? '' : `${block.label}.`;
  return lead + characters.join('');
}

const closed = (text: string): string => text.replace(/\s/g, '');

/** The text in the seed's own order: its footnote block stands inside paragraph 8, where the page ended. */
function asIssued(text: DocumentText): string {
  const footnotes = text.footnotes.map(({ label, text: note }) => `${superscript(label)}${note}`).join('');
  const rejoined = '实施。但是，';
  return closed(text.blocks.map(printed).join('')).replace(rejoined, `实施。${closed(footnotes)}但是，`);
}

test('the Chinese note is the seed, character for character, white space aside', async () => {
  expect(asIssued(zh)).toBe(closed(await readFile(SEED, 'utf8')));
});

test('one changed, lost or added character, and a marker out of place, would be noticed', async () => {
  const seed = closed(await readFile(SEED, 'utf8'));
  const withFirst = (change: (block: Block) => Block): DocumentText => ({
    ...zh,
    blocks: zh.blocks.map((block) => (block.path === '1' ? change(block) : block)),
  });
  const changed = [
    withFirst((block) => ({ ...block, text: block.text.replace('颠', '巅') })),
    withFirst((block) => ({ ...block, text: block.text.slice(0, -1) })),
    withFirst((block) => ({ ...block, text: `${block.text}。` })),
    withFirst((block) => ({ ...block, footnotes: [{ offset: 3, footnote: '1' }] })),
    withFirst((block) => ({ ...block, footnotes: [] })),
  ];
  for (const text of changed) expect(asIssued(text)).not.toBe(seed);
});

test('white space inside the lines is kept as issued too', async () => {
  const lines = (await readFile(SEED, 'utf8')).split('\n');
  for (const block of zh.blocks.filter(({ path }) => path !== '8')) {
    const line = printed(block).replace(/^(\d+\.|-)/, '$1 ');
    expect(lines).toContain(line);
  }
});

test('it has its title block, five headings, seventeen paragraphs, four bullets, six footnotes and the end', () => {
  const paths = (kind: string): string[] =>
    zh.blocks.filter((block) => block.kind === kind).map(({ path }) => path);
  expect(paths('title')).toEqual(['t1', 't2', 't3', 't4', 't5']);
  expect(paths('paragraph')).toEqual(Array.from({ length: 17 }, (_, index) => String(index + 1)));
  expect(paths('item')).toEqual(['11/b1', '11/b2', '11/b3', '11/b4']);
  expect(paths('end')).toEqual(['end']);
  expect(zh.footnotes.map(({ label }) => label)).toEqual(['1', '2', '3', '4', '5', '6']);
  expect(
    outlineOf(zh).map(({ text, labels }) => `${text} ${labels?.first ?? ''}–${labels?.last ?? ''}`),
  ).toEqual(['背景 1–8', '目标 9–12', '形式 13–14', '主题 15–15', '邀请 16–17']);
  expect(zh.blocks.find(({ path }) => path === 'h1')?.text).toBe('背 景');
});

test('each footnote stands at its marker', () => {
  const around = zh.blocks.flatMap(({ path, text, footnotes }) =>
    footnotes.map(
      ({ offset, footnote }) => `${path}: ${text.slice(offset - 2, offset)}${superscript(footnote)}`,
    ),
  );
  expect(around).toEqual(['1: AI¹', '2: 查。²', '3: 议”³', '4: 跟进⁴', '5: T）⁵', '7: 会。⁶']);
});

test('the addresses in the footnotes are found without the marks around them', () => {
  expect(zh.footnotes.map(({ text }) => findLinks(text).map(({ href }) => href))).toEqual([
    ['https://www.wipo.int/about-ip/zh/artificial_intelligence/'],
    ['https://www.wipo.int/meetings/zh/details.jsp?meeting_id=46586'],
    ['https://www.wipo.int/meetings/en/details.jsp?meeting_id=46586'],
    ['https://www.wipo.int/cws/zh/'],
    ['https://www.wipo.int/pressroom/en/articles/2019/article_0001.html'],
    ['https://www.wipo.int/tech_trends/en/artificial_intelligence/'],
  ]);
  const links = (text: DocumentText): string[] =>
    text.footnotes.flatMap((footnote) => findLinks(footnote.text).map(({ href }) => href));
  expect(links(en)).toEqual(links(zh));
});

test('the English version is aligned with it block by block, and says that it is editorial', () => {
  const rows = alignBlocks(zh.blocks, en.blocks);
  expect(rows.filter(({ left, right }) => left === null || right === null)).toEqual([]);
  for (const { left, right } of rows)
    expect(right?.footnotes.map(({ footnote }) => footnote)).toEqual(
      left?.footnotes.map(({ footnote }) => footnote),
    );
  expect(pack.documents[0]?.versions.map(({ provenance }) => provenance.kind)).toEqual([
    'official',
    'editorial',
  ]);
});

test('numbers of the original survive in the translation', () => {
  const figures = (block: Block | undefined): string[] =>
    block?.text.match(/\b(19|20)\d\d\b|\b(20|27|16)\b/g) ?? [];
  for (const path of ['2', '4', '6', '7'])
    expect(figures(en.blocks.find((block) => block.path === path)).sort()).toEqual(
      (
        zh.blocks.find((block) => block.path === path)?.text.match(/(?:19|20)\d\d|\b(?:20|27)\b/g) ?? []
      ).sort(),
    );
});

test('what is official is only what is known to be', () => {
  const titles = pack.agenda.map(({ id, provenance, title }) => [
    id,
    provenance.kind,
    title['en']?.provenance.kind,
    title['zh-Hans']?.provenance.kind,
  ]);
  expect(titles).toEqual([
    ['opening', 'editorial', 'editorial', 'editorial'],
    ['panel-ip-system', 'official', 'official', 'editorial'],
    ['panel-patents', 'official', 'official', 'editorial'],
    ['ip-administration', 'editorial', 'editorial', 'editorial'],
    ['international-cooperation', 'editorial', 'editorial', 'editorial'],
    ['exchange-with-floor', 'editorial', 'editorial', 'editorial'],
    ['questions-to-continue', 'editorial', 'editorial', 'editorial'],
  ]);
  for (const item of pack.agenda)
    expect([item.time.kind, item.chair.kind, item.panel.kind]).toEqual(Array(3).fill('not-announced'));
});

test('every theme has three to five editorial questions, in both languages, each citing paragraphs', () => {
  for (const { questions } of pack.themes) expect([3, 4, 5]).toContain(questions.length);
  for (const { question } of questionsInOrder(pack)) {
    expect(Object.keys(question.text).sort()).toEqual(['en', 'zh-Hans']);
    expect(Object.values(question.text).map(({ provenance }) => provenance.kind)).toEqual([
      'editorial',
      'editorial',
    ]);
    expect(question.cites.length).toBeGreaterThan(0);
  }
});

test('the four expected outcomes are the bullets of paragraph 11, word for word', () => {
  const bullets = zh.blocks
    .filter(({ kind }) => kind === 'item')
    .map(({ text }) => text.replace(/[；。]$/, ''));
  expect(pack.outcomes.map(({ text }) => text['zh-Hans']?.text)).toEqual(bullets);
  expect(pack.outcomes.map(({ text }) => text['zh-Hans']?.provenance.kind)).toEqual(
    Array(4).fill('official'),
  );
  expect(pack.outcomes.flatMap(({ cites }) => cites.map(({ path }) => path))).toEqual([
    '11/b1',
    '11/b2',
    '11/b3',
    '11/b4',
  ]);
});
