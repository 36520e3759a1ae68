import { err, ok, type Result } from '#core/base/result.ts';
import { assertNever } from '#core/base/assert-never.ts';
import { MAX_LEVEL } from './check-text.ts';
import type { Block } from './document.ts';

/** What the path of a block is derived from. */
export interface Outlined extends Pick<Block, 'kind' | 'label' | 'level'> {
  readonly cell?: Block['cell'];
  /** The number as it stands in paths, the same in every language: `article-12`, `a`; absent where the label says it. */
  readonly element?: string;
  /**
   * Absent for what divides nothing. An annex stands before the paths of all that follows; an article or the like before
   * those of its own paragraphs; a wider division only before the divisions inside it.
   */
  readonly division?: 'annex' | 'article' | 'wider';
  /** Index of the block that a list item belongs to; absent where the order of the blocks says it. */
  readonly parent?: number;
}

/** Why a block gets no path of its own: its index, and a sentence in English for whoever wrote the text. */
export interface PathProblem {
  readonly index: number;
  readonly message: string;
}

const join = (parent: string, own: string): string => (parent === '' ? own : `${parent}/${own}`);

const elementOf = ({ element, label }: Outlined): string => element ?? (label ?? '').replace(/[()]/g, '');

const isNumbered = (block: Outlined): boolean =>
  block.kind === 'paragraph' &&
  block.label !== null &&
  block.division === undefined &&
  block.cell === undefined;

/** Counts the blocks of one sort below one parent, from 1. */
function counter(): (key: string) => string {
  const counts = new Map<string, number>();
  return (key) => {
    const next = (counts.get(key) ?? 0) + 1;
    counts.set(key, next);
    return String(next);
  };
}

/** Hands out paths once only; gives null (strict) or adds a suffix to what is taken. */
type Claim = (path: string, index: number) => string | null;

/** Where each block stands, before numbered paragraphs have their paths. */
interface Frame {
  /** Path of the nearest annex or article, which numbered paragraphs take; empty outside. */
  readonly scope: string;
  /** Path of the nearest heading or article, below which unnumbered blocks are counted. */
  readonly nearest: string;
  /** Paths of the nearest headings by their level, from level 1. */
  readonly headings: readonly string[];
  /** The block's own path where it is a heading or an article. */
  readonly own: string | null;
}

function framesOf(blocks: readonly Outlined[], claim: Claim): Result<readonly Frame[], PathProblem> {
  const nth = counter();
  const frames: Frame[] = [];
  let annex = '';
  let scope = '';
  /** Headings of this level and above end the article that is open. */
  let scopeLevel = 0;
  let nearest = '';
  let headings: string[] = [];
  /** Numbered headings that are open, with their levels. */
  let divisions: { readonly level: number; readonly path: string }[] = [];
  for (const [index, block] of blocks.entries()) {
    let own: string | null = null;
    const isHeading = block.kind === 'heading';
    if (isHeading || block.division !== undefined) {
      const level = isHeading ? block.level : MAX_LEVEL;
      if (isHeading) divisions = divisions.filter((each) => each.level < level);
      if (isHeading && level <= scopeLevel) scope = annex;
      own = claim(ownDivision(block, annex, scope, divisions, nth), index);
      if (own === null)
        return err({ index, message: `two blocks would have the path of ${block.label ?? ''}` });
      if (block.division === 'annex') annex = own;
      if (block.division === 'annex' || block.division === 'article') {
        scope = own;
        scopeLevel = block.division === 'annex' ? 0 : level;
      }
      nearest = own;
      if (isHeading) {
        if (block.element !== undefined) divisions = [...divisions, { level, path: own }];
        headings = [
          ...headings.slice(0, level - 1),
          ...Array<string>(Math.max(0, level - 1 - headings.length)).fill(headings.at(-1) ?? ''),
          own,
        ];
      }
    }
    frames.push({ scope, nearest, headings, own });
  }
  return ok(frames);
}

function ownDivision(
  block: Outlined,
  annex: string,
  scope: string,
  divisions: readonly { readonly path: string }[],
  nth: (key: string) => string,
): string {
  if (block.element === undefined) {
    const around = scope === annex ? (divisions.at(-1)?.path ?? scope) : scope;
    return join(around, `h${nth(`h ${around}`)}`);
  }
  if (block.division === 'annex') return block.element;
  // Articles are counted through the chapters; everything else starts again in each division around it.
  return join(block.division === 'article' ? annex : (divisions.at(-1)?.path ?? scope), block.element);
}

/** The section that a numbered paragraph takes before its number when headings down to `level` part the numbering. */
function sectionAt(frame: Frame, level: number): string {
  const heading = frame.headings.slice(0, level).at(-1) ?? '';
  return heading.startsWith(frame.scope) ? heading || frame.scope : frame.scope;
}

/** Finds the paragraphs whose number has occurred before, when headings down to `level` part the numbering. */
function repeatedAt(blocks: readonly Outlined[], frames: readonly Frame[], level: number): readonly number[] {
  const seen = new Set<string>();
  return blocks.flatMap((block, index) => {
    const frame = frames[index];
    if (!isNumbered(block) || !frame) return [];
    const path = join(sectionAt(frame, level), elementOf(block));
    if (seen.has(path)) return [index];
    seen.add(path);
    return [];
  });
}

/** Repetitions, in a hundred numbers, that are slips of a document rather than a numbering that starts again. */
const SLIPS = 2;

