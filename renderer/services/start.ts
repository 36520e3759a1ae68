import type { Clock } from '#core/base/clock.ts';
import type { AppError } from '#core/base/errors.ts';
import type { Random } from '#core/base/ids.ts';
import type { DoDelegationJob } from '#core/delegation/jobs.ts';
import { BatchStore } from '#renderer/data/batch-store.ts';
import { Connection } from '#renderer/data/connection.ts';
import { DraftsDatabase, NotesDatabase, PacksDatabase } from '#renderer/data/databases.ts';
import { WindowChannel } from '#renderer/data/window-channel.ts';
import { DraftStore } from '#renderer/data/draft-store.ts';
import { LiveViews } from '#renderer/data/live-views.ts';
import { PackStore } from '#renderer/data/pack-store.ts';
import { ensureViews } from '#renderer/data/rebuild-views.ts';
import { RecordChannel } from '#renderer/data/record-channel.ts';
import { renewWriteAheadLog } from '#renderer/data/renew-write-ahead-log.ts';
import { RecordLog } from '#renderer/data/record-log.ts';
import { plainSeal } from '#renderer/data/seal.ts';
import { SettingsStore } from '#renderer/data/settings-store.ts';
import { ViewChanges } from '#renderer/data/view-changes.ts';
import type { Platform } from '#renderer/platform/platform.ts';
import { Backups } from './backups.ts';
import { delegationInWorker, type DelegationWorker } from './delegation/delegation-worker.ts';
import { FolderExchange } from './delegation/folder-exchange.ts';
import { HandingIn } from './delegation/handing-in.ts';
import { People } from './delegation/people.ts';
import { compareInWorker, type ChangesWorker, type CompareTexts } from './changes.ts';
import { Receiving } from './delegation/receiving.ts';
import { FloorRecords } from './floor-service.ts';
import { Drafts } from './drafts.ts';
import { WorkerImports, type FileImports } from './file-imports.ts';
import { readKeepsake, writeKeepsake, type Keepsake } from './keepsake.ts';
import { LoggedMeetings } from './meeting-service.ts';
import type { MeetingRecordService, NotesService } from './notes.ts';
import { NoteHistories } from './note-histories.ts';
import { LoggedNotes } from './notes-service.ts';
import { PackMaker } from './pack-maker.ts';
import { StoredPacks } from './pack-service.ts';
import type { PackService } from './packs.ts';
import { placeInWorker, type PlaceAnchors, type PlacesWorker } from './places.ts';
import { Profile } from './profile.ts';
import { RecordPool } from './record-pool.ts';
import { Reviews } from './review-service.ts';
import type { SearchService, TermBaseService } from './search.ts';
import { MeetingSearch } from './search-service.ts';
import { StoredTermBase } from './term-base-service.ts';

/** Everything that the screens need from this device. */
export interface Services {
  readonly notes: NotesService;
  readonly histories: NoteHistories;
  readonly meetings: MeetingRecordService;
  readonly floor: FloorRecords;
  readonly reviews: Reviews;
  readonly packs: PackService;
  readonly backups: Backups;
  readonly drafts: Drafts;
  readonly packMaker: PackMaker;
  readonly imports: FileImports;
  readonly placeAnchors: PlaceAnchors;
  readonly compareTexts: CompareTexts;
  readonly search: SearchService;
  readonly terms: TermBaseService;
  readonly views: LiveViews;
  readonly settings: SettingsStore;
  readonly profile: Profile;
  readonly people: People;
  readonly handingIn: HandingIn;
  readonly receiving: Receiving;
  readonly folder: FolderExchange;
  readonly doDelegationJob: DoDelegationJob;
  /** Saves what is pending and lets go of the databases. */
  close(): Promise<void>;
}

/**
 * How a start ended. `newer-database`: the notes are of a newer version of the app and were not touched.
 * `vanished`: there were notes and now there are none; the services work, and a backup can be restored with them.
 * `acceptLoss` lets the person go on without: until then the next start says it again.
 */
export type StartResult =
  | { readonly kind: 'ready'; readonly services: Services }
  | { readonly kind: 'newer-database' }
  | {
      readonly kind: 'vanished';
      readonly services: Services;
      readonly lost: Keepsake;
      readonly acceptLoss: () => Promise<void>;
    }
  | { readonly kind: 'failed'; readonly error: AppError };

const startPlacesWorker = (): PlacesWorker =>
  new Worker(new URL('../workers/places.worker.ts', import.meta.url), { type: 'module' });

const startDelegationWorker = (): DelegationWorker =>
  new Worker(new URL('../workers/delegation.worker.ts', import.meta.url), { type: 'module' });

const startChangesWorker = (): ChangesWorker =>
  new Worker(new URL('../workers/changes.worker.ts', import.meta.url), { type: 'module' });

/** The packs of this device, and what lets go of their database. */
export interface PackLibrary {
  readonly service: StoredPacks;
  readonly close: () => void;
}

/** Opens the packs, which lie in a database of their own: they can be read while the notes are. */
export function openPackLibrary(platform: Platform, clock: Clock): PackLibrary {
  const connection = new Connection(new PacksDatabase());
  return {
    service: new StoredPacks(new PackStore(connection), platform, clock),
    close: () => connection.close(),
  };
}

