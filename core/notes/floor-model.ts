import type { AuthorId, FloorEntryId } from '#core/base/ids.ts';
import type { DocumentId, ItemId, MeetingUri, QuestionId } from '#core/pack/model.ts';

/** What an intervention did. `outcome` is what the chair concluded for the item. */
export const FLOOR_ACTS = ['support', 'oppose', 'conditional', 'question', 'outcome'] as const;
export type FloorAct = (typeof FLOOR_ACTS)[number];

/** A paragraph that was spoken about, with the number by which everybody cites it. */
export interface FloorParagraph {
  readonly document: DocumentId;
  readonly path: string;
  readonly label: string | null;
}

/** Who said what in the room, and to what. */
export interface FloorEntry {
  readonly id: FloorEntryId;
  /** The delegation or group that spoke; empty while it is not known. */
  readonly speaker: string;
  /** Null for what neither takes sides nor asks nor concludes. */
  readonly act: FloorAct | null;
  readonly text: string;
  readonly item: ItemId | null;
  readonly question: QuestionId | null;
  readonly paragraph: FloorParagraph | null;
  /** When it was said; milliseconds since 1970 UTC, told in the meeting's own zone. */
  readonly at: number;
  readonly deletedAt: number | null;
}

/** An entry as it stands, with the wordings that another device of its owner gave it at the same time. */
export interface KeptFloorEntry extends FloorEntry {
  readonly otherTexts: readonly string[];
}

/** What one person noted of what was said in a meeting. */
export interface FloorRecord {
  readonly meeting: MeetingUri;
  readonly owner: AuthorId;
  /** In the order in which it was said. */
  readonly entries: readonly KeptFloorEntry[];
}
