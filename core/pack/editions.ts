import type { LocalizedText, MeetingPack } from './model.ts';

/** How a pack stands to the present one of its meeting. */
export type EditionRelation = 'newer' | 'older' | 'other-publisher';

const sharesText = (one: LocalizedText, other: LocalizedText): boolean =>
  Object.entries(one).some(([language, { text }]) => other[language]?.text === text);

/**
 * Tells how a pack stands to the present one of the same meeting. Whoever calls the organizer otherwise in every
 * language is another publisher, and a person has to decide between the two. Of equal edition and day, the one that
 * was opened last counts as newer: it is a correction.
 */
export function relationOf(pack: MeetingPack, present: MeetingPack): EditionRelation {
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
