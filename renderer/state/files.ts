import { createContext, useContext } from 'react';
import { appError, type AppError } from '#core/base/errors.ts';
import { err, type Result } from '#core/base/result.ts';

/** A kind of file, as a file dialog offers it: its name in words and its endings without a dot. */
export interface KindOfFile {
  readonly name: string;
  readonly extensions: readonly string[];
}

/** Files that the person chooses. */
export interface Files {
  /** Asks for a file; null when none was chosen. */
  open(
    kinds: readonly KindOfFile[],
  ): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array } | null, AppError>>;
  /** Asks for several files; none when none was chosen. */
  openMany(
    kinds: readonly KindOfFile[],
  ): Promise<Result<readonly { readonly name: string; readonly bytes: Uint8Array }[], AppError>>;
  /** Asks where to save a file; a browser that was handed one does not say what became of it. */
  save(
    name: string,
    kind: KindOfFile,
    bytes: Uint8Array,
  ): Promise<Result<'done' | 'handed-over' | 'cancelled', AppError>>;
}

const nowhere = () => Promise.resolve(err(appError('internal', undefined, 'no files are mounted')));

/** Carries the file dialogs to the screens. */
export const FilesContext = createContext<Files>({ open: nowhere, openMany: nowhere, save: nowhere });

/** Gives the file dialogs. */
export const useFiles = (): Files => useContext(FilesContext);
