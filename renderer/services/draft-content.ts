import type { LanguageTag } from '#core/documents/document.ts';
import type { ProposedFacts } from '#core/importing/structure/model.ts';
import { draftOfPack } from '#core/pack/draft/draft-of-pack.ts';
import { emptyDraft, type DraftText, type PackDraft } from '#core/pack/draft/model.ts';
import type { MeetingFile } from '#core/pack/schema.ts';

/** What the editor knows of a file beside what the pack will say. */
export interface FileNote {
  readonly facts: ProposedFacts;
  /** How many places somebody should look at, when it was last understood. */
  readonly doubts: number;
  /** Paths of its numbered blocks, when it was last understood: what language versions have in common. */
  readonly numbers: readonly string[];
  /** Set for a file that was read anew for an earlier pack: how many paragraphs were not as that pack has them. */
  readonly different?: number;
}

/** A draft with what the editor needs to go on with it. */
export interface DraftContent {
  /** Counts up when an older app could not read what is stored. */
  readonly version: 1;
  /** The languages in which texts are written, in the order of the fields. */
  readonly languages: readonly LanguageTag[];
  readonly pack: PackDraft;
  /** By the key of the file's content. */
  readonly files: Readonly<Record<string, FileNote>>;
}

/** Keys of the two sources to which the editor refers. */
export const SOURCES = ['official', 'editorial'] as const;
export type SourceKey = (typeof SOURCES)[number];

/** Gives a draft of which nothing is known but what this device tells. */
export function newDraft(
  issued: string,
  uri: string,
  timeZone: string,
  languages: readonly LanguageTag[],
): DraftContent {
  const empty = emptyDraft(issued);
  return {
    version: 1,
    languages,
    pack: {
      ...empty,
      sources: {
        official: { kind: 'official', source: '', date: issued },
        editorial: { kind: 'editorial', source: '', date: issued },
      },
      meeting: { ...empty.meeting, uri, timeZone, source: 'official' },
    },
    files: {},
  };
}

const nameOf = (text: DraftText): string => Object.values(text)[0]?.text ?? '';

/** Gives the next edition of a pack as a draft, with the two sources to which the editor refers. */
export function nextEdition(file: MeetingFile, key: string): DraftContent {
  const pack = draftOfPack(file, key);
  const spoken = [file.meeting.title, file.meeting.shortTitle].flatMap((text) => Object.keys(text));
  const written = file.documents.flatMap(({ versions }) => versions.map(({ language }) => language));
  const editorial = Object.values(file.sources).find(({ kind }) => kind === 'editorial')?.source ?? '';
  return {
    version: 1,
    languages: [...new Set([...spoken, ...written])],
    pack: {
      ...pack,
      sources: {
        official: { kind: 'official', source: nameOf(file.meeting.organizer), date: file.issued },
        editorial: { kind: 'editorial', source: editorial, date: file.issued },
        ...pack.sources,
      },
    },
    files: {},
  };
}

/** Tells whether stored content is of the form that this app knows. */
export function isDraftContent(content: unknown): content is DraftContent {
  return typeof content === 'object' && content !== null && 'version' in content && content.version === 1;
}
