import { describe, expect, test } from 'vitest';
import { withFile, type ReadFile } from '#renderer/features/pack-editor/model/add-file.ts';
import { withProgrammes } from '#renderer/features/pack-editor/model/add-programme.ts';
import { isDate } from '#renderer/features/pack-editor/model/dates.ts';
import { onePerPlace, placeOfProblem } from '#renderer/features/pack-editor/model/problem-place.ts';
import { readPeople, withText, writePeople } from '#renderer/features/pack-editor/model/texts.ts';
import { moved, nextId } from '#renderer/features/pack-editor/parts/part.ts';
import { newDraft, type DraftContent } from '#renderer/services/draft-content.ts';

const draft = newDraft('2026-01-02', 'urn:x-test:one', 'Europe/Zurich', ['en']);
const NUMBERS = ['1', '2', '3', '4', '5', '6'];

const file = (key: string, symbol: string | null, language: string | null, numbers = NUMBERS): ReadFile => ({
  key,
  fileName: `${key}.docx`,
  format: 'docx',
  facts: { symbol, revision: '', title: `Title ${key}`, date: null, language, distribution: null },
  doubts: 0,
  numbers,
});

/** The documents of a draft as `symbol: languages`. */
const documents = (...files: readonly ReadFile[]): readonly string[] =>
  files
    .reduce(withFile, draft)
    .pack.documents.map(
      ({ symbol, versions }) => `${symbol ?? '-'}: ${versions.map((each) => each.language).join(' ')}`,
    );

describe('files that are added', () => {
  test('stand under their symbol as language versions', () => {
    expect(documents(file('a', 'A/1', 'en'), file('b', 'A/2', 'en'), file('c', 'A/1', 'zh-Hans'))).toEqual([
      'A/1: en zh-Hans',
      'A/2: en',
    ]);
  });

  test('stand together without a symbol where they are numbered alike', () => {
    expect(
      documents(file('a', null, 'en'), file('b', null, 'fr'), file('c', null, 'es', ['9', '8'])),
    ).toEqual(['-: en fr', '-: es']);
  });

  test('never take the place of a version in the same language, and are there once', () => {
    expect(documents(file('a', 'A/1', 'en'), file('b', 'A/1', 'en'))).toEqual(['A/1: en', 'A/1: en']);
    expect(documents(file('a', 'A/1', 'en'), file('a', 'A/1', 'en'))).toEqual(['A/1: en']);
  });

  test('bring their languages and are named after their file where they have no title', () => {
    const added = withFile(draft, {
      ...file('a', 'A/1', 'fr'),
      facts: { ...file('a', 'A/1', 'fr').facts, title: null },
    });
    expect(added.languages).toEqual(['en', 'fr']);
    expect(added.pack.documents[0]?.versions[0]?.title).toBe('a');
  });
});

test('programmes stand behind the items that are there, or in their place, and bring their language', () => {
  const programme = (language: string | null, ...titles: readonly string[]) => ({
    name: 'a.csv',
    programme: {
      language,
      findings: [],
      entries: titles.map((title) => ({
        ...{ title, number: null, description: null, people: [] },
        ...{ date: null, start: null, end: null },
      })),
    },
  });
  const items = ({ pack: { agenda } }: DraftContent) =>
    agenda.map(({ id, number, title }) => `${id} ${number} ${Object.keys(title).join(' ')}`);
  const first = withProgrammes(draft, [programme(null, 'Opening', 'Closing')], 'add');
  expect(items(first)).toEqual(['opening 1 en', 'closing 2 en']);
  const added = withProgrammes(first, [programme('fr', 'Opening'), programme('en', 'Tea')], 'add');
  expect(items(added)).toEqual(['opening 1 en', 'closing 2 en', 'opening-2 3 fr', 'tea 4 en']);
  expect(added.languages).toEqual(['en', 'fr']);
  expect(items(withProgrammes(first, [programme('en', 'Opening')], 'replace'))).toEqual(['opening 1 en']);
});

test('texts are put in and taken away by language', () => {
  const texts = withText(withText({}, 'en', 'One', 'official'), 'fr', 'Un', 'editorial');
  expect(texts).toEqual({
    en: { text: 'One', source: 'official' },
    fr: { text: 'Un', source: 'editorial' },
  });
  expect(withText(texts, 'en', '', 'official')).toEqual({ fr: { text: 'Un', source: 'editorial' } });
});

test('people are one a line, with what they belong to after a comma of any keyboard', () => {
  const people = readPeople('Ms A, Office One, Geneva\n\n王先生，某局\nMr B');
  expect(people).toEqual([
    { name: 'Ms A', affiliation: 'Office One, Geneva' },
    { name: '王先生', affiliation: '某局' },
    { name: 'Mr B', affiliation: null },
  ]);
  expect(readPeople(writePeople(people))).toEqual(people);
});

test('days are those that there are', () => {
  expect(['2026-02-28', '2026-02-30', '2026-2-8', ''].map(isDate)).toEqual([true, false, false, false]);
});

test('things move within their list and get ids that are free', () => {
  const list = [{ id: 'item-1' }, { id: 'item-3' }];
  expect(moved(list, 'item-1', 1).map(({ id }) => id)).toEqual(['item-3', 'item-1']);
  expect(moved(list, 'item-1', -1)).toBe(list);
  expect(nextId('item', list)).toBe('item-4');
});

test('a problem leads to the thing that it is about, and to a field that has a name', () => {
  const { pack } = withFile(draft, file('a', 'A/1', 'en'));
  const at = (...path: readonly (string | number)[]) =>
    placeOfProblem({ code: 'empty', path, message: '', isBlocking: true }, pack);
  expect(at('meeting', 'place')).toEqual({ part: 'meeting', thing: null, name: '', field: 'place' });
  expect(at('sources', 'editorial', 'source')).toMatchObject({ part: 'meeting', field: 'source' });
  const empty = (...path: readonly string[]) =>
    ({ code: 'empty', path, message: '', isBlocking: true }) as const;
  const organizer = [empty('sources', 'official', 'source'), empty('meeting', 'organizer')];
  expect(onePerPlace(organizer, pack)).toHaveLength(1);
  expect(onePerPlace([...organizer, empty('meeting', 'place')], pack)).toHaveLength(2);
  expect(at('documents', 0, 'versions', 0, 'title')).toEqual({
    part: 'documents',
    thing: 'a-1',
    name: 'Title a',
    field: 'title',
  });
});
