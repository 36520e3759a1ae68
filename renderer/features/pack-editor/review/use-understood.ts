import { useEffect, useState } from 'react';
import type { AppError } from '#core/base/errors.ts';
import type { SourceDocument } from '#core/importing/model.ts';
import type { Correction, ImportedDocument } from '#core/importing/structure/model.ts';
import { useServices } from '#renderer/state/index.ts';

/** A file as it is understood with what was said so far; what was understood before stays until then. */
export interface Understood {
  readonly document: ImportedDocument | null;
  readonly failure: AppError | null;
}

interface Known extends Understood {
  readonly source: SourceDocument;
}

/** Understands a file anew, away from the thread that draws, whenever something is said over it. */
export function useUnderstood(source: SourceDocument, corrections: readonly Correction[]): Understood {
  const { imports } = useServices();
  const [known, setKnown] = useState<Known>({ source, document: null, failure: null });
  useEffect(() => {
    let wanted = true;
    void imports.understand(source, corrections).then((understood) => {
      if (!wanted) return;
      setKnown((before) =>
        understood.ok
          ? { source, document: understood.value, failure: null }
          : { ...before, source, failure: understood.error },
      );
    });
    return () => {
      wanted = false;
    };
  }, [imports, source, corrections]);
  return known.source === source ? known : { document: null, failure: null };
}
