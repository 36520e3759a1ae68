import { appError, type AppError, type ErrorCode } from '#core/base/errors.ts';

/** Thrown in place of opening a database that a newer version of the app has written. */
export class NewerDatabaseError extends Error {
  override readonly name = 'NewerDatabaseError';
}

const members = (error: unknown): { name?: unknown; message?: unknown; inner?: unknown } =>
  typeof error === 'object' && error !== null ? error : {};

function names(error: unknown): readonly string[] {
  const { name, inner } = members(error);
  const own = typeof name === 'string' ? [name] : [];
  return inner === undefined || inner === error ? own : [...own, ...names(inner)];
}

/**
 * Gives what IndexedDB or Dexie threw as a value. A full disk shows itself as a quota error or, in Chromium, as an
 * `UnknownError` after which the connection is dead; the latter has other causes too, so it is not called a full disk.
 */
export function storageError(error: unknown, otherwise: ErrorCode): AppError {
  const all = names(error);
  const detail = `${all.join(' < ')}: ${String(members(error).message ?? error)}`;
  if (all.includes('NewerDatabaseError') && otherwise.startsWith('notes-'))
    return appError('notes-newer-database');
  if (all.includes('QuotaExceededError')) return appError('notes-quota', undefined, detail);
  return appError(otherwise, undefined, detail);
}
