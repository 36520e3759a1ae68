import { sameBytes } from '#core/base/bytes.ts';
import type { Clock } from '#core/base/clock.ts';
import { appError, type AppError } from '#core/base/errors.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import type { LanguageTag } from '#core/documents/document.ts';
import { newestFirst, relationOf } from '#core/pack/editions.ts';
import type { DocumentId, MeetingPack, MeetingUri } from '#core/pack/model.ts';
import type { IssuedFile } from '#core/pack/open-pack.ts';
import type { PackStore } from '#renderer/data/pack-store.ts';
import type { PackRow } from '#renderer/data/rows.ts';
import type { Platform } from '#renderer/platform/platform.ts';
import type {
  FileOutcome,
  KeptPack,
  OpenedMeeting,
  PackOpening,
  PackService,
  RemovedMeeting,
} from './packs.ts';
import { packCrypto } from './pack-crypto.ts';
import { resting } from './resting.ts';

const BUNDLED = 'wipo-conversation-2019.mpack';

/** The reader and the schema library are loaded only when they are needed, after the first paint. */
const loadReader = () => import('#core/pack/open-pack.ts');

/** Opens a pack; `progress` is told the share that is done, from 0 to 1. */
async function open(
  bytes: Uint8Array,
  progress?: (share: number) => void,
): Promise<Result<MeetingPack, AppError>> {
  const { openPack } = await loadReader();
  return openPack(bytes, packCrypto, { rest: resting(), ...(progress === undefined ? {} : { progress }) });
}

/** What opens within this time is not worth a word. */
const SHORT_MS = 400;

/** Opens bytes that were opened before they were kept: the texts are read when somebody looks into them. */
async function reopen(bytes: Uint8Array): Promise<Result<MeetingPack, AppError>> {
  const { reopenPack } = await loadReader();
  return reopenPack(bytes, packCrypto);
}

type Store = Pick<
  PackStore,
  'put' | 'putEarlier' | 'get' | 'earlier' | 'all' | 'touch' | 'remove' | 'restore'
>;

/** The packs of this device over their store and the app's own resources. */
export class StoredPacks implements PackService {
  readonly #store: Store;
  readonly #platform: Pick<Platform, 'bundledPack'>;
  readonly #clock: Clock;
  readonly #listeners = new Set<() => void>();
  #opening: PackOpening | null = null;

  constructor(store: Store, platform: Pick<Platform, 'bundledPack'>, clock: Clock) {
    this.#store = store;
    this.#platform = platform;
    this.#clock = clock;
  }

  readonly opening = (): PackOpening | null => this.#opening;

  readonly onOpening = (changed: () => void): (() => void) => {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  };

