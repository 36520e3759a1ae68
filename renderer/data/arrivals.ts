import type { RecordId } from '#core/base/ids.ts';
import { joinBytes } from '#core/base/bytes.ts';
import { encodeView, type RecordView } from '#core/notes/record-view.ts';
import type { NotesDatabase } from './databases.ts';
import {
  PAYLOAD_FORMAT,
  type ArrivalRow,
  type ArrivedBytesRow,
  type PartKey,
  type UpdateRow,
} from './rows.ts';
import { openJson, type Seal, type Sealed } from './seal.ts';
import { MOST_SINGLE_READS, nextTask } from './slices.ts';

/** The tables in which parts lie. */
export type ArrivalTables = Pick<NotesDatabase, 'arrivals' | 'arrivedUpdates' | 'arrivedViews'>;

/** Gives the tables, for the scope of a transaction. */
export const arrivalTables = (tables: ArrivalTables) => [
  tables.arrivals,
  tables.arrivedUpdates,
  tables.arrivedViews,
];

/** The sequence of an update in a part, and the revision of its view. */
export const ARRIVED = 1;

/** So many records make a part. To read one, the part is read; what each row costs counts less and less above this. */
const PART = 500;

/** A record that comes in new, encoded. */
export interface NewArrival extends Pick<UpdateRow, 'document' | 'author' | 'time'> {
  readonly update: Uint8Array;
  /** JSON. */
  readonly view: Uint8Array;
}

/** A part as it is put. */
export interface SealedPart {
  readonly arrival: ArrivalRow;
  readonly updates: Sealed;
  readonly views: Sealed;
}

/** A row of `updates` whose payload lies in a part. */
export interface ArrivedRow extends Omit<UpdateRow, 'payload'> {
  readonly part: ArrivedBytesRow;
  readonly start: number;
  readonly end: number;
}

const keyOfPart = ({ batch, part }: Pick<ArrivalRow, 'batch' | 'part'>): PartKey => [batch, part];

/** Makes parts of records that came in new with a merge, each of one author's. The window draws between two of them. */
export async function sealParts(
  seal: Seal,
  { batch, device }: Pick<ArrivalRow, 'batch' | 'device'>,
  arrivals: readonly NewArrival[],
): Promise<readonly SealedPart[]> {
  const parts: SealedPart[] = [];
  for (const author of new Set(arrivals.map((each) => each.author))) {
    const own = arrivals.filter((each) => each.author === author);
    for (let at = 0; at < own.length; at += PART) {
      const whose = { batch, part: parts.length, device, author };
      parts.push(await sealPart(seal, whose, own.slice(at, at + PART)));
      await nextTask();
    }
  }
  return parts;
}

