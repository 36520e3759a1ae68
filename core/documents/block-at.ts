import type { Block, DocumentText } from './document.ts';

const indexes = new WeakMap<DocumentText, ReadonlyMap<string, Block>>();

/** Gives the block of a text at a path, or null. A text is indexed once: thousands of notes ask. */
export function blockAt(text: DocumentText, path: string): Block | null {
  const index = indexes.get(text) ?? new Map(text.blocks.map((block) => [block.path, block]));
  indexes.set(text, index);
  return index.get(path) ?? null;
}
