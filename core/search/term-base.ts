import type { LanguageTag } from '#core/documents/document.ts';

/** One name of a concept. */
export interface Term {
  readonly text: string;
  /** Null when the delegation did not say. */
  readonly language: LanguageTag | null;
}

/** Names of one thing: `对话会`, `Conversation`, `Dialogue`. A search for one finds all. */
export type TermEntry = readonly Term[];

/** A delegation's own list of names that mean the same. */
export type TermBase = readonly TermEntry[];