async function sealPart(
  seal: Seal,
  whose: Pick<ArrivalRow, 'batch' | 'part' | 'device' | 'author'>,
  arrivals: readonly NewArrival[],
): Promise<SealedPart> {
  return {
    arrival: {
      ...whose,
      format: PAYLOAD_FORMAT,
      documents: arrivals.map(({ document }) => document),
      times: arrivals.map(({ time }) => time),
      lengths: arrivals.map(({ update }) => update.length),
    },
    updates: await seal.seal(joinBytes(arrivals.map(({ update }) => update))),
    views: await seal.seal(jsonList(arrivals.map(({ view }) => view))),
  };
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Gives a list of JSON without reading what it lists. */
function jsonList(values: readonly Uint8Array[]): Uint8Array {
  const [open, comma, close] = [encode('['), encode(','), encode(']')];
  return joinBytes([...values.flatMap((value, index) => [index === 0 ? open : comma, value]), close]);
}

/** Puts a part, inside the transaction of whoever calls. */
export async function putPart(tables: ArrivalTables, { arrival, updates, views }: SealedPart): Promise<void> {
  const { batch, part } = arrival;
  await tables.arrivals.put(arrival);
  await tables.arrivedUpdates.put({ batch, part, bytes: updates });
  await tables.arrivedViews.put({ batch, part, bytes: views });
}

/** Gives the parts in which any of these documents came. */
export async function partsOf(
  { arrivals }: Pick<ArrivalTables, 'arrivals'>,
  documents: readonly RecordId[],
): Promise<readonly ArrivalRow[]> {
  if (documents.length > MOST_SINGLE_READS) {
    const wanted = new Set(documents);
    return (await arrivals.toArray()).filter((each) => each.documents.some((id) => wanted.has(id)));
  }
  if (documents.length === 0 || (await arrivals.count()) === 0) return [];
  const keys = await Promise.all(
    documents.map((document) => arrivals.where('documents').equals(document).primaryKeys()),
  );
  const once = new Map(keys.flat().map((key) => [key.join(), key]));
  return (await arrivals.bulkGet([...once.values()])).filter((each) => each !== undefined);
}

/** Gives the rows of these documents that lie in parts. */
export async function arrivedRows(
  tables: Pick<ArrivalTables, 'arrivals' | 'arrivedUpdates'>,
  documents: readonly RecordId[],
): Promise<readonly ArrivedRow[]> {
  const wanted = new Set(documents);
  const arrivals = await partsOf(tables, documents);
  const bytes = await tables.arrivedUpdates.bulkGet(arrivals.map(keyOfPart));
  return arrivals.flatMap((arrival, index) =>
    rowsIn(arrival, whole(bytes[index])).filter(({ document }) => wanted.has(document)),
  );
}

function rowsIn(
  { batch, device, author, format, documents, times, lengths }: ArrivalRow,
  part: ArrivedBytesRow,
): readonly ArrivedRow[] {
  let end = 0;
  return documents.map((document, index) => {
    const start = end;
    end += lengths[index] ?? 0;
    const time = times[index] ?? 0;
    return {
      document,
      device,
      sequence: ARRIVED,
      first: ARRIVED,
      time,
      author,
      batch,
      format,
      part,
      start,
      end,
    };
  });
}

/** Gives what opens the payloads of rows, wherever they lie; each part is opened once. */
export function rowOpener(seal: Seal): (row: UpdateRow | ArrivedRow) => Promise<Uint8Array> {
  const opened = new Map<ArrivedBytesRow, Promise<Uint8Array>>();
  return async (row) => {
    if ('payload' in row) return seal.open(row.payload);
    const bytes = opened.get(row.part) ?? seal.open(row.part.bytes);
    opened.set(row.part, bytes);
    return (await bytes).slice(row.start, row.end);
  };
}

/** A part with its views as they lie. */
interface ViewPart {
  readonly arrival: ArrivalRow;
  readonly bytes: Sealed;
}

/** Gives parts with their views. */
export async function viewParts(
  { arrivedViews }: Pick<ArrivalTables, 'arrivedViews'>,
  arrivals: readonly ArrivalRow[],
): Promise<readonly ViewPart[]> {
  const rows = await arrivedViews.bulkGet(arrivals.map(keyOfPart));
  return arrivals.map((arrival, index) => ({ arrival, bytes: whole(rows[index]).bytes }));
}

function whole(row: ArrivedBytesRow | undefined): ArrivedBytesRow {
  if (row === undefined) throw new Error('A part without what it holds');
  return row;
}

/** Opens the views of a part; a document that has a view row of its own stands there as it was before. */
export async function openArrivedViews(
  seal: Seal,
  { arrival: { documents }, bytes }: ViewPart,
): Promise<ReadonlyMap<RecordId, RecordView | null>> {
  const views = (await openJson(seal, bytes)) as readonly (RecordView | null)[];
  return new Map(documents.map((document, index) => [document, views[index] ?? null]));
}

/** Gives parts without some of their documents, to put in their place; nothing of these is left in them. */
export async function partsWithout(
  seal: Seal,
  tables: ArrivalTables,
  documents: readonly RecordId[],
): Promise<readonly SealedPart[]> {
  const gone = new Set(documents);
  const parts = await viewParts(tables, await partsOf(tables, documents));
  return Promise.all(
    parts.map(async (part) => {
      const { arrival } = part;
      const updates = await tables.arrivedUpdates.get(keyOfPart(arrival));
      const open = rowOpener(seal);
      const shown = await openArrivedViews(seal, part);
      const kept = rowsIn(arrival, whole(updates)).filter(({ document }) => !gone.has(document));
      const left = await Promise.all(
        kept.map(async (row) => ({
          ...row,
          update: await open(row),
          view: encodeView(shown.get(row.document) ?? null),
        })),
      );
      const { batch, part: number, device, author } = arrival;
      return sealPart(seal, { batch, part: number, device, author }, left);
    }),
  );
}

/** The batches and documents of some parts, to tell whether another window has changed them meanwhile. */
export const sameParts = (before: readonly ArrivalRow[], now: readonly ArrivalRow[]): boolean =>
  before.length === now.length &&
  before.every(({ batch, part, documents }) =>
    now.some(
      (each) => each.batch === batch && each.part === part && each.documents.length === documents.length,
    ),
  );
