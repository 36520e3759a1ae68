import type { SourceDocument, SourceFootnote, SourceParagraph, SourcePlace } from '../model.ts';
import { sourceParagraph } from '../source-paragraph.ts';
import { type Correction, type MarkPlace, sourceKey, type SourceKey } from './model.ts';
import { cutParagraph, editedParagraph, fitCuts, isInside, type TextEdit } from './pieces.ts';

/** A paragraph, piece or footnote of the file, and where it stands in it. */
export interface Origin extends SourceKey {
  readonly place: SourcePlace;
}

/** A file with what a person said of its pieces and footnotes already done to it. */
export interface CorrectedSource {
  /** Their `place.index` counts them anew: the place of their origin. */
  readonly paragraphs: readonly SourceParagraph[];
  readonly origins: readonly Origin[];
  readonly footnotes: readonly SourceFootnote[];
  /** Where each footnote comes from, by its id. */
  readonly noteOrigins: ReadonlyMap<string, Origin>;
  /** What is said of each paragraph, by its new index. */
  readonly said: ReadonlyMap<number, Correction>;
  /** How many corrections fit nothing in this file. */
  readonly lost: number;
}

interface Piece {
  readonly origin: Origin;
  readonly paragraph: SourceParagraph;
  readonly said: Correction | undefined;
}

/** A mark at the beginning of a footnote's text, with the brackets and the space around it. */
const NOTE_MARK =
  /^\s*(?:[([〔［（【]\s?([*†‡§]+|\p{N}{1,3}|\p{L})\s?[)\]〕］）】]|([*†‡§]+|\p{N}{1,3}(?![\p{N}.,]\p{N})))[.)、:]?[\s\u00a0]*/u;

/** Gives the mark that a footnote's text begins with; null where it begins with none, or there is nothing behind it. */
export function readNoteMark(text: string): { readonly label: string; readonly length: number } | null {
  const found = NOTE_MARK.exec(text);
  const label = found?.[1] ?? found?.[2];
  if (found === null || label === undefined || text.slice(found[0].length).trim() === '') return null;
  return { label, length: found[0].length };
}

function cutPieces(source: SourceDocument, said: ReadonlyMap<string, Correction>): readonly Piece[] {
  const cuts = new Map<number, number[]>();
  for (const { index, from = 0, footnote } of said.values())
    if (footnote === undefined && from > 0) cuts.set(index, [...(cuts.get(index) ?? []), from]);
  return source.paragraphs.flatMap((paragraph) => {
    const { place, text } = paragraph;
    const own = fitCuts(text, cuts.get(place.index) ?? []);
    return cutParagraph(paragraph, own).map((piece, nth): Piece => {
      const from = nth === 0 ? 0 : (own[nth - 1] ?? 0);
      const origin = { index: place.index, ...(from === 0 ? {} : { from }), place };
      return { origin, paragraph: piece, said: said.get(sourceKey(origin)) };
    });
  });
}

const ofFootnote = (id: string): string => sourceKey({ index: 0, footnote: id });

/** Footnote marks are compared without what stands around them: `¹`, `1` and `(1)` are one. */
const bareMark = (mark: string): string => mark.normalize('NFKC').replace(/[\s()[\]〔〕【】.]/gu, '');

/** What a file becomes piece by piece: edits of texts, pieces that leave them, paragraphs that come in after one. */
class Correcting {
  readonly footnotes: SourceFootnote[] = [];
  readonly noteOrigins = new Map<string, Origin>();
  lost = 0;
  private readonly pieces: readonly Piece[];
  private readonly edits = new Map<Piece, TextEdit[]>();
  /** Footnotes whose marks left their places. */
  private readonly unmarked = new Set<string>();
  private readonly gone = new Set<Piece>();
  private readonly after = new Map<Piece, Piece[]>();
  /** The pieces in which each footnote of the file has its marks. */
  private readonly marked = new Map<string, Set<Piece>>();

  constructor(pieces: readonly Piece[]) {
    this.pieces = pieces;
    for (const piece of pieces)
      for (const { footnote } of piece.paragraph.footnotes)
        this.marked.set(footnote, (this.marked.get(footnote) ?? new Set()).add(piece));
  }

  /** Makes a footnote of a paragraph; it stays what it is where its mark cannot stand. */
  turnToNote(piece: Piece): void {
    const { said, paragraph, origin } = piece;
    if (!said?.markAt) return;
    const own = readNoteMark(paragraph.text);
    const text = said.text ?? paragraph.text.slice(own?.length ?? 0);
    const label = said.label ?? own?.label ?? bareMark(paragraph.number?.text ?? '*');
    const id = `said ${sourceKey(origin)}`;
    const isFit = paragraph.footnotes.length === 0 && paragraph.cell === null && text.trim() !== '';
    if (!isFit || !this.mark(said.markAt, id, label)) {
      this.lost += 1;
      return;
    }
    this.gone.add(piece);
    this.footnotes.push({ id, label, text, place: paragraph.place });
    this.noteOrigins.set(id, origin);
  }

