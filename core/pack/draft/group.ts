import { longestRising } from '#core/documents/align.ts';
import type { DocumentText } from '#core/documents/document.ts';
import { baseLanguage } from '#core/documents/language.ts';
import { nameWithoutLanguage } from './name-language.ts';

/** What grouping looks at of one file. */
export interface GroupedFile {
  readonly key: string;
  readonly symbol: string | null;
  readonly revision: string;
  readonly language: string | null;
  /** As the file is called; null where it is not known. */
  readonly name: string | null;
  /** Paths of its numbered blocks, in order (`numberPaths`). */
  readonly numbers: readonly string[];
}

/** Why a file is put where it is: it is the first of its group, has the same symbol, is called alike, or is numbered alike. */
export type GroupEvidence = 'first' | 'symbol' | 'name' | 'numbers';

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
  readonly files: readonly GroupedFile[];
}

interface Proposing extends Group {
  readonly files: GroupedFile[];
  readonly members: { readonly key: string; readonly evidence: GroupEvidence }[];
}

const speaks = ({ files }: Group, { language }: GroupedFile): boolean =>
  language === null ||
  files.some((each) => each.language !== null && baseLanguage(each.language) === baseLanguage(language));

const plainName = ({ name, language }: GroupedFile): string | null =>
  name === null || language === null ? null : nameWithoutLanguage(name, baseLanguage(language));

/** The only group of other languages that is called as a file is but for the language; null for none. */
function namedAlike<Any extends Group>(groups: readonly Any[], file: GroupedFile): Any | null {
  const name = plainName(file);
  if (name === null) return null;
  const alike = groups.filter(
    (group) => !speaks(group, file) && group.files.some((each) => plainName(each) === name),
  );
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

/** The group of other languages that is numbered most like a file; null when none is enough. */
function numberedAlike<Any extends Group>(groups: readonly Any[], file: GroupedFile): Any | null {
  const { length } = file.numbers;
  if (length < FEWEST_NUMBERS) return null;
  // Two of very different lengths cannot be alike: most are told apart without being compared.
  const couldBe = ({ numbers }: GroupedFile): boolean =>
    (2 * Math.min(numbers.length, length)) / (numbers.length + length) >= ALIKE;
  const ranked = groups
    .filter((group) => !speaks(group, file))
    .map((group) => ({
      group,
      likeness: Math.max(
        0,
        ...group.files.filter(couldBe).map(({ numbers }) => likenessOfNumbers(numbers, file.numbers)),
      ),
    }))
    .filter(({ likeness }) => likeness >= ALIKE)
    .toSorted((one, other) => other.likeness - one.likeness);
  const [best, second] = ranked;
  // Two that fit equally well are no evidence for either.
  return best === undefined || best.likeness === second?.likeness ? null : best.group;
}

interface Home<Any extends Group> {
  readonly group: Any;
  readonly evidence: GroupEvidence;
}

function bySymbol<Any extends Group>(groups: readonly Any[], file: GroupedFile): Home<Any> | null {
  const group = groups.find(
    (each) =>
      sameSymbol(each.symbol, file.symbol) &&
      each.revision === file.revision &&
      (file.language === null || !speaks(each, file)),
  );
  return group === undefined ? null : { group, evidence: 'symbol' };
}

function byLikeness<Any extends Group>(groups: readonly Any[], file: GroupedFile): Home<Any> | null {
  const named = namedAlike(groups, file);
  if (named !== null) return { group: named, evidence: 'name' };
  const numbered = numberedAlike(groups, file);
  return numbered === null ? null : { group: numbered, evidence: 'numbers' };
}

/** What a file may belong to: a document with its versions. */
export type KnownGroup = Group & { readonly id: string };

/**
 * Gives the id of the document of which a file is probably another language version; null for none. By symbol and revision; where either
 * has no symbol, by how files are called, then by the sequence of their numbers.
 */
export function proposeHome(groups: readonly KnownGroup[], file: GroupedFile): string | null {
  const own = file.symbol === null ? null : bySymbol(groups, file);
  const open = file.symbol === null ? groups : groups.filter(({ symbol }) => symbol === null);
  return (own ?? byLikeness(open, file))?.group.id ?? null;
}

/**
 * Proposes which files are language versions of one revision of one document, as `proposeHome` does. Each file is in exactly one group;
 * the order stays. A second file in the same language begins a group of its own, because a person has to choose between the two.
 */
export function proposeGroups(files: readonly GroupedFile[]): readonly ProposedGroup[] {
  const groups: Proposing[] = [];
  const put = (file: GroupedFile, home: Home<Proposing> | null): void => {
    const group = home?.group ?? { symbol: file.symbol, revision: file.revision, files: [], members: [] };
    if (home === null) groups.push(group);
    group.files.push(file);
    group.members.push({ key: file.key, evidence: home?.evidence ?? 'first' });
  };
  for (const file of files.filter(({ symbol }) => symbol !== null)) put(file, bySymbol(groups, file));
  for (const file of files.filter(({ symbol }) => symbol === null)) put(file, byLikeness(groups, file));
  const order = new Map(files.map(({ key }, index) => [key, index]));
  const placeOf = ({ members }: ProposedGroup): number =>
    Math.min(...members.map(({ key }) => order.get(key) ?? files.length));
  return groups
    .toSorted((one, other) => placeOf(one) - placeOf(other))
    .map(({ symbol, revision, members }) => ({ symbol, revision, members }));
}
