import { useCallback, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { AppError } from '#core/base/errors.ts';
import type { Result } from '#core/base/result.ts';
import { useServices } from '#renderer/state/index.ts';
import { routeTo } from '#renderer/state/routes.ts';
import { withReadAnew } from '../model/read-anew.ts';
import type { KeptVersion } from '../model/versions.ts';
import type { ChangeDraft } from '../use-draft.ts';
import { useReadFile } from './use-imports.ts';

/** The way to correct what an earlier pack has, and how far it is. */
export interface KeptCorrection {
  /** The version that is being read anew; null while none is. */
  readonly reading: KeptVersion['version'] | null;
  readonly failure: AppError | null;
  readonly correct: (kept: KeptVersion) => void;
}

/** Reads a version of an earlier pack anew from its original, which travels in that pack, and shows it for review. */
export function useKeptCorrection(draft: string, change: ChangeDraft): KeptCorrection {
  const { packMaker } = useServices();
  const readFile = useReadFile(draft);
  const [, navigate] = useLocation();
  const [reading, setReading] = useState<KeptVersion['version'] | null>(null);
  const [failure, setFailure] = useState<AppError | null>(null);
  const correct = useCallback(
    async (kept: KeptVersion): Promise<Result<string, AppError>> => {
      const original = await packMaker.keptOriginal(draft, kept.content, kept.version.language);
      if (!original.ok) return original;
      const { fileName, bytes } = original.value;
      const read = await readFile({ name: fileName, bytes });
      if (!read.ok) return read;
      const earlier = await packMaker.earlier(draft, kept.content.key);
      if (!earlier.ok) return earlier;
      const before = earlier.value.pack.documents
        .find(({ id }) => id === kept.content.document)
        ?.versions.find(({ text }) => text.language === kept.version.language)?.text;
      change((now) => withReadAnew(now, kept, read.value, before ?? null));
      return { ok: true, value: read.value.file.key };
    },
    [packMaker, readFile, draft, change],
  );
  const begin = useCallback(
    async (kept: KeptVersion): Promise<void> => {
      setReading(kept.version);
      setFailure(null);
      const done = await correct(kept);
      setReading(null);
      if (done.ok) navigate(routeTo.prepare(draft, 'files', done.value));
      else setFailure(done.error);
    },
    [correct, draft, navigate],
  );
  // The same while nothing of it changes: a long list is not drawn again for it.
  return useMemo(
    () => ({ reading, failure, correct: (kept) => void begin(kept) }),
    [reading, failure, begin],
  );
}
