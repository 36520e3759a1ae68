import type { AuthorId } from '#core/base/ids.ts';
import type { LocalizedText, MeetingPack, OutcomeId, QuestionId, ThemeId } from '#core/pack/model.ts';
import { findQuestion, themesInOrder } from '#core/pack/lookup.ts';
import type { MeetingRecord, NoteKind, OwnQuestion, Stance } from '#core/notes/model.ts';
import type { ReviewedNote, ReviewState } from './review-state.ts';

/** What one delegate has on one question. */
export interface CoverageCell {
  readonly owner: AuthorId;
  readonly notes: readonly ReviewedNote[];
  readonly kinds: readonly NoteKind[];
  /** The stances of the positions, each once: two of them are a contradiction of one person. */
  readonly stances: readonly Stance[];
  /** Where the notes stand: that of the one that needs most to be done. Null where there is none. */
  readonly state: ReviewState | null;
}

/** A question of the pack, one that somebody of the delegation added, or a theme as a whole. */
export type CoverageSubject =
  | { readonly kind: 'theme'; readonly theme: ThemeId; readonly text: LocalizedText }
  | {
      readonly kind: 'question';
      readonly question: QuestionId;
      readonly theme: ThemeId;
      readonly number: string;
      readonly text: LocalizedText;
    }
  | {
      readonly kind: 'own-question';
      readonly question: QuestionId;
      readonly theme: ThemeId | null;
      readonly owner: AuthorId;
      readonly text: string;
    };

export interface CoverageRow {
  readonly subject: CoverageSubject;
  /** In the order of `Coverage.owners`. */
  readonly cells: readonly CoverageCell[];
  /** True when positions of the delegation differ: one delegation cannot say both. */
  readonly isConflict: boolean;
  /** True when nobody has a note. */
  readonly isGap: boolean;
}

export interface Coverage {
  readonly owners: readonly AuthorId[];
  readonly rows: readonly CoverageRow[];
}

export interface CoverageInput {
  readonly pack: MeetingPack;
  readonly notes: readonly ReviewedNote[];
  /** Everybody's records of this meeting: their own questions are rows too. */
  readonly records: readonly MeetingRecord[];
  /** The columns, in their order. */
  readonly owners: readonly AuthorId[];
}

/** From what needs doing most to what is done. */
const URGENCY: readonly ReviewState[] = [
  'changed-since-approval',
  'submitted',
  'returned',
  'draft',
  'approved',
];

const SIDES: readonly Stance[] = ['support', 'oppose', 'conditional', 'reserve'];

/** Tells whether a stance can stand against another: a delegation cannot hold two that do. */
export const takesSides = (stance: Stance): boolean => SIDES.includes(stance);

const once = <Value>(values: readonly Value[]): readonly Value[] => [...new Set(values)];

const stancesOf = (notes: readonly ReviewedNote[]): readonly Stance[] =>
  once(
    notes.flatMap(({ note: { fields } }) =>
      fields.kind === 'position' && fields.stance !== null ? [fields.stance] : [],
    ),
  );

function cellOf(owner: AuthorId, notes: readonly ReviewedNote[]): CoverageCell {
  return {
    owner,
    notes,
    kinds: once(notes.map(({ note }) => note.fields.kind)),
    stances: stancesOf(notes),
    state: URGENCY.find((state) => notes.some((each) => each.state === state)) ?? null,
  };
}

const NO_NOTES: readonly ReviewedNote[] = [];

/** Gives the key of the row on which a note stands; null for one on no theme and no question. */
function rowKey({ note }: ReviewedNote, questions: ReadonlySet<string>, pack: MeetingPack): string | null {
  const { question, theme, item } = note.fields.anchor;
  if (question !== null && questions.has(question)) return question;
  const found = question === null ? undefined : findQuestion(pack, question);
  const carried = item === null ? null : (pack.agenda.find(({ id }) => id === item)?.theme ?? null);
  return found?.theme.id ?? theme ?? carried;
}

const isKept = ({ deletedAt }: OwnQuestion): boolean => deletedAt === null;

