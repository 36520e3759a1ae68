import type { LanguageTag } from '#core/documents/document.ts';
import { NOTE_KINDS, type NoteKind } from '#core/notes/model.ts';
import { PROFILE_TRAITS, type Profile } from './profiles.ts';

export const PAPER_SIZES = ['A4', 'A5', 'Letter'] as const;
export type PaperSize = (typeof PAPER_SIZES)[number];

/** What a person decides about a print. */
export interface PrintOptions {
  readonly kinds: readonly NoteKind[];
  /** One language, or two: titles and questions then stand in both. */
  readonly languages: readonly [LanguageTag] | readonly [LanguageTag, LanguageTag];
  readonly citedParagraphs: boolean;
  readonly ruledSpace: boolean;
  readonly includePrivate: boolean;
  /** The id of the document that a print is made of; null takes the first of the pack. */
  readonly document: string | null;
  readonly paper: PaperSize;
  /** The line at the foot of every page; empty for none. */
  readonly confidentiality: string;
  /** Who prints, as the foot of every page names them; empty for nobody. */
  readonly printedBy: string;
}

/** What is remembered from one print to the next: all but private notes, which are asked for each time. */
export type RememberedOptions = Omit<PrintOptions, 'includePrivate'>;

/** Gives the options of a first print in this language. */
export function defaultOptions(
  language: LanguageTag,
  confidentiality: string,
  profile: Profile = 'agenda',
): PrintOptions {
  const { kinds, paper, isForOthers } = PROFILE_TRAITS[profile];
  return {
    kinds,
    languages: [language],
    citedParagraphs: true,
    ruledSpace: false,
    includePrivate: false,
    document: null,
    paper,
    confidentiality: isForOthers ? '' : confidentiality,
    printedBy: '',
  };
}

/** Longest line at the foot that fits a page. */
const LINE_LENGTH = 120;

const line = (value: unknown, fallback: string): string =>
  typeof value === 'string' ? value.slice(0, LINE_LENGTH) : fallback;

const flag = (value: unknown, fallback: boolean): boolean => (typeof value === 'boolean' ? value : fallback);

function languagesFrom(
  value: unknown,
  available: readonly LanguageTag[],
  fallback: PrintOptions['languages'],
): PrintOptions['languages'] {
  if (!Array.isArray(value)) return fallback;
  const [first, second] = [...new Set(value)].flatMap((each) => available.filter((tag) => tag === each));
  if (first === undefined) return fallback;
  return second === undefined ? [first] : [first, second];
}

/**
 * Reads remembered options, which may be of another version or another meeting: what does not hold is taken from
 * `defaults`. Kinds count only where the profile lets a person choose them. Private notes are never remembered.
 */
export function readOptions(
  stored: unknown,
  available: readonly LanguageTag[],
  defaults: PrintOptions,
  profile: Profile = 'agenda',
): PrintOptions {
  if (typeof stored !== 'object' || stored === null) return defaults;
  const found = stored as Readonly<Record<string, unknown>>;
  const { kinds, paper, document } = found;
  const { choosesKinds } = PROFILE_TRAITS[profile];
  return {
    ...defaults,
    kinds:
      choosesKinds && Array.isArray(kinds)
        ? NOTE_KINDS.filter((kind) => kinds.includes(kind))
        : defaults.kinds,
    languages: languagesFrom(found['languages'], available, defaults.languages),
    citedParagraphs: flag(found['citedParagraphs'], defaults.citedParagraphs),
    ruledSpace: flag(found['ruledSpace'], defaults.ruledSpace),
    document: typeof document === 'string' ? document : null,
    paper: PAPER_SIZES.find((each) => each === paper) ?? defaults.paper,
    confidentiality: line(found['confidentiality'], defaults.confidentiality),
    printedBy: line(found['printedBy'], defaults.printedBy),
  };
}

/** Gives what may be remembered of the options. */
export function toRemember({
  kinds,
  languages,
  citedParagraphs,
  ruledSpace,
  document,
  paper,
  confidentiality,
  printedBy,
}: PrintOptions): RememberedOptions {
  return { kinds, languages, citedParagraphs, ruledSpace, document, paper, confidentiality, printedBy };
}
