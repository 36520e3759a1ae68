import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import type { PaperSize } from '#core/printing/options.ts';
import type { PrintDocument } from '#core/printing/print-document.ts';
import { numberCopies } from './paper/copies.ts';
import { loadPrintFonts } from './paper/fonts.ts';
import { paginate, type Pages } from './paper/paginate.ts';
import { SettingProgress } from './setting-progress.ts';

/** Where the pages are. How far they are while they are set is told apart, by `progress`. */
export type PagesState =
  | { readonly kind: 'setting' }
  | { readonly kind: 'done'; readonly pages: Pages }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed' };

export interface PagesHandle {
  readonly state: PagesState;
  readonly progress: SettingProgress;
  /** Where the sheets stand. */
  readonly sheets: RefObject<HTMLDivElement | null>;
  /** Where they are filled, out of sight. */
  readonly workspace: RefObject<HTMLDivElement | null>;
  stop(): void;
  /** Sets the pages again after a stop or a failure. */
  again(): void;
}

/** Milliseconds between two looks at the sheets that are ready: each costs the whole preview a layout, which the pages need. */
const SHOW_EVERY = 300;

/** Gives sheets to the preview some at a time, the first one at once. */
function showInBatches(host: HTMLElement) {
  const waiting: HTMLElement[] = [];
  let shownAt = -Infinity;
  const flush = (): void => {
    // The pages of the print before stay in view until there is something to show instead.
    if (shownAt === -Infinity) host.replaceChildren();
    shownAt = performance.now();
    host.append(...waiting.splice(0));
  };
  return {
    add: (sheet: HTMLElement): void => {
      sheet.remove();
      waiting.push(sheet);
      if (performance.now() - shownAt >= SHOW_EVERY) flush();
    },
    flush,
  };
}

/** Sets a print on pages, again for each new print; the one under way before it is stopped. Copies are made of finished pages. */
export function usePages(printDocument: PrintDocument | null, paper: PaperSize, copies: number): PagesHandle {
  const sheets = useRef<HTMLDivElement>(null);
  const workspace = useRef<HTMLDivElement>(null);
  const running = useRef<AbortController>(null);
  const first = useRef<readonly HTMLElement[]>([]);
  const [round, setRound] = useState(0);
  const [state, setState] = useState<PagesState>({ kind: 'setting' });
  const [progress] = useState(() => new SettingProgress());

  useEffect(() => {
    const host = sheets.current;
    const bench = workspace.current;
    if (printDocument === null || host === null || bench === null) return undefined;
    const control = new AbortController();
    running.current = control;
    const made: HTMLElement[] = [];
    const shown = showInBatches(host);
    const set = async (): Promise<void> => {
      setState({ kind: 'setting' });
      progress.reach(0);
      await loadPrintFonts(printDocument);
      control.signal.throwIfAborted();
      const pages = await paginate(printDocument, {
        paper,
        workspace: bench,
        signal: control.signal,
        onSheet: (sheet) => {
          made.push(sheet);
          shown.add(sheet);
        },
        onProgress: (share) => progress.reach(share),
      });
      shown.flush();
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
  }, [printDocument, paper, round, progress]);

  useEffect(() => {
    const host = sheets.current;
    if (printDocument === null || host === null || state.kind !== 'done') return;
    numberCopies(host, first.current, copies, printDocument.furniture.copyOf);
  }, [printDocument, state, copies]);

  const stop = useCallback(() => running.current?.abort(), []);
  const again = useCallback(() => setRound((each) => each + 1), []);
  return { state, progress, sheets, workspace, stop, again };
}
