import { pickText } from '#core/pack/pick-text.ts';
import { directionOf } from '#core/documents/language.ts';
import type { LanguageTag } from '#core/documents/document.ts';
import type { MeetingRecord } from '#core/notes/model.ts';
import type { LocalizedText, MeetingPack } from '#core/pack/model.ts';
import type { NoteShelves } from './note-shelf.ts';
import type { PrintOptions } from './options.ts';
import type { PrintText, ProvenanceTag } from './print-document.ts';
import type { SourceRegister } from './source-register.ts';
import type { PrintWords } from './words.ts';

/** What the builders of one print share. Shelves, sources and `paragraphs` fill up and empty as blocks are made. */
export interface PrintContext {
  readonly pack: MeetingPack;
  readonly record: Pick<MeetingRecord, 'questionStates' | 'ownQuestions'>;
  readonly options: PrintOptions;
  readonly words: PrintWords;
  readonly shelves: NoteShelves;
  readonly sources: SourceRegister;
  /** Paragraphs that are printed already: a second citation points at the first. */
  readonly paragraphs: Set<string>;
  /** True for a print for others, which says nothing of notes, not even that there is none. */
  readonly isForOthers: boolean;
}

/** Names a text's language and direction. */
export function printText(text: string, language: LanguageTag): PrintText {
  return { text, language, direction: directionOf(language) };
}

/** Leaves out the tags that point at a source named before. */
export const onceEach = (tags: readonly ProvenanceTag[]): readonly ProvenanceTag[] =>
  tags.filter((tag, at) => tags.findIndex(({ source }) => source === tag.source) === at);

export interface PickedTexts {
  readonly texts: readonly PrintText[];
  readonly tags: readonly ProvenanceTag[];
}

/** Gives a text in the languages of the print, each once, with where each comes from. */
export function pickTexts(text: LocalizedText, { options, sources }: PrintContext): PickedTexts {
  const picked = options.languages.map((language) => pickText(text, language));
  const once = picked.filter(
    (each, at) => picked.findIndex(({ language }) => language === each.language) === at,
  );
  const tags = once.map(({ provenance }) => sources.tag(provenance));
  return {
    texts: once.map((each) => printText(each.text, each.language)),
    tags: onceEach(tags),
  };
}

/** Gives a text in the leading language of the print alone: for lines that name things. */
export function leadingText(text: LocalizedText, { options }: PrintContext): PrintText {
  const { text: found, language } = pickText(text, options.languages[0]);
  return printText(found, language);
}

/** The id of the block that prints a paragraph. */
export const paragraphId = (document: string, path: string): string => `paragraph:${document}:${path}`;

/** Gives the entry with this id, else the one that says it supersedes it, else null. */
export function currentEntry<Entry extends { readonly id: string; readonly supersedes: readonly string[] }>(
  entries: readonly Entry[],
  id: string | null,
): Entry | null {
  if (id === null) return null;
  return (
    entries.find((entry) => entry.id === id) ?? entries.find((entry) => entry.supersedes.includes(id)) ?? null
  );
}
