import type { PackDocument } from '#core/pack/model.ts';
import { looseOwnQuestions, ownQuestionsOfTheme, themesWithoutItem } from './agenda-blocks.ts';
import { citationWords, citedBlock, printedIn } from './cited-blocks.ts';
import { pickTexts, printText, type PickedTexts, type PrintContext } from './context.ts';
import { takeNotes, takeRest } from './note-blocks.ts';
import type { HeadingBlock, PrintBlock, TextBlock } from './print-document.ts';
import { ownQuestion, themeBlocks } from './theme-blocks.ts';

/** Gives the heading of a part of the print. */
export function sectionHeading(
  id: string,
  title: string | PickedTexts,
  level: HeadingBlock['level'],
  running: string,
  { words }: PrintContext,
): HeadingBlock {
  const picked = typeof title === 'string' ? { texts: [printText(title, words.language)], tags: [] } : title;
  return {
    kind: 'heading',
    id: `section:${id}`,
    running,
    keepWithNext: true,
    keepTogether: true,
    level,
    number: null,
    ...picked,
    details: [],
    newPage: false,
  };
}

/** Gives a section, or nothing where it has nothing to say. */
function section(
  id: string,
  title: string,
  blocks: readonly PrintBlock[],
  context: PrintContext,
): readonly PrintBlock[] {
  return blocks.length === 0 ? [] : [sectionHeading(id, title, 1, title, context), ...blocks];
}

/** Gives the themes without an item, with all that hangs there. */
export function otherThemes(context: PrintContext): readonly PrintBlock[] {
  const { words } = context;
  const blocks = themesWithoutItem(context).flatMap((theme) =>
    themeBlocks(theme, ownQuestionsOfTheme(theme, context), null, words.otherThemes, context),
  );
  return section('themes', words.otherThemes, blocks, context);
}

/** Gives the questions that the delegate added to the meeting as a whole. */
export function otherQuestions(context: PrintContext): readonly PrintBlock[] {
  const title = context.words.ownQuestions;
  const blocks = looseOwnQuestions(context).flatMap((question) => ownQuestion(question, title, context));
  return section('questions', title, blocks, context);
}

/** Gives the page on which a paragraph stands already. */
function printedBefore(
  document: PackDocument,
  path: string,
  running: string,
  context: PrintContext,
): readonly TextBlock[] {
  const target = printedIn(document, path, context);
  if (target === null) return [];
  return [
    {
      kind: 'text',
      id: `see:${document.id}:${path}`,
      running,
      keepWithNext: true,
      keepTogether: true,
      texts: [],
      tags: [],
      citations: [{ words: context.words.inFull, target }],
    },
  ];
}

function documentNotes(document: PackDocument, context: PrintContext): readonly PrintBlock[] {
  const waiting = context.shelves.paths(document.id);
  const order = document.versions.flatMap(({ text }) => text.blocks.map(({ path }) => path));
  const paths = [...waiting].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  return paths.flatMap((path): readonly PrintBlock[] => {
    const citation = citationWords(document, path, context);
    const blocks = takeNotes({ kind: 'paragraph', document: document.id, path }, citation, context);
    if (blocks.length === 0) return [];
    const id = `${document.id}:${path}`;
    const cited = context.options.citedParagraphs ? citedBlock(document, path, citation, context) : null;
    const heading = sectionHeading(id, citation, 3, citation, context);
    if (cited !== null)
      return [{ ...heading, tags: cited.tags }, { ...cited, source: null, tags: [] }, ...blocks];
    return [heading, ...printedBefore(document, path, citation, context), ...blocks];
  });
}

/** Gives the notes on paragraphs and quotations, by document and in its order. */
export function notesOnDocuments(context: PrintContext): readonly PrintBlock[] {
  const title = context.words.documentNotes;
  const blocks = context.pack.documents.flatMap((document) => {
    const notes = documentNotes(document, context);
    const picked = notes.length === 0 ? null : pickTexts(document.shortTitle, context);
    return picked === null
      ? []
      : [sectionHeading(`document:${document.id}`, picked, 2, title, context), ...notes];
  });
  return section('documents', title, blocks, context);
}

/** Gives the notes on the meeting as a whole. */
export function notesOnMeeting(context: PrintContext): readonly PrintBlock[] {
  const title = context.words.meetingNotes;
  return section('meeting', title, takeNotes({ kind: 'meeting' }, title, context), context);
}

/** Gives the notes of which no place is left in this pack. Comes last of all places, so that it takes what is left. */
export function lostNotes(context: PrintContext): readonly PrintBlock[] {
  const title = context.words.lostNotes;
  const lost = takeNotes({ kind: 'lost' }, title, context);
  return section('lost', title, [...lost, ...takeRest(title, context)], context);
}

/** Gives the list that the numbers of provenance tags point at. Comes after everything that carries one. */
export function sourceList(context: PrintContext): readonly PrintBlock[] {
  const { words, sources } = context;
  const blocks = sources.all().map(({ number, provenance }): PrintBlock => ({
    kind: 'source',
    id: `source:${String(number)}`,
    running: words.sources,
    keepWithNext: false,
    keepTogether: true,
    number,
    words: words.provenance[provenance.kind],
    text: words.sourceDetail(provenance.source, provenance.date, provenance.url ?? null),
  }));
  return section('sources', words.sources, blocks, context);
}
