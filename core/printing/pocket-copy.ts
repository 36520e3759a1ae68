import { buildPrintDocument, withBody, type PrintInput } from './build-print-document.ts';
import type { PrintBlock, PrintDocument } from './print-document.ts';

/** How far a block reaches: until one of the same rank or a lower one. Notes have none, they are what is reached for. */
function rankOf(block: PrintBlock): number | null {
  if (block.kind === 'heading') return block.level;
  return block.kind === 'question' ? 4 : null;
}

/** Gives the notes and the headings and questions that lead to one. */
function leadingToNotes(blocks: readonly PrintBlock[]): readonly PrintBlock[] {
  const kept: PrintBlock[] = [];
  let wanted = 0;
  for (const block of blocks.toReversed()) {
    const rank = rankOf(block);
    if (block.kind === 'note') {
      kept.push({ ...block, changed: '' });
      // Everything above a note leads to it, until its own heading of the first rank is passed.
      wanted = 5;
    } else if (rank !== null && rank < wanted) {
      kept.push(block.kind === 'heading' ? { ...block, newPage: false, details: [] } : block);
      wanted = rank;
    }
  }
  return kept.reverse();
}

/** Gives the copy for the pocket: positions and statements under the items and questions they belong to, and nothing else. */
export function buildPocketCopy(input: PrintInput): PrintDocument {
  const { words, options } = input;
  const title = words.titles.pocket;
  const print = buildPrintDocument({
    ...input,
    title,
    options: { ...options, citedParagraphs: false, ruledSpace: false },
  });
  const body = withBody(print, leadingToNotes).blocks.filter(({ kind }) => kind !== 'contents');
  return { ...print, typeSize: 'large', blocks: body };
}
