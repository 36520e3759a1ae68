import type { OwnKeys } from './own-keys.ts';

/** What is asked of the worker that encrypts, signs and checks. */
export interface DelegationJobs {
  readonly 'make-keys': { readonly takes: null; readonly gives: OwnKeys };
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