/** Opens this device's data and builds the services over it. */
export async function createServices(
  platform: Platform,
  clock: Clock,
  random: Random,
  packs: PackLibrary = openPackLibrary(platform, clock),
): Promise<StartResult> {
  const connection = new Connection(new NotesDatabase(), renewWriteAheadLog);
  const settings = new SettingsStore(connection, plainSeal);
  const profile = await Profile.load(settings, random, await platform.profileMark());
  if (!profile.ok) return refused(profile.error);
  const changes = new ViewChanges();
  const log = new RecordLog(connection, plainSeal, () => profile.value.device, changes);
  const ensured = await ensureViews(log, settings);
  if (!ensured.ok) return refused(ensured.error);
  const views = new LiveViews(connection, plainSeal, changes);
  const channel = new RecordChannel();
  const pool = new RecordPool({ log, channel, clock, random });
  const terms = new StoredTermBase(settings);
  const doJob = delegationInWorker(startDelegationWorker);
  const makeKeys = () => doJob('make-keys', null);
  const isEmpty = (): boolean => views.current().length === 0;
  const people = new People({ settings, profile: profile.value, isEmpty, clock, makeKeys });
  const draftsConnection = new Connection(new DraftsDatabase());
  const draftChannel = new WindowChannel<string>('attache-drafts');
  const drafts = new Drafts(new DraftStore(draftsConnection, plainSeal), clock, random, draftChannel);
  const imports = new WorkerImports(new URL('pdf/', document.baseURI).href);
  const handingIn = new HandingIn({
    log,
    pool,
    settings,
    profile: profile.value,
    people,
    platform,
    doJob,
    clock,
  });
  // None of these readings waits for another.
  const read = await Promise.all([views.start(), terms.load(), people.load(), handingIn.load()]);
  for (const each of read) if (!each.ok) return refused(each.error);

  const search = new MeetingSearch(views, profile.value, terms);
  const batches = new BatchStore(connection, plainSeal, changes);
  const receiving = new Receiving({ log, batches, pool, people, handingIn, doJob, clock, random });
  const folder = new FolderExchange({
    folder: platform.folder,
    settings,
    profile: profile.value,
    people,
    handingIn,
    receiving,
    clock,
    alone: (act) => navigator.locks.request('attache-folder', act),
  });
  const stopFlushing = platform.onClosing(async () => {
    await Promise.all([pool.flushAll(), drafts.flush()]);
  });
  const services: Services = {
    notes: new LoggedNotes({
      pool,
      log,
      profile: profile.value,
      clock,
      random,
      hasDeletionLeft: (id) => handingIn.hasDeletionLeft(id),
    }),
    histories: new NoteHistories({ pool, log, profile: profile.value, clock }),
    meetings: new LoggedMeetings({ pool, views, profile: profile.value, clock, random }),
    floor: new FloorRecords({ pool, views, profile: profile.value, clock, random }),
    reviews: new Reviews({ pool, views, profile: profile.value, people, clock, doJob }),
    backups: new Backups({
      log,
      batches,
      pool,
      settings,
      profile: profile.value,
      platform,
      clock,
      random,
      reload: async () => {
        await Promise.all([terms.load(), people.load(), handingIn.load()]);
      },
    }),
    packs: packs.service,
    drafts,
    packMaker: new PackMaker(drafts, clock),
    imports,
    placeAnchors: placeInWorker(startPlacesWorker),
    compareTexts: compareInWorker(startChangesWorker),
    search,
    terms,
    views,
    settings,
    profile: profile.value,
    people,
    handingIn,
    receiving,
    folder,
    doDelegationJob: doJob,
    close: async () => {
      stopFlushing();
      search.close();
      imports.close();
      await Promise.all([pool.flushAll(), drafts.flush()]);
      views.stop();
      people.close();
      changes.close();
      channel.close();
      connection.close();
      packs.close();
      draftChannel.close();
      draftsConnection.close();
    },
  };
  return comparedWithKeepsake(services, platform, clock);
}

const refused = (error: AppError): StartResult =>
  error.code === 'notes-newer-database' ? { kind: 'newer-database' } : { kind: 'failed', error };

const countNotes = ({ views }: Services): number =>
  views.current().filter(({ record }) => record === 'note').length;

/** A keepsake that cannot be read says nothing was lost: it only adds a warning, and must not keep anybody out. */
async function comparedWithKeepsake(
  services: Services,
  platform: Platform,
  clock: Clock,
): Promise<StartResult> {
  const keepsake = await readKeepsake(platform);
  const lost = keepsake.ok ? keepsake.value : null;
  if (lost === null || lost.notes === 0 || countNotes(services) > 0) {
    keepCounting(services, platform, clock);
    return { kind: 'ready', services };
  }
  return {
    kind: 'vanished',
    services,
    lost,
    acceptLoss: async () => {
      await writeKeepsake(platform, { notes: countNotes(services), at: clock() });
      keepCounting(services, platform, clock);
    },
  };
}

function keepCounting(services: Services, platform: Platform, clock: Clock): void {
  let known: number | null = null;
  const keep = (): void => {
    const notes = countNotes(services);
    if (notes === known) return;
    known = notes;
    void writeKeepsake(platform, { notes, at: clock() });
  };
  keep();
  services.views.subscribe(keep);
}
