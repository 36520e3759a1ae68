import * as Y from 'yjs';
import type { AuthorId, NoteId, RecordId } from '#core/base/ids.ts';
import type { MeetingUri } from '#core/pack/model.ts';
import { CONTENT_VERSION, readIdentity, writeIdentity } from './identity.ts';
import { parseBody } from './parse-body.ts';
import { parseQuotation } from './parse-fields.ts';
import { count, listOf, members, oneOf, orNull, text, type Parser } from './parsers.ts';
import { readRegister, writeRegister } from './register.ts';
import {
  DECISIONS,
  type PassageComment,
  type ProposalAnswer,
  type ReviewContent,
  type ReviewedContent,
  type ReviewRecord,
  type SignedReview,
} from './review-model.ts';

const REVIEW = 'review';

/** What a new review record is. */
export interface NewReviewRecord {
  readonly id: RecordId;
  readonly owner: AuthorId;
  readonly meeting: MeetingUri;
  readonly createdAt: number;
}

/** Makes the document in which one person reviews one note. */
export function newReviewRecord(record: NewReviewRecord): Y.Doc {
  const doc = new Y.Doc();
  writeIdentity(doc, { ...record, record: 'review', contentVersion: CONTENT_VERSION });
  return doc;
}

/** Puts a review in the place of the one before it. */
export function putReview(doc: Y.Doc, review: SignedReview): void {
  writeRegister(doc, doc.getMap(REVIEW), REVIEW, review, review.content.at);
}

/**
 * Reads a review record as it stands; null when the document holds none. A review that says it is of another person or
 * meeting than the record is left out here; whether the signature holds is not judged.
 */
export function readReviewRecord(doc: Y.Doc): ReviewRecord | null {
  const identity = readIdentity(doc);
  if (identity === null || identity.record !== 'review') return null;
  const { meeting, owner } = identity;
  const values = readRegister(doc.getMap(REVIEW)).get(REVIEW) ?? [];
  const reviews = values.flatMap(({ value }) => parseSignedReview(value) ?? []);
  return {
    meeting,
    owner,
    reviews: reviews.filter(({ content }) => content.reviewer === owner && content.meeting === meeting),
  };
}

const parsePassage: Parser<PassageComment> = (value) => {
  const all = members(value, ['quotation', 'text']);
  const quotation = parseQuotation(all?.quotation);
  const words = text(all?.text);
  return quotation === undefined || words === undefined ? undefined : { quotation, text: words };
};

const parseAnswer: Parser<ProposalAnswer> = (value) => {
  const all = members(value, ['reviewer', 'at', 'accepted']);
  const reviewer = text<AuthorId>(all?.reviewer);
  const at = count(all?.at);
  const accepted = all?.accepted;
  return reviewer === undefined || at === undefined || typeof accepted !== 'boolean'
    ? undefined
    : { reviewer, at, accepted };
};

const parseReviewed: Parser<ReviewedContent> = (value) => {
  const all = members(value, ['json', 'sha256']);
  const json = text(all?.json);
  const sha256 = text(all?.sha256);
  return json === undefined || sha256 === undefined ? undefined : { json, sha256 };
};

const parseContent: Parser<ReviewContent> = (value) => {
  const names = ['note', 'noteOwner', 'meeting', 'reviewer', 'at', 'decision', 'comment', 'passages'];
  const all = members(value, [...names, 'proposal', 'proposalAnswer', 'reviewed']);
  const note = text<NoteId>(all?.note);
  const noteOwner = text<AuthorId>(all?.noteOwner);
  const meeting = text<MeetingUri>(all?.meeting);
  const reviewer = text<AuthorId>(all?.reviewer);
  const at = count(all?.at);
  const decision = orNull(oneOf(DECISIONS))(all?.decision);
  const comment = text(all?.comment);
  const passages = listOf(parsePassage)(all?.passages);
  const proposal = orNull(parseBody)(all?.proposal);
  const proposalAnswer = orNull(parseAnswer)(all?.proposalAnswer);
  const reviewed = parseReviewed(all?.reviewed);
  if (note === undefined || noteOwner === undefined || meeting === undefined) return undefined;
  if (reviewer === undefined || at === undefined || decision === undefined) return undefined;
  if (comment === undefined || passages === undefined || proposal === undefined) return undefined;
  if (proposalAnswer === undefined || reviewed === undefined) return undefined;
  return {
    note,
    noteOwner,
    meeting,
    reviewer,
    at,
    decision,
    comment,
    passages,
    proposal,
    proposalAnswer,
    reviewed,
  };
};

const parseSignedReview: Parser<SignedReview> = (value) => {
  const all = members(value, ['content', 'signature']);
  const content = parseContent(all?.content);
  const signature = text(all?.signature);
  return content === undefined || signature === undefined ? undefined : { content, signature };
};
