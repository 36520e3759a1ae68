import type { OwnQuestion } from '#core/notes/model.ts';
import type { AgendaItem, MeetingPack, Theme } from '#core/pack/model.ts';

/** Gives the questions added to a theme, wherever on the programme that was done. */
export const ownQuestionsOfTheme = (own: readonly OwnQuestion[], { id }: Theme): readonly OwnQuestion[] =>
  own.filter(({ theme }) => theme === id);

/** Gives the questions shown with an agenda item: those of its theme, and those added to the item itself. */
export const ownQuestionsOfItem = (own: readonly OwnQuestion[], item: AgendaItem): readonly OwnQuestion[] =>
  own.filter((question) =>
    question.theme === null ? question.item === item.id : question.theme === item.theme,
  );

/** Gives the added questions that no item of this pack shows: a newer pack may have dropped where they hung. */
export const otherOwnQuestions = (own: readonly OwnQuestion[], pack: MeetingPack): readonly OwnQuestion[] => {
  const shown = new Set(pack.agenda.flatMap((item) => ownQuestionsOfItem(own, item)));
  return own.filter((question) => !shown.has(question));
};
