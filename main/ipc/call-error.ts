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