/**
 * The highest heading level that tells numbers apart: 0 while they do not repeat in the document (or one annex or
 * article of it). Where none does, that with the fewest repetitions.
 */
function numberingLevel(
  blocks: readonly Outlined[],
  frames: readonly Frame[],
  slips: number,
): { readonly level: number; readonly repeated: readonly number[] } {
  const allowed = (blocks.filter(isNumbered).length * slips) / 100;
  const levels = Array.from({ length: MAX_LEVEL + 1 }, (_, level) => ({
    level,
    repeated: repeatedAt(blocks, frames, level),
  }));
  const best = levels.toSorted((a, b) => a.repeated.length - b.repeated.length)[0];
  return levels.find(({ repeated }) => repeated.length <= allowed) ?? best ?? { level: 0, repeated: [] };
}

/** Gives a block's path before repetitions are dealt with; null for an item without a list around it. */
function pathOf(
  block: Outlined,
  frame: Frame,
  level: number,
  parents: readonly string[],
  parent: string | undefined,
  nth: (key: string) => string,
): string | null {
  if (frame.own !== null && (block.kind === 'heading' || block.division !== undefined)) return frame.own;
  if (block.cell !== undefined) {
    const { table, row, column } = block.cell;
    const cell = `tbl${String(table + 1)}/r${String(row + 1)}c${String(column + 1)}`;
    const ordinal = nth(`cell ${cell}`);
    return ordinal === '1' ? cell : `${cell}/p${ordinal}`;
  }
  switch (block.kind) {
    case 'title':
      return `t${nth('title')}`;
    case 'heading':
      return null;
    case 'paragraph':
      return block.label === null
        ? join(frame.nearest, `p${nth(`p ${frame.nearest}`)}`)
        : join(sectionAt(frame, level), elementOf(block));
    case 'item': {
      const above = parent ?? parents[block.level - 1];
      if (above === undefined) return null;
      return join(above, block.label === null ? `b${nth(`b ${above}`)}` : elementOf(block));
    }
    case 'end':
      return 'end';
    default:
      return assertNever(block.kind);
  }
}

function placePaths(
  blocks: readonly Outlined[],
  frames: readonly Frame[],
  level: number,
  claim: Claim,
  isLenient: boolean,
): Result<readonly string[], PathProblem> {
  const nth = counter();
  const paths: string[] = [];
  let parents: string[] = [''];
  for (const [index, block] of blocks.entries()) {
    const frame = frames[index];
    if (!frame) break;
    const parent = block.parent === undefined ? undefined : paths[block.parent];
    const around = isLenient ? withFallback(parents, block.level) : parents;
    const wanted = pathOf(block, frame, level, around, parent, nth);
    if (wanted === null)
      return err({ index, message: 'this item is nested deeper than the list it stands in' });
    const path = wanted === frame.own ? wanted : claim(wanted, index);
    if (path === null) return err({ index, message: `two blocks would have the path ${wanted}` });
    paths.push(path);
    if (block.cell !== undefined) continue;
    if (block.kind === 'item') parents = [...around.slice(0, block.level), path];
    else if (block.kind === 'paragraph' || block.kind === 'heading') parents = [path];
  }
  return ok(paths);
}

/** Where a list leaves out a level, its items belong to the nearest one that is there. */
function withFallback(parents: readonly string[], level: number): string[] {
  const missing = Math.max(0, level - parents.length);
  return [...parents, ...Array<string>(missing).fill(parents.at(-1) ?? '')];
}

/**
 * Derives the path of every block by the rule of docs/pack-format.md, from kinds, labels and levels alone: two people
 * (or two language versions) that set out the same document get the same paths.
 */
export function derivePaths(blocks: readonly Outlined[]): Result<readonly string[], PathProblem> {
  const taken = new Set<string>();
  const claim: Claim = (path) => {
    if (taken.has(path)) return null;
    taken.add(path);
    return path;
  };
  const frames = framesOf(blocks, claim);
  if (!frames.ok) return frames;
  const { level, repeated } = numberingLevel(blocks, frames.value, 0);
  const [first] = repeated;
  if (first !== undefined) {
    const label = blocks[first]?.label ?? '';
    return err({ index: first, message: `paragraph ${label} is there twice under the same heading` });
  }
  return placePaths(blocks, frames.value, level, claim, false);
}

/**
 * Derives the paths of a document as it was issued, which nobody here can send back: a number that is there again gets
 * a suffix (`12-2`). Gives the paths, and the indices of the blocks whose number was taken.
 */
export function deriveIssuedPaths(blocks: readonly Outlined[]): {
  readonly paths: readonly string[];
  readonly repeated: readonly number[];
} {
  const taken = new Set<string>();
  const repeated: number[] = [];
  const claim: Claim = (path, index) => {
    let free = path;
    for (let nth = 2; taken.has(free); nth += 1) free = `${path}-${String(nth)}`;
    if (free !== path) repeated.push(index);
    taken.add(free);
    return free;
  };
  const frames = framesOf(blocks, claim);
  const placed = frames.ok
    ? placePaths(blocks, frames.value, numberingLevel(blocks, frames.value, SLIPS).level, claim, true)
    : frames;
  if (!placed.ok) throw new Error(`An issued document has a path for every block: ${placed.error.message}`);
  return { paths: placed.value, repeated: repeated.toSorted((a, b) => a - b) };
}
