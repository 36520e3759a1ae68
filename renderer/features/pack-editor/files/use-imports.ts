import { useCallback, useState } from 'react';
import type { AppError } from '#core/base/errors.ts';
import { numberPaths } from '#core/pack/draft/group.ts';
import { useServices } from '#renderer/state/index.ts';
import type { ReadFile } from '../model/add-file.ts';
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
}

let lastKey = 0;

/** Reads files into a draft, one after the other, each with its progress; `onRead` gets each that arrived. */
export function useImports(draft: string, onRead: (file: ReadFile) => void): FileImports {
  const { imports: reader, drafts } = useServices();
  const [imports, setImports] = useState<readonly FileImport[]>([]);
  const dismiss = useCallback(
    (key: number) => setImports((all) => all.filter((each) => each.key !== key)),
    [],
  );
  const addOne = useCallback(
    async ({ name, bytes }: GivenFile): Promise<void> => {
      lastKey += 1;
      const key = lastKey;
      const update = (change: Partial<FileImport>): void =>
        setImports((all) => all.map((each) => (each.key === key ? { ...each, ...change } : each)));
      const abort = new AbortController();
      setImports((all) => [...all, { key, name, share: 0, failure: null, cancel: () => abort.abort() }]);
      const read = await reader.read(name, bytes, {
        signal: abort.signal,
        onProgress: (share) => update({ share }),
      });
      if (!read.ok)
        return read.error.code === 'reading-cancelled' ? dismiss(key) : update({ failure: read.error });
      const { document, read: file } = read.value;
      const stored = await drafts.addFile(draft, { name, bytes, source: file.source });
      if (!stored.ok) return update({ failure: stored.error });
      dismiss(key);
      onRead({
        key: stored.value,
        fileName: name,
        format: file.format,
        facts: document.facts,
        doubts: countDoubts(document),
        numbers: numberPaths(document.text),
      });
      return undefined;
    },
    [reader, drafts, draft, dismiss, onRead],
  );
  const add = useCallback(
    (files: readonly GivenFile[]): void => {
      for (const file of files)
        void reader.unpack(file.name, file.bytes).then((unpacked) => {
          // A zip that cannot be unpacked is read as it is, and its failure stands beside its name.
          for (const each of unpacked.ok ? unpacked.value : [file]) void addOne(each);
        });
    },
    [addOne, reader],
  );
  return { imports, add, dismiss };
}
