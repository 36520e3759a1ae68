import type { CallFailureCode } from '#contract/answer.ts';

/** A failure that a handler foresees: it reaches the renderer with this code. */
export class CallError extends Error {
  readonly code: CallFailureCode;
  readonly place: string | undefined;

  constructor(code: CallFailureCode, message: string, place?: string) {
    super(message);
    this.code = code;
    this.place = place;
  }
}

/** Why the system did not write a file, where that tells a person what to do. */
const WRITE_FAILURES: Readonly<Record<string, CallFailureCode>> = {
  ENOSPC: 'file-no-space',
  EDQUOT: 'file-no-space',
  EACCES: 'file-write-refused',
  EPERM: 'file-write-refused',
  EROFS: 'file-write-refused',
  EBUSY: 'file-write-refused',
};

/** Writes a file and gives a failure the code of its reason. */
export async function orWriteFailure<Value>(place: string, write: () => Promise<Value>): Promise<Value> {
  try {
    return await write();
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? WRITE_FAILURES[String(cause.code)] : undefined;
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new CallError(reason ?? 'file-write-failed', detail, place);
  }
}

/** Runs an act of the operating system and gives its failure a code, and the place that a person would look at. */
export async function orFail<Value>(
  code: CallFailureCode,
  place: string,
  act: () => Promise<Value>,
): Promise<Value> {
  try {
    return await act();
  } catch (cause) {
    throw new CallError(code, cause instanceof Error ? cause.message : String(cause), place);
  }
}
