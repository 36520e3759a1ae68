import type { Note } from '#core/notes/model.ts';
import type { Theme, ThemeId } from '#core/pack/model.ts';
import { findQuestion, themesInOrder } from '#core/pack/lookup.ts';
import { coverBlock, fact, frameDocument, printContext } from '#core/printing/build-print-document.ts';
import { leadingText, onceEach, pickTexts, type PrintContext } from '#core/printing/context.ts';
import { printCitations } from '#core/printing/cited-blocks.ts';
import type { PrintBlock, PrintDocument } from '#core/printing/print-document.ts';
import { sectionHeading } from '#core/printing/section-blocks.ts';
import { remark } from '#core/printing/theme-blocks.ts';
import { approvedNotes, BRIEF_PARTS, paperNote, partOf, type BriefPart, type PapersInput } from './papers.ts';

const partWords = ({ paper }: PapersInput): Readonly<Record<BriefPart, string>> => ({
  position: paper.position,
  'red-lines': paper.redLines,
  statement: paper.statement,
  questions: paper.questions,
});

/** Gives the theme that a note belongs to; null for none of this pack. */
export function themeOfNote(
  { fields: { anchor } }: Note,
  { pack }: Pick<PapersInput, 'pack'>,
): ThemeId | null {
  const asked = anchor.question === null ? undefined : findQuestion(pack, anchor.question);
  const carried = pack.agenda.find(({ id }) => id === anchor.item)?.theme ?? null;
  const theme = asked?.theme.id ?? anchor.theme ?? carried;
  return pack.themes.some(({ id }) => id === theme) ? theme : null;
}

/** The objective of a theme: the expected outcomes to which its approved notes lead, each with the paragraphs that name it. */
function objective(
  id: string,
  notes: readonly Note[],
  running: string,
  input: PapersInput,
  context: PrintContext,
): readonly PrintBlock[] {
  const outcomes = context.pack.outcomes.filter((each) =>
    notes.some(({ fields }) => fields.outcome === each.id),
  );
  if (outcomes.length === 0) return [];
  return [
    sectionHeading(`${id}:objective`, input.paper.objective, 3, running, context),
    ...outcomes.map((outcome): PrintBlock => {
      const { citations } = printCitations(outcome.cites, running, {
        ...context,
        options: { ...context.options, citedParagraphs: false },
      });
      return {
        kind: 'text',
        id: `${id}:outcome:${outcome.id}`,
        running,
        keepWithNext: false,
        keepTogether: true,
        ...pickTexts(outcome.text, context),
        citations,
      };
    }),
  ];
}

function partsOf(
  id: string,
  notes: readonly Note[],
  running: string,
  input: PapersInput,
  context: PrintContext,
): readonly PrintBlock[] {
  const words = partWords(input);
  const parts = BRIEF_PARTS.flatMap((part): readonly PrintBlock[] => {
    const own = notes.filter((note) => partOf(note) === part);
    if (own.length === 0) return [];
    return [
      sectionHeading(`${id}:${part}`, words[part], 3, running, context),
      ...own.map((note) => paperNote(note, running, input, context)),
    ];
  });
  if (parts.length === 0) return [remark(`${id}:none`, input.paper.nothingApproved, running)];
  return [...objective(id, notes, running, input, context), ...parts];
}

function themePart(
  theme: Theme,
  notes: readonly Note[],
  input: PapersInput,
  context: PrintContext,
): readonly PrintBlock[] {
  const running = leadingText(theme.title, context).text;
  const title = pickTexts(theme.title, context);
  const heading = sectionHeading(`theme:${theme.id}`, running, 2, running, context);
  return [
    { ...heading, texts: title.texts, tags: onceEach(title.tags) },
    ...partsOf(`brief:${theme.id}`, notes, running, input, context),
  ];
}

/**
 * Gives the brief of the delegation before a meeting: per theme objective, position, red lines, statement and questions to put. From
 * approved notes alone; the same input gives the same brief, and each note stands in it once.
 */
export function buildBrief(input: PapersInput): PrintDocument {
  const { paper, pack, printedAt, words } = input;
  const notes = approvedNotes(input).filter((note) => partOf(note) !== null);
  const context = printContext(input, notes);
  const front = coverBlock(
    paper.brief,
    [fact(paper.approvedNotes, words.facts.noteCount(notes.length))],
    notes.length === 0 ? [paper.nothingApproved] : [],
    printedAt,
    context,
  );
  const loose = notes.filter((note) => themeOfNote(note, input) === null);
  const body = [
    ...themesInOrder(pack).flatMap((theme) =>
      themePart(
        theme,
        notes.filter((note) => themeOfNote(note, input) === theme.id),
        input,
        context,
      ),
    ),
    ...(loose.length === 0
      ? []
      : [
          sectionHeading('brief:meeting', paper.onMeeting, 2, paper.onMeeting, context),
          ...partsOf('brief:loose', loose, paper.onMeeting, input, context),
        ]),
  ];
  return frameDocument(paper.brief, front, body, notes, printedAt, context);
}
