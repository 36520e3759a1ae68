import type { OwnQuestion } from '#core/notes/model.ts';
import type { GuidingQuestion, Theme } from '#core/pack/model.ts';
import { printCitations } from './cited-blocks.ts';
import { pickTexts, printText, type PrintContext } from './context.ts';
import { descriptionBlocks } from './description-blocks.ts';
import { guessLanguage } from './guess-language.ts';
import { takeNotes } from './note-blocks.ts';
import type { PrintBlock, QuestionBlock, RemarkBlock, RulesBlock } from './print-document.ts';

const RULED_LINES = 4;

/** Gives ruled space below something, where the options ask for it. */
export function ruledSpace(id: string, running: string, { options }: PrintContext): readonly RulesBlock[] {
  if (!options.ruledSpace) return [];
  return [
    {
      kind: 'rules',
      id: `rules:${id}`,
      running,
      keepWithNext: false,
      keepTogether: true,
      lines: RULED_LINES,
    },
  ];
}

/** Gives a sentence that stands where something could have been. */
export function remark(id: string, words: string, running: string): RemarkBlock {
  return { kind: 'remark', id: `remark:${id}`, running, keepWithNext: false, keepTogether: true, words };
}

/** Gives what hangs at a question: cited paragraphs, notes or the word that there are none, space to write. */
function below(
  question: QuestionBlock,
  cited: readonly PrintBlock[],
  id: GuidingQuestion['id'],
  context: PrintContext,
): readonly PrintBlock[] {
  const { running } = question;
  const notes = takeNotes({ kind: 'question', id }, running, context);
  const space = ruledSpace(question.id, running, context);
  const said: readonly PrintBlock[] =
    notes.length > 0 || context.isForOthers
      ? notes
      : [
          {
            ...remark(question.id, context.words.noNote, running),
            // The lines to write on belong to the question, and the remark stands between.
            keepWithNext: space.length > 0,
          },
        ];
  const rest = [...cited, ...said, ...space];
  return [{ ...question, keepWithNext: rest.length > 0 }, ...rest];
}

function stateOf(id: GuidingQuestion['id'], context: PrintContext): QuestionBlock['state'] {
  if (context.isForOthers) return null;
  const state = context.record.questionStates[id] ?? 'open';
  return { state, words: context.words.questionState[state] };
}

function guidingQuestion(
  { id, number, text, cites }: GuidingQuestion,
  running: string,
  context: PrintContext,
): readonly PrintBlock[] {
  const { citations, blocks } = printCitations(cites, running, context);
  const question: QuestionBlock = {
    kind: 'question',
    id: `question:${id}`,
    running,
    keepWithNext: true,
    keepTogether: true,
    number,
    ...pickTexts(text, context),
    state: stateOf(id, context),
    citations,
  };
  return below(question, blocks, id, context);
}

/** Gives a question that the delegate added: in the one language in which it was written. */
export function ownQuestion(
  { id, text }: OwnQuestion,
  running: string,
  context: PrintContext,
): readonly PrintBlock[] {
  const question: QuestionBlock = {
    kind: 'question',
    id: `question:${id}`,
    running,
    keepWithNext: true,
    keepTogether: true,
    number: null,
    texts: [printText(text, guessLanguage(text))],
    tags: [{ kind: 'user', words: context.words.provenance.user, source: null }],
    state: stateOf(id, context),
    citations: [],
  };
  return below(question, [], id, context);
}

/** Gives a theme's questions, the delegate's own ones last. */
function questionsOf(
  theme: Theme,
  own: readonly OwnQuestion[],
  running: string,
  context: PrintContext,
): readonly PrintBlock[] {
  if (theme.questions.length + own.length === 0)
    return [remark(`questions:${theme.id}`, context.words.noQuestions, running)];
  return [
    ...theme.questions.flatMap((question) => guidingQuestion(question, running, context)),
    ...own.flatMap((question) => ownQuestion(question, running, context)),
  ];
}

/**
 * Gives a theme: its title unless the item above says the same, its description, notes and questions.
 */
export function themeBlocks(
  theme: Theme,
  own: readonly OwnQuestion[],
  itemTitle: string | null,
  running: string,
  context: PrintContext,
): readonly PrintBlock[] {
  const title = pickTexts(theme.title, context);
  const heading: readonly PrintBlock[] =
    title.texts[0]?.text === itemTitle
      ? []
      : [
          {
            kind: 'heading',
            id: `theme:${theme.id}`,
            running,
            keepWithNext: true,
            keepTogether: true,
            level: 3,
            number: null,
            ...title,
            details: [],
            newPage: false,
          },
        ];
  const description = descriptionBlocks(`theme-text:${theme.id}`, theme, running, context);
  return [
    ...heading,
    ...description,
    ...takeNotes({ kind: 'theme', id: theme.id }, running, context),
    ...questionsOf(theme, own, running, context),
  ];
}
