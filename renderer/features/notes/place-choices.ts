import type { Anchor, ParagraphAnchor } from '#core/anchoring/anchor.ts';
import type { AnchorDoubt } from '#core/anchoring/place-anchor.ts';
import { paragraphName } from '#core/documents/cite.ts';
import type { LanguageTag } from '#core/documents/document.ts';
import { FIELD_PARSERS } from '#core/notes/parse-fields.ts';
import type { LocalizedText, MeetingPack } from '#core/pack/model.ts';
import { pickText } from '#core/pack/pick-text.ts';
import { useLanguage } from '#renderer/i18n/index.ts';
import { useMeetingPack } from '#renderer/state/index.ts';

/** A place that a note can be given, in words. */
export interface Choice {
  readonly key: string;
  /** `¶ 12`, or the number in the programme; empty where it has none. */
  readonly name: string;
  readonly text: string;
  readonly language: LanguageTag | null;
  /** How much it is like what the note hung on: 1 when it says the same; null when a person looked it up. */
  readonly likeness: number | null;
  /** The note's anchor with this place in it; undefined when it may not hang there. */
  readonly anchor: Anchor | undefined;
}

interface Entry {
  readonly id: string;
  readonly number: string;
  readonly text: LocalizedText;
}

/** Gives everything of a level of the programme on which a note can hang. */
export function entriesOf(pack: MeetingPack, level: 'item' | 'theme' | 'question'): readonly Entry[] {
  switch (level) {
    case 'item':
      return pack.agenda.map(({ id, number, title }) => ({ id, number, text: title }));
    case 'theme':
      return pack.themes.map(({ id, title }) => ({ id, number: '', text: title }));
    case 'question':
      return pack.themes.flatMap(({ questions }) => questions);
  }
}

/** Makes a choice of an entry of the programme. */
export function entryChoice(
  anchor: Anchor,
  level: 'item' | 'theme' | 'question',
  { id, number, text }: Entry,
  language: LanguageTag,
  likeness: number | null,
): Choice {
  const picked = pickText(text, language);
  const moved = FIELD_PARSERS.anchor({ ...anchor, [level]: id });
  return { key: id, name: number, text: picked.text, language: picked.language, likeness, anchor: moved };
}

/** Makes a choice of a paragraph of the present pack. */
export function paragraphChoice(anchor: Anchor, paragraph: ParagraphAnchor, likeness: number | null): Choice {
  return {
    key: `${paragraph.document} ${paragraph.path}`,
    name: paragraphName(paragraph),
    text: paragraph.words?.text ?? '',
    language: paragraph.words?.language ?? null,
    likeness,
    anchor: { ...anchor, paragraph },
  };
}

/** Gives the places that a person can choose for a level in doubt, the likeliest first. */
export function useChoices(anchor: Anchor): (doubt: AnchorDoubt) => readonly Choice[] {
  const pack = useMeetingPack();
  const language = useLanguage();
  return (doubt) => {
    if (doubt.level === 'paragraph')
      return doubt.candidates.map((candidate) =>
        paragraphChoice(anchor, candidate.anchor, candidate.likeness),
      );
    const { level } = doubt;
    const entries = entriesOf(pack, level);
    return doubt.candidates.flatMap(({ id, likeness }) => {
      const entry = entries.find((each) => each.id === id);
      return entry === undefined ? [] : [entryChoice(anchor, level, entry, language, likeness)];
    });
  };
}
