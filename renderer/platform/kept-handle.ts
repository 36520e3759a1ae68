const DATABASE = 'attache-folder';
const STORE = 'handles';
const KEY = 'delegation';

const settled = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** What people write lies elsewhere: a handle is no JSON, cannot be sealed, and belongs to this browser alone. */
async function inStore<Value>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const database = await settled(opening);
  try {
    return await settled(act(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

/** Gives the folder that was kept; null when there is none. Rejects when the database cannot be read. */
export async function keptHandle(): Promise<FileSystemDirectoryHandle | null> {
  const handle: unknown = await inStore('readonly', (store) => store.get(KEY));
  return handle instanceof FileSystemDirectoryHandle ? handle : null;
}

/** Keeps a folder in the place of the one before; null keeps none. */
export async function keepHandle(handle: FileSystemDirectoryHandle | null): Promise<void> {
  if (handle === null) await inStore('readwrite', (store) => store.delete(KEY));
  else await inStore('readwrite', (store) => store.put(handle, KEY));
}
