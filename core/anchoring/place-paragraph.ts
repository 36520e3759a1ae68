import { blockAt } from '#core/documents/block-at.ts';
import { matchBlocks } from '#core/documents/compare/match-blocks.ts';
import type { DocumentText } from '#core/documents/document.ts';
import type { MeetingPack, PackDocument } from '#core/pack/model.ts';
import type { ParagraphAnchor, Quotation } from './anchor.ts';
import { matchQuotation } from './match-quotation.ts';
import { blockOf, paragraphAnchor, saysWords } from './paragraph-anchor.ts';
import {
  compareRevisions,
  placeParagraph,
  type ComparedRevisions,
  type PlaceCandidate,
} from './re-anchor.ts';

/** What became of the paragraph that a note hangs on. Anchors are those of the present pack. */
export type ParagraphPlace =
  | { readonly fate: 'same' }
  | { readonly fate: 'certain'; readonly anchor: ParagraphAnchor }
  /** The likeliest first. */
  | { readonly fate: 'doubtful'; readonly candidates: readonly ParagraphCandidate[] }
  | { readonly fate: 'deleted' };

/** A paragraph of the present pack on which a note may belong, as the anchor that it would get. */
export interface ParagraphCandidate {
  readonly anchor: ParagraphAnchor;
  readonly likeness: number;
}

/** Compares pairs of texts once, however many notes ask. */
export class RevisionComparer {
  readonly #compared = new WeakMap<DocumentText, WeakMap<DocumentText, ComparedRevisions>>();

  /** Gives what became of the paragraphs of `old` in `fresh`. */
  compare(old: DocumentText, fresh: DocumentText): ComparedRevisions {
    const known = this.#compared.get(old) ?? new WeakMap<DocumentText, ComparedRevisions>();
    this.#compared.set(old, known);
    const compared = known.get(fresh) ?? compareRevisions(old, fresh);
    known.set(fresh, compared);
    return compared;
  }
}

const documentOf = (anchor: ParagraphAnchor, pack: MeetingPack): PackDocument | null =>
  pack.documents.find(({ id }) => id === anchor.document) ??
  pack.documents.find(({ symbol }) => symbol !== null && symbol === anchor.symbol) ??
  null;

const textIn = (document: PackDocument, language: string | null): DocumentText | null =>
  document.versions.find(({ text }) => text.language === language)?.text ?? null;

/** Tells whether the present pack has the paragraph just as it was, so that no edition needs to be compared. */
export function isUnchanged(anchor: ParagraphAnchor, pack: MeetingPack): boolean {
  const document = pack.documents.find(({ id }) => id === anchor.document);
  return document !== undefined && isAsItWas(document, anchor);
}

/** Tells whether a document has the paragraph just as it was when the note was hung on it. */
function isAsItWas(document: PackDocument, { path, revision, words, quotation }: ParagraphAnchor): boolean {
  const language = quotation?.language ?? words?.language ?? null;
  const found = blockOf(document, path, language);
  if (found === null) return false;
  if (quotation !== null) {
    if (found.language !== quotation.language) return false;
    if (found.block.text.slice(quotation.start, quotation.end) !== quotation.exact) return false;
  }
  if (words === null) return document.revision === revision;
  return found.language === words.language && saysWords(found.block.text, words);
}

/**
 * Finds the paragraph of an anchor in the present pack. It is the same where it says what it said; else the edition on
 * which the note was written is found among the earlier ones (newest first) and compared. Where this device never had
 * that edition, the words that the anchor keeps are all there is, and only the very same words elsewhere are certain.
 */
