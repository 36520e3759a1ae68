import type { SourceParagraph } from './model.ts';

/** Gives a paragraph of which the format says only what `known` holds. */
export function sourceParagraph(
  index: number,
  text: string,
  known: Partial<Omit<SourceParagraph, 'text' | 'place'>> = {},
): SourceParagraph {
  return {
    text: text.normalize('NFC'),
    footnotes: [],
    number: null,
    style: null,
    heading: null,
    isTitle: false,
    isContents: false,
    bullet: null,
    direction: null,
    runs: [],
    cell: null,
    look: null,
    place: { page: null, index },
    ...known,
  };
}
