import { bodyText } from '#core/notes/read-body.ts';
import { coverBlock, fact, frameDocument, printContext } from '#core/printing/build-print-document.ts';
import { pickTexts, printText, type PrintContext } from '#core/printing/context.ts';
import type { PrintBlock, PrintCell, PrintDocument } from '#core/printing/print-document.ts';
import { sectionHeading } from '#core/printing/section-blocks.ts';
import { tableBlock, textCell } from '#core/printing/table.ts';
import { remark } from '#core/printing/theme-blocks.ts';
import { buildOutcomes, type OutcomeColumn } from './coverage.ts';
import { aboutOf, ownWords, sharedNotes, type PapersInput } from './papers.ts';
import type { ReviewedNote } from './review-state.ts';

/** A row that is higher than a page could not be set: of a longer note the table has how it begins. */
const LONGEST_TEXT = 400;

const excerptOf = (text: string): string =>
  text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT)}…`;

function rowOf(
  { note, state }: ReviewedNote,
  input: PapersInput,
  context: PrintContext,
): readonly PrintCell[] {
  const { paper, words } = input;
  const { kind, stance } = note.fields;
  const said = (text: string) => printText(text, words.language);
  const what: PrintCell =
    kind === 'position' && stance !== null
      ? { texts: [], marks: [{ stance, words: words.stance[stance] }] }
      : textCell(said(words.noteKind[kind]));
  return [
    textCell(ownWords(excerptOf(bodyText(note.body).trim()))),
    what,
    textCell(said(aboutOf(note, input, context))),
    textCell(said(paper.nameOf(note.owner))),
    textCell(said(paper.state[state])),
  ];
}

function columnBlocks(
  { outcome, text, notes }: OutcomeColumn,
  input: PapersInput,
  context: PrintContext,
): readonly PrintBlock[] {
  const { paper } = input;
  const id = `outcome:${outcome ?? 'none'}`;
  const picked = text === null ? paper.otherOutcome : pickTexts(text, context);
  const running = typeof picked === 'string' ? picked : (picked.texts[0]?.text ?? '');
  const heading = sectionHeading(id, picked, 2, running, context);
  if (notes.length === 0) return [heading, remark(id, paper.noneLeads, running)];
  const { what, kind, about, owner, state } = paper.columns;
  const rows = notes.map((each) => rowOf(each, input, context));
  return [heading, tableBlock(id, running, [what, kind, about, owner, state], [11, 5, 4, 4, 4], rows)];
}

/** Gives the outcomes on paper: what the meeting is to bring, each with the notes that lead to it, and last those that name none. */
export function printOutcomes(input: PapersInput): PrintDocument {
  const { pack, words, printedAt } = input;
  const notes = sharedNotes(input)
    .filter(({ note }) => note.meeting === pack.meeting.uri && note.deletedAt === null)
    .sort((a, b) => a.note.createdAt - b.note.createdAt || (a.note.id < b.note.id ? -1 : 1));
  const context = printContext(input, []);
  const title = words.titles.outcomes;
  const front = coverBlock(
    title,
    [fact(words.facts.notes, words.facts.noteCount(notes.length))],
    [],
    printedAt,
    context,
  );
  const body = buildOutcomes(pack, notes).flatMap((column) => columnBlocks(column, input, context));
  const printed = notes.map(({ note }) => note);
  return frameDocument(title, front, body, printed, printedAt, context);
}
