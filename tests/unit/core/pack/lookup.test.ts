import { expect, test } from 'vitest';
import {
  findDocument,
  findItem,
  findQuestion,
  findTheme,
  itemsOfTheme,
  pickVersion,
  questionsInOrder,
  resolveCitation,
  themeOfItem,
  themesInOrder,
} from '#core/pack/lookup.ts';
import type { MeetingPack, PackDocument } from '#core/pack/model.ts';
import { openPack } from '#core/pack/open-pack.ts';
import { change, craftPack, sampleParts } from '#tests/fixtures/packs/craft-pack.ts';
import { packCrypto } from '#tools/pack/pack-crypto.ts';

const MEETING = 'meeting.json';

/** The sample pack with a second and a third theme; the agenda comes to the second first, and never to the third. */
async function samplePack(): Promise<MeetingPack> {
  const parts = sampleParts();
  const text = { en: { text: 'More', source: 'editors' } };
  for (const [index, id] of ['second', 'third'].entries()) {
    const question = { id: `${id}-question`, number: '1', text, cites: [], supersedes: [] };
    change(parts, MEETING, `themes.${String(index + 1)}`, {
      id,
      title: text,
      description: null,
      cites: [],
      questions: [question],
      supersedes: [],
    });
  }
  const first: unknown = Reflect.get(Object(parts[MEETING]), 'agenda')[0];
  change(parts, MEETING, 'agenda.1', first);
  change(parts, MEETING, 'agenda.0', { ...Object(first), id: 'before', theme: 'second' });
  change(parts, MEETING, 'agenda.2', { ...Object(first), id: 'last', theme: null });
  change(parts, 'documents/note/en.json', 'blocks.1', {
    path: '2',
    label: '2',
    kind: 'paragraph',
    level: 0,
    text: 'Only in English.',
    footnotes: [],
  });
  const opened = await openPack(await craftPack(parts), packCrypto);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}

function onlyDocument(pack: MeetingPack): PackDocument {
  const [document] = pack.documents;
  if (!document) throw new Error('The sample has a document');
  return document;
}

test('things are found by the ids that the pack declares', async () => {
  const pack = await samplePack();
  const [item, theme] = [pack.agenda[1], pack.themes[0]];
  const question = theme?.questions[0];
  if (!item || !theme || !question) throw new Error('The sample is not what it was');
  expect(findDocument(pack, onlyDocument(pack).id)).toBe(pack.documents[0]);
  expect(findItem(pack, item.id)).toBe(item);
  expect(findTheme(pack, theme.id)).toBe(theme);
  expect(findQuestion(pack, question.id)).toEqual({ question, theme });
  expect(findQuestion({ ...pack, themes: [] }, question.id)).toBeUndefined();
});

test('themes and questions come in the order of the programme, those it never comes to last', async () => {
  const pack = await samplePack();
  expect(themesInOrder(pack).map(({ id }) => id)).toEqual(['second', 'theme', 'third']);
  expect(questionsInOrder(pack).map(({ question, theme }) => [theme.id, question.id])).toEqual([
    ['second', 'second-question'],
    ['theme', 'question'],
    ['third', 'third-question'],
  ]);
});

test('items and themes know each other', async () => {
  const pack = await samplePack();
  expect(pack.agenda.map((item) => themeOfItem(pack, item)?.id)).toEqual(['second', 'theme', undefined]);
  expect(pack.themes.map(({ id }) => itemsOfTheme(pack, id).map((item) => item.id))).toEqual([
    ['first'],
    ['before'],
    [],
  ]);
});

test.each([
  ['zh-Hans', 'zh-Hans'],
  ['zh', 'zh-Hans'],
  ['en-GB', 'en'],
  ['fr', 'en'],
])('asked for %s, a document gives its %s version', async (wanted, given) => {
  expect(pickVersion(onlyDocument(await samplePack()), wanted).text.language).toBe(given);
});

test('a document without English falls back to its original', async () => {
  const document = onlyDocument(await samplePack());
  const [original] = document.versions;
  if (!original) throw new Error('The sample has an original');
  expect(pickVersion({ ...document, versions: [original] }, 'fr')).toBe(original);
});

test('a citation leads to its block, in another language where the wanted one lacks it', async () => {
  const pack = await samplePack();
  const document = onlyDocument(pack).id;
  expect(resolveCitation(pack, { document, path: '1' }, 'zh-Hans')?.block.text).toBe('第一段。');
  expect(resolveCitation(pack, { document, path: '2' }, 'zh-Hans')).toMatchObject({
    version: { text: { language: 'en' } },
    block: { text: 'Only in English.' },
  });
  expect(resolveCitation(pack, { document, path: '3' }, 'en')).toBeNull();
  expect(resolveCitation({ ...pack, documents: [] }, { document, path: '1' }, 'en')).toBeNull();
});
