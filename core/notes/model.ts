import type { Anchor } from '#core/anchoring/anchor.ts';
import type { AuthorId, NoteId } from '#core/base/ids.ts';
import type { ItemId, MeetingUri, OutcomeId, QuestionId, ThemeId } from '#core/pack/model.ts';
import type { NoteBody } from './body.ts';

/** The kinds of Yjs document of the log; each has one owner. */
export const RECORD_KINDS = ['note', 'meeting', 'review', 'floor'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

export const NOTE_KINDS = ['position', 'question', 'statement', 'follow-up'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

export const STANCES = ['support', 'oppose', 'conditional', 'reserve', 'neutral'] as const;
export type Stance = (typeof STANCES)[number];

export const PRIORITIES = ['high', 'medium', 'low'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** What `private` promises stands in docs/ARCHITECTURE.md; `delegation` only allows a hand-in, it causes none. */
export const VISIBILITIES = ['private', 'delegation'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** What a delegate decides about a note besides its text. */
export interface NoteFields {
  readonly kind: NoteKind;
  /** Only a position has one; null while none is chosen. */
  readonly stance: Stance | null;
  readonly priority: Priority;
  readonly visibility: Visibility;
  readonly outcome: OutcomeId | null;
  readonly tags: readonly string[];
  readonly anchor: Anchor;
}

/** Values that two devices of one owner set at the same time; the first of `values` is the one in `fields`. */
export interface FieldConflict {
  readonly field: keyof NoteFields;
  readonly values: readonly unknown[];
}

/** A note as lists, filters, print and search read it: the view row, rebuilt from the log at will. */
export interface Note {
  readonly id: NoteId;
  readonly meeting: MeetingUri;
  readonly owner: AuthorId;
  readonly fields: NoteFields;
  readonly conflicts: readonly FieldConflict[];
  readonly body: NoteBody;
  /** Milliseconds since 1970 UTC: when the person first made the note, and of its newest update. */
  readonly createdAt: number;
  readonly updatedAt: number;
  /** When it was put in the trash; null while it is not there. */
  readonly deletedAt: number | null;
  /** True when its content comes from a newer version of the app: shown, never edited here. */
  readonly readOnly: boolean;
}

/** ¶ 15: not every question will be reached. */
export const QUESTION_STATES = ['open', 'taken-up', 'not-reached'] as const;
export type QuestionState = (typeof QUESTION_STATES)[number];

/** A question that the delegate adds; its provenance is `user`. */
export interface OwnQuestion {
  readonly id: QuestionId;
  readonly theme: ThemeId | null;
  readonly item: ItemId | null;
  readonly text: string;
  readonly createdAt: number;
  readonly deletedAt: number | null;
}

/** What one person keeps about a meeting: states of questions and the questions added. */
export interface MeetingRecord {
  readonly meeting: MeetingUri;
  readonly owner: AuthorId;
  /** Questions that are not listed are open. */
  readonly questionStates: Readonly<Record<QuestionId, QuestionState>>;
  readonly ownQuestions: readonly OwnQuestion[];
}
