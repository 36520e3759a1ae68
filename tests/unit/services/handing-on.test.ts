import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AuthorId, RecordId } from '#core/base/ids.ts';
import { parcelsOf } from '#core/delegation/parcels.ts';
import { newReviewRecord, putReview } from '#core/notes/review-document.ts';
import type { ReviewContent } from '#core/notes/review-model.ts';
import { setField } from '#core/notes/note-document.ts';
import { addTombstone } from '#core/notes/tombstone.ts';
import { decryptWith } from '#readers/delegation/age-file.ts';
import { MEETING, note, noteId } from '../core/delegation/support/notes.ts';
import { author, person, type Person } from '../core/delegation/support/people.ts';
import { FolderDevice } from './support/folder-device.ts';

const hana = await person('Hana', 1, 'head');
const others = await Promise.all([2, 3, 4, 5].map((number) => person(`Member ${number}`, number)));

const counting = (): (() => number) => {
  let time = 0;
  return () => (time += 1);
};

/** What the reviewer says of a note, and freezes of it: found in a file, it tells which note was reviewed. */
const said = (number: number): string => `SAID-OF-${String(number).padStart(3, '0')}`;
const reviewId = (number: number): RecordId => author(1000 + number) as string as RecordId;

function reviewOf(number: number, noteOwner: AuthorId, reviewer: AuthorId) {
  const doc = newReviewRecord({ id: reviewId(number), owner: reviewer, meeting: MEETING, createdAt: 1 });
  const content: ReviewContent = {
    note: noteId(number),
    noteOwner,
    meeting: MEETING,
    reviewer,
    at: 5,
    decision: 'approve',
    comment: said(number),
    passages: [],
    proposal: null,
    proposalAnswer: null,
    reviewed: { json: JSON.stringify({ text: `FROZEN ${said(number)}` }), sha256: '0'.repeat(64) },
  };
  putReview(doc, { content, signature: 'AAAA' });
  return doc;
}

/** Everything that somebody can read in the files of a folder. */
async function readableBy({ keys }: Person, files: Iterable<Uint8Array>): Promise<string> {
  const opened = await Promise.all([...files].map((file) => decryptWith(file, keys.identity)));
  return opened
    .flatMap((archive) => (archive.ok ? Object.values(unzipSync(archive.value)) : []))
    .map((part) => strFromU8(part, true))
    .join('\n');
}

/** Somebody of the delegation: what they are there, and under how many ids they write. */
const member = fc.record({
  role: fc.constantFrom('delegate' as const, 'delegate' as const, 'head' as const),
  isDeputy: fc.boolean(),
  hasTwoIds: fc.boolean(),
});
/** A note of somebody (0 is the head who hands on), and whether it was reviewed. */
const written = fc.record({
  by: fc.nat(4),
  isSecondId: fc.boolean(),
  isReviewed: fc.boolean(),
  fate: fc.constantFrom('kept', 'kept', 'kept', 'trashed', 'private', 'unknown'),
});

describe('what a head hands on', () => {
  it('holds reviews of a delegate’s note for that delegate, heads and deputies alone', async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(member, { minLength: 2, maxLength: 4 }),
        fc.array(written, { minLength: 1, maxLength: 8 }),
        async (members, notes) => {
          const clock = counting();
          const people = members.map(({ role, hasTwoIds }, at): Person => {
            const { keys, contact } = others[at] ?? hana;
            const [first] = contact.authors;
            const authors = hasTwoIds ? ([first, author(90 + at)] as const) : contact.authors;
            return { keys, contact: { ...contact, role, authors } };
          });
          const head = new FolderDevice(hana, 1, people, clock);
          head.contacts.forEach((known, at) =>
            Object.assign(known, { isDeputy: members[at]?.isDeputy === true }),
          );
          await head.exchange.look();
          for (const [number, { by, isSecondId, isReviewed, fate }] of notes.entries()) {
            const { authors } = (by === 0 ? hana : (people[by - 1] ?? hana)).contact;
            const owner = (isSecondId ? authors[1] : undefined) ?? authors[0];
            const doc = note(number, owner, 'Text.');
            if (fate === 'trashed') addTombstone(doc, 3);
            if (fate === 'private') setField(doc, 'visibility', 'private', 3);
            if (fate !== 'unknown') await head.append(doc);
            if (isReviewed) await head.append(reviewOf(number, owner, author(1)));
          }
          await head.put();
          const files = [...head.folder.files.values()];
          for (const [at, somebody] of people.entries()) {
            const text = await readableBy(somebody, files);
            const seesAll = members[at]?.role === 'head' || members[at]?.isDeputy === true;
            for (const [number, { by, isReviewed, fate }] of notes.entries()) {
              const isHeads = by === 0 || people[by - 1] === undefined;
              const isTheirs = by === at + 1;
              // Of the head's own note the text leaves as well; of others' notes what was made private since is theirs to know.
              const mayKnow = isHeads
                ? fate === 'kept'
                : (isTheirs || seesAll) && (fate === 'kept' || fate === 'private');
              expect(text.includes(said(number)), `${number} for ${at}`).toBe(isReviewed && mayKnow);
              if (isReviewed && mayKnow) found += 1;
            }
          }
        },
      ),
      { numRuns: 40 },
    );
    // The search finds what is there.
    expect(found).toBeGreaterThan(20);
  });

  it('is refused where a file would be mixed, whatever a screen lists', async () => {
    const [anna, boris] = others;
    if (anna === undefined || boris === undefined) throw new Error('Nobody is there');
    const head = new FolderDevice(hana, 1, [anna, boris], counting());
    await head.append(note(7, author(2), 'Of Anna.'));
    await head.append(reviewOf(7, author(2), author(1)));
    const everything = parcelsOf(
      head.others(),
      head.contacts.slice(0, 1),
      {
        isMine: () => false,
        noteOf: (id) => head.notes().find((each) => each.id === id),
        hasOwnNote: () => false,
      },
      () => false,
    )[0];
    expect(everything?.records).toHaveLength(1);
    const records = everything?.records ?? [];
    const codeFor = async (...recipients: readonly Person[]): Promise<string | null> => {
      const parcel = { recipients: recipients.map(({ contact }) => contact), records };
      const made = await head.handingIn.make(head.contentOf([], [], parcel));
      return made.ok ? null : made.error.code;
    };
    expect(await codeFor(anna)).toBeNull();
    expect(await codeFor(boris)).toBe('hand-in-changed');
    expect(await codeFor(anna, boris)).toBe('hand-in-changed');
  });
});
