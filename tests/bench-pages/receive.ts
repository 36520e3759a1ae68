import PouchDB from 'pouchdb-browser';
import type { AuthorId } from '#core/base/ids.ts';
import type { Contact } from '#core/delegation/contact.ts';
import type { MeetingPack } from '#core/pack/model.ts';
import { createPlatform } from '#renderer/platform/index.ts';
import { createServices, type Services } from '#renderer/services/start.ts';
import { RECEIVED_CACHE, receivedFile } from '#tools/bench/received-files.ts';
import { seededNote } from './seeded-notes.ts';

/**
 * `?files=5&notes=2000&do=attache` introduces a head to so many delegates and leaves a file of each in the cache, for the app to receive.
 * `do=pouchdb` takes the same notes as JSON into PouchDB, twice.
 */
const asked = new URLSearchParams(location.search);
const files = Number(asked.get('files'));
const notes = Number(asked.get('notes'));

const random = (bytes: Uint8Array): Uint8Array => crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>);
const authorOf = (file: number): AuthorId => (file + 1).toString(16).padStart(32, 'a') as AuthorId;

const notesOf = (file: number, pack: MeetingPack) =>
  Array.from({ length: notes }, (_, index) => seededNote(file * notes + index, pack, authorOf(file)));

async function begun(): Promise<{ readonly services: Services; readonly pack: MeetingPack }> {
  const started = await createServices(await createPlatform(), Date.now, random);
  if (started.kind !== 'ready') throw new Error(`The services did not start: ${started.kind}`);
  const { services } = started;
  const [kept] = (await services.packs.list().then((list) => (list.ok ? list.value : []))).slice(0, 1);
  const opened = kept === undefined ? null : await services.packs.openKept(kept.meeting);
  if (opened?.ok !== true) throw new Error('There is no meeting');
  return { services, pack: opened.value.pack };
}

async function makeFiles(): Promise<unknown> {
  const { services, pack } = await begun();
  const { people, doDelegationJob } = services;
  await people.introduce({ name: 'Head', delegation: 'Ruritania', role: 'head' });
  const { me } = people.current();
  if (me === null) throw new Error('The head has no keys');
  const cache = await caches.open(RECEIVED_CACHE);
  for (let file = 0; file < files; file += 1) {
    const keys = await doDelegationJob('make-keys', null);
    const { recipient, signingKey } = keys;
    const owner = authorOf(file);
    const name = `Delegate ${String(file + 1)}`;
    const sender: Contact = {
      name,
      delegation: 'Ruritania',
      role: 'delegate',
      authors: [owner],
      recipient,
      signingKey,
    };
    await people.accept(sender);
    const records = notesOf(file, pack).map(({ document: id, time, update }) => ({
      id,
      owner,
      updatedAt: time,
      updates: [update],
    }));
    const handIn = { writtenAt: Date.now(), sender, recipients: [me.recipient] };
    const readable = { json: '[]', markdown: '' };
    const bytes = await doDelegationJob('write-hand-in', { handIn, records, readable, keys });
    await cache.put(receivedFile(file), new Response(new Uint8Array(bytes)));
  }
  await services.close();
  return null;
}

/** Reads each file and puts what it holds, as one does with rows that have an id: what is there already is refused row by row. */
async function importJson(): Promise<unknown> {
  const { services, pack } = await begun();
  const texts = Array.from({ length: files }, (_, file) =>
    JSON.stringify(
      notesOf(file, pack).map(({ view }) => {
        if (view === null || !('record' in view) || view.record !== 'note')
          throw new Error('This is no note');
        return { _id: view.note.id, ...view.note, id: undefined };
      }),
    ),
  );
  await services.close();
  const database = new PouchDB(`bench-received-${String(Date.now())}`);
  const samples: number[] = [];
  for (let round = 0; round < 2; round += 1) {
    const began = performance.now();
    for (const text of texts) await database.bulkDocs(JSON.parse(text) as readonly object[]);
    samples.push(performance.now() - began);
  }
  const [first, second] = samples;
  return { first, second };
}

const measured = await (asked.get('do') === 'pouchdb' ? importJson() : makeFiles());
Reflect.set(globalThis, 'measured', measured);
document.documentElement.dataset['done'] = '';
