import { appError, type AppError, type ErrorCode } from '#core/base/errors.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import { withEnding } from './file-name.ts';
import type { FileKind, OpenedFile, SaveOutcome } from './platform.ts';

const BINARY = 'application/octet-stream';

/** The part of the File System Access API that Chromium has and TypeScript's DOM library lacks. */
interface SavePicker {
  showSaveFilePicker?: (options: {
    readonly suggestedName: string;
    readonly types: readonly { description: string; accept: Record<string, string[]> }[];
  }) => Promise<FileSystemFileHandle>;
}

/** A file that Chromium can remove; TypeScript's DOM library does not know it yet. */
type RemovableHandle = FileSystemFileHandle & { remove?: () => Promise<void> };

const endings = (kind: FileKind): string[] => kind.extensions.map((ending) => `.${ending}`);

const isAbort = (cause: unknown): boolean => cause instanceof DOMException && cause.name === 'AbortError';

/** Reads a file that the person gave. */
export async function readGiven(file: File): Promise<Result<OpenedFile, AppError>> {
  try {
    return ok({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  } catch (cause) {
    return err(appError('file-read-failed', file.name, String(cause)));
  }
}

/** Asks for files through the browser's own dialog; none when the person cancels. */
function chooseFiles(kinds: readonly FileKind[], isMany: boolean): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = isMany;
    input.accept = kinds.flatMap(endings).join(',');
    input.hidden = true;
    const settle = (files: readonly File[]): void => {
      input.remove();
      resolve(files);
    };
    input.addEventListener('cancel', () => settle([]));
    input.addEventListener('change', () => settle([...(input.files ?? [])]));
    document.body.append(input);
    input.click();
  });
}

/** Asks for one file; null when the person cancels. */
export async function askForFile(kinds: readonly FileKind[]): Promise<Result<OpenedFile | null, AppError>> {
  const [file] = await chooseFiles(kinds, false);
  return file === undefined ? ok(null) : readGiven(file);
}

/** Asks for several files; none when the person cancels. One that cannot be read is the failure. */
export async function askForFiles(
  kinds: readonly FileKind[],
): Promise<Result<readonly OpenedFile[], AppError>> {
  const opened: OpenedFile[] = [];
  for (const file of await chooseFiles(kinds, true)) {
    const read = await readGiven(file);
    if (!read.ok) return read;
    opened.push(read.value);
  }
  return ok(opened);
}

/** Hands the bytes to the browser's downloads, for browsers that let a page choose no place. */
function download(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: BINARY }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  // The download reads the address after this turn of the event loop; a page's life is the longest it is kept.
  window.addEventListener('pagehide', () => URL.revokeObjectURL(url), { once: true });
}

/**
 * Asks where to save; null where the browser offers no such dialog, or a policy of this machine forbids it to pages.
 * Rejects with an `AbortError` when the person cancels.
 */
async function choosePlace(name: string, kind: FileKind): Promise<FileSystemFileHandle | null> {
  const { showSaveFilePicker } = window as SavePicker;
  if (showSaveFilePicker === undefined) return null;
  const types = [{ description: kind.name, accept: { [BINARY]: endings(kind) } }];
  try {
    return await showSaveFilePicker.call(window, { suggestedName: name, types });
  } catch (cause) {
    if (isAbort(cause)) throw cause;
    return null;
  }
}

/** Why the browser did not write a file, where that tells a person what to do. */
const WRITE_FAILURES: Readonly<Record<string, ErrorCode>> = {
  QuotaExceededError: 'file-no-space',
  NoModificationAllowedError: 'file-write-refused',
  NotAllowedError: 'file-write-refused',
};

/** Gives why the browser did not write a file, with its name. */
export function writeFailure(name: string, cause: unknown): AppError {
  const reason = cause instanceof DOMException ? WRITE_FAILURES[cause.name] : undefined;
  return appError(reason ?? 'file-write-failed', name, String(cause));
}

/** The dialog itself makes an empty file at a new place; after a failure nothing of it is left. */
async function removeEmpty(handle: RemovableHandle | null): Promise<void> {
  try {
    if (handle !== null && (await handle.getFile()).size === 0) await handle.remove?.();
  } catch {
    // It is the failure before this one that the person is told.
    return;
  }
}

const isEqual = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);

/** Saves where the person says, or among the downloads. The browser writes beside the file and swaps, so a broken write leaves the old one; the file is read back from its place. */
export async function saveThroughBrowser(
  suggestedName: string,
  kind: FileKind,
  bytes: Uint8Array,
): Promise<Result<SaveOutcome, AppError>> {
  const name = withEnding(suggestedName, kind.extensions);
  let handle: FileSystemFileHandle | null = null;
  try {
    handle = await choosePlace(name, kind);
    if (handle === null) {
      download(name, bytes);
      return ok('handed-over');
    }
    const writable = await handle.createWritable();
    await writable.write(new Uint8Array(bytes));
    await writable.close();
    const written = new Uint8Array(await (await handle.getFile()).arrayBuffer());
    return isEqual(written, bytes)
      ? ok('done')
      : err(appError('file-write-failed', name, 'The file does not read back as it was written'));
  } catch (cause) {
    if (isAbort(cause)) return ok('cancelled');
    await removeEmpty(handle);
    return err(writeFailure(name, cause));
  }
}
