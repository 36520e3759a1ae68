import { makeQuotation } from '#core/anchoring/quotation.ts';
import { matchQuotation, type QuotationMatch } from '#core/anchoring/match-quotation.ts';
import type { NoteBody } from '#core/notes/body.ts';
import { bodyText } from '#core/notes/read-body.ts';
import type { PassageComment } from '#core/notes/review-model.ts';
import { guessLanguage } from '#core/printing/guess-language.ts';

/** Gives a comment on the words between two offsets of a note's plain text; null where there are none. */
export function passageComment(
  body: NoteBody,
  from: number,
  to: number,
  text: string,
): PassageComment | null {
  const words = bodyText(body);
  const quotation = makeQuotation(words, from, to, guessLanguage(words));
  return quotation === null ? null : { quotation, text };
}

/** Finds the words that a comment is about in a note as it is now; null when they are gone. */
export const findPassage = (body: NoteBody, { quotation }: PassageComment): QuotationMatch | null =>
  matchQuotation(bodyText(body), quotation);
