import { describe, expect, test } from 'vitest';
import { compileDraft } from '#core/pack/draft/compile-draft.ts';
import { draftOfPack } from '#core/pack/draft/draft-of-pack.ts';
import type { DraftDocument, PackDraft } from '#core/pack/draft/model.ts';
import { meetingOfDraft } from '#core/pack/draft/problems.ts';
import { languagesLost, revisedBy, takeAsRevision } from '#core/pack/draft/revisions.ts';
import { imported, soundDraft, version } from './support/draft.ts';

const revised = (id: string, revision: string, symbol: string | null = 'TEST/1'): DraftDocument => ({
  id,
  symbol,
  revision,
  date: '2026-02-01',
  shortTitle: { en: { text: 'Report as revised', source: 'editors' } },
  versions: [version('en', imported(id))],
});
const withDocuments = (...documents: readonly DraftDocument[]): PackDraft => ({
  ...soundDraft(),
  documents: [...soundDraft().documents, ...documents],
});

describe('a revision is known by its symbol', () => {
  test.each([
    ['REV.1 revises the first issue', withDocuments(revised('a', 'REV.1')), 'a', 'report'],
    ['however the symbol is written', withDocuments(revised('a', 'REV.', 'test / 1')), 'a', 'report'],
    ['the nearest one before it', withDocuments(revised('a', 'REV.1'), revised('b', 'REV.2')), 'b', 'a'],
    ['whatever came in first', withDocuments(revised('b', 'REV.2'), revised('a', 'REV.1')), 'b', 'a'],
    ['never the other way round', withDocuments(revised('a', 'REV.1')), 'report', undefined],
    ['nor the same revision again', withDocuments(revised('a', '')), 'a', undefined],
    ['nor without a symbol', withDocuments(revised('a', 'REV.1', null)), 'a', undefined],
  ])('%s', (_, draft, id, expected) => {
    expect(revisedBy(draft, id)?.id).toBe(expected);
  });
});

test('taken as a revision, a document stands where the earlier one stood, under its id and short title', () => {
  const other = revised('other', '', 'TEST/2');
  const draft = withDocuments(other, revised('a', 'REV.1'));
  expect(takeAsRevision(draft, 'a', 'report').documents).toEqual([
    {
      ...soundDraft().documents[0],
      revision: 'REV.1',
      date: '2026-02-01',
      versions: [version('en', imported('a'))],
    },
    other,
  ]);
  for (const [id, earlier] of [
    ['a', 'a'],
    ['a', 'nowhere'],
    ['nowhere', 'a'],
  ] as const)
    expect(takeAsRevision(draft, id, earlier)).toBe(draft);
});

test('languages in which the revision is not there are told', () => {
  const earlier = {
    ...revised('a', ''),
    versions: ['en', 'fr', 'zh-Hans'].map((tag) => version(tag, imported(tag))),
  };
  expect(languagesLost(earlier, revised('b', 'REV.1'))).toEqual(['fr', 'zh-Hans']);
});

test('the next edition says what the pack says, and counts one up', () => {
  const content = compileDraft(soundDraft(), new Map());
  if (!content.ok) throw new Error(JSON.stringify(content.error));
  const original = { format: 'text', fileName: 'report.txt' } as const;
  const meeting = {
    ...content.value.meeting,
    documents: content.value.meeting.documents.map((document) => ({
      ...document,
      versions: document.versions.map((each) => ({ ...each, original })),
    })),
  };
  const next = draftOfPack(meeting, 'earlier-pack');
  expect(next.documents[0]?.versions[0]?.content).toEqual({
    kind: 'kept',
    key: 'earlier-pack',
    document: 'report',
    original,
  });
  expect(meetingOfDraft(next)).toEqual({ ok: true, value: { ...meeting, edition: 2 } });
});
