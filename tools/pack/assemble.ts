import type { PackSource, ProgrammeSource, ThemesSource } from './source-schema.ts';

type LocalizedSource = PackSource['meeting']['title'];
type TimeSource = ProgrammeSource['agenda'][number]['time'];
type PeopleSource = ProgrammeSource['agenda'][number]['chair'];

/** Stands where a source is needed and none is given; no source can have this key, so the check names the place. */
const NO_SOURCE = '';

const localized = (texts: LocalizedSource, source: string): unknown =>
  Object.fromEntries(
    Object.entries(texts).map(([language, text]) => [
      language,
      typeof text === 'string' ? { text, source } : text,
    ]),
  );

const localizedOrNull = (texts: LocalizedSource | undefined, source: string): unknown =>
  texts === undefined ? null : localized(texts, source);

const citations = (cites: readonly string[]): unknown =>
  cites.map((cite) => {
    const [document, path] = cite.split('#');
    return { document, path };
  });

const timeOf = (time: TimeSource, source: string): unknown =>
  typeof time === 'string'
    ? { kind: 'not-announced' }
    : {
        kind: 'scheduled',
        date: time.date,
        start: time.start,
        end: time.end ?? null,
        source: time.source ?? source,
      };

const peopleOf = (people: PeopleSource, source: string): unknown =>
  typeof people === 'string'
    ? { kind: 'not-announced' }
    : {
        kind: 'named',
        people: people.people.map(({ name, affiliation }) => ({ name, affiliation: affiliation ?? null })),
        source: people.source ?? source,
      };

function packParts({ edition, issued, sources, meeting, documents, outcomes, ...file }: PackSource): object {
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
      versions: document.versions.map((version) => ({ ...version, source: version.source ?? source })),
    })),
    outcomes: outcomes.map(({ id, text, cites }) => ({
      id,
      text: localized(text, source),
      cites: citations(cites),
    })),
  };
}

function agendaOf(programme: ProgrammeSource): unknown {
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

function themesOf(file: ThemesSource): unknown {
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
 * Turns the brief forms that people write into the full ones of `meeting.json`, at the same paths. The result is not
 * trusted: it goes through the pack's own schema, so that a source folder can say nothing that a pack may not.
 */
export function assembleMeeting(pack: PackSource, programme: ProgrammeSource, themes: ThemesSource): unknown {
  return { ...packParts(pack), agenda: agendaOf(programme), themes: themesOf(themes) };
}
