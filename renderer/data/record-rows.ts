import { Dexie } from 'dexie';
import type { DeviceId, RecordId } from '#core/base/ids.ts';
import { ARRIVED, arrivedRows, partsOf, type ArrivalTables, type ArrivedRow } from './arrivals.ts';
import type { NotesDatabase } from './databases.ts';
import type { UpdateRow, ViewRow } from './rows.ts';
import { MOST_SINGLE_READS, SLICE, slices } from './slices.ts';

/** The tables that a record is in. */
export type Tables = Pick<NotesDatabase, 'updates' | 'views' | 'batches' | keyof ArrivalTables>;

/** Gives the primary key of a row. */
export const keyOf = ({ document, device, sequence }: UpdateRow): [string, string, number] => [
  document,
  device,
  sequence,
];

/** Finds the rows of a document that lie singly, in the order of devices and sequences. */
export const rowsOf = ({ updates }: Pick<Tables, 'updates'>, document: RecordId) =>
  updates
    .where('[document+device+sequence]')
    .between([document, Dexie.minKey, Dexie.minKey], [document, Dexie.maxKey, Dexie.maxKey]);

/** Finds the rows of a document that this device wrote and that lie singly, in their order. */
export const ownRows = ({ updates }: Pick<Tables, 'updates'>, document: RecordId, device: DeviceId) =>
  updates
    .where('[document+device+sequence]')
    .between([document, device, Dexie.minKey], [document, device, Dexie.maxKey]);

/**
 * Gives the view rows of documents that have one of their own; the others are left out. Read in slices between which the window draws, and of
 * many only those that are there, from the table as a whole: each single request costs.
 */
export async function viewRows(
  { views }: Pick<Tables, 'views'>,
  documents: readonly RecordId[],
): Promise<readonly ViewRow[]> {
  const found: ViewRow[] = [];
  if (documents.length <= MOST_SINGLE_READS) {
    for (const slice of slices(documents))
      found.push(...(await views.bulkGet([...slice])).filter((row) => row !== undefined));
    return found;
  }
  const stored = new Set(await views.toCollection().primaryKeys());
  const wanted = new Set(documents.filter((document) => stored.has(document)));
  let last: ViewRow | undefined;
  while (found.length < wanted.size) {
    const rest = last === undefined ? views.orderBy(':id') : views.where(':id').above(last.document);
    const rows: ViewRow[] = await rest.limit(SLICE).toArray();
    last = rows.at(-1);
    if (last === undefined) break;
    found.push(...rows.filter(({ document }) => wanted.has(document)));
  }
  return found;
}

/** Gives the revisions of documents; those that are not stored are left out. */
export async function revisionsOf(
  tables: Pick<Tables, 'views' | 'arrivals'>,
  documents: readonly RecordId[],
): Promise<ReadonlyMap<RecordId, number>> {
  const rows = await viewRows(tables, documents);
  const revisions = new Map(rows.map(({ document, revision }) => [document, revision]));
  const others = new Set(documents.filter((document) => !revisions.has(document)));
  for (const part of await partsOf(tables, [...others]))
    for (const document of part.documents) if (others.has(document)) revisions.set(document, ARRIVED);
  return revisions;
}

/** Tells whether nobody has written these documents since the given revisions. */
export async function areCurrent(
  tables: Pick<Tables, 'views' | 'arrivals'>,
  entries: readonly { readonly document: RecordId; readonly revision: number }[],
): Promise<boolean> {
  const present = await revisionsOf(
    tables,
    entries.map(({ document }) => document),
  );
  return entries.every(({ document, revision }) => (present.get(document) ?? 0) === revision);
}

/** Gives the batches that count no more. */
export const setAsideBatches = async ({ batches }: Pick<Tables, 'batches'>): Promise<ReadonlySet<string>> =>
  new Set(await batches.where('setAside').equals(1).primaryKeys());

/** A row of the log, wherever it lies. */
export type LogRow = UpdateRow | ArrivedRow;

/** Gives the rows of several documents in the order of documents, devices and sequences. */
export async function rowsOfAll(tables: Tables, documents: readonly RecordId[]): Promise<readonly LogRow[]> {
  const single = await singleRows(tables, documents);
  const arrived = await arrivedRows(tables, documents);
  return arrived.length === 0 ? single : [...arrived, ...single].sort(inOrder);
}

function inOrder(one: LogRow, other: LogRow): number {
  if (one.document !== other.document) return one.document < other.document ? -1 : 1;
  if (one.device !== other.device) return one.device < other.device ? -1 : 1;
  return one.sequence - other.sequence;
}

async function singleRows(
  tables: Pick<Tables, 'updates'>,
  documents: readonly RecordId[],
): Promise<readonly UpdateRow[]> {
  if (documents.length <= MOST_SINGLE_READS) {
    const rows = await Promise.all(documents.map((document) => rowsOf(tables, document).toArray()));
    return rows.flat();
  }
  const wanted = new Set(documents);
  const found: UpdateRow[] = [];
  let from: [string, string, number] | null = null;
  for (;;) {
    const key = tables.updates.where('[document+device+sequence]');
    const rest = from === null ? tables.updates.orderBy('[document+device+sequence]') : key.above(from);
    const rows: UpdateRow[] = await rest.limit(SLICE).toArray();
    const last = rows.at(-1);
    if (last === undefined) return found;
    found.push(...rows.filter(({ document }) => wanted.has(document)));
    from = keyOf(last);
  }
}
