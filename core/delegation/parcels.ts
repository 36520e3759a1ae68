import type { RecordId } from '#core/base/ids.ts';
import type { RecordView } from '#core/notes/record-view.ts';
import { mayGet, type Recipient, type Surroundings } from './audience.ts';
import type { Contact } from './contact.ts';
import type { RecordTimes } from './handed-others.ts';

/** A record of one's own, other than a note, that could go along. */
export interface OtherRecord {
  readonly id: RecordId;
  readonly view: RecordView;
  /** Time of its newest change; milliseconds since 1970 UTC. */
  readonly time: number;
}

/** What goes along with the notes, for those who may get the same: they share one file. */
export interface Parcel {
  readonly recipients: readonly Contact[];
  readonly records: readonly OtherRecord[];
}

/**
 * Divides the recipients by what they may get of the records, in their order. A record leaves while one of those who may get it
 * does not have it as it stands (`hasIt`), and then for all of them. A file is never mixed: what it holds, everybody who can open it may see.
 */
export function parcelsOf(
  records: readonly OtherRecord[],
  recipients: readonly Recipient[],
  here: Surroundings,
  hasIt: (recipient: string, record: OtherRecord) => boolean,
): readonly Parcel[] {
  const audiences = records.flatMap((record) => {
    const audience = recipients.filter((to) => mayGet(record.view, to, here));
    const isWanted = audience.some(({ contact }) => !hasIt(contact.recipient, record));
    return isWanted ? [{ record, audience }] : [];
  });
  const parcels = new Map<string, Parcel>();
  for (const to of recipients) {
    const own = audiences.flatMap(({ record, audience }) => (audience.includes(to) ? [record] : []));
    const key = own.map(({ id }) => id).join();
    const others = parcels.get(key)?.recipients ?? [];
    parcels.set(key, { recipients: [...others, to.contact], records: own });
  }
  return [...parcels.values()];
}

/** Tells whether notes of somebody were reviewed in a way that they do not have yet. */
export const hasNewsFor = (
  { contact }: Recipient,
  records: readonly OtherRecord[],
  hasIt: (recipient: string, record: OtherRecord) => boolean,
): boolean =>
  records.some(
    (record) =>
      record.view.record === 'review' &&
      record.view.review.reviews.some(({ content }) => contact.authors.includes(content.noteOwner)) &&
      !hasIt(contact.recipient, record),
  );

/** Gives when the records of a parcel were changed last, which is how the file and who remembers it name them. */
export const timesOf = ({ records }: Parcel): RecordTimes =>
  Object.fromEntries(records.map(({ id, time }) => [id, time]));
