import type { AuthorId } from '#core/base/ids.ts';
import { assertNever } from '#core/base/assert-never.ts';
import type { FloorAct, FloorRecord } from '#core/notes/floor-model.ts';
import type { MeetingRecord, Note } from '#core/notes/model.ts';
import type { PrintContext } from '#core/printing/context.ts';
import { printText } from '#core/printing/context.ts';
import type { PrintInput } from '#core/printing/build-print-document.ts';
import { citationWords } from '#core/printing/cited-blocks.ts';
import { guessLanguage } from '#core/printing/guess-language.ts';
import { noteBlock } from '#core/printing/note-blocks.ts';
import { resolveAnchor } from '#core/anchoring/resolve-anchor.ts';
import type { NoteBlock, PrintText } from '#core/printing/print-document.ts';
import type { ReviewedNote, ReviewState } from './review-state.ts';

/** The words of brief, report and matrix that are nobody's own, in the language of the print. */
export interface PaperWords {
  readonly brief: string;
  readonly report: string;
  readonly coverage: string;
  readonly objective: string;
  readonly position: string;
  readonly redLines: string;
  readonly statement: string;
  readonly questions: string;
  readonly nothingApproved: string;
  readonly onMeeting: string;
  readonly approvedNotes: string;
  readonly entries: string;
  readonly nothingSaid: string;
  readonly outcome: string;
  readonly noOutcome: string;
  readonly followUp: string;
  readonly notReached: string;
  readonly allReached: string;
  readonly columns: Readonly<
    Record<
      | 'time'
      | 'speaker'
      | 'act'
      | 'words'
      | 'what'
      | 'owner'
      | 'date'
      | 'question'
      | 'about'
      | 'state'
      | 'kind',
      string
    >
  >;
  readonly act: Readonly<Record<FloorAct, string>>;
  readonly state: Readonly<Record<ReviewState, string>>;
  readonly noDate: string;
  readonly noNote: string;
  readonly conflict: string;
  readonly unknownSpeaker: string;
  readonly aboutQuestion: (number: string) => string;
  readonly approvedWording: string;
  readonly changedSince: string;
  /** Gives "Positions differ: …" from the sides there are. */
  readonly positionsDiffer: (sides: string) => string;
  /** Gives "Oppose (A. Delegate)". */
  readonly sideOf: (stance: string, names: string) => string;
  readonly otherOutcome: string;
  readonly noneLeads: string;
  /** Gives a moment in the meeting's own zone. */
  readonly moment: (at: number) => string;
  /** Gives the name of an author; a stranger is called so. */
  readonly nameOf: (owner: AuthorId) => string;
}

/** What brief and report are made from: approved notes, the floor record, and one's own question states. */
export interface PapersInput extends Pick<PrintInput, 'pack' | 'record' | 'options' | 'words' | 'printedAt'> {
  readonly notes: readonly ReviewedNote[];
  readonly floor: readonly FloorRecord[];
  readonly records: readonly MeetingRecord[];
  readonly owners: readonly AuthorId[];
  readonly paper: PaperWords;
}

/** Gives the notes that may stand in a paper of the delegation: what `private` means leaves none of the others in one. */
export const sharedNotes = ({ notes }: Pick<PapersInput, 'notes'>): readonly ReviewedNote[] =>
  notes.filter(({ note }) => note.fields.visibility !== 'private');

/** Gives the notes that the delegation stands for: approved and unchanged since, oldest first; nothing else leaves in a brief. */
export function approvedNotes({ notes, pack }: PapersInput): readonly Note[] {
  return sharedNotes({ notes })
    .filter(({ state, note }) => state === 'approved' && note.meeting === pack.meeting.uri)
    .map(({ note }) => note)
    .filter(({ deletedAt }) => deletedAt === null)
    .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
}

/** Gives a text of a person in the language that it seems to be in. */
export const ownWords = (text: string): PrintText => printText(text, guessLanguage(text));

/** Gives what a note is about, as it is cited: its question and the paragraph it hangs on; empty for neither. */
export function aboutOf(note: Note, { paper, records }: PapersInput, context: PrintContext): string {
  const own = records.flatMap(({ ownQuestions }) => ownQuestions);
  const { question, paragraph } = resolveAnchor(note.fields.anchor, context.pack, own);
  const cited = paragraph === null ? null : citationWords(paragraph.document, paragraph.block.path, context);
  const asked =
    question === null ? null : 'number' in question ? paper.aboutQuestion(question.number) : question.text;
  return [asked, cited].filter((each) => each !== null).join(' · ');
}

/** Gives an approved note as a block, with its author and what it is about. */
export function paperNote(note: Note, running: string, input: PapersInput, context: PrintContext): NoteBlock {
  const anchor = resolveAnchor(
    note.fields.anchor,
    context.pack,
    input.records.flatMap(({ ownQuestions }) => ownQuestions),
  );
  const about = aboutOf(note, input, context);
  return {
    ...noteBlock({ note, anchor, was: null }, running, context),
    author: input.paper.nameOf(note.owner),
    ...(about === '' ? {} : { about }),
  };
}

/** The parts of a brief, in the order in which a delegation needs them. */
export const BRIEF_PARTS = ['position', 'red-lines', 'statement', 'questions'] as const;
export type BriefPart = (typeof BRIEF_PARTS)[number];

/** Gives the part of a brief to which a note belongs; null for a follow-up, which comes after the meeting. What is opposed or reserved is a red line. */
export function partOf({ fields }: Note): BriefPart | null {
  switch (fields.kind) {
    case 'position':
      return fields.stance === 'oppose' || fields.stance === 'reserve' ? 'red-lines' : 'position';
    case 'statement':
      return 'statement';
    case 'question':
      return 'questions';
    case 'follow-up':
      return null;
    default:
      return assertNever(fields.kind);
  }
}
