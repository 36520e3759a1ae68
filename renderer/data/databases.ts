import { Dexie, type Table } from 'dexie';
import type {
  ArrivalRow,
  ArrivedBytesRow,
  BatchRow,
  DraftFileRow,
  DraftRow,
  EarlierPackRow,
  PackRow,
  PartKey,
  SettingRow,
  UpdateRow,
  ViewRow,
} from './rows.ts';
import { version001 as drafts001 } from './versions/drafts/001-drafts.ts';
import { version001 as notes001 } from './versions/notes/001-records.ts';
import { version002 as notes002 } from './versions/notes/002-batches.ts';
import { version003 as notes003 } from './versions/notes/003-arrivals.ts';
import { version001 as packs001 } from './versions/packs/001-packs.ts';
import { version002 as packs002 } from './versions/packs/002-earlier.ts';

const NOTES_DATABASE = 'attache-notes';
const PACKS_DATABASE = 'attache-packs';
const DRAFTS_DATABASE = 'attache-drafts';

/**
 * `strict`: a transaction counts as done when the disk has it, not when the system has promised to write
 * it. No `autoOpen`: Dexie would open on its own a database that a newer version of the app has meanwhile taken over.
 */
const OPTIONS = { chromeTransactionDurability: 'strict', cache: 'disabled', autoOpen: false } as const;

/** A database that keeps in mind which version this app declares; `verno` becomes the one found on the device. */
export interface VersionedDatabase extends Dexie {
  readonly declaredVersion: number;
}

/** What people write. */
export class NotesDatabase extends Dexie implements VersionedDatabase {
  declare readonly updates: Table<UpdateRow, [string, string, number]>;
  declare readonly views: Table<ViewRow, string>;
  declare readonly settings: Table<SettingRow, string>;
  declare readonly batches: Table<BatchRow, string>;
  declare readonly arrivals: Table<ArrivalRow, PartKey>;
  declare readonly arrivedUpdates: Table<ArrivedBytesRow, PartKey>;
  declare readonly arrivedViews: Table<ArrivedBytesRow, PartKey>;

  readonly declaredVersion: number;

  constructor(name = NOTES_DATABASE) {
    super(name, OPTIONS);
    notes001(this);
    notes002(this);
    notes003(this);
    this.declaredVersion = this.verno;
  }
}

/** What meetings publish. A database of its own: opening or replacing a pack cannot touch a note. */
export class PacksDatabase extends Dexie implements VersionedDatabase {
  declare readonly packs: Table<PackRow, string>;
  declare readonly earlier: Table<EarlierPackRow, number, Omit<EarlierPackRow, 'id'>>;

  readonly declaredVersion: number;

  constructor(name = PACKS_DATABASE) {
    super(name, OPTIONS);
    packs001(this);
    packs002(this);
    this.declaredVersion = this.verno;
  }
}

/** Meeting packs in preparation: an assistant's work, apart from what delegates write and from what they read. */
export class DraftsDatabase extends Dexie implements VersionedDatabase {
  declare readonly drafts: Table<DraftRow, string>;
  declare readonly files: Table<DraftFileRow, [string, string]>;

  readonly declaredVersion: number;

  constructor(name = DRAFTS_DATABASE) {
    super(name, OPTIONS);
    drafts001(this);
    this.declaredVersion = this.verno;
  }
}

/** Dexie stores its version times ten. */
const NATIVE_FACTOR = 10;

/**
 * Tells whether a newer version of the app has written the database on this device. It is asked before Dexie opens it:
 * Dexie would open a newer one all the same, and change it.
 */
export async function isFromNewerApp(database: VersionedDatabase): Promise<boolean> {
  const present = await indexedDB.databases();
  const version = present.find(({ name }) => name === database.name)?.version ?? 0;
  return version > database.declaredVersion * NATIVE_FACTOR;
}
