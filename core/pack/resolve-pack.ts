import type { DocumentText } from '#core/documents/document.ts';
import type {
  AgendaItem,
  Citation,
  DocumentId,
  ExpectedOutcome,
  GuidingQuestion,
  ItemId,
  ItemTime,
  LocalizedText,
  Meeting,
  MeetingPack,
  MeetingUri,
  OutcomeId,
  PackDocument,
  PackSignature,
  People,
  Provenance,
  QuestionId,
  Theme,
  ThemeId,
} from './model.ts';
import { textPartName } from './part-names.ts';
import type { MeetingFile } from './schema.ts';

type In<Key extends keyof MeetingFile> = MeetingFile[Key] extends readonly (infer Each)[]
  ? Each
  : MeetingFile[Key];
type LocalizedFile = In<'outcomes'>['text'];
type QuestionFile = In<'themes'>['questions'][number];

/** Looks up a source by its key. */
type Sources = (key: string) => Provenance;

function sourcesOf(file: MeetingFile): Sources {
  const byKey = new Map(
    Object.entries(file.sources).map(([key, { kind, source, date, url }]): [string, Provenance] => [
      key,
      { kind, source, date, ...(url === undefined ? {} : { url }) },
    ]),
  );
  return (key) => {
    const found = byKey.get(key);
    if (!found) throw new Error(`The source ${key} was to be checked before it is resolved`);
    return found;
  };
}

function localized(file: LocalizedFile, sources: Sources): LocalizedText {
  return Object.fromEntries(
    Object.entries(file).map(([tag, { text, source }]) => [tag, { text, provenance: sources(source) }]),
  );
}

const localizedOrNull = (file: LocalizedFile | null, sources: Sources): LocalizedText | null =>
  file === null ? null : localized(file, sources);

const citations = (file: In<'outcomes'>['cites']): readonly Citation[] =>
  file.map(({ document, path }) => ({ document: document as DocumentId, path }));

function meetingOf(file: In<'meeting'>, sources: Sources): Meeting {
  return {
    uri: file.uri as MeetingUri,
    title: localized(file.title, sources),
    shortTitle: localized(file.shortTitle, sources),
    organizer: localized(file.organizer, sources),
    place: localized(file.place, sources),
    start: file.start,
    end: file.end,
    timeZone: file.timeZone,
    provenance: sources(file.source),
  };
}

function timeOf(file: In<'agenda'>['time'], sources: Sources): ItemTime {
  if (file.kind === 'not-announced') return file;
  const { kind, date, start, end, source } = file;
  return { kind, date, start, end, provenance: sources(source) };
}

function peopleOf(file: In<'agenda'>['chair'], sources: Sources): People {
  if (file.kind === 'not-announced') return file;
  return { kind: file.kind, people: file.people, provenance: sources(file.source) };
}

function itemOf(file: In<'agenda'>, sources: Sources): AgendaItem {
  return {
    id: file.id as ItemId,
    number: file.number,
    form: file.form,
    provenance: sources(file.source),
    title: localized(file.title, sources),
    description: localizedOrNull(file.description, sources),
    time: timeOf(file.time, sources),
    chair: peopleOf(file.chair, sources),
    panel: peopleOf(file.panel, sources),
    theme: file.theme === null ? null : (file.theme as ThemeId),
    cites: citations(file.cites),
    supersedes: file.supersedes,
  };
}

function questionOf(file: QuestionFile, sources: Sources): GuidingQuestion {
  return {
    id: file.id as QuestionId,
    number: file.number,
    text: localized(file.text, sources),
    cites: citations(file.cites),
    supersedes: file.supersedes,
  };
}

function themeOf(file: In<'themes'>, sources: Sources): Theme {
  return {
    id: file.id as ThemeId,
    title: localized(file.title, sources),
    description: localizedOrNull(file.description, sources),
    cites: citations(file.cites),
    questions: file.questions.map((question) => questionOf(question, sources)),
    supersedes: file.supersedes,
  };
}

function outcomeOf(file: In<'outcomes'>, sources: Sources): ExpectedOutcome {
  return {
    id: file.id as OutcomeId,
    text: localized(file.text, sources),
    cites: citations(file.cites),
  };
}

function documentOf(
  file: In<'documents'>,
  sources: Sources,
  texts: ReadonlyMap<string, DocumentText>,
): PackDocument {
  return {
    id: file.id as DocumentId,
    symbol: file.symbol,
    revision: file.revision,
    date: file.date,
    shortTitle: localized(file.shortTitle, sources),
    versions: file.versions.map(({ language, title, source, original }) => {
      const text = texts.get(textPartName(file.id, language));
      if (!text)
        throw new Error(`The text of ${file.id} in ${language} was to be read before it is resolved`);
      return { title, original, provenance: sources(source), text };
    }),
  };
}

/**
 * Builds the meeting that the app works with from the parts of a file, each source key replaced by what it stands for.
 * Its types tie the file's schema to the model: neither can change without the other. Expects what `checkMeeting` and `checkText` have
 * passed, and throws on anything else.
 */
export function resolvePack(
  file: MeetingFile,
  texts: ReadonlyMap<string, DocumentText>,
  signature: PackSignature,
): MeetingPack {
  const sources = sourcesOf(file);
  return {
    meeting: meetingOf(file.meeting, sources),
    edition: file.edition,
    issued: file.issued,
    documents: file.documents.map((each) => documentOf(each, sources, texts)),
    agenda: file.agenda.map((each) => itemOf(each, sources)),
    themes: file.themes.map((each) => themeOf(each, sources)),
    outcomes: file.outcomes.map((each) => outcomeOf(each, sources)),
    signature,
  };
}
