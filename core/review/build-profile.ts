import type { Note } from '#core/notes/model.ts';
import { buildAnnotatedDocument } from '#core/printing/annotated-document.ts';
import { buildPrintDocument, type PrintInput } from '#core/printing/build-print-document.ts';
import { buildCleanAgenda } from '#core/printing/clean-agenda.ts';
import { buildCleanDocument } from '#core/printing/clean-document.ts';
import { buildPocketCopy } from '#core/printing/pocket-copy.ts';
import type { PrintDocument } from '#core/printing/print-document.ts';
import type { Profile } from '#core/printing/profiles.ts';
import { buildSpeakingNotes, type SpeakingInput } from '#core/printing/speaking-notes.ts';
import { buildBrief } from './brief.ts';
import { buildHeadAgenda } from './head-agenda.ts';
import type { PapersInput } from './papers.ts';
import { printComments, type CommentWords } from './print-comments.ts';
import { printCoverage } from './print-coverage.ts';
import { printFloor } from './print-floor.ts';
import { printOutcomes } from './print-outcomes.ts';
import { buildReport } from './report.ts';

/** Everything that any profile is made from; each takes of it what it may see. */
export interface ProfileInput extends PapersInput, Pick<PrintInput, 'stray'>, Pick<SpeakingInput, 'pace'> {
  readonly commentWords: CommentWords;
  /** The notes of the meeting, private ones of the person here among them. */
  readonly everyNote: readonly Note[];
}

/** What the prints of notes take: `notes` are then all of them, and the options say which are printed. */
const ofNotes = ({ everyNote, ...input }: ProfileInput): SpeakingInput => ({
  ...input,
  notes: everyNote,
  nameOf: input.paper.nameOf,
});

const BUILDERS: Readonly<Record<Profile, (input: ProfileInput) => PrintDocument>> = {
  agenda: (input) =>
    buildPrintDocument({ ...ofNotes(input), comments: printComments(input.notes, input.commentWords) }),
  head: buildHeadAgenda,
  pocket: (input) => buildPocketCopy(ofNotes(input)),
  speaking: (input) => buildSpeakingNotes(ofNotes(input)),
  document: (input) => buildAnnotatedDocument(ofNotes(input)),
  'clean-agenda': buildCleanAgenda,
  'clean-document': buildCleanDocument,
  brief: buildBrief,
  report: buildReport,
  coverage: printCoverage,
  outcomes: printOutcomes,
  floor: printFloor,
};

/** Gives the print of a profile. */
export const buildProfile = (profile: Profile, input: ProfileInput): PrintDocument =>
  BUILDERS[profile](input);
