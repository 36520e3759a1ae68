import PouchDB from 'pouchdb-browser';
import type { NoteId } from '#core/base/ids.ts';
import { createPlatform } from '#renderer/platform/index.ts';
import { createServices } from '#renderer/services/start.ts';
import { type } from '#tests/data/support/type.ts';

/** Saves one letter after another beside `?stored=10000` others, `?with=attache` (or `indexeddb`, `pouchdb`). */
const asked = new URLSearchParams(location.search);
const stored = Number(asked.get('stored'));
const ROUNDS = 60;
const WARM_UP = 5;
const TEXT = 'A note of the length that notes have, which one letter more is added to. '.repeat(4);

/** Stores one letter more, and answers when it is on the disk. */
type Save = (letter: string) => Promise<unknown>;

/** The app's own services over the profile's notes; its pause is left out, as a person's is. */
async function attache(): Promise<Save> {
  const random = (bytes: Uint8Array): Uint8Array => crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>);
  const started = await createServices(await createPlatform(), Date.now, random);
  if (started.kind !== 'ready') throw new Error(`The services did not start: ${started.kind}`);
  const { notes, views } = started.services;
  const count = views.current().filter(({ record }) => record === 'note').length;
  if (count < stored) throw new Error(`There are ${String(count)} notes, not ${String(stored)}`);
  const first = views.current().find(({ record }) => record === 'note');
  const id: NoteId | null = first?.record === 'note' ? first.note.id : null;
  const open = id === null ? null : await notes.open(id);
  if (open?.ok !== true) throw new Error('The note could not be opened');
  return async (letter) => {
    type(open.value.doc, letter);
    await open.value.flush();
    if (open.value.saveState().kind !== 'saved') throw new Error('The letter was not saved');
  };
}

/** One store, one row a note, written whole each time, as durable as ours. */
async function indexeddb(): Promise<Save> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('bench-plain', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('notes');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const write = (put: (store: IDBObjectStore) => void): Promise<void> =>
    new Promise((resolve, reject) => {
      const transaction = database.transaction('notes', 'readwrite', { durability: 'strict' });
      put(transaction.objectStore('notes'));
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
    });
  await write((store) => {
    for (let note = 0; note < stored; note += 1) store.put({ text: TEXT }, note);
  });
  let text = TEXT;
  return (letter) => {
    text += letter;
    return write((store) => store.put({ text }, 0));
  };
}

async function pouchdb(): Promise<Save> {
  const database = new PouchDB('bench-pouch');
  await database.bulkDocs(Array.from({ length: stored }, (_, note) => ({ _id: String(note), text: TEXT })));
  let text = TEXT;
  return async (letter) => {
    text += letter;
    const { _rev } = await database.get('0');
    return database.put({ _id: '0', _rev, text });
  };
}

const ways = new Map(Object.entries({ attache, indexeddb, pouchdb }));
const save = await ways.get(asked.get('with') ?? '')?.();
if (save === undefined) throw new Error('There is no such store');
const samples: number[] = [];
for (let round = -WARM_UP; round < ROUNDS; round += 1) {
  const began = performance.now();
  await save('x');
  if (round >= 0) samples.push(performance.now() - began);
  await new Promise((resolve) => setTimeout(resolve, 20));
}
Reflect.set(globalThis, 'measured', { samples });
document.documentElement.dataset['done'] = '';
document.documentElement.dataset['done'] = '';
