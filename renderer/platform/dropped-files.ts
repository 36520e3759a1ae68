/** A drop may hold a whole disk. */
const MOST_FILES = 2000;
const DEEPEST = 12;

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

const entriesOf = (reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> =>
  new Promise((resolve, reject) => reader.readEntries(resolve, reject));

/** Names that systems leave in folders and that no person means. */
const isHidden = ({ name }: FileSystemEntry): boolean => name.startsWith('.') || name === '__MACOSX';

async function gather(entry: FileSystemEntry, depth: number, into: File[]): Promise<void> {
  if (isHidden(entry) || depth > DEEPEST || into.length >= MOST_FILES) return;
  if (entry.isFile) {
    into.push(await fileOf(entry as FileSystemFileEntry));
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  // A reader gives a folder in parts, and nothing when it is through.
  for (let part = await entriesOf(reader); part.length > 0; part = await entriesOf(reader))
    for (const each of part) await gather(each, depth + 1, into);
}

/** Gives the files of a drop, those in dropped folders too. What was dropped is known only during the event: call it there. */
export async function filesOfDrop(transfer: DataTransfer): Promise<readonly File[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const plain = [...transfer.files];
  if (entries.every(({ isFile }) => isFile)) return plain;
  const gathered: File[] = [];
  for (const entry of entries) await gather(entry, 0, gathered);
  return gathered;
}
