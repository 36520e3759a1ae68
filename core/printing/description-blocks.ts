import type { AgendaItem, Theme } from '#core/pack/model.ts';
import { printCitations } from './cited-blocks.ts';
import { pickTexts, type PrintContext } from './context.ts';
import type { PrintBlock, TextBlock } from './print-document.ts';

/**
 * Gives what the pack says of an item or theme and the paragraphs it cites, then those of them that are not printed yet;
 * nothing where it says nothing. `id` becomes that of the text.
 */
export function descriptionBlocks(
  id: string,
  { description, cites }: Pick<AgendaItem | Theme, 'description' | 'cites'>,
  running: string,
  context: PrintContext,
): readonly PrintBlock[] {
  const { citations, blocks } = printCitations(cites, running, context);
  if (description === null && citations.length === 0) return blocks;
  const picked = description === null ? { texts: [], tags: [] } : pickTexts(description, context);
  const text: TextBlock = {
    kind: 'text',
    id,
    running,
    keepWithNext: false,
    keepTogether: false,
    ...picked,
    citations,
  };
  return [text, ...blocks];
}
