import type {
  DelegationAnswer,
  DelegationJob,
  DelegationJobName,
  DelegationJobs,
} from '#core/delegation/jobs.ts';
import { makeKeys } from './keys.ts';

type Desk = {
  readonly [Name in DelegationJobName]: (
    takes: DelegationJobs[Name]['takes'],
  ) => Promise<DelegationJobs[Name]['gives']>;
};

const DESK: Desk = {
  'make-keys': makeKeys,
};

/** Does a job and gives its answer, also when it fails. */
export async function doDelegationJob(job: DelegationJob): Promise<DelegationAnswer> {
  const { turn, name, takes } = job;
  try {
    return {
      turn,
      gives: await (DESK[name] as (takes: unknown) => Promise<DelegationJobs[typeof name]['gives']>)(takes),
    };
  } catch (error) {
    return { turn, failed: String(error) };
  }
}
