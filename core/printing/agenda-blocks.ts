import type { OwnQuestion } from '#core/notes/model.ts';
import type { AgendaItem, ItemTime, People, Theme } from '#core/pack/model.ts';
import { currentEntry, leadingText, onceEach, pickTexts, type PrintContext } from './context.ts';
import { descriptionBlocks } from './description-blocks.ts';
import { takeNotes } from './note-blocks.ts';
import type { HeadingBlock, PrintBlock } from './print-document.ts';
import { ownQuestion, remark, ruledSpace, themeBlocks } from './theme-blocks.ts';

const names = (people: People, { words }: PrintContext): string | null =>
  people.kind === 'named'
    ? words.list(people.people.map(({ name, affiliation }) => words.person(name, affiliation)))
    : null;

/** What is announced carries the tag of its own source; "not announced" needs none. */
function detailsOf({ form, time, chair, panel }: AgendaItem, context: PrintContext): HeadingBlock['details'] {
  const { words, sources } = context;
  const tagged = (fact: ItemTime | People) => ('provenance' in fact ? sources.tag(fact.provenance) : null);
  const when =
    time.kind === 'scheduled' ? words.time(time.date, time.start, time.end) : words.timeNotAnnounced;
  return [
    { words: words.form[form], tag: null },
    { words: when, tag: tagged(time) },
    { words: words.chair(names(chair, context)), tag: tagged(chair) },
    ...(form === 'panel' || panel.kind === 'named'
      ? [{ words: words.panel(names(panel, context)), tag: tagged(panel) }]
      : []),
  ];
}

const themeOf = (id: string | null, { pack }: PrintContext) => currentEntry(pack.themes, id);
const itemOf = (id: string | null, { pack }: PrintContext) => currentEntry(pack.agenda, id);

const ownQuestionsAt = (context: PrintContext, at: (question: OwnQuestion) => boolean) =>
  context.record.ownQuestions
    .filter((question) => question.deletedAt === null && at(question))
    .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));

/** Gives the questions that the delegate added to a theme. */
export const ownQuestionsOfTheme = (theme: Theme, context: PrintContext): readonly OwnQuestion[] =>
  ownQuestionsAt(context, (question) => themeOf(question.theme, context) === theme);

const ownQuestionsOfItem = (item: AgendaItem, context: PrintContext): readonly OwnQuestion[] =>
  ownQuestionsAt(
    context,
    (question) => themeOf(question.theme, context) === null && itemOf(question.item, context) === item,
  );

/** Gives the added questions that hang at no theme and no item of this pack. */
export const looseOwnQuestions = (context: PrintContext): readonly OwnQuestion[] =>
  ownQuestionsAt(
    context,
    (question) => themeOf(question.theme, context) === null && itemOf(question.item, context) === null,
  );

/** Gives the themes that no item of the programme carries. */
export const themesWithoutItem = (context: PrintContext): readonly Theme[] => {
  const carried = context.pack.agenda.map((item) => themeOf(item.theme, context));
  return context.pack.themes.filter((theme) => !carried.includes(theme));
};

/** What the head of a page calls an item: number and title in the leading language. */
function runningTitle(item: AgendaItem, context: PrintContext): string {
  return `${item.number} ${leadingText(item.title, context).text}`;
}

/** Gives the theme's blocks at the first item that carries it, and a pointer at the others. */
function themeAt(item: AgendaItem, running: string, context: PrintContext): readonly PrintBlock[] {
  const theme = themeOf(item.theme, context);
  if (theme === null) return [];
  const first = context.pack.agenda.find((each) => themeOf(each.theme, context) === theme);
  if (first !== undefined && first !== item)
    return [remark(`theme-at:${item.id}`, context.words.sameAsItem(first.number), running)];
  const own = ownQuestionsOfTheme(theme, context);
  return themeBlocks(theme, own, leadingText(item.title, context).text, running, context);
}

/** Gives one slot of the programme with all that hangs there. */
export function itemBlocks(item: AgendaItem, context: PrintContext): readonly PrintBlock[] {
  const running = runningTitle(item, context);
  const title = pickTexts(item.title, context);
  const heading: HeadingBlock = {
    kind: 'heading',
    id: `item:${item.id}`,
    running,
    keepWithNext: true,
    keepTogether: true,
    level: 2,
    number: item.number,
    texts: title.texts,
    tags: onceEach([...title.tags, context.sources.tag(item.provenance)]),
    details: detailsOf(item, context),
    newPage: false,
  };
  const description = descriptionBlocks(`item-text:${item.id}`, item, running, context);
  const notes = takeNotes({ kind: 'item', id: item.id }, running, context);
  const theme = themeAt(item, running, context);
  const own = ownQuestionsOfItem(item, context).flatMap((question) =>
    ownQuestion(question, running, context),
  );
  const bare = theme.length + own.length === 0;
  const isSilent = bare && notes.length === 0 && !context.isForOthers;
  const silence = isSilent ? [remark(heading.id, context.words.noNote, running)] : [];
  const space = bare ? ruledSpace(heading.id, running, context) : [];
  return [heading, ...description, ...notes, ...silence, ...theme, ...own, ...space];
}
