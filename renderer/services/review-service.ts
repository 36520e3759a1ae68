import { toBase64 } from '#core/base/base64.ts';
import { canonicalJson } from '#core/base/canonical-json.ts';
import type { Clock } from '#core/base/clock.ts';
import { appError, type AppError } from '#core/base/errors.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import type { AuthorId } from '#core/base/ids.ts';
import { contactOf } from '#core/delegation/contacts.ts';
import type { DoDelegationJob } from '#core/delegation/jobs.ts';
import type { Note } from '#core/notes/model.ts';
import { newReviewRecord, putReview } from '#core/notes/review-document.ts';
import type { ReviewContent, ReviewRecord, SignedReview } from '#core/notes/review-model.ts';
import {
  checkReviews,
  signedReviewBytes,
  type CheckedReviews,
  type Reviewer,
} from '#core/review/check-review.ts';
import { noteContent } from '#core/review/note-content.ts';
import type { LiveViews } from '#renderer/data/live-views.ts';
import type { People } from './delegation/people.ts';
import { changeOwnRecord, ownRecordId } from './own-record.ts';
import type { Profile } from './profile.ts';
import type { RecordPool } from './record-pool.ts';
import { sha256 } from './sha256.ts';

/** What a person says of a note; what is left out stays as their review had it. */
export type ReviewWords = Partial<
  Pick<ReviewContent, 'decision' | 'comment' | 'passages' | 'proposal' | 'proposalAnswer'>
>;

/** What the service works with. */
export interface ReviewTools {
  readonly pool: RecordPool;
  readonly views: LiveViews;
  readonly profile: Profile;
  readonly people: People;
  readonly clock: Clock;
  readonly doJob: DoDelegationJob;
}

/** Reviews of notes: this person's are written and signed, everybody's are checked. */
export class Reviews {
  readonly #tools: ReviewTools;
  /** Checking costs a turn of the worker; the same review under the same key is checked once. */
  readonly #checked = new WeakMap<ReviewRecord, { readonly key: string; readonly checked: CheckedReviews }>();

  constructor(tools: ReviewTools) {
    this.#tools = tools;
  }

  /**
   * Says something of a note as it is now, signed by this person, in the place of what they said before. Fails with
   * `identity-needed` while the person has not said who they are.
   */
  async review(note: Note, words: ReviewWords): Promise<Result<null, AppError>> {
    const { pool, people, clock, doJob } = this.#tools;
    const { keys } = people;
    if (keys === null) return err(appError('identity-needed'));
    const { owner, content } = await this.#contentOf(note, words);
    const signature = await doJob('sign', { bytes: signedReviewBytes(content), keys });
    const signed: SignedReview = { content, signature: toBase64(signature) };
    const id = await ownRecordId('review', owner, note.id);
    const create = () => newReviewRecord({ id, owner, meeting: note.meeting, createdAt: clock() });
    return changeOwnRecord(pool, id, create, ({ doc }) => {
      putReview(doc, signed);
      return ok(null);
    });
  }

  /** Checks the reviews of some records against the people who are known here. */
  async check(records: readonly ReviewRecord[]): Promise<CheckedReviews> {
    const all = await Promise.all(records.map((record) => this.#checkOne(record)));
    return {
      valid: all.flatMap(({ valid }) => valid),
      refused: all.flatMap(({ refused }) => refused),
    };
  }

  async #checkOne(record: ReviewRecord): Promise<CheckedReviews> {
    const reviewer = this.#reviewerOf(record.owner);
    const key = JSON.stringify(reviewer);
    const known = this.#checked.get(record);
    if (known?.key === key) return known.checked;
    const checked = await checkReviews([record], {
      reviewerOf: () => reviewer,
      verify: (bytes, signature, signingKey) => this.#tools.doJob('verify', { bytes, signature, signingKey }),
      digest: sha256,
    });
    this.#checked.set(record, { key, checked });
    return checked;
  }

  /** The head decides, and a deputy in the head's place. */
  #reviewerOf(owner: AuthorId): Reviewer | null {
    const { people, profile } = this.#tools;
    const { me, contacts } = people.current();
    if (profile.isMine(owner))
      return me === null ? null : { signingKey: me.signingKey, mayDecide: me.role === 'head' };
    const known = contactOf(owner, contacts);
    if (known === null) return null;
    const { signingKey, role } = known.contact;
    return { signingKey, mayDecide: role === 'head' || known.isDeputy };
  }

  /** What this person said before stays, except what was said of an earlier text: a decision is about the text that it has seen. */
  async #contentOf(
    note: Note,
    words: ReviewWords,
  ): Promise<{ readonly owner: AuthorId; readonly content: ReviewContent }> {
    const { profile, views, clock } = this.#tools;
    const before = views
      .current()
      .flatMap((view) => (view.record === 'review' && profile.isMine(view.review.owner) ? [view.review] : []))
      .find(({ reviews }) => reviews[0]?.content.note === note.id);
    const last = before?.reviews[0]?.content;
    const [whole, named] = [noteContent(note), canonicalJson({ id: note.id, owner: note.owner })];
    const isOfThisText = last !== undefined && [whole, named].includes(last.reviewed.json);
    const decision = words.decision ?? (isOfThisText ? last.decision : null);
    // An answer to a review freezes nothing: what the author deletes from the note afterwards must not leave with it.
    const json = decision === null && profile.isMine(note.owner) ? named : whole;
    const owner = before?.owner ?? profile.author;
    return {
      owner,
      content: {
        note: note.id,
        noteOwner: note.owner,
        meeting: note.meeting,
        reviewer: owner,
        at: Math.max(clock(), (last?.at ?? 0) + 1),
        comment: isOfThisText ? last.comment : '',
        passages: isOfThisText ? last.passages : [],
        proposal: isOfThisText ? last.proposal : null,
        proposalAnswer: last?.proposalAnswer ?? null,
        ...words,
        decision,
        reviewed: { json, sha256: await sha256(new TextEncoder().encode(json)) },
      },
    };
  }
}

/** Gives the review records of a meeting, of whoever wrote one. */
export const reviewRecords = (
  views: ReturnType<LiveViews['current']>,
  meeting: Note['meeting'],
): readonly ReviewRecord[] =>
  views.flatMap((view) => (view.record === 'review' && view.review.meeting === meeting ? [view.review] : []));
