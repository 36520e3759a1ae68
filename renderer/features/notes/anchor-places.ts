import type { Anchor } from '#core/anchoring/anchor.ts';
import type { AnchorLevel } from '#core/anchoring/anchor.ts';
import type { ResolvedAnchor } from '#core/anchoring/resolve-anchor.ts';
import type { LanguageTag } from '#core/documents/document.ts';
import type { MeetingPack } from '#core/pack/model.ts';
import { pickText } from '#core/pack/pick-text.ts';
import { routeTo } from '#renderer/state/routes.ts';

/** A text of the pack, of a delegate or of the anchor itself, with its language where one is known. */
export interface PlaceText {
  readonly text: string;
  readonly language: LanguageTag | null;
}

/** One level of where a note hangs: what to call it, and where it can be seen; `href` is null where there is nowhere to go. */
export interface AnchorPlace {
  readonly level: AnchorLevel;
  /** A number to cite it by (`2`, `2.1`, `11`), where it has one. */
  readonly number: string | null;
  /** Null when the level is lost and the anchor itself does not tell what it was. */
  readonly text: PlaceText | null;
  readonly isLost: boolean;
  /** The quoted words are now others like them. */
  readonly isReworded: boolean;
  readonly href: string | null;
}

/** Gives every level at which a note hangs, the closest first; lost ones too. */
export function anchorPlaces(
  anchor: Anchor,
  resolved: ResolvedAnchor,
  pack: MeetingPack,
  language: LanguageTag,
): readonly AnchorPlace[] {
  const { item, theme, question, paragraph, quotation } = resolved;
  const pick = (texts: Parameters<typeof pickText>[0]): PlaceText => pickText(texts, language);
  const themeHref = theme === null ? null : routeTo.theme(theme.id);
  const cited = anchor.paragraph;
  const title = pack.documents.find(({ id }) => id === cited?.document)?.shortTitle;
  const paragraphHref =
    paragraph === null || cited === null ? null : routeTo.document(paragraph.document.id, cited.path);
  const questionText =
    question === null
      ? null
      : typeof question.text === 'string'
        ? { text: question.text, language: null }
        : pick(question.text);
  const all: readonly (Omit<AnchorPlace, 'isLost' | 'isReworded'> & { readonly isSet: boolean })[] = [
    {
      level: 'quotation',
      isSet: (cited?.quotation ?? null) !== null,
      number: null,
      text: cited?.quotation ? { text: cited.quotation.exact, language: cited.quotation.language } : null,
      href: paragraphHref,
    },
    {
      level: 'paragraph',
      isSet: cited !== null,
      number: cited?.label ?? null,
      text:
        title === undefined ? (cited?.symbol ? { text: cited.symbol, language: null } : null) : pick(title),
      href: paragraphHref,
    },
    {
      level: 'question',
      isSet: anchor.question !== null,
      number: question !== null && 'number' in question ? question.number : null,
      text: questionText,
      href: themeHref,
    },
    {
      level: 'theme',
      isSet: anchor.theme !== null,
      number: null,
      text: theme === null ? null : pick(theme.title),
      href: themeHref,
    },
    {
      level: 'item',
      isSet: anchor.item !== null,
      number: item?.number ?? null,
      text: item === null ? null : pick(item.title),
      href: item === null ? null : routeTo.item(item.id),
    },
  ];
  return all
    .filter(({ isSet }) => isSet)
    .map(({ level, number, text, href }) => ({
      level,
      number,
      text,
      href,
      isLost: resolved.lost.includes(level),
      isReworded: level === 'quotation' && quotation?.method === 'fuzzy',
    }));
}