  /** Opens the meeting that was open last, else the one that comes with the app. */
  async openLast(): Promise<Result<OpenedMeeting, AppError>> {
    const [kept] = await Promise.all([this.#store.all(), loadReader()]);
    if (!kept.ok) return this.#openBundled(null, kept.error);
    const last = kept.value[0];
    if (last === undefined || last.bundled) return this.#openBundled(last ?? null, null);
    const pack = await reopen(last.bytes);
    if (pack.ok) return ok({ pack: pack.value, problem: null });
    const own = kept.value.find(({ bundled }) => bundled) ?? null;
    return this.#openBundled(own, pack.error);
  }

  async openKept(meeting: MeetingUri): Promise<Result<OpenedMeeting, AppError>> {
    const row = await this.#store.get(meeting);
    if (!row.ok) return row;
    if (row.value === null) return err(appError('pack-part-missing', meeting));
    const pack = await reopen(row.value.bytes);
    if (!pack.ok) return pack;
    const touched = await this.#store.touch(meeting, this.#clock());
    return ok({ pack: pack.value, problem: touched.ok ? null : touched.error });
  }

  async openFile(
    fileName: string,
    bytes: Uint8Array,
    expected?: MeetingUri,
  ): Promise<Result<FileOutcome, AppError>> {
    const pack = await this.#watched(fileName, bytes);
    if (!pack.ok) return pack;
    const { uri } = pack.value.meeting;
    if (expected !== undefined && uri !== expected)
      return err(appError('pack-other-meeting', fileName, `expected ${expected}, got ${uri}`));
    const take = () => this.#keep(pack.value, { bytes, fileName, bundled: false });
    const opened = async (): Promise<Result<FileOutcome, AppError>> => {
      const kept = await take();
      return kept.ok ? ok({ kind: 'opened', opened: kept.value }) : kept;
    };
    const row = await this.#store.get(uri);
    const present = row.ok && row.value !== null ? await reopen(row.value.bytes) : null;
    if (present === null || !present.ok) return opened();
    switch (relationOf(pack.value, present.value)) {
      case 'newer':
        return opened();
      case 'older':
        return this.#keepBeside(fileName, bytes, pack.value);
      case 'other-publisher':
        return ok({ kind: 'other-publisher', pack: pack.value, present: present.value, accept: take });
    }
  }

  async original(
    meeting: MeetingUri,
    document: DocumentId,
    language: LanguageTag,
  ): Promise<Result<IssuedFile, AppError>> {
    const row = await this.#store.get(meeting);
    if (!row.ok) return row;
    if (row.value === null) return err(appError('pack-part-missing', meeting));
    const { reopenWhole } = await loadReader();
    const reopened = await reopenWhole(row.value.bytes, packCrypto);
    return reopened.ok ? reopened.value.original(document, language) : reopened;
  }

  async file(meeting: MeetingUri): Promise<Result<IssuedFile, AppError>> {
    const row = await this.#store.get(meeting);
    if (!row.ok) return row;
    return row.value === null ? err(appError('pack-part-missing', meeting)) : ok(row.value);
  }

  async earlier(meeting: MeetingUri): Promise<Result<readonly MeetingPack[], AppError>> {
    const rows = await this.#store.earlier(meeting);
    if (!rows.ok) return rows;
    const packs = await Promise.all(rows.value.map(({ bytes }) => reopen(bytes)));
    return ok(newestFirst(packs.flatMap((pack) => (pack.ok ? [pack.value] : []))));
  }

  async remove(meeting: MeetingUri): Promise<Result<RemovedMeeting, AppError>> {
    const removed = await this.#store.remove(meeting);
    return removed.ok ? ok({ restore: () => this.#store.restore(removed.value) }) : removed;
  }

  async list(): Promise<Result<readonly KeptPack[], AppError>> {
    const rows = await this.#store.all();
    if (!rows.ok) return rows;
    const packs = rows.value.map(async ({ bytes, ...row }): Promise<KeptPack> => {
      const [pack, earlier] = await Promise.all([reopen(bytes), this.#store.earlier(row.meeting)]);
      const others = earlier.ok ? earlier.value : [];
      const size = others.reduce((sum, each) => sum + each.bytes.length, 0);
      return { ...row, pack, size: bytes.length, earlier: { count: others.length, size } };
    });
    return ok(await Promise.all(packs));
  }

  /** Opens a file and tells how far it is where that takes time. */
  async #watched(fileName: string, bytes: Uint8Array): Promise<Result<MeetingPack, AppError>> {
    const began = this.#clock();
    const progress = (share: number): void => {
      const percent = Math.floor(share * 100);
      if (this.#clock() - began < SHORT_MS || this.#opening?.percent === percent) return;
      this.#tell({ fileName, percent });
    };
    const pack = await open(bytes, progress);
    this.#tell(null);
    return pack;
  }

  #tell(opening: PackOpening | null): void {
    if (opening === this.#opening) return;
    this.#opening = opening;
    for (const changed of this.#listeners) changed();
  }

  /** An older edition never takes the place of a newer one; it is there to be looked up. */
  async #keepBeside(
    fileName: string,
    bytes: Uint8Array,
    older: MeetingPack,
  ): Promise<Result<FileOutcome, AppError>> {
    const { uri } = older.meeting;
    const kept = await this.#store.putEarlier({ meeting: uri, bytes, fileName });
    const present = await this.openKept(uri);
    if (!present.ok) return present;
    const problem = kept.ok ? present.value.problem : kept.error;
    return ok({ kind: 'older', opened: { ...present.value, problem }, older });
  }

  /** A newer edition of the app brings its own pack anew; `kept` is what an earlier one left. */
  async #openBundled(
    kept: PackRow | null,
    problem: AppError | null,
  ): Promise<Result<OpenedMeeting, AppError>> {
    const shipped = await this.#platform.bundledPack(BUNDLED);
    if (!shipped.ok) return shipped;
    const pack = await open(shipped.value);
    if (!pack.ok) return pack;
    if (problem !== null || (kept !== null && sameBytes(kept.bytes, shipped.value)))
      return ok({ pack: pack.value, problem });
    return this.#keep(pack.value, { bytes: shipped.value, fileName: BUNDLED, bundled: true });
  }

  /** A pack that cannot be kept is open all the same; the person is told. */
  async #keep(
    pack: MeetingPack,
    row: Pick<PackRow, 'bytes' | 'fileName' | 'bundled'>,
  ): Promise<Result<OpenedMeeting, AppError>> {
    const stored = await this.#store.put({ ...row, meeting: pack.meeting.uri, openedAt: this.#clock() });
    return ok({ pack, problem: stored.ok ? null : stored.error });
  }
}
