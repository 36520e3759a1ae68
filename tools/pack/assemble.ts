import type {
  DraftCitation,
  DraftContent,
  DraftItem,
  DraftText,
  DraftTheme,
  PackDraft,
} from '#core/pack/draft/model.ts';
import type { PackSource, ProgrammeSource, ThemesSource } from './source-schema.ts';

type LocalizedSource = PackSource['meeting']['title'];
type TimeSource = ProgrammeSource['agenda'][number]['time'];
type PeopleSource = ProgrammeSource['agenda'][number]['chair'];

export type VersionSource = PackSource['documents'][number]['versions'][number];

/** Gives what a language version is made of. */
export type ContentOf = (document: string, version: VersionSource) => DraftContent;

/** Stands where a source is needed and none is given; no source can have this key, so the check names the place. */
const NO_SOURCE = '';

const localized = (texts: LocalizedSource, source: string): DraftText =>
  Object.fromEntries(
    Object.entries(texts).map(([language, text]) => [
      language,
      typeof text === 'string' ? { text, source } : text,
    ]),
  );

const localizedOrNull = (texts: LocalizedSource | undefined, source: string): DraftText | null =>
  texts === undefined ? null : localized(texts, source);

const citations = (cites: readonly string[]): readonly DraftCitation[] =>
  cites.map((cite) => {
    const [document = '', path = ''] = cite.split('#');
    return { document, path };
  });

const timeOf = (time: TimeSource, source: string): DraftItem['time'] =>
  typeof time === 'string'
    ? { kind: 'not-announced' }
    : {
        kind: 'scheduled',
        date: time.date,
        start: time.start,
        end: time.end ?? null,
        source: time.source ?? source,
      };

const peopleOf = (people: PeopleSource, source: string): DraftItem['chair'] =>
  typeof people === 'string'
    ? { kind: 'not-announced' }
    : {
        kind: 'named',
        people: people.people.map(({ name, affiliation }) => ({ name, affiliation: affiliation ?? null })),
        source: people.source ?? source,
      };

function packParts(
  { edition, issued, sources, meeting, documents, outcomes, ...file }: PackSource,
  contentOf: ContentOf,
): Omit<PackDraft, 'agenda' | 'themes'> {
  const source = file.source ?? NO_SOURCE;
  return {
    edition,
    issued,
    sources,
    meeting: {
      ...meeting,
      title: localized(meeting.title, source),
      shortTitle: localized(meeting.shortTitle, source),
      organizer: localized(meeting.organizer, source),
      place: localized(meeting.place, source),
      source: meeting.source ?? source,
    },
    documents: documents.map((document) => ({
      ...document,
      shortTitle: localized(document.shortTitle, source),
      versions: document.versions.map((version) => ({
        language: version.language,
        title: version.title,
        source: version.source ?? source,
        content: contentOf(document.id, version),
      })),
    })),
    outcomes: outcomes.map(({ id, text, cites }) => ({
      id,
      text: localized(text, source),
      cites: citations(cites),
    })),
  };
}

function agendaOf(programme: ProgrammeSource): PackDraft['agenda'] {
  return programme.agenda.map((item) => {
    const source = item.source ?? programme.source ?? NO_SOURCE;
    return {
      ...item,
      source,
      title: localized(item.title, source),
      description: localizedOrNull(item.description, source),
      time: timeOf(item.time, source),
      chair: peopleOf(item.chair, source),
      panel: peopleOf(item.panel, source),
      theme: item.theme ?? null,
      cites: citations(item.cites),
    };
  });
}

function themesOf(file: ThemesSource): readonly DraftTheme[] {
  const source = file.source ?? NO_SOURCE;
  return file.themes.map((theme) => ({
    ...theme,
    title: localized(theme.title, source),
    description: localizedOrNull(theme.description, source),
    cites: citations(theme.cites),
    questions: theme.questions.map((question) => ({
      ...question,
      text: localized(question.text, source),
      cites: citations(question.cites),
    })),
  }));
}

/**
 * Turns the brief forms that people write into a draft, at the same paths. The draft is not trusted: compiling it goes
 * through the pack's own schema, so that a source folder can say nothing that a pack may not.
 */
export function assembleDraft(
  pack: PackSource,
  programme: ProgrammeSource,
  themes: ThemesSource,
  contentOf: ContentOf,
): PackDraft {
  return { ...packParts(pack, contentOf), agenda: agendaOf(programme), themes: themesOf(themes) };
}
