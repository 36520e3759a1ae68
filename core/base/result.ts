/** The outcome of something that can fail in a way the caller must handle: a value, or an error, never both. */
export type Result<Value, Failure> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Failure };

/** Gives a successful result that carries `value`. */
export const ok = <Value>(value: Value): Result<Value, never> => ({ ok: true, value });

/** Gives a failed result that carries `error`. */
export const err = <Failure>(error: Failure): Result<never, Failure> => ({ ok: false, error });
