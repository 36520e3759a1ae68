import { createContext } from 'react';
import type { Texts } from './texts.ts';

/** The texts, and the language in which they stand now: another language is another value, and all that reads it is drawn anew. */
export interface TextsNow {
  readonly texts: Texts;
  readonly language: string;
}

export const TextContext = createContext<TextsNow | null>(null);
