import { appError, type AppError } from '#core/base/errors.ts';
import { readFolderFileName } from '#core/base/folder-file-name.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import { writeFailure } from './browser-files.ts';
import { keptHandle, keepHandle } from './kept-handle.ts';
import type { ChosenFolder, SharedFolder } from './platform.ts';

/** The part of the File System Access API that Chromium has and TypeScript's DOM library lacks. */
interface DirectoryPicker {
  showDirectoryPicker?: (options: { readonly mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>;
}
interface Permissions {
  readonly queryPermission?: (wanted: { readonly mode: 'readwrite' }) => Promise<PermissionState>;
  readonly requestPermission?: (wanted: { readonly mode: 'readwrite' }) => Promise<PermissionState>;
}
interface Listed {
  readonly values: () => AsyncIterable<FileSystemHandle>;
}

const WRITABLE = { mode: 'readwrite' } as const;

const isNamed = (cause: unknown, name: string): boolean =>
  cause instanceof DOMException && cause.name === name;

const describe = async (handle: FileSystemDirectoryHandle): Promise<ChosenFolder> => {
  const state = await (handle as Permissions).queryPermission?.call(handle, WRITABLE);
  return { place: handle.name, isAllowed: state === undefined || state === 'granted' };
};

/**
 * The delegation's folder through the browser, which asks the person for it; null where it lets a page use none. The handle that
 * it gives is kept in a database of its own, and permission may have to be given anew after each start.
 */
export function createBrowserFolder(): SharedFolder | null {
  const picker = (window as DirectoryPicker).showDirectoryPicker;
  if (picker === undefined) return null;

  const run = async <Value>(
    act: (handle: FileSystemDirectoryHandle) => Promise<Value>,
    fail: (cause: unknown) => AppError,
  ): Promise<Result<Value, AppError>> => {
    try {
      const handle = await keptHandle();
      return handle === null ? err(appError('folder-unreachable')) : ok(await act(handle));
    } catch (cause) {
      return err(fail(cause));
    }
  };
  /** A permission that the browser has taken back has a sentence of its own. */
  const orNotAllowed = (cause: unknown, error: AppError): AppError =>
    isNamed(cause, 'NotAllowedError') ? appError('folder-not-allowed') : error;
  const unreachable = (cause: unknown): AppError =>
    orNotAllowed(cause, appError('folder-unreachable', undefined, String(cause)));
  const refuse = (name: string): Promise<Result<never, AppError>> =>
    Promise.resolve(err(appError('folder-file-refused', name)));

  return {
    current: async () => {
      try {
        const handle = await keptHandle();
        return ok(handle === null ? null : await describe(handle));
      } catch (cause) {
        return err(unreachable(cause));
      }
    },
    choose: async () => {
      try {
        const handle = await picker.call(window, WRITABLE);
        await keepHandle(handle);
        return ok(await describe(handle));
      } catch (cause) {
        return isNamed(cause, 'AbortError') ? ok(null) : err(unreachable(cause));
      }
    },
    allow: async () => {
      const asked = await run(
        async (handle) =>
          (await (handle as Permissions).requestPermission?.call(handle, WRITABLE)) ?? 'granted',
        unreachable,
      );
      if (!asked.ok) return asked;
      return asked.value === 'granted' ? ok(null) : err(appError('folder-not-allowed'));
    },
    forget: async () => {
      try {
        await keepHandle(null);
        return ok(null);
      } catch (cause) {
        return err(unreachable(cause));
      }
    },
    list: () =>
      run(async (handle) => {
        const files: { readonly name: string; readonly size: number }[] = [];
        for await (const entry of (handle as unknown as Listed).values()) {
          if (entry.kind !== 'file' || readFolderFileName(entry.name) === null) continue;
          const { size } = await (await handle.getFileHandle(entry.name)).getFile();
          files.push({ name: entry.name, size });
        }
        return files;
      }, unreachable),
    read: (name) =>
      readFolderFileName(name) === null
        ? refuse(name)
        : run(
            async (handle) => {
              const file = await (await handle.getFileHandle(name)).getFile();
              return new Uint8Array(await file.arrayBuffer());
            },
            (cause) => orNotAllowed(cause, appError('file-read-failed', name, String(cause))),
          ),
    // The browser writes beside the file and swaps, so a broken write leaves no half one.
    write: (name, bytes) =>
      readFolderFileName(name)?.isOriginal !== true
        ? refuse(name)
        : run(
            async (handle) => {
              const file = await handle.getFileHandle(name, { create: true });
              try {
                const writable = await file.createWritable();
                await writable.write(new Uint8Array(bytes));
                await writable.close();
              } catch (cause) {
                // Asking for the file made an empty one.
                if ((await file.getFile()).size === 0) await handle.removeEntry(name);
                throw cause;
              }
              return null;
            },
            (cause) => orNotAllowed(cause, writeFailure(name, cause)),
          ),
    remove: (name) =>
      readFolderFileName(name)?.isOriginal !== true
        ? refuse(name)
        : run(
            async (handle) => {
              try {
                await handle.removeEntry(name);
              } catch (cause) {
                if (!isNamed(cause, 'NotFoundError')) throw cause;
              }
              return null;
            },
            (cause) => orNotAllowed(cause, writeFailure(name, cause)),
          ),
  };
}
