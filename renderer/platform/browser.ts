import { appError, type AppError } from '#core/base/errors.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import { createBrowserFolder } from './browser-folder.ts';
import { askForFile, askForFiles, readGiven, saveThroughBrowser } from './browser-files.ts';
import { fetchBundledPack } from './bundled-pack.ts';
import { askToPersist } from './persist-storage.ts';
import { keepSite } from './offline-site.ts';
import type { OpenedFile, Outcome, Platform } from './platform.ts';

const KEEPSAKE = 'attache.keepsake';

/** Opens the browser's print dialog on the window's print pages; the browser does not tell how it ended. */
async function printWindow(): Promise<Result<Outcome, AppError>> {
  try {
    window.print();
    return ok('done');
  } catch (cause) {
    return err(appError('print-failed', undefined, String(cause)));
  }
}

/** Opens a web address in another tab that knows nothing of this one. */
async function openLink(url: string): Promise<Result<null, AppError>> {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  const allowed =
    parsed !== null && ['https:', 'http:'].includes(parsed.protocol) && !parsed.username && !parsed.password;
  if (!allowed) return err(appError('link-refused', url));
  window.open(parsed.href, '_blank', 'noopener,noreferrer');
  return ok(null);
}

async function readKeepsake(): Promise<Result<string | null, AppError>> {
  try {
    return ok(localStorage.getItem(KEEPSAKE));
  } catch (cause) {
    return err(appError('file-read-failed', undefined, String(cause)));
  }
}

async function writeKeepsake(text: string): Promise<Result<null, AppError>> {
  try {
    localStorage.setItem(KEEPSAKE, text);
    return ok(null);
  } catch (cause) {
    return err(appError('file-write-failed', undefined, String(cause)));
  }
}

/**
 * A page cannot hold its tab open, so it saves at every sign that it may go: hidden, left, or about to close.
 * Flushing twice is harmless.
 */
function onClosing(flush: () => Promise<void>): () => void {
  const save = (): void => {
    flush().catch(() => undefined);
  };
  const saveWhenHidden = (): void => {
    if (document.visibilityState === 'hidden') save();
  };
  document.addEventListener('visibilitychange', saveWhenHidden);
  window.addEventListener('pagehide', save);
  window.addEventListener('beforeunload', save);
  return () => {
    document.removeEventListener('visibilitychange', saveWhenHidden);
    window.removeEventListener('pagehide', save);
    window.removeEventListener('beforeunload', save);
  };
}

/** The part of the File Handling API that an installed site has in Chromium and TypeScript's DOM library lacks. */
interface LaunchQueue {
  readonly setConsumer: (
    consume: (launch: { readonly files: readonly FileSystemFileHandle[] }) => void,
  ) => void;
}

async function readLaunched(handle: FileSystemFileHandle): Promise<Result<OpenedFile, AppError>> {
  try {
    return await readGiven(await handle.getFile());
  } catch (cause) {
    return err(appError('file-read-failed', handle.name, String(cause)));
  }
}

function onFileOpened(receive: (file: Result<OpenedFile, AppError>) => void): () => void {
  const { launchQueue } = window as { launchQueue?: LaunchQueue };
  let stopped = false;
  launchQueue?.setConsumer(({ files }) => {
    for (const handle of files) {
      void readLaunched(handle).then((file) => {
        if (!stopped) receive(file);
      });
    }
  });
  return () => {
    stopped = true;
  };
}

/** Makes the platform of the browser edition: what a page may do in any Chromium, Chrome or Edge. */
export function createBrowserPlatform(version: string): Platform {
  return {
    edition: 'browser',
    version,
    languages: navigator.languages,
    desktop: null,
    openFile: askForFile,
    openFiles: askForFiles,
    saveFile: saveThroughBrowser,
    folder: createBrowserFolder(),
    bundledPack: fetchBundledPack,
    printToPdf: printWindow,
    print: printWindow,
    openLink,
    readKeepsake,
    writeKeepsake,
    profileMark: async () => '',
    persistStorage: askToPersist,
    onClosing,
    onFileOpened,
    onReadiness: (receive) =>
      keepSite(
        // Pages of the development server are made as they are asked for: there is no site to keep.
        import.meta.env.PROD ? navigator.serviceWorker : undefined,
        () => location.reload(),
        receive,
      ),
  };
}
