import type { Block, DocumentText } from './document.ts';
import { textFault } from './plain-text.ts';

/** A fault of a document's text: where (`['blocks', 3, 'path']`) and, in English for a developer, what. */
export interface TextProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

const isBetween = (unit: number, low: number, high: number): boolean => unit >= low && unit <= high;

const splitsACharacter = (text: string, offset: number): boolean =>
  isBetween(text.charCodeAt(offset - 1), 0xd800, 0xdbff) &&
  isBetween(text.charCodeAt(offset), 0xdc00, 0xdfff);

function referenceProblems(block: Block, index: number, footnotes: ReadonlySet<string>): TextProblem[] {
  let previous = 0;
  return block.footnotes.flatMap(({ offset, footnote }, nth) => {
    const path = ['blocks', index, 'footnotes', nth];
    const problems: TextProblem[] = [];
    if (!footnotes.has(footnote)) problems.push({ path, message: `footnote ${footnote} does not exist` });
    if (offset > block.text.length || splitsACharacter(block.text, offset))
      problems.push({ path, message: `offset ${String(offset)} is not a place in the text` });
    if (offset < previous)
      problems.push({ path, message: 'footnote markers are not in the order of the text' });
    previous = offset;
    return problems;
  });
}

function levelProblem(block: Block): string | null {
  const fits =
    block.kind === 'heading' || block.kind === 'item'
      ? block.level >= 1 && block.level <= MAX_LEVEL
      : block.level === 0;
  return fits ? null : `a ${block.kind} has no level ${String(block.level)}`;
}

/** Deepest heading and deepest nesting of a list. */
export const MAX_LEVEL = 6;

/** Finds what the shape of a document's text cannot rule out: doubled paths, loose footnotes, unfit characters. */
export function textProblems(text: DocumentText): readonly TextProblem[] {
  const problems: TextProblem[] = [];
  const footnotes = new Set<string>();
  text.footnotes.forEach((footnote, index) => {
    const at = (field: string): (string | number)[] => ['footnotes', index, field];
    if (footnotes.has(footnote.id))
      problems.push({ path: at('id'), message: `footnote ${footnote.id} is there twice` });
    footnotes.add(footnote.id);
    const fault = textFault(footnote.text);
    if (fault !== null) problems.push({ path: at('text'), message: `the text ${fault}` });
  });
  const paths = new Set<string>();
  const referred = new Set<string>();
  text.blocks.forEach((block, index) => {
    const at = (field: string): (string | number)[] => ['blocks', index, field];
    if (paths.has(block.path))
      problems.push({ path: at('path'), message: `the path ${block.path} is there twice` });
    paths.add(block.path);
    const level = levelProblem(block);
    if (level !== null) problems.push({ path: at('level'), message: level });
    const fault = textFault(block.text);
    if (fault !== null) problems.push({ path: at('text'), message: `the text ${fault}` });
    problems.push(...referenceProblems(block, index, footnotes));
    for (const { footnote } of block.footnotes) referred.add(footnote);
  });
  text.footnotes.forEach(({ id }, index) => {
    if (!referred.has(id))
      problems.push({ path: ['footnotes', index, 'id'], message: `nothing refers to footnote ${id}` });
  });
  return problems;
}
