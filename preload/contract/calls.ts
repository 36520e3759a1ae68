import * as z from 'zod/mini';
import { appMenu } from './menu.ts';
import {
  bytes,
  chosenFolder,
  failureReport,
  fileKind,
  fileName,
  folderEntry,
  keepsake,
  openedFile,
  outcome,
  paperSize,
  shownFile,
  theme,
  webAddress,
} from './values.ts';

const nothing = z.strictObject({});

/**
 * Every call that the renderer can make of main: one object of arguments, one result. This is the only list:
 * the preload makes a method of each entry, main must have a handler for each, and both sides take their types from here.
 */
export const CALLS = {
  /** Tells which version runs, on which Electron and Chromium, and which languages the system prefers, as BCP 47 tags. */
  describeApp: {
    arguments: nothing,
    result: z.strictObject({
      version: z.string(),
      electron: z.string(),
      chromium: z.string(),
      languages: z.array(z.string()),
    }),
  },
  /** Asks the person for a file; null when they cancel. */
  openFile: {
    arguments: z.strictObject({ kinds: z.array(fileKind).check(z.maxLength(20)) }),
    result: z.nullable(openedFile),
  },
  /** Asks the person where to save, and writes whole or not at all. */
  saveFile: {
    arguments: z.strictObject({ suggestedName: fileName, kind: fileKind, bytes }),
    result: outcome,
  },
  /** Asks the person for the delegation's folder and remembers it; null when they cancel. */
  chooseFolder: { arguments: nothing, result: z.nullable(chosenFolder) },
  /** Gives the delegation's folder; null while none is chosen. */
  currentFolder: { arguments: nothing, result: z.nullable(chosenFolder) },
  /** Forgets which folder it was, and touches nothing in it. */
  forgetFolder: { arguments: nothing, result: z.null() },
  /** Lists the files with names of ours in the folder. */
  listFolder: { arguments: nothing, result: z.array(folderEntry) },
  readInFolder: { arguments: z.strictObject({ name: fileName }), result: bytes },
  /** Writes a file in the folder whole or not at all; one that was not written from here is left alone. */
  writeInFolder: { arguments: z.strictObject({ name: fileName, bytes }), result: z.null() },
  /** Removes a file in the folder that was written from here. */
  removeInFolder: { arguments: z.strictObject({ name: fileName }), result: z.null() },
  /** Draws the window's print pages into a PDF, asks where to save it, and writes it. */
  printToPdf: {
    arguments: z.strictObject({ suggestedName: fileName, kind: fileKind, paper: paperSize }),
    result: outcome,
  },
  /** Sends the window's print pages to a printer through the system's dialog. */
  print: { arguments: z.strictObject({ paper: paperSize }), result: outcome },
  /** Opens a web address outside the app. */
  openLink: { arguments: z.strictObject({ url: webAddress }), result: z.null() },
  /** Reads the small text that is kept outside IndexedDB; null when none is kept. */
  readKeepsake: { arguments: nothing, result: z.nullable(keepsake) },
  writeKeepsake: { arguments: z.strictObject({ text: keepsake }), result: z.null() },
  /** Gives a mark that differs when the profile was copied to another machine or folder. */
  profileMark: { arguments: nothing, result: z.string() },
  /** Hands over the next file that the system gave the app; null when none waits. */
  takeOpenedFile: { arguments: nothing, result: z.nullable(openedFile) },
  /** Puts the menu into the person's language and names the commands that can be done now. */
  setMenu: { arguments: z.strictObject({ menu: appMenu }), result: z.null() },
  /** Answers the `menuChosen` event with the command that was chosen, and forgets it; null when none waits. */
  takeMenuChoice: { arguments: nothing, result: z.nullable(z.string()) },
  /** Puts the window's own parts into light or dark, like the page. */
  setTheme: { arguments: z.strictObject({ theme }), result: z.null() },
  /** Writes a failure of the page into the local log. It carries no message, since one may quote what a person wrote. */
  recordFailure: { arguments: failureReport, result: z.null() },
  /** Shows a file of the app in the system's file manager. */
  showFile: { arguments: z.strictObject({ file: shownFile }), result: z.null() },
  /** Answers the `closing` event: everything is saved, the window may go. */
  finishClosing: { arguments: nothing, result: z.null() },
} as const;

type Calls = typeof CALLS;

export type CallName = keyof Calls;
export type CallArguments<Name extends CallName> = z.infer<Calls[Name]['arguments']>;
export type CallValue<Name extends CallName> = z.infer<Calls[Name]['result']>;

/** The names of all calls, in the order of the contract. */
export const CALL_NAMES = Object.keys(CALLS) as readonly CallName[];

/** Gives the channel that a call travels on. */
export const callChannel = (name: CallName): string => `attache:call:${name}`;
