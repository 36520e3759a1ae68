import type { SourceFormat } from '#core/importing/model.ts';
import type { Correction } from '#core/importing/structure/model.ts';
import type { MeetingFile } from '../schema.ts';

/** The same shape, which nothing may change in place. */
type Fixed<Value> = Value extends readonly (infer Each)[]
  ? readonly Fixed<Each>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Fixed<Value[Key]> }
    : Value;

type PlainFile = Fixed<MeetingFile>;
type FileDocument = PlainFile['documents'][number];

/** A text in its languages, each with the key of the source that says so. Empty while nobody has written it. */
export type DraftText = PlainFile['meeting']['title'];
export type DraftSource = PlainFile['sources'][string];
export type DraftMeeting = PlainFile['meeting'];
export type DraftItem = PlainFile['agenda'][number];
export type DraftTheme = PlainFile['themes'][number];
export type DraftQuestion = DraftTheme['questions'][number];
export type DraftOutcome = PlainFile['outcomes'][number];
export type DraftCitation = DraftItem['cites'][number];

/** What a language version is made of. */
export type DraftContent =
  /** A file as it was issued. Its bytes are kept beside the draft under `key`, the SHA-256 of them. */
  | {
      readonly kind: 'imported';
      readonly key: string;
      /** As it came: `N2419432.docx`. */
      readonly fileName: string;
      readonly format: SourceFormat;
      readonly corrections: readonly Correction[];
    }
  /** As the pack has it of which this is the next edition, text and original. Its file is kept beside the draft under `key`. */
  | {
      readonly kind: 'kept';
      readonly key: string;
      /** Id of the document in that pack; its language there is that of the version. */
      readonly document: string;
      readonly original: FileDocument['versions'][number]['original'];
    }
  /** Set out by hand (docs/pack-format.md, marked text). */
  | { readonly kind: 'marked'; readonly text: string };

export type DraftVersion = Omit<FileDocument['versions'][number], 'original'> & {
  readonly content: DraftContent;
};

export type DraftDocument = Omit<FileDocument, 'versions'> & {
  readonly versions: readonly DraftVersion[];
};

/**
 * A meeting pack in preparation: `meeting.json` with what each language version is made of. Plain values that JSON can
 * hold. Anything may still be missing or wrong in it (an empty text, a source that nobody declared): `missingFrom` tells.
 */
export type PackDraft = Omit<PlainFile, 'documents'> & {
  readonly documents: readonly DraftDocument[];
};

const NO_TEXT: DraftText = {};

/** Gives a draft in which nothing is said yet but its day of issue (ISO date). */
export function emptyDraft(issued: string): PackDraft {
  return {
    edition: 1,
    issued,
    sources: {},
    meeting: {
      uri: '',
      title: NO_TEXT,
      shortTitle: NO_TEXT,
      organizer: NO_TEXT,
      place: NO_TEXT,
      start: '',
      end: '',
      timeZone: '',
      source: '',
    },
    documents: [],
    agenda: [],
    themes: [],
    outcomes: [],
  };
}
