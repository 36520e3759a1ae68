import { useCallback, useState } from 'react';

/** What became of the last copy: the text that is now on the clipboard, or that it could not be put there. */
export type Copied = { readonly ok: true; readonly text: string } | { readonly ok: false };

/** Gives a way to copy a text and what became of it. */
export function useCopy(): readonly [Copied | null, (text: string) => void] {
  const [copied, setCopied] = useState<Copied | null>(null);
  const copy = useCallback((text: string): void => {
    navigator.clipboard.writeText(text).then(
      () => setCopied({ ok: true, text }),
      () => setCopied({ ok: false }),
    );
  }, []);
  return [copied, copy];
}
