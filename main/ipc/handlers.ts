import { readFile } from 'node:fs/promises';
import type { BrowserWindow } from 'electron';
import type { CallArguments, CallValue } from '#contract/calls.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import type { DelegationFolder } from '../files/delegation-folder.ts';
import { readKeepsake, writeKeepsake } from '../files/keepsake.ts';
import { readWholeFile } from '../files/read-file.ts';
import { drawPdf, printPages } from '../printing/print-window.ts';
import { CallError, orFail, orWriteFailure } from './call-error.ts';
import { checkedLink } from './checked-link.ts';
import type { Handlers } from './register-calls.ts';

type Filters = readonly { readonly name: string; readonly extensions: readonly string[] }[];

/** What the handlers need of the system, given by the composition root. */
export interface Surroundings {
  readonly versions: Pick<CallValue<'describeApp'>, 'version' | 'electron' | 'chromium'>;
  readonly languages: () => readonly string[];
  readonly profileFolder: string;
  readonly profileMark: string;
  /** Gives the app's window; a call can only come from it, so it is there. */
  readonly window: () => BrowserWindow;
  /** Asks for a file to open; null when the person cancels. */
  readonly askForFile: (filters: Filters) => Promise<string | null>;
  /** Asks for a place to save; null when the person cancels. */
  readonly askForPlace: (suggestedName: string, filters: Filters) => Promise<string | null>;
  /** Asks for a folder; null when the person cancels. */
  readonly askForFolder: () => Promise<string | null>;
  readonly folder: DelegationFolder;
  readonly openOutside: (url: string) => Promise<void>;
  /** Gives the path of the next file that the system handed over, and forgets it; null when none waits. */
  readonly takeOpenedFile: () => string | null;
  readonly setMenu: (menu: CallArguments<'setMenu'>['menu']) => void;
  /** Gives the next command that was chosen in the menu, and forgets it; null when none waits. */
  readonly takeMenuChoice: () => string | null;
  readonly setTheme: (theme: CallArguments<'setTheme'>['theme']) => void;
  readonly recordFailure: (failure: CallArguments<'recordFailure'>) => void;
  readonly showFile: (file: CallArguments<'showFile'>['file']) => void;
  readonly finishClosing: () => void;
}

/** The answer of a call that gives nothing back. */
const done = (_acted: void): null => null;

const readChosen = async (path: string | null): Promise<CallValue<'openFile'>> =>
  path === null ? null : orFail('file-read-failed', path, () => readWholeFile(path));

type SaveRequest = Pick<CallArguments<'saveFile'>, 'suggestedName' | 'kind' | 'bytes'>;

async function save(around: Surroundings, request: SaveRequest): Promise<CallValue<'saveFile'>> {
  const path = await around.askForPlace(request.suggestedName, [request.kind]);
  if (path === null) return 'cancelled';
  await orWriteFailure(path, () => writeAtomically(path, request.bytes));
  const written = await orFail('file-write-failed', path, () => readFile(path));
  if (!written.equals(request.bytes))
    throw new CallError('file-write-failed', 'The file does not read back as it was written.', path);
  return 'done';
}

/** Makes the handler of every call out of what the system offers. */
export function createHandlers(around: Surroundings): Handlers {
  return {
    describeApp: async () => ({ ...around.versions, languages: [...around.languages()] }),
    openFile: async ({ kinds }) => readChosen(await around.askForFile(kinds)),
    saveFile: (request) => save(around, request),
    chooseFolder: async () => {
      const chosen = await around.askForFolder();
      return chosen === null ? null : { path: await around.folder.choose(chosen) };
    },
    currentFolder: async () => {
      const path = around.folder.path();
      return path === null ? null : { path };
    },
    forgetFolder: async () => done(await around.folder.forget()),
    listFolder: () => around.folder.list(),
    readInFolder: ({ name }) => around.folder.read(name),
    writeInFolder: async ({ name, bytes }) => done(await around.folder.write(name, bytes)),
    removeInFolder: async ({ name }) => done(await around.folder.remove(name)),
    printToPdf: async ({ suggestedName, kind, paper }) => {
      const draw = (): Promise<Uint8Array> => drawPdf(around.window().webContents, paper);
      const pdf = await orFail('print-failed', suggestedName, draw);
      return save(around, { suggestedName, kind, bytes: new Uint8Array(pdf) });
    },
    print: ({ paper }) => orFail('print-failed', paper, () => printPages(around.window().webContents, paper)),
    openLink: async ({ url }) => {
      const link = checkedLink(url);
      if (link === null) throw new CallError('link-refused', 'Only web addresses are opened.', url);
      await around.openOutside(link);
      return null;
    },
    readKeepsake: () =>
      orFail('file-read-failed', around.profileFolder, () => readKeepsake(around.profileFolder)),
    writeKeepsake: async ({ text }) => {
      await orWriteFailure(around.profileFolder, () => writeKeepsake(around.profileFolder, text));
      return null;
    },
    profileMark: async () => around.profileMark,
    takeOpenedFile: async () => readChosen(around.takeOpenedFile()),
    setMenu: async ({ menu }) => done(around.setMenu(menu)),
    takeMenuChoice: async () => around.takeMenuChoice(),
    setTheme: async ({ theme }) => done(around.setTheme(theme)),
    recordFailure: async (failure) => done(around.recordFailure(failure)),
    showFile: async ({ file }) => done(around.showFile(file)),
    finishClosing: async () => done(around.finishClosing()),
  };
}
