import * as Y from 'yjs';
import type { Clock } from '#core/base/clock.ts';
import { appError, type AppError } from '#core/base/errors.ts';
import { newId, type BatchId, type Random, type RecordId } from '#core/base/ids.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import type { Contact } from '#core/delegation/contact.ts';
import type { CardStatus } from '#core/delegation/contacts.ts';
import type { HandIn, HandInRecord } from '#core/delegation/hand-in.ts';
import type { DelegationJobs, DoDelegationJob } from '#core/delegation/jobs.ts';
import { countChanges, parseMergeInfo, type MergeInfo } from '#core/delegation/merge.ts';
import {
  isHereAsItCame,
  type PlannedChange,
  type PlannedRecord,
  type PresentRecord,
} from '#core/delegation/plan-record.ts';
import { documentFrom } from '#core/notes/record-copy.ts';
import { readView } from '#core/notes/record-view.ts';
import type { BatchStore, ViewAfter } from '#renderer/data/batch-store.ts';
import type { NewUpdate, RecordLog, StoredRecord } from '#renderer/data/record-log.ts';
import { slices } from '#renderer/data/slices.ts';
import type { OpenedFile } from '#renderer/platform/platform.ts';
import type { RecordPool } from '../record-pool.ts';
import type { HandingIn } from './handing-in.ts';
import type { People } from './people.ts';

/** What the service works with. */
export interface ReceivingTools {
  readonly log: Pick<RecordLog, 'documents' | 'loadAll' | 'revisions' | 'append'>;
  readonly batches: BatchStore;
  readonly pool: RecordPool;
  readonly people: People;
  readonly handingIn: Pick<HandingIn, 'learn'>;
  readonly doJob: DoDelegationJob;
  readonly clock: Clock;
  readonly random: Random;
}

/** A file that was opened, checked and compared with what is here; nothing is stored. */
export interface OpenedHandIn {
  readonly fileName: string;
  readonly sender: Contact;
  /** Who the sender is here. Only the files of those who are `known` (or oneself) can be merged. */
  readonly status: CardStatus;
  readonly writtenAt: number;
  readonly handIn: HandIn;
  readonly plan: readonly PlannedRecord[];
  /** The revisions of what is here that the plan was made upon. */
  readonly revisions: ReadonlyMap<RecordId, number>;
}

/** A file that was given, as far as it could be opened. */
export type ReceivedFile =
  | { readonly kind: 'opened'; readonly opened: OpenedHandIn }
  | { readonly kind: 'refused'; readonly fileName: string; readonly error: AppError };

/** A merge that was made here. */
export interface Merge extends MergeInfo {
  readonly batch: BatchId;
  readonly isSetAside: boolean;
}

/** What records would do here, and the revisions of what is here that this was tried upon. */
type Plan = Pick<OpenedHandIn, 'plan' | 'revisions'>;

type RecordToTry = DelegationJobs['plan-records']['takes']['records'][number];

export type Progress = (done: number, total: number) => void;

/** While other windows write, a merge is planned anew, but not for ever. */
const MOST_ROUNDS = 10;

/** What others handed in: opened, compared, merged as one batch, and set aside again as one. */
export class Receiving {
  readonly #tools: ReceivingTools;

  constructor(tools: ReceivingTools) {
    this.#tools = tools;
  }

  /** Opens a file that may be anything and tells what it would do here. Nothing is stored. */
  async open(file: OpenedFile): Promise<ReceivedFile> {
    const opened = await this.#openFile(file);
    return opened.ok
      ? { kind: 'opened', opened: opened.value }
      : { kind: 'refused', fileName: file.name, error: opened.error };
  }