/** Gives the questions that somebody added, with who did, in the order in which they were added. */
function addedQuestions(records: readonly MeetingRecord[], meeting: MeetingPack['meeting']) {
  return records
    .filter((record) => record.meeting === meeting.uri)
    .flatMap(({ owner, ownQuestions }) =>
      ownQuestions.filter(isKept).map((question) => ({ owner, question })),
    )
    .sort((a, b) => a.question.createdAt - b.question.createdAt || (a.question.id < b.question.id ? -1 : 1));
}

function subjectsOf({ pack, records }: CoverageInput): readonly CoverageSubject[] {
  const added = addedQuestions(records, pack.meeting).map(({ owner, question }) => {
    const carried = pack.agenda.find(({ id }) => id === question.item)?.theme ?? null;
    return { owner, question, theme: question.theme ?? carried };
  });
  const ownOf = (theme: ThemeId | null): readonly CoverageSubject[] =>
    added
      .filter((each) => each.theme === theme)
      .map(({ owner, question }) => ({
        kind: 'own-question',
        question: question.id,
        theme,
        owner,
        text: question.text,
      }));
  const themes = themesInOrder(pack);
  const known = new Set<ThemeId | null>(themes.map(({ id }) => id));
  const loose = once(added.map(({ theme }) => theme)).filter((theme) => !known.has(theme));
  return [
    ...themes.flatMap((theme): readonly CoverageSubject[] => [
      { kind: 'theme', theme: theme.id, text: theme.title },
      ...theme.questions.map(({ id, number, text }) => ({
        kind: 'question' as const,
        question: id,
        theme: theme.id,
        number,
        text,
      })),
      ...ownOf(theme.id),
    ]),
    ...loose.flatMap(ownOf),
  ];
}

/**
 * Gives the coverage matrix: question × delegate, with stances, states and gaps. Themes have rows of their own for what hangs on
 * none of their questions. Notes on nothing of the programme are in none.
 */
export function buildCoverage(input: CoverageInput): Coverage {
  const { pack, notes, owners } = input;
  const subjects = subjectsOf(input);
  const questions = new Set(subjects.flatMap((each) => (each.kind === 'theme' ? [] : [each.question])));
  const shelves = new Map<string, Map<AuthorId, ReviewedNote[]>>();
  for (const each of notes) {
    const key = rowKey(each, questions, pack);
    if (key === null) continue;
    const row = shelves.get(key) ?? new Map<AuthorId, ReviewedNote[]>();
    shelves.set(key, row.set(each.note.owner, [...(row.get(each.note.owner) ?? []), each]));
  }
  return {
    owners,
    rows: subjects.map((subject) => {
      const row = shelves.get(subject.kind === 'theme' ? subject.theme : subject.question);
      const cells = owners.map((owner) => cellOf(owner, row?.get(owner) ?? NO_NOTES));
      const sides = once(cells.flatMap(({ stances }) => stances)).filter(takesSides);
      return {
        subject,
        cells,
        isConflict: sides.length > 1,
        isGap: cells.every((cell) => cell.notes.length === 0),
      };
    }),
  };
}

/** An expected outcome with the notes that lead to it. */
export interface OutcomeColumn {
  /** Null gathers the notes that name none. */
  readonly outcome: OutcomeId | null;
  readonly text: LocalizedText | null;
  readonly notes: readonly ReviewedNote[];
}

/** Gives the outcome board: what the meeting is to bring, each with the notes that lead to it, and last those without. */
export function buildOutcomes(pack: MeetingPack, notes: readonly ReviewedNote[]): readonly OutcomeColumn[] {
  const leadingTo = (outcome: OutcomeId) => notes.filter(({ note }) => note.fields.outcome === outcome);
  const known = new Set(pack.outcomes.map(({ id }) => id));
  const others = notes.filter(
    ({ note: { fields } }) => fields.outcome === null || !known.has(fields.outcome),
  );
  return [
    ...pack.outcomes.map(({ id, text }) => ({ outcome: id, text, notes: leadingTo(id) })),
    ...(others.length > 0 ? [{ outcome: null, text: null, notes: others }] : []),
  ];
}
