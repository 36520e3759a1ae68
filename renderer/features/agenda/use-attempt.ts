import { useCallback, useState } from 'react';
import { type AppError } from '#core/base/errors.ts';
import type { Result } from '#core/base/result.ts';

/** Runs something that may fail and keeps the failure until the next try, to be shown where it happened. */
export function useAttempt() {
  const [failure, setFailure] = useState<AppError | null>(null);
  const attempt = useCallback(async <Value>(work: Promise<Result<Value, AppError>>): Promise<boolean> => {
    const result = await work;
    setFailure(result.ok ? null : result.error);
    return result.ok;
  }, []);
  return { failure, attempt };
}
