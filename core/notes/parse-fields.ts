import {
  ANCHOR_LEVELS,
  MEETING_ANCHOR,
  type Anchor,
  type AnchorLevel,
  type ParagraphAnchor,
  type ParagraphWords,
  type Quotation,
} from '#core/anchoring/anchor.ts';
import type { DocumentId, ItemId, OutcomeId, QuestionId, ThemeId } from '#core/pack/model.ts';
import { NOTE_KINDS, PRIORITIES, STANCES, VISIBILITIES, type NoteFields } from './model.ts';
import { count, listOf, members, oneOf, orNull, text, type Parser } from './parsers.ts';

/** What a note has for a field that nobody set. */
export const DEFAULT_FIELDS: NoteFields = {
  kind: 'statement',
  stance: null,
  priority: 'medium',
  visibility: 'private',
  outcome: null,
  tags: [],
  anchor: MEETING_ANCHOR,
};

/** The fields that are kept as registers; tags are a set of their own. */
export type RegisterField = Exclude<keyof NoteFields, 'tags'>;
export const REGISTER_FIELDS = [
  'kind',
  'stance',
  'priority',
  'visibility',
  'outcome',
  'anchor',
] as const satisfies readonly RegisterField[];

/** Takes a stored quotation. */
export const parseQuotation: Parser<Quotation> = (value) => {
  const all = members(value, ['language', 'exact', 'prefix', 'suffix', 'start', 'end']);
  if (all === undefined) return undefined;
  const language = text(all.language);
  const exact = text(all.exact);
  const prefix = text(all.prefix);
  const suffix = text(all.suffix);
  const start = count(all.start);
  const end = count(all.end);
  if (language === undefined || exact === undefined || prefix === undefined || suffix === undefined)
    return undefined;
  if (start === undefined || end === undefined || end < start) return undefined;
  return { language, exact, prefix, suffix, start, end };
};

const parseWords: Parser<ParagraphWords> = (value) => {
  const all = members(value, ['language', 'text']);
  const language = text(all?.language);
  const words = text(all?.text);
  return language === undefined || words === undefined ? undefined : { language, text: words };
};

const parseParagraph: Parser<ParagraphAnchor> = (value) => {
  const keys = ['document', 'symbol', 'revision', 'path', 'label', 'quotation'];
  const all = members(value, keys, { words: null });
  if (all === undefined) return undefined;
  const document = text<DocumentId>(all.document);
  const symbol = orNull(text)(all.symbol);
  const revision = text(all.revision);
  const path = text(all.path);
  const label = orNull(text)(all.label);
  const words = orNull(parseWords)(all.words);
  const quotation = orNull(parseQuotation)(all.quotation);
  if (document === undefined || symbol === undefined || revision === undefined) return undefined;
  if (path === undefined || label === undefined || words === undefined || quotation === undefined)
    return undefined;
  return { document, symbol, revision, path, label, words, quotation };
};

const parseAnchor: Parser<Anchor> = (value) => {
  const all = members(value, ['item', 'theme', 'question', 'paragraph'], { left: [] });
  if (all === undefined) return undefined;
  const item = orNull(text<ItemId>)(all.item);
  const theme = orNull(text<ThemeId>)(all.theme);
  const question = orNull(text<QuestionId>)(all.question);
  const paragraph = orNull(parseParagraph)(all.paragraph);
  const left = listOf(oneOf<AnchorLevel>(ANCHOR_LEVELS))(all.left);
  if (item === undefined || theme === undefined || question === undefined) return undefined;
  if (paragraph === undefined || left === undefined) return undefined;
  return { item, theme, question, paragraph, left };
};

/** For each field what makes a stored value into one of this version, or undefined when this version does not know it. */
export const FIELD_PARSERS: { readonly [Field in RegisterField]: Parser<NoteFields[Field]> } = {
  kind: oneOf(NOTE_KINDS),
  stance: orNull(oneOf(STANCES)),
  priority: oneOf(PRIORITIES),
  visibility: oneOf(VISIBILITIES),
  outcome: orNull(text<OutcomeId>),
  anchor: parseAnchor,
};
