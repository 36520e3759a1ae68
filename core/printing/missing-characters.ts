import { assertNever } from '#core/base/assert-never.ts';
import { bodyText } from '#core/notes/read-body.ts';
import { missingGlyphs, type CodeRange, type MissingGlyph } from './glyphs.ts';
import type {
  CitedBlock,
  HeadingBlock,
  MarginNote,
  NoteBlock,
  PrintBlock,
  PrintDocument,
  PrintText,
} from './print-document.ts';

/** A character that would print as a box, and the places of the print where it stands. */
export interface MissingCharacter extends MissingGlyph {
  readonly places: readonly string[];
}

const plain = (texts: readonly PrintText[]): readonly string[] => texts.map(({ text }) => text);

function noteTexts(block: NoteBlock): readonly string[] {
  const { comments = [], later, times = [] } = block;
  return [
    block.kindWords,
    block.author ?? '',
    block.about ?? '',
    block.changed,
    ...block.tags,
    block.outcome ?? '',
    block.quoted?.text ?? '',
    bodyText(block.body),
    ...block.remarks,
    block.state ?? '',
    block.bodyTitle ?? '',
    ...(later === undefined ? [] : [later.title, bodyText(later.body)]),
    ...comments.flatMap(({ author, lead, text }) => [author, lead, text?.text ?? '']),
    ...times.filter((each) => each !== null),
    block.mark?.place?.words ?? '',
  ];
}

const marginTexts = (margin: readonly MarginNote[]): readonly string[] =>
  margin.flatMap((each) =>
    each.kind === 'full' ? noteTexts(each.note) : [each.head, each.place.words, ...each.numbers.map(String)],
  );

const gapOf = ({ columns }: HeadingBlock | CitedBlock): readonly string[] =>
  columns === undefined ? [] : [columns.gap.text];

/** Gives every text that a block prints, its margin included. */
export const textsOf = (block: PrintBlock): readonly string[] => [
  ...ownTexts(block),
  ...marginTexts(block.margin ?? []),
];

function ownTexts(block: PrintBlock): readonly string[] {
  switch (block.kind) {
    case 'cover':
      return [
        block.title,
        ...plain(block.meeting),
        ...block.details,
        ...block.facts.flatMap(({ label, value }) => [label, value]),
        ...block.notices,
      ];
    case 'contents':
      return [block.title, ...block.entries.flatMap(({ number, text }) => [number ?? '', text.text])];
    case 'heading':
      return [
        ...plain(block.texts),
        ...block.details.map(({ words }) => words),
        block.number ?? '',
        ...plain(block.footnotes ?? []),
        ...gapOf(block),
      ];
    case 'text':
    case 'question':
      return [...plain(block.texts), ...block.citations.map(({ words }) => words)];
    case 'cited':
      return [
        block.source ?? '',
        ...plain(block.texts),
        ...block.tables.flatMap(({ head, rows }) =>
          [...head, ...rows].flatMap(({ cells }) => cells.flatMap(({ texts }) => plain(texts))),
        ),
        ...plain(block.footnotes),
        ...gapOf(block),
      ];
    case 'note':
      return noteTexts(block);
    case 'remark':
      return [block.words];
    case 'rules':
      return [];
    case 'source':
      return [block.words, block.text];
    case 'table':
      return [
        ...block.columns.map(({ words }) => words),
        ...block.rows
          .flat()
          .flatMap(({ texts, marks }) => [...plain(texts), ...marks.map(({ words }) => words)]),
      ];
    default:
      return assertNever(block);
  }
}

/** Tells whether something is missing at all, by each character once: thousands of blocks need not be asked one by one. */
function lacksAny(texts: readonly string[], ranges: readonly CodeRange[]): boolean {
  const characters = new Set<string>();
  for (const text of texts) for (const character of text.normalize('NFC')) characters.add(character);
  // Apart from each other, so that none joins the one before it.
  return missingGlyphs([...characters].join(' '), ranges).length > 0;
}

/** Gives every character of a print that none of `ranges` shows, with where it stands. */
export function findMissingCharacters(
  { blocks, furniture, title }: PrintDocument,
  ranges: readonly CodeRange[],
): readonly MissingCharacter[] {
  const found = new Map<string, MissingGlyph & { readonly places: Set<string> }>();
  const note = (texts: readonly string[], place: string): void => {
    for (const glyph of missingGlyphs(texts.join(' '), ranges)) {
      const known = found.get(glyph.character) ?? { ...glyph, places: new Set<string>() };
      known.places.add(place);
      found.set(glyph.character, known);
    }
  };
  const around = [furniture.meeting, furniture.source, furniture.confidentiality, furniture.printed];
  if (!lacksAny([...around, ...blocks.flatMap(textsOf)], ranges)) return [];
  note(around, title);
  for (const block of blocks) note(textsOf(block), block.running === '' ? title : block.running);
  return [...found.values()].map(({ places, ...glyph }) => ({ ...glyph, places: [...places] }));
}
