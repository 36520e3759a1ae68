import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppError } from '#core/base/errors.ts';
import { useServices } from '#renderer/state/index.ts';
import type { GivenFile } from '../files/use-imports.ts';
import type { ReadProgramme } from '../model/add-programme.ts';

/** How far programmes from files are. Nothing of them is in the draft before they are taken. */
export type ProgrammeImport =
  | { readonly kind: 'none' }
  /** `share` from 0 to 1. */
  | { readonly kind: 'reading'; readonly name: string; readonly share: number }
  | { readonly kind: 'failed'; readonly name: string; readonly error: AppError }
  | { readonly kind: 'read'; readonly programmes: readonly ReadProgramme[] };

/** Reads programmes from files, one after the other; one that cannot be read ends it. Leaving the screen cancels. */
export function useProgrammeImport(
  zone: string,
  onRead: (programmes: readonly ReadProgramme[]) => void,
): {
  readonly state: ProgrammeImport;
  readonly begin: (files: readonly GivenFile[]) => void;
  readonly end: () => void;
} {
  const { imports } = useServices();
  const [state, setState] = useState<ProgrammeImport>({ kind: 'none' });
  const running = useRef<AbortController | null>(null);
  const stop = useCallback(() => running.current?.abort(), []);
  useEffect(() => stop, [stop]);
  const begin = useCallback(
    async (files: readonly GivenFile[]): Promise<void> => {
      stop();
      const abort = new AbortController();
      running.current = abort;
      const programmes: ReadProgramme[] = [];
      for (const { name, bytes } of files) {
        setState({ kind: 'reading', name, share: 0 });
        const read = await imports.readProgramme(name, bytes, zone, {
          signal: abort.signal,
          onProgress: (share) => setState({ kind: 'reading', name, share }),
        });
        if (abort.signal.aborted) return;
        if (!read.ok) return setState({ kind: 'failed', name, error: read.error });
        programmes.push({ name, programme: read.value });
      }
      if (programmes.length === 0) return;
      setState({ kind: 'read', programmes });
      onRead(programmes);
    },
    [imports, zone, stop, onRead],
  );
  const end = useCallback(() => {
    stop();
    setState({ kind: 'none' });
  }, [stop]);
  return { state, begin: useCallback((files) => void begin(files), [begin]), end };
}