  /** Looks again who the sender of an opened file is, once a contact was added. */
  again(opened: OpenedHandIn): OpenedHandIn {
    return { ...opened, status: this.#tools.people.statusOf(opened.sender) };
  }

  /**
   * Merges opened files into what is here, all of them or nothing, as one batch that can be set aside. The same whatever
   * their order, and however often they come. From those of another device of this person is learnt who was handed what.
   */
  async merge(
    opened: readonly OpenedHandIn[],
    progress: Progress = () => undefined,
  ): Promise<Result<Merge, AppError>> {
    const { people, handingIn } = this.#tools;
    const now = opened.map((each) => this.again(each));
    const stranger = now.find(({ status }) => !isTrusted(status));
    if (stranger) return err(appError('hand-in-sender-keys', stranger.fileName));
    const own = now.filter(({ status }) => status.kind === 'mine');
    for (const { sender } of own) {
      const recognised = await people.recognise(sender);
      if (!recognised.ok) return recognised;
    }
    const merged = await this.#merge(opened, progress);
    if (!merged.ok) return merged;
    for (const { handIn } of own) {
      const learnt = await handingIn.learn(handIn);
      if (!learnt.ok) return learnt;
    }
    return merged;
  }

  async #merge(opened: readonly OpenedHandIn[], progress: Progress): Promise<Result<Merge, AppError>> {
    const { log, pool, clock, random } = this.#tools;
    await pool.flushAll();
    const batch = newId<BatchId>(random);
    const records = opened.flatMap(({ handIn }) => handIn.records);
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const planned =
        round === 0 ? await this.#planOnce(opened, progress) : await this.#plan(joined(records), progress);
      if (!planned.ok) return planned;
      const { plan, revisions } = planned.value;
      const changes = plan.filter(isChange);
      const entries = changes.map((change) => entryOf(change, batch, revisions.get(change.id) ?? 0));
      const documents = changes.map(({ id }) => id);
      const senders = uniqueSenders(opened);
      const info: MergeInfo = { at: clock(), senders, counts: countChanges(plan), documents };
      if (changes.length === 0) return ok({ ...info, batch, isSetAside: false });
      const stored = await log.append(entries, [{ batch, info, isSetAside: false }], progress);
      if (!stored.ok) return stored;
      if (stored.value === 'stale') continue;
      // A record that is new here is open nowhere.
      for (const { document, update, time, revision } of entries)
        if (revision > 0) pool.announce({ document, update, time, revision: revision + 1 });
      return ok({ ...info, batch, isSetAside: false });
    }
    return err(appError('notes-write-failed', undefined, 'Other windows kept writing'));
  }

  /** Gives the merges made here, the last one in front. */
  async merges(): Promise<Result<readonly Merge[], AppError>> {
    const stored = await this.#tools.batches.all();
    if (!stored.ok) return stored;
    const merges = stored.value.flatMap(({ batch, isSetAside, info }) => {
      const parsed = parseMergeInfo(info);
      return parsed === null ? [] : [{ ...parsed, batch, isSetAside }];
    });
    return ok(merges.sort((a, b) => b.at - a.at));
  }

  /** Sets a whole merge aside, or takes it back. Refused where something was written upon it since. */
  async setAside({ batch, documents }: Merge, isSetAside: boolean): Promise<Result<null, AppError>> {
    const { log, batches, pool } = this.#tools;
    await pool.flushAll();
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const after: ViewAfter[] = [];
      for (const slice of slices(documents)) {
        const loaded = await log.loadAll(slice, isSetAside ? { without: batch } : { withAside: batch });
        if (!loaded.ok) return loaded;
        for (const { document, updates, updatedAt, revision } of loaded.value.values()) {
          const doc = documentFrom(updates);
          if (doc.store.pendingStructs !== null) return err(appError('merge-not-undone', document));
          after.push({ document, view: updates.length === 0 ? null : readView(doc, updatedAt), revision });
        }
      }
      const stored = await batches.setAside(batch, isSetAside, after);
      if (!stored.ok) return stored;
      if (stored.value === 'stale') continue;
      return ok(null);
    }
    return err(appError('notes-write-failed', undefined, 'Other windows kept writing'));
  }

  async #openFile({ name, bytes }: OpenedFile): Promise<Result<OpenedHandIn, AppError>> {
    const { log, people, doJob, clock } = this.#tools;
    const { keys } = people;
    if (keys === null) return err(appError('hand-in-no-keys'));
    const stored = await log.documents();
    if (!stored.ok) return stored;
    const read = await doJob('open-hand-in', { file: bytes, keys, stored: stored.value, now: clock() });
    if (!read.ok) return read;
    const { handIn, plan: tried } = read.value;
    const { sender, writtenAt } = handIn;
    const status = people.statusOf(sender);
    if (status.kind === 'conflict') return err(appError('hand-in-other-owner', sender.name));
    if (!tried.ok) return tried;
    const here = new Set(stored.value);
    const present = await this.#plan(
      handIn.records.filter(({ id }) => here.has(id)),
      () => undefined,
    );
    if (!present.ok) return present;
    const { revisions } = present.value;
    const planned = new Map([...tried.value, ...present.value.plan].map((each) => [each.id, each]));
    const plan = handIn.records.map(({ id }) => planned.get(id)).filter((each) => each !== undefined);
    return ok({ fileName: name, sender, status, writtenAt, handIn, plan, revisions });
  }

  /** Gives what was planned when the files were opened, where that still holds; else plans anew. */
  async #planOnce(opened: readonly OpenedHandIn[], progress: Progress): Promise<Result<Plan, AppError>> {
    const records = opened.flatMap(({ handIn }) => handIn.records);
    const known = plannedAtOpening(opened);
    if (known === null) return this.#plan(joined(records), progress);
    const now = await this.#tools.log.revisions(records.map(({ id }) => id));
    if (!now.ok) return now;
    const holds = records.every(({ id }) => now.value.get(id) === known.revisions.get(id));
    return holds ? ok(known) : this.#plan(records, progress);
  }

  /** Tries records upon those here, slice by slice, away from the thread that draws. */
  async #plan(records: readonly HandInRecord[], progress: Progress): Promise<Result<Plan, AppError>> {
    const { log, doJob, clock } = this.#tools;
    const plan: PlannedRecord[] = [];
    const loaded = await log.loadAll(records.map(({ id }) => id));
    if (!loaded.ok) return loaded;
    for (const slice of slices(records)) {
      const wanted: RecordToTry[] = [];
      for (const record of slice) {
        const present = presentOf(loaded.value.get(record.id));
        if (present !== null && isHereAsItCame(record, present))
          plan.push({ id: record.id, owner: record.owner, change: 'same' });
        // A copy, because with a piece of a buffer the whole buffer would be sent.
        else wanted.push({ record: { ...record, update: record.update.slice() }, present });
      }
      const planned =
        wanted.length > 0 ? await doJob('plan-records', { records: wanted, now: clock() }) : ok([]);
      if (!planned.ok) return planned;
      plan.push(...planned.value);
      progress(plan.length, records.length);
    }
    const revisions = new Map([...loaded.value].map(([id, { revision }]) => [id, revision]));
    return ok({ plan, revisions });
  }
}

