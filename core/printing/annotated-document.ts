import type { Anchor } from '#core/anchoring/anchor.ts';
import { matchQuotation } from '#core/anchoring/match-quotation.ts';
import { resolveAnchor } from '#core/anchoring/resolve-anchor.ts';
import type { NoteId } from '#core/base/ids.ts';
import { formatParagraphLabel } from '#core/documents/cite.ts';
import type { Note } from '#core/notes/model.ts';
import type { PackDocument } from '#core/pack/model.ts';
import {
  coverBlock,
  fact,
  frameDocument,
  nameAuthors,
  printContext,
  type PrintInput,
} from './build-print-document.ts';
import { versionsOf } from './cited-blocks.ts';
import { paragraphId, type PrintContext } from './context.ts';
import {
  documentBlocks,
  documentCover,
  documentOf,
  frameOfDocument,
  labelIn,
  printedPath,
  type Annotations,
} from './document-blocks.ts';
import { shareNotes, type NumberedNote } from './margin.ts';
import { noteBlock } from './note-blocks.ts';
import type { NoteBlock, Passage, PrintBlock, PrintDocument } from './print-document.ts';
import { sectionHeading } from './section-blocks.ts';
import { selectNotes } from './select-notes.ts';

/** Gives the notes that hang, or hung in an earlier edition, on a document. */
export const notesOfDocument = (
  notes: readonly Note[],
  document: string | undefined,
  stray: ReadonlyMap<NoteId, Anchor> = new Map(),
): readonly Note[] =>
  notes.filter(({ id, fields }) =>
    [fields.anchor, stray.get(id)].some((anchor) => anchor?.paragraph?.document === document),
  );

/** A note with its number, and the paragraph of this print that it hangs on; null where that is not in it. */
interface PlacedNote extends NumberedNote {
  readonly path: string | null;
  readonly source: Note;
}

/** Numbers notes in the order in which a reader meets them; last those without a place. */
function placeNotes(
  document: PackDocument,
  notes: readonly Note[],
  input: PrintInput,
  context: PrintContext,
): readonly PlacedNote[] {
  const { pack, record, stray } = input;
  const order = new Map(
    versionsOf(document, context)
      .flatMap(({ text }) => text.blocks.map(({ path }) => path))
      .map((path, at) => [path, at] as const),
  );
  const found = notes.map((source) => {
    const anchor = resolveAnchor(source.fields.anchor, pack, record.ownQuestions);
    const path = anchor.paragraph?.document === document ? anchor.paragraph.block.path : null;
    const place = path !== null && order.has(path) ? path : null;
    const at = place === null ? Infinity : (order.get(place) ?? Infinity);
    const was = stray?.get(source.id)?.paragraph ?? null;
    return { source, anchor, was, path: place, at, within: anchor.quotation?.start ?? Infinity };
  });
  const later = (a: number, b: number): number => (a === b ? 0 : a - b);
  const sorted = found
    .map((each, age) => ({ ...each, age }))
    .sort((a, b) => later(a.at, b.at) || later(a.within, b.within) || a.age - b.age);
  return sorted.map(({ source, anchor, was, path }, index) => {
    const number = index + 1;
    const block = noteBlock({ note: source, anchor, was }, context.words.appendix, context);
    const label = path === null ? null : labelIn(document, path, context);
    const place =
      path === null
        ? null
        : {
            words: label === null ? context.words.unnumbered : formatParagraphLabel(label),
            target: paragraphId(document.id, printedPath(path)),
          };
    return { number, path, source, note: { ...block, mark: { number, place } } };
  });
}

/** The words that notes hang on in one language version; where that is not this one, or they are gone, the end of the paragraph. */
const passagesOf =
  (placed: readonly PlacedNote[]): Annotations['passages'] =>
  ({ path, text: words }, { language }) =>
    placed
      .filter((each) => each.path === path)
      .map(({ number, source }): Passage => {
        const quotation = source.fields.anchor.paragraph?.quotation ?? null;
        const found = quotation?.language === language ? matchQuotation(words, quotation) : null;
        return { number, start: found?.start ?? words.length, end: found?.end ?? words.length };
      });

/** The longer notes in full, and those of which the place is gone, each with the way back to its paragraph. */
function appendix(
  inFull: readonly NoteBlock[],
  withoutPlace: readonly NoteBlock[],
  context: PrintContext,
): readonly PrintBlock[] {
  const { words } = context;
  const part = (id: string, title: string, blocks: readonly NoteBlock[]): readonly PrintBlock[] =>
    blocks.length === 0
      ? []
      : [
          sectionHeading(id, title, 1, title, context),
          ...blocks.map((block) => ({ ...block, running: title })),
        ];
  return [
    ...part('appendix', words.appendix, inFull),
    ...part('without-place', words.withoutPlace, withoutPlace),
  ];
}

/**
 * Gives a document with its notes: passages marked and numbered, short notes in the margin beside their paragraph, longer
 * ones in an appendix that says where each belongs. Every selected note on the document is in it once, and no other.
 */
export function buildAnnotatedDocument(input: PrintInput): PrintDocument {
  const { pack, record, options, words, printedAt } = input;
  const title = words.titles.document;
  const context = printContext({ pack, record, options, words }, []);
  const document = documentOf(pack, options.document);
  if (document === undefined) {
    const front = coverBlock(title, [], [words.noDocument], printedAt, context);
    return frameDocument(title, front, [], [], printedAt, context);
  }
  const notes = selectNotes(
    notesOfDocument(input.notes, document.id, input.stray),
    pack.meeting.uri,
    options,
  );
  const hidden = notes.filter(({ fields }) => fields.visibility === 'private').length;
  const front = documentCover(
    title,
    document,
    [fact(words.facts.notes, words.facts.noteCount(notes.length))],
    [
      ...(hidden > 0 ? [words.privateIncluded(hidden)] : []),
      ...(notes.length === 0 ? [words.noNotesAtAll] : []),
    ],
    printedAt,
    context,
  );
  const numbered = placeNotes(document, notes, input, context);
  const named = nameAuthors(
    numbered.map(({ note }) => note),
    notes,
    input,
  );
  const placed = numbered.map((each, at) => {
    const block = named[at];
    return block?.kind === 'note' ? { ...each, note: block } : each;
  });
  const byPath = new Map<string, NumberedNote[]>();
  for (const each of placed) {
    if (each.path === null) continue;
    const path = printedPath(each.path);
    byPath.set(path, [...(byPath.get(path) ?? []), each]);
  }
  const shared = new Map([...byPath].map(([path, here]) => [path, shareNotes(here, words.appendix)]));
  const inFull = [...shared.values()].flatMap((each) => each.appendix);
  const withoutPlace = placed.filter(({ path }) => path === null).map(({ note }) => note);
  const body = [
    ...documentBlocks(
      document,
      { passages: passagesOf(placed), margin: (path) => shared.get(path)?.margin ?? [] },
      context,
    ),
    ...appendix(inFull, withoutPlace, context),
  ];
  return frameOfDocument(document, title, front, body, notes, printedAt, context);
}
