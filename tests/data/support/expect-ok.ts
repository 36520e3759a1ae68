import type { AppError } from '#core/base/errors.ts';
import type { Result } from '#core/base/result.ts';

/** Gives the value of a result that must be one. */
export function value<Value>(result: Result<Value, AppError>): Value {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.detail ?? ''}`);
  return result.value;
}
