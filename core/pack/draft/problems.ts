import { checkPackStepwise, type PackTexts } from '../check-pack.ts';
import type { PackProblemCode, ProblemPath } from '../problem.ts';
import { textPartName } from '../part-names.ts';
import { type MeetingFile, meetingSchema } from '../schema.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import type { DraftVersion, PackDraft } from './model.ts';

/**
 * What is missing or wrong in a draft. `empty`: nothing is written there yet; `unfit`: it is not of the form that it
 * needs; `file-unread`: the file of a language version is not at hand; the last two are advice.
 */
export type DraftProblemCode =
  'empty' | 'unfit' | PackProblemCode | 'file-unread' | 'no-documents' | 'no-agenda';

export interface DraftProblem {
  readonly code: DraftProblemCode;
  /** Where in the draft: `['documents', 0, 'versions', 1, 'title']`. */
  readonly path: ProblemPath;
  /** Why, in English, for a developer and for the command line. */
  readonly message: string;
  /** Line of a marked text, from 1. */
  readonly line?: number;
  /** False for advice: a pack can be made all the same. */
  readonly isBlocking: boolean;
}

export const draftProblem = (
  code: DraftProblemCode,
  path: ProblemPath,
  message: string,
  line?: number,
): DraftProblem => ({
  code,
  path,
  message,
  ...(line === undefined ? {} : { line }),
  isBlocking: code !== 'no-documents' && code !== 'no-agenda',
});

function valueAt(value: unknown, path: ProblemPath): unknown {
  let at = value;
  for (const step of path) at = typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined;
  return at;
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (typeof value === 'object' && Object.keys(value).length === 0);

/** What `meeting.json` says of a language version. */
function fileVersion({ language, title, source, content }: DraftVersion) {
  switch (content.kind) {
    case 'marked':
      return { language, title, source, original: null };
    case 'kept':
      return { language, title, source, original: content.original };
    case 'imported': {
      const { format, fileName } = content;
      return { language, title, source, original: { format, fileName: fileName.normalize('NFC') } };
    }
  }
}

/** Gives what `meeting.json` will say; or everything that keeps the draft from saying it. */
export function meetingOfDraft(draft: PackDraft): Result<MeetingFile, readonly DraftProblem[]> {
  const file = {
    ...draft,
    documents: draft.documents.map((document) => ({
      ...document,
      versions: document.versions.map(fileVersion),
    })),
  };
  const parsed = meetingSchema.safeParse(file);
  if (parsed.success) return ok(parsed.data);
  return err(
    parsed.error.issues.map(({ path: steps, message }) => {
      const path = steps.map((step) => (typeof step === 'number' ? step : String(step)));
      const code = isEmpty(valueAt(file, path)) ? 'empty' : 'unfit';
      return path.at(-1) === 'source' && code === 'empty'
        ? draftProblem(code, path, 'say where this comes from')
        : draftProblem(code, path, message);
    }),
  );
}

/** The path in the draft of what a problem of a text's part is about. */
function contentPath(draft: PackDraft, part: string, fallback: ProblemPath): ProblemPath {
  for (const [index, { id, versions }] of draft.documents.entries())
    for (const [nth, { language }] of versions.entries())
      if (textPartName(id, language) === part) return ['documents', index, 'versions', nth, 'content'];
  return fallback;
}

const advice = ({ documents, agenda }: PackDraft): readonly DraftProblem[] => [
  ...(documents.length === 0
    ? [draftProblem('no-documents', ['documents'], 'there is no document yet')]
    : []),
  ...(agenda.length === 0 ? [draftProblem('no-agenda', ['agenda'], 'there is no programme yet')] : []),
];

/**
 * Tells everything that is missing or wrong in a draft, and advice; lets go after each text. `texts` are the understood texts by the
 * name of their part (`draftTexts` gives them); a citation into a text that is not there is told as broken.
 */
export function* findMissing(
  draft: PackDraft,
  texts: PackTexts,
): Generator<undefined, readonly DraftProblem[]> {
  const meeting = meetingOfDraft(draft);
  const problems = meeting.ok ? yield* problemsOfContent(draft, meeting.value, texts) : meeting.error;
  return [...problems, ...advice(draft)];
}

/** The same in one piece. */
export const missingFrom = (draft: PackDraft, texts: PackTexts): readonly DraftProblem[] =>
  finish(findMissing(draft, texts));

/** The ties between the parts, each problem at its place in the draft. */
export function* problemsOfContent(
  draft: PackDraft,
  meeting: MeetingFile,
  texts: PackTexts,
): Generator<undefined, readonly DraftProblem[]> {
  const problems = yield* checkPackStepwise(meeting, texts);
  return problems.map(({ code, part, path, message }) =>
    draftProblem(code, contentPath(draft, part, path), message),
  );
}

/** Does what is done in steps without letting go. */
export function finish<Done>(steps: Generator<undefined, Done>): Done {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
