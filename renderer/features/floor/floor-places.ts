import type { OwnQuestion } from '#core/notes/model.ts';
import { themesInOrder } from '#core/pack/lookup.ts';
import type { ItemId, MeetingPack, QuestionId } from '#core/pack/model.ts';
import { pickText } from '#core/pack/pick-text.ts';

/** What an intervention is about: an item, one of its questions, or the meeting as a whole. */
export interface FloorPlace {
  readonly item: ItemId | null;
  readonly question: QuestionId | null;
}

export interface PlaceOption {
  readonly value: string;
  readonly label: string;
  readonly lang?: string;
}

/** Gives a place as one value of a list. */
export const placeValue = ({ item, question }: FloorPlace): string => JSON.stringify([item, question]);

/** Reads what `placeValue` gave. */
export function readPlace(value: string): FloorPlace {
  const [item, question] = JSON.parse(value) as [ItemId | null, QuestionId | null];
  return { item, question };
}

/** Gives every place that can be spoken to, in the order of the programme: items, each with its questions, own ones too. */
export function placeOptions(
  pack: MeetingPack,
  ownQuestions: readonly OwnQuestion[],
  language: string,
  meeting: string,
): readonly PlaceOption[] {
  const shown = new Set<string>();
  const questionsAt = (item: ItemId | null, theme: string | null): readonly PlaceOption[] => {
    if (theme !== null && shown.has(theme)) return [];
    if (theme !== null) shown.add(theme);
    const known = pack.themes.find(({ id }) => id === theme)?.questions ?? [];
    const own = ownQuestions.filter((each) => (theme === null ? each.item === item : each.theme === theme));
    return [
      ...known.map(({ id, number, text }) => {
        const picked = pickText(text, language);
        return {
          value: placeValue({ item, question: id }),
          label: `${number} ${picked.text}`,
          lang: picked.language,
        };
      }),
      ...own.map(({ id, text }) => ({ value: placeValue({ item, question: id }), label: text })),
    ];
  };
  return [
    { value: placeValue({ item: null, question: null }), label: meeting },
    ...pack.agenda.flatMap(({ id, number, title, theme }) => {
      const picked = pickText(title, language);
      const itself = {
        value: placeValue({ item: id, question: null }),
        label: `${number} ${picked.text}`,
        lang: picked.language,
      };
      return [itself, ...questionsAt(id, theme)];
    }),
    ...themesInOrder(pack).flatMap(({ id }) => questionsAt(null, id)),
  ];
}
