import { useCallback, useState } from 'react';
import type { AppError } from '#core/base/errors.ts';
import type { Result } from '#core/base/result.ts';

/** Where a job stands that takes the pages out of the window. */
export type JobState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' | 'printing' }
  | { readonly kind: 'saved' | 'sent' }
  | { readonly kind: 'failed'; readonly what: 'saving' | 'printing'; readonly error: AppError };

export interface PrintJob {
  readonly job: JobState;
  /** Runs one job and shows how it ends; a person's "cancel" leaves nothing to say. */
  run(
    what: 'saving' | 'printing',
    ended: 'saved' | 'sent',
    start: () => Promise<Result<'done' | 'cancelled', AppError>>,
  ): void;
}

/** Follows one print job at a time. */
export function usePrintJob(): PrintJob {
  const [job, setJob] = useState<JobState>({ kind: 'idle' });
  const run = useCallback<PrintJob['run']>((what, ended, start) => {
    setJob({ kind: what });
    void start().then((result) => {
      if (!result.ok) setJob({ kind: 'failed', what, error: result.error });
      else setJob({ kind: result.value === 'done' ? ended : 'idle' });
    });
  }, []);
  return { job, run };
}
