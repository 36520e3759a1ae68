import type { SourceDocument } from '#core/importing/model.ts';
import { readText } from '#core/importing/text/read-text.ts';
import type { DraftVersion, PackDraft } from '#core/pack/draft/model.ts';
import { emptyDraft } from '#core/pack/draft/model.ts';

const text = (words: string): PackDraft['meeting']['title'] => ({ en: { text: words, source: 'editors' } });

/** A plain text of so many numbered paragraphs, as its reader reads it. */
export const numberedSource = (paragraphs: number, words = 'The meeting noted the report'): SourceDocument =>
  readText(
    Array.from({ length: paragraphs }, (_, at) => `${String(at + 1)}. ${words} ${String(at + 1)}.`).join(
      '\n\n',
    ),
  );

export const version = (language: string, content: DraftVersion['content']): DraftVersion => ({
  language,
  title: 'A report',
  source: 'editors',
  content,
});

export const imported = (key: string, corrections: PackCorrections = []): DraftVersion['content'] => ({
  kind: 'imported',
  key,
  fileName: `${key}.txt`,
  format: 'text',
  corrections,
});
type PackCorrections = Extract<DraftVersion['content'], { kind: 'imported' }>['corrections'];

/** A draft that lacks nothing: one document of marked text, one item that cites it. */
export function soundDraft(): PackDraft {
  return {
    ...emptyDraft('2026-01-02'),
    sources: { editors: { kind: 'editorial', source: 'The editors', date: '2026-01-02' } },
    meeting: {
      uri: 'urn:x-test:meeting',
      title: text('A meeting'),
      shortTitle: text('Meeting'),
      organizer: text('An organizer'),
      place: text('Geneva'),
      start: '2026-03-01',
      end: '2026-03-02',
      timeZone: 'Europe/Zurich',
      source: 'editors',
    },
    documents: [
      {
        id: 'report',
        symbol: 'TEST/1',
        revision: '',
        date: null,
        shortTitle: text('Report'),
        versions: [version('en', { kind: 'marked', text: '1. One.\n2. Two.\n' })],
      },
    ],
    agenda: [
      {
        id: 'first',
        number: '1',
        form: 'other',
        source: 'editors',
        title: text('First item'),
        description: null,
        time: { kind: 'not-announced' },
        chair: { kind: 'not-announced' },
        panel: { kind: 'not-announced' },
        theme: null,
        cites: [{ document: 'report', path: '2' }],
        supersedes: [],
      },
    ],
  };
}
