import { longestRising } from '#core/documents/align.ts';
import type { DocumentText } from '#core/documents/document.ts';
import { baseLanguage } from '#core/documents/language.ts';

/** What grouping looks at of one file. */
export interface GroupedFile {
  readonly key: string;
  readonly symbol: string | null;
  readonly revision: string;
  readonly language: string | null;
  /** Paths of its numbered blocks, in order (`numberPaths`). */
  readonly numbers: readonly string[];
}

/** Why a file is put where it is: it is the first of its group, has the same symbol, or is numbered alike. */
export type GroupEvidence = 'first' | 'symbol' | 'numbers';

/** Files that are probably one revision of one document in several languages. */
export interface ProposedGroup {
  readonly symbol: string | null;
  readonly revision: string;
  readonly members: readonly { readonly key: string; readonly evidence: GroupEvidence }[];
}

/** Fewer numbers than these are alike in any two documents. */
const FEWEST_NUMBERS = 5;
/** Share of numbers that language versions have in common, in order. Of the real pairs at hand each has over 0.95. */
const ALIKE = 0.85;

const plainSymbol = (symbol: string): string => symbol.replace(/\s/g, '').toUpperCase();

/** Tells whether two symbols are one, however they are spaced and capitalised; no symbol is none. */
export const sameSymbol = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && plainSymbol(one) === plainSymbol(other);

/** Gives a symbol with its revision, as a document is cited: `A/1` and `REV.1` give `A/1/REV.1`. */
export const appendRevision = (symbol: string, revision: string): string =>
  revision === '' ? symbol : `${symbol}/${revision}`;

/** Gives the paths of the numbered blocks of a text, in order: what language versions share. */
export const numberPaths = ({ blocks }: DocumentText): readonly string[] =>
  blocks.flatMap(({ path, label }) => (label === null ? [] : [path]));

/** Tells how alike two sequences of numbers are, from 0 to 1: the share of those that both have in one order. */
export function likenessOfNumbers(one: readonly string[], other: readonly string[]): number {
  if (one.length + other.length === 0) return 0;
  const there = new Map(other.map((path, index) => [path, index]));
  const common = one.flatMap((path, left) => {
    const right = there.get(path);
    return right === undefined ? [] : [{ left, right }];
  });
  return (2 * longestRising(common).length) / (one.length + other.length);
}

interface Group {
  readonly symbol: string | null;
  readonly revision: string;
  readonly files: GroupedFile[];
  readonly members: { readonly key: string; readonly evidence: GroupEvidence }[];
}

const speaks = ({ files }: Group, { language }: GroupedFile): boolean =>
  language === null ||
  files.some((each) => each.language !== null && baseLanguage(each.language) === baseLanguage(language));

/** The group of other languages that is numbered most like a file without a symbol; null when none is enough. */
function numberedAlike(groups: readonly Group[], file: GroupedFile): Group | null {
  if (file.numbers.length < FEWEST_NUMBERS) return null;
  const ranked = groups
    .filter((group) => !speaks(group, file))
    .map((group) => ({
      group,
      likeness: Math.max(...group.files.map(({ numbers }) => likenessOfNumbers(numbers, file.numbers))),
    }))
    .filter(({ likeness }) => likeness >= ALIKE)
    .toSorted((one, other) => other.likeness - one.likeness);
  const [best, second] = ranked;
  // Two that fit equally well are no evidence for either.
  return best === undefined || best.likeness === second?.likeness ? null : best.group;
}

/**
 * Proposes which files are language versions of one revision of one document: by symbol and revision, and for files
 * without a symbol by the sequence of their numbers. Each file is in exactly one group; the order stays. A second file in
 * the same language begins a group of its own, because a person has to choose between the two.
 */
export function proposeGroups(files: readonly GroupedFile[]): readonly ProposedGroup[] {
  const groups: Group[] = [];
  const join = (group: Group, file: GroupedFile, evidence: GroupEvidence): void => {
    group.files.push(file);
    group.members.push({ key: file.key, evidence });
  };
  const begin = (file: GroupedFile): void => {
    const group: Group = { symbol: file.symbol, revision: file.revision, files: [], members: [] };
    join(group, file, 'first');
    groups.push(group);
  };
  for (const file of files.filter(({ symbol }) => symbol !== null)) {
    const own = groups.find(
      (group) =>
        sameSymbol(group.symbol, file.symbol) &&
        group.revision === file.revision &&
        (file.language === null || !speaks(group, file)),
    );
    if (own) join(own, file, 'symbol');
    else begin(file);
  }
  for (const file of files.filter(({ symbol }) => symbol === null)) {
    const alike = numberedAlike(groups, file);
    if (alike) join(alike, file, 'numbers');
    else begin(file);
  }
  const order = new Map(files.map(({ key }, index) => [key, index]));
  const placeOf = ({ members }: Group): number =>
    Math.min(...members.map(({ key }) => order.get(key) ?? files.length));
  return groups
    .toSorted((one, other) => placeOf(one) - placeOf(other))
    .map(({ symbol, revision, members }) => ({ symbol, revision, members }));
}
