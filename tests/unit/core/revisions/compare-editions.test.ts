import { expect, test } from 'vitest';
import type { Block } from '#core/documents/document.ts';
import type { DocumentId, GuidingQuestion, MeetingPack, PackDocument, Theme } from '#core/pack/model.ts';
import { compareEditions, isChanged } from '#core/revisions/compare-editions.ts';
import { isEntryChanged } from '#core/revisions/compare-entries.ts';
import { backgroundNote, localized, meetingPack } from '#tests/fixtures/meeting-pack.ts';

const before = meetingPack();

function withText(
  document: PackDocument,
  language: string,
  edit: (blocks: readonly Block[]) => readonly Block[],
) {
  const versions = document.versions.map((version) =>
    version.text.language === language
      ? { ...version, text: { ...version.text, blocks: edit(version.text.blocks) } }
      : version,
  );
  return { ...document, versions };
}

const reword = (blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block) => (block.path === '9' ? { ...block, text: `${block.text} Again.` } : block));

const withThemes = (themes: readonly Theme[]): MeetingPack => meetingPack({ edition: 2, themes });
const editQuestions = (edit: (questions: readonly GuidingQuestion[]) => readonly GuidingQuestion[]) =>
  withThemes(before.themes.map((theme) => ({ ...theme, questions: edit(theme.questions) })));

test('an edition that says the same has no changes', () => {
  const changes = compareEditions(before, meetingPack({ edition: 2 }));
  expect(changes.documents.filter(isChanged)).toEqual([]);
  const entries = [...changes.items, ...changes.themes, ...changes.questions];
  expect(entries).toHaveLength(9);
  expect(entries.filter(isEntryChanged)).toEqual([]);
});

test('half of the languages revised: the other half is said to be the same', () => {
  const after = meetingPack({ edition: 2, documents: [withText(backgroundNote, 'en', reword)] });
  const [change] = compareEditions(before, after).documents;
  expect(change).toMatchObject({ kind: 'kept', revised: ['en'], same: ['zh-Hans'], added: [], dropped: [] });
});

test('a language that came, one that went, a document of another id under the same symbol', () => {
  const [zh, en] = backgroundNote.versions;
  if (zh === undefined || en === undefined) throw new Error('two versions');
  const fr = { ...en, text: { ...en.text, language: 'fr' } };
  const old = { ...backgroundNote, symbol: 'X/1' };
  const fresh = { ...old, id: 'renamed' as DocumentId, versions: [zh, fr] };
  const extra = { ...backgroundNote, id: 'extra' as DocumentId };
  const [renamed, added] = compareEditions(
    meetingPack({ documents: [old] }),
    meetingPack({ documents: [fresh, extra] }),
  ).documents;
  expect(renamed).toMatchObject({
    kind: 'kept',
    added: ['fr'],
    dropped: ['en'],
    same: ['zh-Hans'],
    revised: [],
  });
  expect(added).toMatchObject({ kind: 'added', fresh: { id: 'extra' } });
  expect(compareEditions(before, meetingPack({ documents: [] })).documents).toMatchObject([
    { kind: 'deleted' },
  ]);
});

test('an item that moved to another hour under another number says both', () => {
  const agenda = before.agenda.map((item) =>
    item.id === 'panel-patents' ? { ...item, number: '4', time: { kind: 'not-announced' as const } } : item,
  );
  const changed = compareEditions(before, meetingPack({ agenda })).items.filter(isEntryChanged);
  expect(changed).toMatchObject([
    {
      old: { number: '3' },
      fresh: { number: '4' },
      isRenumbered: true,
      isRescheduled: true,
      isReworded: false,
    },
  ]);
});

test('a question under another id is doubtful, a superseded one is not, and each heir has one forebear', () => {
  const rename = (id: string, supersedes: readonly string[]) =>
    editQuestions((questions) =>
      questions.map((question) =>
        question.id === 'policy-first' ? { ...question, id: id as typeof question.id, supersedes } : question,
      ),
    );
  const find = (pack: MeetingPack) => compareEditions(before, pack).questions.filter(isEntryChanged);
  expect(find(rename('first', []))).toMatchObject([
    { kind: 'kept', fresh: { id: 'first' }, isDoubtful: true },
  ]);
  expect(find(rename('first', ['policy-first']))).toEqual([]);
  const twice = editQuestions((questions) =>
    questions.flatMap((question) =>
      question.id === 'policy-first'
        ? ['a', 'b'].map((id) => ({
            ...question,
            id: id as typeof question.id,
            text: localized('Which parts of IP policy does AI touch first?'),
          }))
        : [question],
    ),
  );
  expect(
    find(twice)
      .map(({ kind }) => kind)
      .toSorted(),
  ).toEqual(['added', 'kept']);
});
