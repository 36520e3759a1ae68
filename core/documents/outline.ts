import type { Block, DocumentText } from './document.ts';
import { closeUpHan } from './language.ts';

/** A heading with the paragraph numbers below it: `背景`, from `1` to `8`. */
export interface OutlineEntry {
  readonly path: string;
  readonly text: string;
  readonly level: number;
  /** First and last label of the paragraphs of the section, those of its subsections included; null when none has one. */
  readonly labels: { readonly first: string; readonly last: string } | null;
}

function sectionLabels(blocks: readonly Block[], start: number, level: number): OutlineEntry['labels'] {
  const below = blocks.slice(start + 1);
  const end = below.findIndex((block) => block.kind === 'heading' && block.level <= level);
  const labels = below
    .slice(0, end < 0 ? below.length : end)
    .flatMap((block) => (block.kind === 'paragraph' && block.label !== null ? [block.label] : []));
  const [first] = labels;
  const last = labels.at(-1);
  return first === undefined || last === undefined ? null : { first, last };
}

/** Gives the headings of a text in order, letter-spaced Han headings closed up. */
export function outlineOf(text: DocumentText): readonly OutlineEntry[] {
  return text.blocks.flatMap((block, index) =>
    block.kind === 'heading'
      ? [
          {
            path: block.path,
            text: closeUpHan(block.text),
            level: block.level,
            labels: sectionLabels(text.blocks, index, block.level),
          },
        ]
      : [],
  );
}
