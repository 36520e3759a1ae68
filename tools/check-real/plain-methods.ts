import type { Quotation } from '#core/anchoring/anchor.ts';
import { matchQuotation } from '#core/anchoring/match-quotation.ts';
import { makeQuotation } from '#core/anchoring/quotation.ts';
import type { Placement } from '#core/anchoring/re-anchor.ts';
import type { Block, DocumentText } from '#core/documents/document.ts';

/** A method that places a note of an old paragraph in a new revision and asks nobody. */
export type PlainMethod = (block: Block, quotation: Quotation | null, fresh: DocumentText) => Placement;

/** As much of a paragraph as is looked for, where a note quotes nothing of it. */
const LONGEST_QUOTE = 200;

const certain = (path: string, quotation: Quotation | null): Placement => ({
  fate: 'certain',
  place: {
    path,
    likeness: 1,
    quotation: quotation && { start: quotation.start, end: quotation.end, score: 1, method: 'offsets' },
  },
});

/** The same place as before, whatever stands there now: the paragraph of that number, the letters of that count. */
const byPosition: PlainMethod = ({ path }, quotation, { blocks }) =>
  blocks.some((block) => block.path === path) ? certain(path, quotation) : { fate: 'deleted' };

/** The words, or of a paragraph its beginning, wherever in the document they are found best; numbers and neighbours say nothing. */
const byQuote: PlainMethod = ({ text }, quotation, { blocks, language }) => {
  const wanted = quotation ?? makeQuotation(text, 0, Math.min(text.length, LONGEST_QUOTE), language);
  if (wanted === null) return { fate: 'deleted' };
  const exact = blocks.filter((block) => block.text.includes(wanted.exact));
  const [best] = (exact.length > 0 ? exact : blocks)
    .flatMap((block) => {
      const match = matchQuotation(block.text, wanted);
      return match === null ? [] : [{ path: block.path, match }];
    })
    .toSorted((one, other) => other.match.score - one.match.score);
  return best === undefined
    ? { fate: 'deleted' }
    : {
        fate: 'certain',
        place: { path: best.path, likeness: best.match.score, quotation: quotation && best.match },
      };
};

/** What others do, to be told beside what the app does. */
export const PLAIN_METHODS: ReadonlyMap<string, PlainMethod> = new Map([
  ['by position alone', byPosition],
  ['by a fuzzy quote alone', byQuote],
]);
