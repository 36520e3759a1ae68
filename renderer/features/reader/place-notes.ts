import { matchQuotation, type MatchMethod } from '#core/anchoring/match-quotation.ts';
import type { NoteId } from '#core/base/ids.ts';
import type { DocumentText } from '#core/documents/document.ts';
import type { Note } from '#core/notes/model.ts';
import type { DocumentId } from '#core/pack/model.ts';
import type { InStep } from '#core/revisions/languages-in-step.ts';

/** Words that a note quotes, where they stand in the text on screen. */
export interface PlacedMark {
  readonly start: number;
  readonly end: number;
  readonly note: NoteId;
  readonly method: MatchMethod;
}

/** The notes of one block in one language: those that mark words in it, and all that hang on it. */
export interface BlockNotes {
  readonly marks: readonly PlacedMark[];
  readonly attached: readonly NoteId[];
  /** True when a note quotes words that are not in this text: of another language, or no longer there. */
  readonly quotesElsewhere: boolean;
}

/** What a block without notes has; one object, so that it equals itself from one drawing to the next. */
export const NO_NOTES: BlockNotes = { marks: [], attached: [], quotesElsewhere: false };

/**
 * Gives, by path, the notes that hang on the blocks of one language version. A quotation from another language marks
 * no words here, and one that is no longer found marks none either: its note is still attached to the block. A note of a
 * language that is not in step with this one, because only one of the two was revised, is left to its own language.
 */
export function placeNotes(
  notes: readonly Note[],
  document: DocumentId,
  text: DocumentText,
  isInStep: InStep = () => true,
): ReadonlyMap<string, BlockNotes> {
  const blocks = new Map(text.blocks.map((block) => [block.path, block]));
  const placed = new Map<string, { marks: PlacedMark[]; attached: NoteId[]; quotesElsewhere: boolean }>();
  for (const { id, fields } of notes) {
    const paragraph = fields.anchor.paragraph;
    const block = paragraph?.document === document ? blocks.get(paragraph.path) : undefined;
    if (paragraph === null || block === undefined) continue;
    const read = paragraph.quotation?.language ?? paragraph.words?.language ?? text.language;
    if (!isInStep(read, text.language)) continue;
    const here = placed.get(block.path) ?? { marks: [], attached: [], quotesElsewhere: false };
    here.attached.push(id);
    const { quotation } = paragraph;
    const match = quotation?.language === text.language ? matchQuotation(block.text, quotation) : null;
    if (match !== null) {
      here.marks.push({ start: match.start, end: match.end, note: id, method: match.method });
    } else if (quotation !== null) {
      here.quotesElsewhere = true;
    }
    placed.set(block.path, here);
  }
  return placed;
}

/** Tells whether two blocks would be drawn with the same marks. */
export function sameNotes(one: BlockNotes, other: BlockNotes): boolean {
  return (
    one === other ||
    (one.attached.join() === other.attached.join() &&
      one.quotesElsewhere === other.quotesElsewhere &&
      one.marks.length === other.marks.length &&
      one.marks.every((mark, index) => {
        const twin = other.marks[index];
        return twin?.note === mark.note && twin.start === mark.start && twin.end === mark.end;
      }))
  );
}
