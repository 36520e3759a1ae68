import { dialog, type BrowserWindow, type FileFilter } from 'electron';

type Filters = readonly { readonly name: string; readonly extensions: readonly string[] }[];

const asFilters = (filters: Filters): FileFilter[] =>
  filters.map(({ name, extensions }) => ({ name, extensions: [...extensions] }));

/** Asks for one file to open; null when the person cancels. */
export async function askForFile(window: BrowserWindow, filters: Filters): Promise<string | null> {
  const answer = await dialog.showOpenDialog(window, {
    properties: ['openFile'],
    filters: asFilters(filters),
  });
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
}

/** Asks for a folder, which may be a new one; null when the person cancels. */
export async function askForFolder(window: BrowserWindow): Promise<string | null> {
  const answer = await dialog.showOpenDialog(window, { properties: ['openDirectory', 'createDirectory'] });
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
}

/** Asks for a place to save under; null when the person cancels. */
export async function askForPlace(
  window: BrowserWindow,
  suggestedPath: string,
  filters: Filters,
): Promise<string | null> {
  const answer = await dialog.showSaveDialog(window, {
    defaultPath: suggestedPath,
    filters: asFilters(filters),
  });
  return answer.canceled || answer.filePath === '' ? null : answer.filePath;
}
