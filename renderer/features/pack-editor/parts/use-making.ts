import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppError } from '#core/base/errors.ts';
import type { Result } from '#core/base/result.ts';
import type { ReadingOptions } from '#renderer/services/file-imports.ts';

type Make = (options: ReadingOptions) => Promise<Result<Uint8Array, AppError>>;

/** A pack on its way, with how far it is (0 to 1) and the way to stop it. Leaving the screen stops it. */
export interface Making {
  /** Null while nothing is made. */
  readonly making: number | null;
  /** Gives what was made; null when it was cancelled. */
  readonly make: (work: Make) => Promise<Result<Uint8Array, AppError> | null>;
  readonly cancel: () => void;
}

export function useMaking(): Making {
  const [making, setMaking] = useState<number | null>(null);
  const running = useRef<AbortController | null>(null);
  const cancel = useCallback(() => running.current?.abort(), []);
  useEffect(() => cancel, [cancel]);
  const make = useCallback(async (work: Make) => {
    const abort = new AbortController();
    running.current = abort;
    setMaking(0);
    const made = await work({ signal: abort.signal, onProgress: setMaking });
    setMaking(null);
    return abort.signal.aborted ? null : made;
  }, []);
  return { making, make, cancel };
}
