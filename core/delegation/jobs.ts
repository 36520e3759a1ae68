import type { AppError } from '#core/base/errors.ts';
import type { AuthorId, RecordId } from '#core/base/ids.ts';
import type { Result } from '#core/base/result.ts';
import type { HandIn, HandInRecord, ReadableCopy } from './hand-in.ts';
import type { OwnKeys } from './own-keys.ts';
import type { PlannedRecord, PresentRecord } from './plan-record.ts';

/** A record of this device that is to leave: every update of it, in any order. */
export interface RecordToSend extends PresentRecord {
  readonly id: RecordId;
  readonly owner: AuthorId;
}

/** A hand-in whose records are still as the log has them. */
export interface HandInToWrite {
  readonly handIn: Omit<HandIn, 'records'>;
  readonly records: readonly RecordToSend[];
  readonly readable: ReadableCopy;
  readonly keys: OwnKeys;
}

/** A file whose outer layers are in order, and what became of those of its records that nobody here has. The first that fails refuses all. */
export interface TriedHandIn {
  readonly handIn: HandIn;
  readonly plan: Result<readonly PlannedRecord[], AppError>;
}

/** What is asked of the worker that encrypts, signs and checks. */
export interface DelegationJobs {
  readonly 'make-keys': { readonly takes: null; readonly gives: OwnKeys };
  readonly 'write-hand-in': { readonly takes: HandInToWrite; readonly gives: Uint8Array };
  /** Opens a file and tries the records that are not `stored` here; `now` bounds their times. */
  readonly 'open-hand-in': {
    readonly takes: {
      readonly file: Uint8Array;
      readonly keys: OwnKeys;
      readonly stored: readonly RecordId[];
      readonly now: number;
    };
    readonly gives: Result<TriedHandIn, AppError>;
  };
  /** Tries each record upon the one here; `now` bounds their times. The first that fails refuses all. */
  readonly 'plan-records': {
    readonly takes: {
      readonly records: readonly { readonly record: HandInRecord; readonly present: PresentRecord | null }[];
      readonly now: number;
    };
    readonly gives: Result<readonly PlannedRecord[], AppError>;
  };
  readonly 'lock-keys': {
    readonly takes: { readonly text: string; readonly passphrase: string };
    readonly gives: Uint8Array;
  };
  readonly 'unlock-keys': {
    readonly takes: { readonly file: Uint8Array; readonly passphrase: string };
    readonly gives: Result<string, AppError>;
  };
  /** Gives the Ed25519 signature of the bytes. */
  readonly sign: {
    readonly takes: { readonly bytes: Uint8Array; readonly keys: OwnKeys };
    readonly gives: Uint8Array;
  };
  /** Tells whether a signature over the bytes is of a key (base64). */
  readonly verify: {
    readonly takes: {
      readonly bytes: Uint8Array;
      readonly signature: Uint8Array;
      readonly signingKey: string;
    };
    readonly gives: boolean;
  };
}

export type DelegationJobName = keyof DelegationJobs;

/** A job as it is sent; `turn` tells the answers apart. */
export type DelegationJob = {
  readonly [Name in DelegationJobName]: {
    readonly turn: number;
    readonly name: Name;
    readonly takes: DelegationJobs[Name]['takes'];
  };
}[DelegationJobName];

/** `failed` is a fault of ours: what a file does wrong is part of what a job gives. */
export type DelegationAnswer =
  | { readonly turn: number; readonly gives: DelegationJobs[DelegationJobName]['gives'] }
  | { readonly turn: number; readonly failed: string };

/** Has a job done. Rejects only for a fault of ours. */
export type DoDelegationJob = <Name extends DelegationJobName>(
  name: Name,
  takes: DelegationJobs[Name]['takes'],
) => Promise<DelegationJobs[Name]['gives']>;