/** Tells whether the files of somebody like this can be merged: somebody known with these very keys, or oneself. */
export const isTrusted = ({ kind }: CardStatus): boolean =>
  kind === 'known' || kind === 'renamed' || kind === 'mine';

const isChange = (planned: PlannedRecord): planned is PlannedChange => planned.change !== 'same';

const presentOf = (stored: StoredRecord | undefined): PresentRecord | null =>
  stored === undefined ? null : { updates: stored.updates, updatedAt: stored.updatedAt };

/** Of files that hold one record several times, as two devices of one person write it, one that holds all of it. */
function joined(records: readonly HandInRecord[]): readonly HandInRecord[] {
  const byId = new Map<RecordId, HandInRecord>();
  for (const record of records) {
    const other = byId.get(record.id);
    byId.set(
      record.id,
      other === undefined
        ? record
        : {
            ...record,
            updatedAt: Math.max(record.updatedAt, other.updatedAt),
            update: Y.mergeUpdates([other.update, record.update]),
          },
    );
  }
  return [...byId.values()];
}

const entryOf = (
  { id, owner, time, update, view }: PlannedChange,
  batch: BatchId,
  revision: number,
): NewUpdate => ({
  document: id,
  author: owner,
  batch,
  time,
  update,
  view,
  revision,
});

/** Gives what was planned when the files were opened; null where two of them hold the same record, which only counts once. */
function plannedAtOpening(opened: readonly OpenedHandIn[]): Plan | null {
  const plan = opened.flatMap((each) => each.plan);
  if (new Set(plan.map(({ id }) => id)).size < plan.length) return null;
  return { plan, revisions: new Map(opened.flatMap(({ revisions }) => [...revisions])) };
}

function uniqueSenders(opened: readonly OpenedHandIn[]): MergeInfo['senders'] {
  const names = new Map(opened.map(({ sender }) => [sender.authors[0], sender.name]));
  return [...names].map(([author, name]) => ({ author, name }));
}
