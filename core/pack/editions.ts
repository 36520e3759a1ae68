import type { LocalizedText, MeetingPack, PackSignature } from './model.ts';

/** How a pack stands to the present one of its meeting. */
export type EditionRelation = 'newer' | 'older' | 'other-publisher';

const sharesText = (one: LocalizedText, other: LocalizedText): boolean =>
  Object.entries(one).some(([language, { text }]) => other[language]?.text === text);

/** A pack that is signed by nobody, or by another key, does not take the place of a signed one by itself. */
const isSameSigner = (pack: PackSignature, present: PackSignature): boolean =>
  present.kind === 'none' || (pack.kind === 'signed' && pack.key === present.key);

/**
 * Tells how a pack stands to the present one of the same meeting. Whoever calls the organizer otherwise in every
 * language, or signs with another key, is another publisher, and a person has to decide between the two. Of equal edition and day, the one that
 * was opened last counts as newer: it is a correction.
 */
export function relationOf(pack: MeetingPack, present: MeetingPack): EditionRelation {
  if (!isSameSigner(pack.signature, present.signature)) return 'other-publisher';
  if (!sharesText(pack.meeting.organizer, present.meeting.organizer)) return 'other-publisher';
  if (pack.edition !== present.edition) return pack.edition > present.edition ? 'newer' : 'older';
  return pack.issued >= present.issued ? 'newer' : 'older';
}

/** Puts editions of one meeting in order, the newest first; of equal ones the order stays. */
export const newestFirst = (editions: readonly MeetingPack[]): readonly MeetingPack[] =>
  editions.toSorted(
    (one, other) =>
      other.edition - one.edition || (one.issued < other.issued ? 1 : one.issued > other.issued ? -1 : 0),
  );
