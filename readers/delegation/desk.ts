import type { AppError } from '#core/base/errors.ts';
import { appError } from '#core/base/errors.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import type {
  DelegationAnswer,
  DelegationJob,
  DelegationJobName,
  DelegationJobs,
  HandInToWrite,
} from '#core/delegation/jobs.ts';
import { leavingCopy } from '#core/delegation/leaving-copy.ts';
import { planRecord, type PlannedRecord } from '#core/delegation/plan-record.ts';
import { documentFrom } from '#core/notes/record-copy.ts';
import { lock, unlock } from './age-file.ts';
import { makeHandInFile, openHandInFile } from './hand-in-file.ts';
import { makeKeys, sign, verify } from './keys.ts';

type Desk = {
  readonly [Name in DelegationJobName]: (
    takes: DelegationJobs[Name]['takes'],
  ) => Promise<DelegationJobs[Name]['gives']>;
};

const DESK: Desk = {
  'make-keys': makeKeys,
  'write-hand-in': writeFile,
  'open-hand-in': openFile,
  'plan-records': (takes) => Promise.resolve(planAll(takes)),
  'lock-keys': ({ text, passphrase }) => lock(new TextEncoder().encode(text), passphrase),
  'unlock-keys': async ({ file, passphrase }) => {
    const opened = await unlock(file, passphrase);
    if (opened.ok) return ok(new TextDecoder().decode(opened.value));
    const isOurs = opened.error.code === 'keys-passphrase';
    return err(isOurs ? opened.error : appError('keys-foreign', undefined, opened.error.detail));
  },
  sign: ({ bytes, keys }) => sign(bytes, keys),
  verify: ({ bytes, signature, signingKey }) => verify(bytes, signature, signingKey),
};

function writeFile({ handIn, records, readable, keys }: HandInToWrite): Promise<Uint8Array> {
  const leaving = records.map(({ id, owner, updatedAt, updates }) => ({
    id,
    owner,
    updatedAt,
    update: leavingCopy(documentFrom(updates)),
  }));
  return makeHandInFile({ ...handIn, records: leaving }, readable, keys);
}

async function openFile({
  file,
  keys,
  stored,
  now,
}: DelegationJobs['open-hand-in']['takes']): Promise<DelegationJobs['open-hand-in']['gives']> {
  const handIn = await openHandInFile(file, keys);
  if (!handIn.ok) return handIn;
  const here = new Set(stored);
  const records = handIn.value.records
    .filter(({ id }) => !here.has(id))
    .map((record) => ({ record, present: null }));
  return ok({ handIn: handIn.value, plan: planAll({ records, now }) });
}

function planAll({
  records,
  now,
}: DelegationJobs['plan-records']['takes']): Result<readonly PlannedRecord[], AppError> {
  const plan: PlannedRecord[] = [];
  for (const { record, present } of records) {
    const planned = planRecord(record, present, now);
    if (!planned.ok) return planned;
    plan.push(planned.value);
  }
  return ok(plan);
}

/** Does a job and gives its answer, also when it fails. */
export async function doDelegationJob({ turn, name, takes }: DelegationJob): Promise<DelegationAnswer> {
  // TypeScript does not see that a name and what it takes come from one job.
  const work = DESK[name] as (takes: unknown) => Promise<DelegationJobs[DelegationJobName]['gives']>;
  try {
    return { turn, gives: await work(takes) };
  } catch (error) {
    return { turn, failed: String(error) };
  }
}
