import type { AppMenu } from '#contract/menu.ts';
import type { AppError } from '#core/base/errors.ts';
import type { Result } from '#core/base/result.ts';

/** What a file dialog is asked for: a name in the person's language, and endings without the dot. */
export interface FileKind {
  readonly name: string;
  readonly extensions: readonly string[];
}

export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type PaperSize = 'A4' | 'A5' | 'Letter';

export interface PdfJob {
  readonly suggestedName: string;
  readonly paper: PaperSize;
  readonly kind: FileKind;
}

/** How far the app is ready for a place without a network, and for its own next version. */
export interface Readiness {
  /** False where the app opens only while its address can be reached. */
  readonly worksOffline: boolean;
  /** Starts the app anew in the version that waits; null while none does. Whatever is not saved is lost with the page. */
  readonly takeNewVersion: (() => void) | null;
}

/** How a dialog or print job ended; `cancelled` is a person's choice, not a failure. */
export type Outcome = 'done' | 'cancelled';

/** A file of the app itself that a person may want to see: the log of failures, the licences of what it is built on. */
export type ShownFile = 'log' | 'licences';

/** What only a desktop app has around its page. */
export interface Desktop {
  readonly electron: string;
  readonly chromium: string;
  /** Puts the system's menu into the person's language, with the commands that can be done now. */
  setMenu(menu: AppMenu): Promise<Result<null, AppError>>;
  /** Calls back with each command that is chosen in the system's menu. Gives the unsubscribe. */
  onMenuChosen(receive: (command: string) => void): () => void;
  /** Puts the window's own parts into light or dark, like the page. */
  setTheme(theme: 'system' | 'light' | 'dark'): Promise<Result<null, AppError>>;
  /** Shows a file of the app in the system's file manager. */
  showFile(file: ShownFile): Promise<Result<null, AppError>>;
}

/**
 * How saving a file ended: written and read back from where it was written (`done`), or handed to the browser's
 * downloads, of which a page does not hear whether they arrived.
 */
export type SaveOutcome = Outcome | 'handed-over';

/** The folder that a person chose for the delegation, by the name or path under which they know it. */
export interface ChosenFolder {
  readonly place: string;
  /** False where the browser wants the person's word again before the folder can be used. */
  readonly isAllowed: boolean;
}

/** A file in the delegation's folder. */
export interface FolderEntry {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
}

/**
 * A folder that the person chose once and that other programs may copy from and to other devices at any moment. Only files with
 * names of ours (`core/base/folder-file-name.ts`) exist here, and no path does.
 */
export interface SharedFolder {
  /** Gives the folder that was chosen; null while none is. */
  current(): Promise<Result<ChosenFolder | null, AppError>>;
  /** Asks for a folder, in the place of the one before; null when the person cancels. */
  choose(): Promise<Result<ChosenFolder | null, AppError>>;
  /** Asks the browser for its permission again, which it gives only after a person's act; the desktop needs none. */
  allow(): Promise<Result<null, AppError>>;
  /** Forgets which folder it was. Nothing in it is touched. */
  forget(): Promise<Result<null, AppError>>;
  list(): Promise<Result<readonly FolderEntry[], AppError>>;
  read(name: string): Promise<Result<Uint8Array, AppError>>;
  /** Writes a file whole or not at all. Refused where another device wrote one of this name, or the name promises other bytes. */
  write(name: string, bytes: Uint8Array): Promise<Result<null, AppError>>;
  /** Removes a file that was written from here; one that is not there is removed already. */
  remove(name: string): Promise<Result<null, AppError>>;
}

/**
 * The world outside the renderer. Two implementations: `electron` (over the preload) and `browser`.
 * Every call answers with a `Result`; none throws, none answers with `undefined`.
 */
export interface Platform {
  readonly edition: 'electron' | 'browser';
  /** Version of the app as packaged. */
  readonly version: string;
  /** BCP 47 tags that the system prefers, most wanted first. */
  readonly languages: readonly string[];
  /** Null in the browser edition: menus and window belong to the browser, which also shows its own console. */
  readonly desktop: Desktop | null;
  /** Asks for one file; null when the person cancels. */
  openFile(kinds: readonly FileKind[]): Promise<Result<OpenedFile | null, AppError>>;
  /** Asks for files, several at once; none when the person cancels. */
  openFiles(kinds: readonly FileKind[]): Promise<Result<readonly OpenedFile[], AppError>>;
  /** Asks where to save, writes atomically there and reads the file back: what it holds is what was given. */
  saveFile(suggestedName: string, kind: FileKind, bytes: Uint8Array): Promise<Result<SaveOutcome, AppError>>;
  /** The delegation's folder; null in browsers that let a page use none. */
  readonly folder: SharedFolder | null;
  /** Gives the bytes of a meeting pack that ships with the app, by file name. */
  bundledPack(name: string): Promise<Result<Uint8Array, AppError>>;
  /** Prints the window's print pages into a PDF file. In the browser edition this is the print dialog too. */
  printToPdf(job: PdfJob): Promise<Result<Outcome, AppError>>;
  /** Sends the window's print pages to a printer, through the system's dialog. */
  print(paper: PaperSize): Promise<Result<Outcome, AppError>>;
  /** Opens an https address outside the app. The person has seen and confirmed it before this is called. */
  openLink(url: string): Promise<Result<null, AppError>>;
  /** A small text kept outside IndexedDB, so that a vanished database is noticed. Null when none is kept. */
  readKeepsake(): Promise<Result<string | null, AppError>>;
  writeKeepsake(text: string): Promise<Result<null, AppError>>;
  /** Differs when the profile was copied to another machine or folder; empty where that cannot be told. */
  profileMark(): Promise<string>;
  /** Asks the system to keep storage; `granted` is false where it may be cleared under pressure. */
  persistStorage(): Promise<{ readonly granted: boolean }>;
  /** Calls back before the window closes and waits for it. Gives the unsubscribe. */
  onClosing(flush: () => Promise<void>): () => void;
  /** Calls back for each file that the system hands to the app, read or not. Gives the unsubscribe. */
  onFileOpened(receive: (file: Result<OpenedFile, AppError>) => void): () => void;
  /**
   * Makes the app ready for a place without a network and calls back when that or the version that waits has changed.
   * The desktop edition is installed: it is always ready, and its next version comes by another way. Gives the unsubscribe.
   */
  onReadiness(receive: (readiness: Readiness) => void): () => void;
}