export function findParagraph(
  anchor: ParagraphAnchor,
  pack: MeetingPack,
  earlier: readonly MeetingPack[],
  comparer: RevisionComparer,
): ParagraphPlace {
  const document = documentOf(anchor, pack);
  if (document === null) return { fate: 'deleted' };
  if (document.id === anchor.document && isAsItWas(document, anchor)) return { fate: 'same' };
  const was = earlier
    .flatMap((edition) => documentOf(anchor, edition) ?? [])
    .find((edition) => isAsItWas(edition, anchor));
  const read = anchor.quotation?.language ?? anchor.words?.language ?? null;
  if (was === undefined) return placeWords(anchor, document);
  const language = commonLanguage(was, document, anchor.path, read);
  const old = textIn(was, language);
  const fresh = textIn(document, language);
  if (old === null || fresh === null) return { fate: 'deleted' };
  const quotation = anchor.quotation?.language === language ? anchor.quotation : null;
  const placement = placeParagraph(comparer.compare(old, fresh), anchor.path, quotation);
  if (placement === null || placement.fate === 'deleted') return { fate: 'deleted' };
  const asAnchor = (place: PlaceCandidate): ParagraphAnchor =>
    anchorAt(document, fresh, place, anchor.quotation, quotation !== null);
  return placement.fate === 'certain'
    ? { fate: 'certain', anchor: asAnchor(placement.place) }
    : {
        fate: 'doubtful',
        candidates: placement.candidates.map((place) => ({
          anchor: asAnchor(place),
          likeness: place.likeness,
        })),
      };
}

/** The language in which the note was written where both editions have it; else the first that both have. */
function commonLanguage(
  was: PackDocument,
  document: PackDocument,
  path: string,
  read: string | null,
): string | null {
  const both = was.versions
    .filter(({ text }) => blockAt(text, path) !== null)
    .map(({ text }) => text.language)
    .filter((language) => textIn(document, language) !== null);
  return both.find((language) => language === read) ?? both[0] ?? null;
}

/** The anchor at a place; a quotation in a language that was not compared keeps its words and is looked for when shown. */
function anchorAt(
  document: PackDocument,
  text: DocumentText,
  { path, quotation: found }: PlaceCandidate,
  quotation: Quotation | null,
  isCompared: boolean,
): ParagraphAnchor {
  if (quotation === null || !isCompared) return paragraphAnchor(document, path, quotation);
  const block = blockAt(text, path);
  if (block === null || found === null) return paragraphAnchor(document, path, null);
  const exact = block.text.slice(found.start, found.end);
  const moved = {
    ...quotation,
    exact,
    prefix: block.text.slice(Math.max(0, found.start - quotation.prefix.length), found.start),
    suffix: block.text.slice(found.end, found.end + quotation.suffix.length),
    start: found.start,
    end: found.end,
  };
  return paragraphAnchor(document, path, moved);
}

/** Looks for a paragraph of which nothing is known but its words. */
function placeWords(anchor: ParagraphAnchor, document: PackDocument): ParagraphPlace {
  const { words, quotation } = anchor;
  const text = words === null ? null : textIn(document, words.language);
  const isThere = blockOf(document, anchor.path, null) !== null;
  // Nothing is known of what it said: it stays where its path leads, as every anchor did before words were kept.
  if (words === null) return isThere ? { fate: 'same' } : { fate: 'deleted' };
  if (text === null) {
    const here = paragraphAnchor(document, anchor.path, quotation);
    return isThere ? { fate: 'doubtful', candidates: [{ anchor: here, likeness: 0 }] } : { fate: 'deleted' };
  }
  const kept = text.blocks.map((block) => ({ ...block, text: block.text.slice(0, words.text.length + 1) }));
  const [match] = matchBlocks([{ text: words.text, label: anchor.label, kind: 'paragraph' }], kept);
  const candidates = (match?.candidates ?? []).flatMap(({ index, likeness }) => {
    const block = text.blocks[index];
    if (block === undefined) return [];
    const found = quotation?.language === words.language ? matchQuotation(block.text, quotation) : null;
    const place = { path: block.path, likeness, quotation: found };
    return [
      {
        anchor: anchorAt(document, text, place, quotation, quotation?.language === words.language),
        likeness,
      },
    ];
  });
  const [first] = candidates;
  if (first === undefined) return { fate: 'deleted' };
  const isSure = match?.fate === 'certain' && first.likeness === 1;
  return isSure && (quotation === null || first.anchor.quotation !== null)
    ? { fate: 'certain', anchor: first.anchor }
    : { fate: 'doubtful', candidates };
}
