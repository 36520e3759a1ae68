import type { NoteBlock, PrintBlock, PrintDocument } from './print-document.ts';

const titled = (words: string): NoteBlock['body'] => [
  { kind: 'heading', level: 3, runs: [{ text: words, bold: true, italic: false }] },
];

/** Says in the note itself what paper says beside or above it. */
function plainNote(block: NoteBlock): NoteBlock {
  const { bodyTitle, later, body, state, remarks, mark, about, comments, ...note } = block;
  // Comments point at words of the body as they are counted: a title before it moves them.
  const moved = bodyTitle === undefined ? 0 : bodyTitle.length + 1;
  const places = [
    mark === undefined ? '' : `[${String(mark.number)}]`,
    mark?.place?.words ?? '',
    about ?? '',
  ];
  const place = places.filter((each) => each !== '').join(' ');
  return {
    ...note,
    body: [
      ...(bodyTitle === undefined ? [] : titled(bodyTitle)),
      ...body,
      ...(later === undefined ? [] : [...titled(later.title), ...later.body]),
    ],
    remarks: [...(state === undefined ? [] : [state]), ...remarks],
    ...(comments === undefined
      ? {}
      : {
          comments: comments.map((each) => ({
            ...each,
            passage: each.passage && { from: each.passage.from + moved, to: each.passage.to + moved },
          })),
        }),
    ...(place === '' ? {} : { about: place }),
  };
}

function plainBlock({ margin, ...block }: PrintBlock): readonly PrintBlock[] {
  const beside = (margin ?? []).flatMap((entry) => (entry.kind === 'full' ? [plainNote(entry.note)] : []));
  return [block.kind === 'note' ? plainNote(block) : block, ...beside];
}

/** Gives a print for programs that set no margin: what stands beside a block follows it, and nothing is left out. */
export const withoutMargin = (print: PrintDocument): PrintDocument => ({
  ...print,
  blocks: print.blocks.flatMap(plainBlock),
});
