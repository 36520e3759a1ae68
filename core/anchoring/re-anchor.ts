import { matchBlocks, type BlockMatch } from '#core/documents/compare/match-blocks.ts';
import { isTelling, wordsOf } from '#core/documents/compare/words.ts';
import type { Block, DocumentText } from '#core/documents/document.ts';
import type { Quotation } from './anchor.ts';
import { matchQuotation, type QuotationMatch } from './match-quotation.ts';

/** A paragraph of the new revision where a note may belong. */
export interface PlaceCandidate {
  readonly path: string;
  /** How alike the paragraphs are, 1 when they are the same; of a quotation, how well its words are found. */
  readonly likeness: number;
  /** Where the quoted words stand in it; null when the note quotes none, or they are not in it. */
  readonly quotation: QuotationMatch | null;
}

/**
 * Where a note that hung on an old revision belongs in a new one. `certain` needs nobody; of `doubtful` places, the
 * likeliest first, a person chooses one or none; `deleted`: nothing in the new revision is like it.
 */
export type Placement =
  | { readonly fate: 'certain'; readonly place: PlaceCandidate }
  | { readonly fate: 'doubtful'; readonly candidates: readonly PlaceCandidate[] }
  | { readonly fate: 'deleted' };

/** Two revisions of one language version, compared once for all notes. */
export interface ComparedRevisions {
  readonly oldBlocks: ReadonlyMap<string, { readonly block: Block; readonly match: BlockMatch }>;
  readonly newBlocks: readonly Block[];
}

/** Compares two revisions of a language version, for `placeParagraph`. */
export function compareRevisions(old: DocumentText, fresh: DocumentText): ComparedRevisions {
  const matches = matchBlocks(old.blocks, fresh.blocks);
  const entries = old.blocks.flatMap((block, index) => {
    const match = matches[index];
    return match === undefined ? [] : [[block.path, { block, match }] as const];
  });
  return { oldBlocks: new Map(entries), newBlocks: fresh.blocks };
}

/** With as many telling words, a quotation that stands once in the document is known by itself. */
const ENOUGH_WORDS = 6;
/** A quotation in a reworded paragraph moves by itself when its words and what stood around them are this much the same. */
const CERTAIN_QUOTATION = 0.9;
const MOST_CANDIDATES = 5;

/**
 * Gives where a note on a paragraph of the old revision, or on words quoted from it, belongs in the new one. Null when
 * the old revision has no such paragraph. Text decides, never a number. A quotation follows its words, also out of
 * its paragraph; a paragraph that is certain keeps the note even where the quoted words are gone from it, but then asks.
 */
export function placeParagraph(
  { oldBlocks, newBlocks }: ComparedRevisions,
  path: string,
  quotation: Quotation | null,
): Placement | null {
  const old = oldBlocks.get(path);
  if (old === undefined) return null;
  const places = old.match.candidates.flatMap(({ index, likeness }) => {
    const block = newBlocks[index];
    return block === undefined ? [] : [{ block, likeness }];
  });
  const isCertain = old.match.fate === 'certain';
  if (quotation === null)
    return asPlacement(
      isCertain,
      places.map(({ block, likeness }) => ({ path: block.path, likeness, quotation: null })),
    );
  const [first] = places;
  if (isCertain && first !== undefined) {
    if (first.block.text === old.block.text) return unchanged(first.block, quotation);
    const found = matchQuotation(first.block.text, quotation);
    if (found !== null && isSure(found, old.block.text, first.block.text, quotation))
      return {
        fate: 'certain',
        place: { path: first.block.path, likeness: first.likeness, quotation: found },
      };
  }
  return placeQuotation(places, newBlocks, quotation, [...oldBlocks.values()]);
}

function unchanged(block: Block, quotation: Quotation): Placement {
  const found = matchQuotation(block.text, quotation);
  const place = { path: block.path, likeness: 1, quotation: found };
  return found === null
    ? { fate: 'doubtful', candidates: [place] }
    : { fate: 'certain', place: { ...place, quotation: found } };
}

/** The same words, known by what stands around them or because they stand once in either version of the paragraph. */
function isSure(found: QuotationMatch, before: string, after: string, { exact }: Quotation): boolean {
  if (found.method === 'fuzzy') return sameWords(after.slice(found.start, found.end), exact);
  return found.score >= CERTAIN_QUOTATION || (occursOnce(before, exact) && occursOnce(after, exact));
}

const tellingWords = (text: string): readonly string[] => wordsOf(text).filter(isTelling);

/** Signs may differ: revisions put `：` in the place of `:`. */
const sameWords = (one: string, other: string): boolean =>
  tellingWords(one).join(' ') === tellingWords(other).join(' ');

const saysEnough = (text: string): boolean => tellingWords(text).length >= ENOUGH_WORDS;

const occursOnce = (text: string, words: string): boolean => {
  const at = text.indexOf(words);
  return at !== -1 && text.indexOf(words, at + 1) === -1;
};

/** Looks for quoted words beyond the paragraph: in the likely ones, and wherever they stand as they were. */
function placeQuotation(
  places: readonly { readonly block: Block; readonly likeness: number }[],
  newBlocks: readonly Block[],
  quotation: Quotation,
  old: readonly { readonly block: Block }[],
): Placement {
  const holders = newBlocks.filter(({ text }) => text.includes(quotation.exact));
  const [only] = holders;
  const wasUnique = old.filter(({ block }) => block.text.includes(quotation.exact)).length === 1;
  if (only !== undefined && holders.length === 1 && wasUnique && saysEnough(quotation.exact)) {
    const found = matchQuotation(only.text, quotation);
    if (found !== null && occursOnce(only.text, quotation.exact))
      return {
        fate: 'certain',
        place: { path: only.path, likeness: likenessIn(places, only), quotation: found },
      };
  }
  const likely = places.map(({ block, likeness }) => {
    const found = matchQuotation(block.text, quotation);
    return { path: block.path, likeness, quotation: found };
  });
  const elsewhere = holders
    .filter((block) => !places.some((place) => place.block === block))
    .slice(0, MOST_CANDIDATES)
    .map((block) => ({ path: block.path, likeness: 0, quotation: matchQuotation(block.text, quotation) }));
  return asPlacement(false, [...likely, ...elsewhere].toSorted(byWorth));
}

const likenessIn = (
  places: readonly { readonly block: Block; readonly likeness: number }[],
  wanted: Block,
): number => places.find(({ block }) => block === wanted)?.likeness ?? 0;

/** The words weigh as much as the paragraph around them. */
const byWorth = (one: PlaceCandidate, other: PlaceCandidate): number =>
  worth(other) - worth(one) || (one.path < other.path ? -1 : 1);

const worth = ({ likeness, quotation }: PlaceCandidate): number => likeness + (quotation?.score ?? 0);

function asPlacement(isCertain: boolean, candidates: readonly PlaceCandidate[]): Placement {
  const [first] = candidates;
  if (first === undefined) return { fate: 'deleted' };
  return isCertain
    ? { fate: 'certain', place: first }
    : { fate: 'doubtful', candidates: candidates.slice(0, MOST_CANDIDATES) };
}
