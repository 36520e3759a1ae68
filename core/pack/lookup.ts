import { blockAt } from '#core/documents/block-at.ts';
import type { Block, LanguageTag } from '#core/documents/document.ts';
import { baseLanguage } from '#core/documents/language.ts';
import type {
  AgendaItem,
  Citation,
  DocumentId,
  GuidingQuestion,
  ItemId,
  LanguageVersion,
  MeetingPack,
  PackDocument,
  QuestionId,
  Theme,
  ThemeId,
} from './model.ts';

/** A guiding question with the theme that it belongs to. */
export interface PlacedQuestion {
  readonly question: GuidingQuestion;
  readonly theme: Theme;
}

/** A cited block in the version picked for a language. */
export interface ResolvedCitation {
  readonly document: PackDocument;
  readonly version: LanguageVersion;
  readonly block: Block;
}

/** Gives the document of this id; undefined when the pack has none. */
export const findDocument = (pack: MeetingPack, id: DocumentId): PackDocument | undefined =>
  pack.documents.find((each) => each.id === id);

/** Gives the agenda item of this id; undefined when the pack has none. */
export const findItem = (pack: MeetingPack, id: ItemId): AgendaItem | undefined =>
  pack.agenda.find((each) => each.id === id);

/** Gives the theme of this id; undefined when the pack has none. */
export const findTheme = (pack: MeetingPack, id: ThemeId): Theme | undefined =>
  pack.themes.find((each) => each.id === id);

/** Gives the guiding question of this id and its theme; undefined when the pack has none. */
export function findQuestion(pack: MeetingPack, id: QuestionId): PlacedQuestion | undefined {
  return questionsInOrder(pack).find(({ question }) => question.id === id);
}

/** Gives the theme that an agenda item carries; undefined when it carries none. */
export function themeOfItem(pack: MeetingPack, item: AgendaItem): Theme | undefined {
  return item.theme === null ? undefined : findTheme(pack, item.theme);
}

/** Gives the agenda items that carry a theme, in the order of the programme. */
export function itemsOfTheme(pack: MeetingPack, id: ThemeId): readonly AgendaItem[] {
  return pack.agenda.filter(({ theme }) => theme === id);
}

/** Gives each theme once, in the order in which the programme comes to it; themes that no item carries come last. */
export function themesInOrder(pack: MeetingPack): readonly Theme[] {
  return [...new Set([...pack.agenda.flatMap((item) => themeOfItem(pack, item) ?? []), ...pack.themes])];
}

/** Gives every guiding question with its theme, in the order of the programme. */
export function questionsInOrder(pack: MeetingPack): readonly PlacedQuestion[] {
  return themesInOrder(pack).flatMap((theme) => theme.questions.map((question) => ({ question, theme })));
}

/** Gives a document's version in the wanted language, else in a variant of it, in English, or the original. */
export function pickVersion(document: PackDocument, wanted: LanguageTag): LanguageVersion {
  const { versions } = document;
  const picked =
    versions.find(({ text }) => text.language === wanted) ??
    versions.find(({ text }) => baseLanguage(text.language) === baseLanguage(wanted)) ??
    versions.find(({ text }) => baseLanguage(text.language) === 'en') ??
    versions[0];
  if (!picked) throw new Error(`The document ${document.id} needs at least one language version`);
  return picked;
}

/** Gives the block that a citation points at, in the wanted language or else in any that has it; null when none does. */
export function resolveCitation(
  pack: MeetingPack,
  citation: Citation,
  wanted: LanguageTag,
): ResolvedCitation | null {
  const document = findDocument(pack, citation.document);
  if (!document) return null;
  for (const version of [pickVersion(document, wanted), ...document.versions]) {
    const block = blockAt(version.text, citation.path);
    if (block) return { document, version, block };
  }
  return null;
}
