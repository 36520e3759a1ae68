import { err, ok, type Result } from '#core/base/result.ts';
import { assertNever } from '#core/base/assert-never.ts';
import { MAX_LEVEL } from './check-text.ts';
import type { Block } from './document.ts';

/** What the path of a block is derived from. */
export type Outlined = Pick<Block, 'kind' | 'label' | 'level'>;

/** Why a block gets no path of its own: its index, and a sentence in English for whoever wrote the text. */
export interface PathProblem {
  readonly index: number;
  readonly message: string;
}

/** For each block the path of the nearest heading above it of at most `level`; empty when there is none. */
function sections(blocks: readonly Outlined[], level: number): readonly string[] {
  let headings = 0;
  let current = '';
  return blocks.map((block) => {
    if (block.kind === 'heading') {
      headings += 1;
      if (block.level <= level) current = `h${String(headings)}`;
    }
    return current;
  });
}

const join = (parent: string, own: string): string => (parent === '' ? own : `${parent}/${own}`);

const isNumbered = (block: Outlined): boolean => block.kind === 'paragraph' && block.label !== null;

/**
 * The section that numbered paragraphs take before their number: none while numbers never repeat in the document, else
 * that of the highest heading level under which they do not.
 */
function numberingSections(blocks: readonly Outlined[]): Result<readonly string[], PathProblem> {
  let repeated = 0;
  for (let level = 0; level <= MAX_LEVEL; level += 1) {
    const prefixes = sections(blocks, level);
    const seen = new Set<string>();
    repeated = blocks.findIndex((block, index) => {
      if (!isNumbered(block)) return false;
      const path = join(prefixes[index] ?? '', block.label ?? '');
      if (seen.has(path)) return true;
      seen.add(path);
      return false;
    });
    if (repeated < 0) return ok(prefixes);
  }
  const label = blocks[repeated]?.label ?? '';
  return err({ index: repeated, message: `paragraph ${label} is there twice under the same heading` });
}

/** Counts the blocks of one sort below one parent, from 1. */
function counter(): (key: string) => string {
  const counts = new Map<string, number>();
  return (key) => {
    const next = (counts.get(key) ?? 0) + 1;
    counts.set(key, next);
    return String(next);
  };
}

/**
 * Derives the path of every block by the rule of docs/pack-format.md, from kinds, labels and levels alone: two people
 * (or two language versions) that set out the same document get the same paths.
 */
export function derivePaths(blocks: readonly Outlined[]): Result<readonly string[], PathProblem> {
  const numbering = numberingSections(blocks);
  if (!numbering.ok) return numbering;
  const nearest = sections(blocks, MAX_LEVEL);
  const nth = counter();
  const taken = new Set<string>();
  const paths: string[] = [];
  let parents: string[] = [''];
  for (const [index, block] of blocks.entries()) {
    const path = ownPath(block, numbering.value[index] ?? '', nearest[index] ?? '', parents, nth);
    if (path === null)
      return err({ index, message: 'this item is nested deeper than the list it stands in' });
    if (taken.has(path)) return err({ index, message: `two blocks would have the path ${path}` });
    taken.add(path);
    paths.push(path);
    if (block.kind === 'item') parents = [...parents.slice(0, block.level), path];
    else if (block.kind === 'paragraph' || block.kind === 'heading') parents = [path];
  }
  return ok(paths);
}

function ownPath(
  block: Outlined,
  numberingSection: string,
  nearestHeading: string,
  parents: readonly string[],
  nth: (key: string) => string,
): string | null {
  switch (block.kind) {
    case 'title':
      return `t${nth('title')}`;
    case 'heading':
      return `h${nth('heading')}`;
    case 'paragraph':
      return block.label === null
        ? join(nearestHeading, `p${nth(`p ${nearestHeading}`)}`)
        : join(numberingSection, block.label);
    case 'item': {
      const parent = parents[block.level - 1];
      if (parent === undefined) return null;
      const own = block.label === null ? `b${nth(`b ${parent}`)}` : block.label.replace(/[()]/g, '');
      return join(parent, own);
    }
    case 'end':
      return 'end';
    default:
      return assertNever(block.kind);
  }
}
