import { textProblems } from '#core/documents/check-text.ts';
import type { DocumentText } from '#core/documents/document.ts';
import type { PackProblem, PackProblemCode, ProblemPath } from './problem.ts';
import { MEETING_PART, textPartName } from './part-names.ts';
import type { MeetingFile } from './schema.ts';

/** Texts of a pack by the name of their part. */
export type PackTexts = ReadonlyMap<string, DocumentText>;

/** Gives the paths of the blocks of a text's part; undefined when it is not there. */
type PathsOf = (part: string) => ReadonlySet<string> | undefined;

const problem = (code: PackProblemCode, path: ProblemPath, message: string): PackProblem => ({
  code,
  part: MEETING_PART,
  path,
  message,
});

interface Named {
  readonly id: string;
  readonly path: ProblemPath;
}

function doubled(named: readonly Named[], what: string): PackProblem[] {
  const seen = new Set<string>();
  return named.flatMap(({ id, path }) => {
    const again = seen.has(id);
    seen.add(id);
    return again ? [problem('repeated', path, `the ${what} ${id} is there twice`)] : [];
  });
}

function idProblems(file: MeetingFile): PackProblem[] {
  const ids = (list: readonly { readonly id: string }[], ...path: ProblemPath): Named[] =>
    list.map(({ id }, index) => ({ id, path: [...path, index, 'id'] }));
  return [
    ...doubled(ids(file.documents, 'documents'), 'document'),
    ...doubled(ids(file.agenda, 'agenda'), 'agenda item'),
    ...doubled(ids(file.themes, 'themes'), 'theme'),
    ...doubled(
      file.themes.flatMap(({ questions }, index) => ids(questions, 'themes', index, 'questions')),
      'question',
    ),
    ...doubled(ids(file.outcomes, 'outcomes'), 'outcome'),
    ...file.documents.flatMap(({ versions }, index) =>
      doubled(
        versions.map(({ language }, nth) => ({
          id: language,
          path: ['documents', index, 'versions', nth, 'language'],
        })),
        'language version',
      ),
    ),
  ];
}

/** Every `source` of a fact names a declared one; found by walking, so that no place can be forgotten. */
function sourceProblems(value: unknown, keys: ReadonlySet<string>, path: ProblemPath): PackProblem[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    if (key !== 'source' || typeof inner !== 'string') return sourceProblems(inner, keys, at);
    return keys.has(inner) ? [] : [problem('source-undeclared', at, `the source ${inner} is not declared`)];
  });
}

function citationProblems(file: MeetingFile, pathsOf: PathsOf): PackProblem[] {
  const paths = new Map(
    file.documents.map(({ id, versions }) => [
      id,
      versions.flatMap(({ language }) => pathsOf(textPartName(id, language)) ?? []),
    ]),
  );
  const check = (cites: MeetingFile['outcomes'][number]['cites'], path: ProblemPath): PackProblem[] =>
    cites.flatMap((citation, index) => {
      const at = [...path, 'cites', index];
      const inDocument = paths.get(citation.document);
      if (!inDocument)
        return [problem('citation-broken', [...at, 'document'], `there is no document ${citation.document}`)];
      return inDocument.some((each) => each.has(citation.path))
        ? []
        : [
            problem(
              'citation-broken',
              [...at, 'path'],
              `${citation.document} has no paragraph ${citation.path}`,
            ),
          ];
    });
  return [
    ...file.agenda.flatMap(({ cites }, index) => check(cites, ['agenda', index])),
    ...file.themes.flatMap(({ cites, questions }, index) => [
      ...check(cites, ['themes', index]),
      ...questions.flatMap((each, nth) => check(each.cites, ['themes', index, 'questions', nth])),
    ]),
    ...file.outcomes.flatMap(({ cites }, index) => check(cites, ['outcomes', index])),
  ];
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function programmeProblems({ meeting, agenda, themes }: MeetingFile): PackProblem[] {
  const problems: PackProblem[] = [];
  if (meeting.end < meeting.start)
    problems.push(problem('dates-reversed', ['meeting', 'end'], 'the meeting ends before it starts'));
  if (!isTimeZone(meeting.timeZone))
    problems.push(
      problem('time-zone-unknown', ['meeting', 'timeZone'], 'this is not the name of a time zone'),
    );
  agenda.forEach(({ theme, time }, index) => {
    if (theme !== null && !themes.some(({ id }) => id === theme))
      problems.push(problem('theme-unknown', ['agenda', index, 'theme'], `there is no theme ${theme}`));
    if (time.kind === 'scheduled' && (time.date < meeting.start || time.date > meeting.end))
      problems.push(
        problem('day-outside-meeting', ['agenda', index, 'time', 'date'], 'this is not a day of the meeting'),
      );
    if (time.kind === 'scheduled' && time.end !== null && time.end < time.start)
      problems.push(
        problem('dates-reversed', ['agenda', index, 'time', 'end'], 'this item ends before it starts'),
      );
  });
  return problems;
}

/** Finds what is wrong with the text of one part, which is to be in `language`. */
export function checkText(part: string, text: DocumentText, language: string): readonly PackProblem[] {
  const problems: PackProblem[] = textProblems(text).map((each) => ({ code: 'text-faulty', part, ...each }));
  if (text.language !== language)
    problems.push({
      code: 'language-differs',
      part,
      path: ['language'],
      message: `the pack says that this text is in ${language}`,
    });
  return problems;
}

/** Finds what the schema of `meeting.json` cannot: ids used twice; sources, themes and citations that lead nowhere. */
export function checkMeeting(file: MeetingFile, pathsOf: PathsOf): readonly PackProblem[] {
  return [
    ...idProblems(file),
    ...sourceProblems({ ...file, sources: null }, new Set(Object.keys(file.sources)), []),
    ...programmeProblems(file),
    ...citationProblems(file, pathsOf),
  ];
}

/** The same over a whole pack, with its texts; lets go after each of them. */
export function* checkPackStepwise(
  file: MeetingFile,
  texts: PackTexts,
): Generator<undefined, readonly PackProblem[]> {
  const paths = new Map<string, ReadonlySet<string>>();
  const faults: PackProblem[] = [];
  const languages = new Map(
    file.documents.flatMap(({ id, versions }) =>
      versions.map(({ language }) => [textPartName(id, language), language] as const),
    ),
  );
  for (const [part, text] of texts) {
    paths.set(part, new Set(text.blocks.map(({ path }) => path)));
    const language = languages.get(part);
    if (language !== undefined) faults.push(...checkText(part, text, language));
    yield;
  }
  return [...checkMeeting(file, (part) => paths.get(part)), ...faults];
}
