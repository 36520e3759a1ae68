import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ProposedFacts } from '#core/importing/structure/model.ts';
import {
  addDocument,
  addVersion,
  moveVersion,
  proposedVersion,
  removeVersion,
  reviseDocument,
  splitVersion,
} from '#core/pack/draft/edit.ts';
import type { PackDraft } from '#core/pack/draft/model.ts';
import { idFrom } from '#core/pack/draft/new-id.ts';
import { imported, soundDraft } from './support/draft.ts';

const facts: ProposedFacts = {
  symbol: 'A/RES/80/107',
  revision: 'REV.1',
  title: 'A resolution\n of the Assembly',
  date: '2026-01-05',
  language: 'en',
  distribution: 'General',
};

const placesOf = ({ documents }: PackDraft): string[] =>
  documents.flatMap(({ id, versions }) => versions.map(({ language }) => `${id} ${language}`));

test('a file becomes a document with what its first page proposes', () => {
  const { draft, id } = addDocument(soundDraft(), facts, proposedVersion(facts, imported('key'), 'editors'));
  expect(id).toBe('a-res-80-107-rev-1');
  expect(draft.documents[1]).toMatchObject({
    symbol: 'A/RES/80/107',
    revision: 'REV.1',
    date: '2026-01-05',
    shortTitle: { en: { text: 'A resolution of the Assembly', source: 'editors' } },
    versions: [{ language: 'en', title: 'A resolution of the Assembly' }],
  });
});

test('versions are added, replaced, moved, split off and taken out; a document without any goes too', () => {
  const french = proposedVersion({ ...facts, language: 'fr' }, imported('one'), 'editors');
  const both = addVersion(soundDraft(), 'report', french);
  expect(placesOf(both)).toEqual(['report en', 'report fr']);
  const replaced = addVersion(both, 'report', { ...french, content: imported('two') });
  expect(replaced.documents[0]?.versions[1]?.content).toMatchObject({ key: 'two' });
  const split = splitVersion(both, 'report', 'fr', facts);
  expect(placesOf(split)).toEqual(['report en', 'a-res-80-107-rev-1 fr']);
  expect(placesOf(moveVersion(split, 'a-res-80-107-rev-1', 'fr', 'report'))).toEqual(placesOf(both));
  expect(placesOf(removeVersion(removeVersion(both, 'report', 'fr'), 'report', 'en'))).toEqual([]);
  expect(moveVersion(both, 'report', 'fr', 'nowhere')).toBe(both);
});

test('a revision keeps the id of the document, so that citations and notes find it', () => {
  const fresh = proposedVersion(facts, imported('fresh'), 'editors');
  const revised = reviseDocument(soundDraft(), 'report', facts, [fresh]);
  expect(revised.documents).toMatchObject([
    { id: 'report', revision: 'REV.1', date: '2026-01-05', versions: [{ content: { key: 'fresh' } }] },
  ]);
});

test('an id is always of the form that packs want', () => {
  expect(idFrom('Décision n° 5, Añexo', 'x')).toBe('decision-n-5-anexo');
  expect(idFrom('背景说明', 'document')).toBe('document');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 90 }), (words) => {
      expect(idFrom(words, 'document')).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    }),
  );
});
