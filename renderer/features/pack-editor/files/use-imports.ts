import { useCallback, useState } from 'react';
import type { AppError } from '#core/base/errors.ts';
import { ok, type Result } from '#core/base/result.ts';
import { numberPaths } from '#core/pack/draft/group.ts';
import type { ReadingOptions } from '#renderer/services/file-imports.ts';
import { resting } from '#renderer/services/resting.ts';
import { useServices } from '#renderer/state/index.ts';
import type { ReadFile } from '../model/add-file.ts';
import type { UnderstoodFile } from '../model/read-anew.ts';
import { countDoubts } from '../review/review-rows.ts';

/** A file on its way into a draft, or the reason why it did not get there. */
export interface FileImport {
  readonly key: number;
  readonly name: string;
  /** From 0 to 1. */
  readonly share: number;
  readonly failure: AppError | null;
  readonly cancel: () => void;
}

/** A file that a person gave. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Imports under way, and the ways to begin and to forget one. */
export interface FileImports {
  readonly imports: readonly FileImport[];
  readonly add: (files: readonly GivenFile[]) => void;
  readonly dismiss: (key: number) => void;
  /** Stops all that are under way or wait for it. */
  readonly cancelAll: () => void;
}

let lastKey = 0;

/** A file that was read, and the import that it ends. */
interface Arrival {
  readonly key: number;
  readonly file: ReadFile;
}

/** Gives what reads a file and keeps it for a draft. */
export function useReadFile(
  draft: string,
): (given: GivenFile, options?: ReadingOptions) => Promise<Result<UnderstoodFile, AppError>> {
  const { imports, drafts } = useServices();
  return useCallback(
    async ({ name, bytes }, options) => {
      const read = await imports.read(name, bytes, options);
      if (!read.ok) return read;
      const { document, read: file } = read.value;
      const stored = await drafts.addFile(draft, { name, bytes, source: file.source });
      if (!stored.ok) return stored;
      const { facts, text } = document;
      return ok({
        text,
        file: {
          key: stored.value,
          fileName: name,
          format: file.format,
          facts,
          doubts: countDoubts(document),
          numbers: numberPaths(text),
        },
      });
    },
    [imports, drafts, draft],
  );
}

/**
 * Reads files into a draft, each with its progress. `onRead` gets those that arrived in the order in which they were given,
 * whichever was read first: the first version of a document counts as its original.
 */
export function useImports(draft: string, onRead: (file: ReadFile) => void): FileImports {
  const { imports: reader } = useServices();
  const readFile = useReadFile(draft);
  const [imports, setImports] = useState<readonly FileImport[]>([]);
  const dismiss = useCallback(
    (key: number) => setImports((all) => all.filter((each) => each.key !== key)),
    [],
  );
  const addOne = useCallback(
    async (given: GivenFile): Promise<Arrival | null> => {
      lastKey += 1;
      const key = lastKey;
      const update = (change: Partial<FileImport>): void =>
        setImports((all) => all.map((each) => (each.key === key ? { ...each, ...change } : each)));
      const abort = new AbortController();
      const { name } = given;
      setImports((all) => [...all, { key, name, share: 0, failure: null, cancel: () => abort.abort() }]);
      const read = await readFile(given, {
        signal: abort.signal,
        onProgress: (share) => update({ share }),
      });
      if (read.ok) return { key, file: read.value.file };
      if (read.error.code === 'reading-cancelled') dismiss(key);
      else update({ failure: read.error });
      return null;
    },
    [readFile, dismiss],
  );
  const add = useCallback(
    async (files: readonly GivenFile[]): Promise<void> => {
      // A thousand small files arrive in no time.
      const rest = resting();
      const arriving = files.map(async (file) => {
        const unpacked = await reader.unpack(file.name, file.bytes);
        // A zip that cannot be unpacked is read as it is, and its failure stands beside its name.
        return (unpacked.ok ? unpacked.value : [file]).map(addOne);
      });
      for (const unpacked of arriving)
        for (const reading of await unpacked) {
          const arrival = await reading;
          if (arrival === null) continue;
          dismiss(arrival.key);
          onRead(arrival.file);
          await rest();
        }
    },
    [addOne, reader, dismiss, onRead],
  );
  const cancelAll = (): void => {
    for (const { failure, cancel } of imports) if (failure === null) cancel();
  };
  return { imports, add: (files) => void add(files), dismiss, cancelAll };
}
