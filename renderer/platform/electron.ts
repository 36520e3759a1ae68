import type { Answer } from '#contract/answer.ts';
import type { Bridge } from '#contract/bridge.ts';
import { appError, type AppError } from '#core/base/errors.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import { askForFiles } from './browser-files.ts';
import { fetchBundledPack } from './bundled-pack.ts';
import { withEnding } from './file-name.ts';
import { askToPersist } from './persist-storage.ts';
import { recordFailures } from './record-failures.ts';
import type { ChosenFolder, Desktop, FileKind, OpenedFile, Platform, SharedFolder } from './platform.ts';

const lower = ({ name, extensions }: FileKind): { name: string; extensions: string[] } => ({
  name,
  extensions: extensions.map((ending) => ending.toLowerCase()),
});

/** Turns an answer of main into a result; a call that breaks on the way is a failure like any other. */
async function resultOf<Value>(answer: Promise<Answer<Value>>): Promise<Result<Value, AppError>> {
  try {
    const settled = await answer;
    if (settled.ok) return ok(settled.value);
    return err(appError(settled.error.code, settled.error.place, settled.error.message));
  } catch (cause) {
    return err(appError('internal', undefined, String(cause)));
  }
}

/**
 * Hands over the files that wait in main, now and whenever main says that there are more. One that main has given is
 * handed over even after the stop: main has forgotten it.
 */
function receiveFiles(
  { calls, on }: Bridge,
  receive: (file: Result<OpenedFile, AppError>) => void,
): () => void {
  let stopped = false;
  const take = async (): Promise<void> => {
    while (!stopped) {
      const file = await resultOf(calls.takeOpenedFile({}));
      if (!file.ok) receive(file);
      else if (file.value !== null) receive(ok(file.value));
      // Only a file that cannot be read leaves others to ask for; any other failure would come again and again.
      if (file.ok ? file.value === null : file.error.code !== 'file-read-failed') return;
    }
  };
  const unsubscribe = on.fileOpened(() => void take());
  void take();
  return () => {
    stopped = true;
    unsubscribe();
  };
}

/** Gives what only the desktop has; a command that is chosen before anyone listens waits in main. */
function desktopOf({ calls, on }: Bridge, electron: string, chromium: string): Desktop {
  const takeChoices = async (receive: (command: string) => void): Promise<void> => {
    for (;;) {
      const choice = await resultOf(calls.takeMenuChoice({}));
      if (!choice.ok || choice.value === null) return;
      receive(choice.value);
    }
  };
  return {
    electron,
    chromium,
    setMenu: (menu) => resultOf(calls.setMenu({ menu })),
    onMenuChosen: (receive) => on.menuChosen(() => void takeChoices(receive)),
    setTheme: (theme) => resultOf(calls.setTheme({ theme })),
    showFile: (file) => resultOf(calls.showFile({ file })),
  };
}

/** The delegation's folder as main lets the page use it: by names alone. */
function folderOf({ calls }: Bridge): SharedFolder {
  const chosen = (
    answer: Result<{ path: string } | null, AppError>,
  ): Result<ChosenFolder | null, AppError> => {
    if (!answer.ok) return answer;
    return ok(answer.value === null ? null : { place: answer.value.path, isAllowed: true });
  };
  return {
    current: async () => chosen(await resultOf(calls.currentFolder({}))),
    choose: async () => chosen(await resultOf(calls.chooseFolder({}))),
    allow: async () => ok(null),
    forget: () => resultOf(calls.forgetFolder({})),
    list: () => resultOf(calls.listFolder({})),
    read: (name) => resultOf(calls.readInFolder({ name })),
    write: (name, bytes) => resultOf(calls.writeInFolder({ name, bytes })),
    remove: (name) => resultOf(calls.removeInFolder({ name })),
  };
}

/** Makes the platform of the desktop edition over what the preload exposes. Rejects when main does not describe itself. */
export async function createElectronPlatform(bridge: Bridge): Promise<Platform> {
  const { calls, on } = bridge;
  const described = await resultOf(calls.describeApp({}));
  if (!described.ok) throw new Error(described.error.detail);
  recordFailures(bridge);
  return {
    edition: 'electron',
    version: described.value.version,
    languages: described.value.languages,
    desktop: desktopOf(bridge, described.value.electron, described.value.chromium),
    openFile: (kinds) => resultOf(calls.openFile({ kinds: kinds.map(lower) })),
    // The window's own dialog gives the page bytes and no path, as for a drop.
    openFiles: askForFiles,
    saveFile: (suggestedName, kind, bytes) =>
      resultOf(
        calls.saveFile({
          suggestedName: withEnding(suggestedName, kind.extensions),
          kind: lower(kind),
          bytes,
        }),
      ),
    folder: folderOf(bridge),
    bundledPack: fetchBundledPack,
    printToPdf: ({ suggestedName, paper, kind }) =>
      resultOf(
        calls.printToPdf({
          suggestedName: withEnding(suggestedName, kind.extensions),
          paper,
          kind: lower(kind),
        }),
      ),
    print: (paper) => resultOf(calls.print({ paper })),
    openLink: (url) => resultOf(calls.openLink({ url })),
    readKeepsake: () => resultOf(calls.readKeepsake({})),
    writeKeepsake: (text) => resultOf(calls.writeKeepsake({ text })),
    profileMark: async () => {
      const mark = await resultOf(calls.profileMark({}));
      return mark.ok ? mark.value : '';
    },
    persistStorage: askToPersist,
    onClosing: (flush) =>
      on.closing(() => {
        // A flush that fails must not hold the window; it has shown its failure where the text is.
        const finish = (): unknown => calls.finishClosing({});
        flush().then(finish, finish);
      }),
    onFileOpened: (receive) => receiveFiles(bridge, receive),
    onReadiness: (receive) => {
      receive({ worksOffline: true, takeNewVersion: null });
      return () => undefined;
    },
  };
}
