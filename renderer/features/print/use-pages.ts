import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import type { PaperSize } from '#core/printing/options.ts';
import type { PrintDocument } from '#core/printing/print-document.ts';
import { numberCopies } from './paper/copies.ts';
import { loadPrintFonts } from './paper/fonts.ts';
import { paginate, type Pages } from './paper/paginate.ts';

/** How far the pages are: `share` goes from 0 to 1. */
export type PagesState =
  | { readonly kind: 'setting'; readonly share: number; readonly count: number }
  | { readonly kind: 'done'; readonly pages: Pages }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed' };

export interface PagesHandle {
  readonly state: PagesState;
  /** Where the sheets stand. */
  readonly sheets: RefObject<HTMLDivElement | null>;
  /** Where they are filled, out of sight. */
  readonly workspace: RefObject<HTMLDivElement | null>;
  stop(): void;
  /** Sets the pages again after a stop or a failure. */
  again(): void;
}

/** Sets a print on pages, again for each new print; the one under way before it is stopped. Copies are made of finished pages. */
export function usePages(printDocument: PrintDocument | null, paper: PaperSize, copies: number): PagesHandle {
  const sheets = useRef<HTMLDivElement>(null);
  const workspace = useRef<HTMLDivElement>(null);
  const running = useRef<AbortController>(null);
  const first = useRef<readonly HTMLElement[]>([]);
  const [round, setRound] = useState(0);
  const [state, setState] = useState<PagesState>({ kind: 'setting', share: 0, count: 0 });

  useEffect(() => {
    const host = sheets.current;
    const bench = workspace.current;
    if (printDocument === null || host === null || bench === null) return undefined;
    const control = new AbortController();
    running.current = control;
    const made: HTMLElement[] = [];
    let shown = 0;
    const report = (share: number): void => {
      // A screen drawn more often than a person can read costs time that the pages need.
      if (made.length === shown && share < 1) return;
      shown = made.length;
      setState({ kind: 'setting', share, count: made.length });
    };
    const set = async (): Promise<void> => {
      setState({ kind: 'setting', share: 0, count: 0 });
      await loadPrintFonts(printDocument);
      control.signal.throwIfAborted();
      const pages = await paginate(printDocument, {
        paper,
        workspace: bench,
        signal: control.signal,
        onSheet: (sheet) => {
          // The pages of the print before stay in view until there is something to show instead.
          if (made.length === 0) host.replaceChildren();
          made.push(sheet);
          host.append(sheet);
        },
        onProgress: report,
      });
      first.current = made;
      setState({ kind: 'done', pages });
    };
    set().catch(() => {
      if (running.current !== control) return;
      setState({ kind: control.signal.aborted ? 'stopped' : 'failed' });
    });
    return () => {
      if (running.current === control) running.current = null;
      control.abort();
      bench.replaceChildren();
    };
  }, [printDocument, paper, round]);

  useEffect(() => {
    const host = sheets.current;
    if (printDocument === null || host === null || state.kind !== 'done') return;
    numberCopies(host, first.current, copies, printDocument.furniture.copyOf);
  }, [printDocument, state, copies]);

  const stop = useCallback(() => running.current?.abort(), []);
  const again = useCallback(() => setRound((each) => each + 1), []);
  return { state, sheets, workspace, stop, again };
}