  /** Takes over a footnote of the file: as it is, with another mark or text, at another place, or as a paragraph. */
  takeNote(footnote: SourceFootnote, said: Correction | undefined): void {
    const { id, place } = footnote;
    const marked = [...(this.marked.get(id) ?? [])];
    const [first] = marked;
    const label = said?.label ?? footnote.label;
    const text = said?.text ?? footnote.text;
    const origin = { index: first?.origin.index ?? 0, footnote: id, place: first?.origin.place ?? place };
    this.noteOrigins.set(id, origin);
    const isBody = said?.markAt === null && first !== undefined;
    const isMoved = said?.markAt ? this.mark(said.markAt, id, label) : false;
    if (said?.markAt !== undefined && !isBody && !isMoved) this.lost += 1;
    if (isBody || isMoved) this.restoreMarks(marked, footnote);
    if (isBody) {
      const typed = footnote.label === '' ? text : `${footnote.label}\t${text}`;
      const paragraph = { ...sourceParagraph(0, typed), place };
      this.after.set(first, [...(this.after.get(first) ?? []), { origin, paragraph, said }]);
    } else this.footnotes.push({ ...footnote, label, text });
  }

  /** The pieces as they are now, in their order; what comes in after a cell of a table stands behind the table. */
  result(): readonly Piece[] {
    const result: Piece[] = [];
    let waiting: readonly Piece[] = [];
    this.pieces.forEach((piece, at) => {
      if (!this.gone.has(piece)) result.push({ ...piece, paragraph: this.edited(piece) });
      waiting = [...waiting, ...(this.after.get(piece) ?? [])];
      const table = piece.paragraph.cell?.table;
      if (table !== undefined && this.pieces[at + 1]?.paragraph.cell?.table === table) return;
      result.push(...waiting);
      waiting = [];
    });
    return result;
  }

  private edited(piece: Piece): SourceParagraph {
    const { paragraph } = piece;
    const edits = this.edits.get(piece);
    if (edits === undefined) return paragraph;
    const footnotes = paragraph.footnotes.filter(({ footnote }) => !this.unmarked.has(footnote));
    return editedParagraph({ ...paragraph, footnotes }, edits);
  }

  private edit(piece: Piece, edit: TextEdit): void {
    this.edits.set(piece, [...(this.edits.get(piece) ?? []), edit]);
  }

  /** Sets a footnote's mark; false where it can stand nowhere. What is printed there leaves the text when it is the mark. */
  private mark({ index, offset, length }: MarkPlace, id: string, label: string): boolean {
    const piece = this.pieces.findLast(
      ({ origin }) => origin.index === index && (origin.from === undefined || origin.from < offset),
    );
    if (piece === undefined || piece.said?.isLeftOut === true || piece.said?.markAt) return false;
    const { text } = piece.paragraph;
    const at = offset - (piece.origin.from ?? 0);
    if (at !== 0 && at !== text.length && !isInside(text, at)) return false;
    const printed = text.slice(at, at + length);
    // A paragraph that is nothing but the mark would be gone with it.
    if ((text.slice(0, at) + text.slice(at + length)).trim() === '') return false;
    const isMark = bareMark(printed) === bareMark(label);
    this.edit(piece, { at, remove: isMark ? printed.length : 0, insert: '', footnotes: [id] });
    return true;
  }

  /** The printed mark goes back into the text. */
  private restoreMarks(marked: readonly Piece[], { id, label }: SourceFootnote): void {
    this.unmarked.add(id);
    for (const piece of marked)
      for (const { offset, footnote } of piece.paragraph.footnotes)
        if (footnote === id) this.edit(piece, { at: offset, remove: 0, insert: label, footnotes: [] });
  }
}

/**
 * Does to a file what a person said of its pieces and footnotes: cuts paragraphs, makes footnotes of paragraphs and paragraphs of
 * footnotes, moves and rewrites footnotes. What is said of a place that this file does not have is counted as lost.
 */
export function correctSource(source: SourceDocument, corrections: readonly Correction[]): CorrectedSource {
  const said = new Map(corrections.map((each) => [sourceKey(each), each]));
  const pieces = cutPieces(source, said);
  const correcting = new Correcting(pieces);
  for (const piece of pieces) correcting.turnToNote(piece);
  for (const footnote of source.footnotes) correcting.takeNote(footnote, said.get(ofFootnote(footnote.id)));
  const result = correcting.result();
  const known = new Set([
    ...pieces.map(({ origin }) => sourceKey(origin)),
    ...source.footnotes.map(({ id }) => ofFootnote(id)),
  ]);
  return {
    paragraphs: result.map(({ paragraph }, index) => ({
      ...paragraph,
      place: { ...paragraph.place, index },
    })),
    origins: result.map(({ origin }) => origin),
    footnotes: correcting.footnotes,
    noteOrigins: correcting.noteOrigins,
    said: new Map(
      result.flatMap(({ said: own }, index) =>
        own === undefined || own.markAt ? [] : [[index, own] as const],
      ),
    ),
    lost: correcting.lost + [...said.keys()].filter((key) => !known.has(key)).length,
  };
}
