import fc from 'fast-check';
import type { Block } from '#core/documents/document.ts';

/** A block of a made-up document that remembers which one it is, however it is revised. */
export interface KnownBlock {
  readonly id: string;
  readonly text: string;
}

const WORDS = [
  ...'delegation committee member states office patent technical assistance report session draft shall may'.split(
    ' ',
  ),
  ...'consider request review period fee applicant priority examination guideline public registry data access'.split(
    ' ',
  ),
  ...'知识产权成员国报告会议草案应当可以审查期间申请人优先权指南公众数据'.split(''),
];

const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 30 })
  .map((words) => words.join(' '));

/** Texts as documents have them: mostly of their own, some short and said again and again. */
const text = fc.oneof(
  { weight: 5, arbitrary: sentence },
  { weight: 1, arbitrary: fc.constantFrom('Yes', 'Introduction', '–', '（略）') },
);

const original = fc
  .array(text, { minLength: 2, maxLength: 30 })
  .map((texts): readonly KnownBlock[] => texts.map((each, index) => ({ id: String(index), text: each })));

/** What a secretariat does overnight. */
const edit = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), at: fc.nat(), text }),
  fc.record({ kind: fc.constant('delete' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('move' as const), at: fc.nat(), to: fc.nat() }),
  fc.record({
    kind: fc.constant('reword' as const),
    at: fc.nat(),
    to: fc.nat(),
    word: fc.constantFrom(...WORDS),
  }),
);
type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

function apply(blocks: readonly KnownBlock[], change: Edit, nth: number): readonly KnownBlock[] {
  const at = change.at % Math.max(1, blocks.length);
  const block = blocks[at];
  if (change.kind === 'add') return blocks.toSpliced(at, 0, { id: `new ${String(nth)}`, text: change.text });
  if (block === undefined) return blocks;
  if (change.kind === 'delete') return blocks.toSpliced(at, 1);
  if (change.kind === 'move') return blocks.toSpliced(at, 1).toSpliced(change.to % blocks.length, 0, block);
  const words = block.text.split(' ');
  const reworded = words.toSpliced(change.to % words.length, 1, change.word).join(' ');
  return blocks.toSpliced(at, 1, { ...block, text: reworded });
}

/** A document and a revision of it, of which every block is known. */
export const revisedTexts = fc
  .tuple(original, fc.array(edit, { maxLength: 8 }))
  .map(([old, edits]) => ({ old, fresh: edits.reduce<readonly KnownBlock[]>(apply, old) }));

/** Makes blocks of texts, numbered in the order in which they stand. */
export const asBlocks = (blocks: readonly { readonly text: string }[]): readonly Block[] =>
  blocks.map(({ text: words }, index) => ({
    path: String(index + 1),
    label: String(index + 1),
    kind: 'paragraph',
    level: 0,
    text: words,
    footnotes: [],
  }));
