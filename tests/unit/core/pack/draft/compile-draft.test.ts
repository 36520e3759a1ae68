import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileDraft } from '#core/pack/draft/compile-draft.ts';
import { draftTexts } from '#core/pack/draft/draft-texts.ts';
import { changeDocument } from '#core/pack/draft/edit.ts';
import { emptyDraft, type PackDraft } from '#core/pack/draft/model.ts';
import { type DraftProblem, missingFrom } from '#core/pack/draft/problems.ts';
import { openPack } from '#core/pack/open-pack.ts';
import { partsOf, writePack } from '#core/pack/write-pack.ts';
import { packCrypto, sha256 } from '#tools/pack/pack-crypto.ts';
import { imported, numberedSource, soundDraft, version } from './support/draft.ts';

const NO_FILES = new Map();

function problemsOf(draft: PackDraft): readonly DraftProblem[] {
  const result = compileDraft(draft, NO_FILES);
  if (result.ok) throw new Error('The draft compiled');
  return result.error;
}

const missing = (draft: PackDraft): readonly DraftProblem[] =>
  missingFrom(draft, draftTexts(draft, NO_FILES).texts);

test('a sound draft becomes a pack that opens and says the same', async () => {
  const content = compileDraft(soundDraft(), NO_FILES);
  if (!content.ok) throw new Error(JSON.stringify(content.error));
  const opened = await openPack(await writePack(partsOf(content.value), sha256), packCrypto);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const { meeting, documents, agenda } = opened.value;
  expect(meeting.title['en']).toMatchObject({ text: 'A meeting', provenance: { source: 'The editors' } });
  expect(documents[0]?.versions[0]?.text.blocks.map(({ path, text }) => [path, text])).toEqual([
    ['1', 'One.'],
    ['2', 'Two.'],
  ]);
  expect(agenda[0]?.cites).toEqual([{ document: 'report', path: '2' }]);
  expect(missing(soundDraft())).toEqual([]);
});

test('a draft is plain: through JSON it stays the same', () => {
  expect(JSON.parse(JSON.stringify(soundDraft()))).toEqual(soundDraft());
});

