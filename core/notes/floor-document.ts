import * as Y from 'yjs';
import type { AuthorId, FloorEntryId, RecordId } from '#core/base/ids.ts';
import type { DocumentId, ItemId, MeetingUri, QuestionId } from '#core/pack/model.ts';
import {
  FLOOR_ACTS,
  type FloorEntry,
  type FloorParagraph,
  type FloorRecord,
  type KeptFloorEntry,
} from './floor-model.ts';
import { CONTENT_VERSION, readIdentity, writeIdentity } from './identity.ts';
import { count, members, oneOf, orNull, text, type Parser } from './parsers.ts';
import { readRegister, writeRegister, type RegisterValue } from './register.ts';

const ENTRIES = 'entries';

/** What a new floor record is: whose and of which meeting. */
export interface NewFloorRecord {
  readonly id: RecordId;
  readonly owner: AuthorId;
  readonly meeting: MeetingUri;
  readonly createdAt: number;
}

/** Makes the document in which one person notes what is said in a meeting. */
export function newFloorRecord(record: NewFloorRecord): Y.Doc {
  const doc = new Y.Doc();
  writeIdentity(doc, { ...record, record: 'floor', contentVersion: CONTENT_VERSION });
  return doc;
}

/** Adds an entry, or writes it anew; its deletion is a writing like any other. */
export function putFloorEntry(doc: Y.Doc, entry: FloorEntry, at: number): void {
  writeRegister(doc, doc.getMap(ENTRIES), entry.id, entry, at);
}

/** Reads a floor record as it stands; null when the document holds none. */
export function readFloorRecord(doc: Y.Doc): FloorRecord | null {
  const identity = readIdentity(doc);
  if (identity === null || identity.record !== 'floor') return null;
  const entries = [...readRegister(doc.getMap(ENTRIES))].flatMap(([id, values]) => readEntry(id, values));
  return {
    meeting: identity.meeting,
    owner: identity.owner,
    entries: entries.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)),
  };
}

/** Of writings at the same time the newest is shown, and the words of the others beside it; deleted on one device is deleted. */
function readEntry(id: string, values: readonly RegisterValue[]): readonly KeptFloorEntry[] {
  const known = values.flatMap(({ value }) => parseEntry(value) ?? []).filter((entry) => entry.id === id);
  const [shown, ...others] = known;
  if (shown === undefined) return [];
  const deletions = known.flatMap(({ deletedAt }) => (deletedAt === null ? [] : [deletedAt]));
  const texts = new Set(others.map((other) => other.text).filter((other) => other !== shown.text));
  return [
    {
      ...shown,
      deletedAt: deletions.length === 0 ? null : Math.min(...deletions),
      otherTexts: [...texts],
    },
  ];
}

const parseParagraph: Parser<FloorParagraph> = (value) => {
  const all = members(value, ['document', 'path', 'label']);
  const document = text<DocumentId>(all?.document);
  const path = text(all?.path);
  const label = orNull(text)(all?.label);
  return document === undefined || path === undefined || label === undefined
    ? undefined
    : { document, path, label };
};

const parseEntry: Parser<FloorEntry> = (value) => {
  const keys = ['id', 'speaker', 'act', 'text', 'item', 'question', 'paragraph', 'at', 'deletedAt'];
  const all = members(value, keys);
  const id = text<FloorEntryId>(all?.id);
  const speaker = text(all?.speaker);
  const act = orNull(oneOf(FLOOR_ACTS))(all?.act);
  const words = text(all?.text);
  const item = orNull(text<ItemId>)(all?.item);
  const question = orNull(text<QuestionId>)(all?.question);
  const paragraph = orNull(parseParagraph)(all?.paragraph);
  const at = count(all?.at);
  const deletedAt = orNull(count)(all?.deletedAt);
  if (id === undefined || speaker === undefined || act === undefined || words === undefined) return undefined;
  if (item === undefined || question === undefined || paragraph === undefined) return undefined;
  if (at === undefined || deletedAt === undefined) return undefined;
  return { id, speaker, act, text: words, item, question, paragraph, at, deletedAt };
};
