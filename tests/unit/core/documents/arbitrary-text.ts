import fc from 'fast-check';
import type { Block, BlockKind, DocumentText, Footnote } from '#core/documents/document.ts';
import { derivePaths } from '#core/documents/paths.ts';
import { textFault } from '#core/documents/plain-text.ts';

/** Words with everything that marked text could take for a mark, in several scripts and outside the basic plane. */
const words = fc
  .array(
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          '¶',
          '背 景',
          'AI',
          '。',
          '[^1]',
          '[^1]:',
          '\\',
          '\\[',
          '(a)',
          '𠮷',
          'العربية',
        ),
      },
      { weight: 2, arbitrary: fc.constantFrom('# ', '= ', '~ ', '- ', '12. ', '1.', '2019年', ' ', '::') },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join('').normalize('NFC').trim())
  .filter((text) => text !== '' && text.normalize('NFC') === text && textFault(text) === null);

interface Piece {
  readonly kind: BlockKind;
  readonly labelled: boolean;
  readonly deeper: boolean;
  readonly level: number;
  readonly text: string;
  readonly mark: number | null;
}

const piece: fc.Arbitrary<Piece> = fc.record({
  kind: fc.constantFrom<BlockKind>('title', 'heading', 'paragraph', 'paragraph', 'item'),
  labelled: fc.boolean(),
  deeper: fc.boolean(),
  level: fc.integer({ min: 1, max: 6 }),
  text: words,
  mark: fc.option(fc.nat(), { nil: null }),
});

/** A place between two characters; never inside one. */
function placeIn(text: string, seed: number): number {
  const characters = Array.from(text);
  return characters.slice(0, seed % (characters.length + 1)).join('').length;
}

function build(pieces: readonly Piece[]): DocumentText | null {
  let number = 0;
  let depth = 0;
  const footnotes: Footnote[] = [];
  const blocks = pieces.map(({ kind, labelled, deeper, level, text, mark }): Omit<Block, 'path'> => {
    depth = kind !== 'item' ? 0 : Math.min(6, Math.max(1, deeper ? depth + 1 : depth));
    const label = !labelled
      ? null
      : kind === 'paragraph'
        ? String((number += 1))
        : kind === 'item'
          ? `(${String((number += 1))})`
          : null;
    const marks: Block['footnotes'][number][] = [];
    if (mark !== null) {
      const footnote = String(footnotes.length + 1);
      footnotes.push({ id: footnote, label: footnote, text: `About ${text}` });
      marks.push({ offset: placeIn(text, mark), footnote });
    }
    return { kind, label, level: kind === 'heading' ? level : depth, text, footnotes: marks };
  });
  const paths = derivePaths(blocks);
  if (!paths.ok) return null;
  return {
    language: 'en',
    direction: 'ltr',
    blocks: blocks.map((block, index) => ({ path: paths.value[index] ?? '', ...block })),
    footnotes,
  };
}

/** Any text that the model allows: titles, headings, numbered and unnumbered paragraphs, nested lists, footnotes. */
export const arbitraryText: fc.Arbitrary<DocumentText> = fc
  .array(piece, { minLength: 1, maxLength: 12 })
  .map(build)
  .filter((text) => text !== null);