test('an imported version is understood with its corrections and in the language that the draft says', () => {
  const corrections = [{ index: 8, isLeftOut: true }];
  const draft = changeDocument(soundDraft(), 'report', (document) => ({
    ...document,
    versions: [version('fr', imported('file', corrections))],
  }));
  const cited = { ...draft, agenda: [] };
  const content = compileDraft(
    cited,
    new Map([['file', { bytes: new Uint8Array(), source: numberedSource(9) }]]),
  );
  const text = content.ok ? content.value.texts.get('documents/report/fr.json') : undefined;
  expect(text?.language).toBe('fr');
  expect(text?.blocks.map(({ path }) => path)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
});

test('corrections that fit no place in a file, which is another by now, keep a pack from being made and say so', () => {
  const draft = changeDocument(soundDraft(), 'report', (document) => ({
    ...document,
    versions: [
      version(
        'en',
        imported('file', [
          { index: 2, from: 5000 },
          { index: 99, label: '3' },
        ]),
      ),
    ],
  }));
  const files = new Map([['file', { bytes: new Uint8Array(), source: numberedSource(9) }]]);
  const compiled = compileDraft(draft, files);
  expect(compiled.ok ? [] : compiled.error).toMatchObject([
    { code: 'text-faulty', message: '2 of the corrections fit no place in the file' },
  ]);
});

test('a file that is not at hand is told with the version that needs it', () => {
  const draft = changeDocument(soundDraft(), 'report', (document) => ({
    ...document,
    versions: [...document.versions, version('fr', imported('lost'))],
  }));
  expect(problemsOf(draft)).toMatchObject([
    { code: 'file-unread', path: ['documents', 0, 'versions', 1, 'content'], isBlocking: true },
  ]);
});

test('a fault of a marked text is told with its line', () => {
  const draft = changeDocument(soundDraft(), 'report', (document) => ({
    ...document,
    versions: [version('en', { kind: 'marked', text: '1. One.\n#Two\n' })],
  }));
  expect(problemsOf(draft)).toMatchObject([{ code: 'text-faulty', line: 2 }]);
});

test('an empty draft lacks every fact of the meeting, and is advised to have documents and a programme', () => {
  const told = missing(emptyDraft('2026-01-02')).map(({ code, path }) => `${code} ${path.join('.')}`);
  expect(told).toEqual([
    'empty meeting.uri',
    'empty meeting.title',
    'empty meeting.shortTitle',
    'empty meeting.organizer',
    'empty meeting.place',
    'empty meeting.start',
    'empty meeting.end',
    'empty meeting.timeZone',
    'empty meeting.source',
    'no-documents documents',
    'no-agenda agenda',
  ]);
  expect(missing(emptyDraft('2026-01-02')).filter(({ isBlocking }) => !isBlocking)).toHaveLength(2);
});

test.each<[string, (draft: PackDraft) => PackDraft, string]>([
  [
    'a citation that leads nowhere',
    (draft) => ({
      ...draft,
      outcomes: [{ id: 'one', text: draft.meeting.title, cites: [{ document: 'report', path: '7' }] }],
    }),
    'citation-broken outcomes.0.cites.0.path',
  ],
  [
    'a source that nobody declared',
    (draft) => ({ ...draft, meeting: { ...draft.meeting, source: 'nobody' } }),
    'source-undeclared meeting.source',
  ],
  [
    'a theme that is not there',
    (draft) => ({ ...draft, agenda: draft.agenda.map((each) => ({ ...each, theme: 'none' })) }),
    'theme-unknown agenda.0.theme',
  ],
  [
    'an id used twice',
    (draft) => ({ ...draft, agenda: [...draft.agenda, ...draft.agenda] }),
    'repeated agenda.1.id',
  ],
  [
    'an end before the start',
    (draft) => ({ ...draft, meeting: { ...draft.meeting, end: '2026-02-01' } }),
    'dates-reversed meeting.end',
  ],
  [
    'a time zone of no name',
    (draft) => ({ ...draft, meeting: { ...draft.meeting, timeZone: 'Mars/Olympus' } }),
    'time-zone-unknown meeting.timeZone',
  ],
  [
    'a date of another form',
    (draft) => ({ ...draft, meeting: { ...draft.meeting, start: '1 March' } }),
    'unfit meeting.start',
  ],
])('%s is told with its place', (_, change, expected) => {
  expect(missing(change(soundDraft())).map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
    expected,
  ]);
});

test('what nothing blocking is missing from compiles, and only that', () => {
  const oneOf = <Value>(...values: readonly Value[]): fc.Arbitrary<Value> => fc.constantFrom(...values);
  fc.assert(
    fc.property(
      oneOf('2026-03-01', '', '2026-03-09', 'soon'),
      oneOf('Europe/Zurich', '', 'Nowhere'),
      oneOf('editors', '', 'others'),
      oneOf('1. One.\n2. Two.', '', '#x', '2. Two.\n2. Two.'),
      oneOf('2', '5', ''),
      (start, timeZone, source, text, path) => {
        const sound = soundDraft();
        const draft = changeDocument(
          {
            ...sound,
            meeting: { ...sound.meeting, start, timeZone, source },
            agenda: sound.agenda.map((each) => ({ ...each, cites: [{ document: 'report', path }] })),
          },
          'report',
          (document) => ({ ...document, versions: [version('en', { kind: 'marked', text })] }),
        );
        const { texts, problems } = draftTexts(draft, NO_FILES);
        const blocking = [...problems, ...missingFrom(draft, texts)].filter(({ isBlocking }) => isBlocking);
        expect(compileDraft(draft, NO_FILES).ok).toBe(blocking.length === 0);
      },
    ),
  );
});
