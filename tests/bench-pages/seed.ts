import { Connection } from '#renderer/data/connection.ts';
import { NotesDatabase } from '#renderer/data/databases.ts';
import { RecordLog } from '#renderer/data/record-log.ts';
import { plainSeal } from '#renderer/data/seal.ts';
import { createPlatform } from '#renderer/platform/index.ts';
import { createServices } from '#renderer/services/start.ts';
import { seededNote } from './seeded-notes.ts';

/** Fills this profile: `?notes=1000&pack=/bench/long.mpack`. Notes go into the log as the app writes them, many in one act. */
const asked = new URLSearchParams(location.search);
const count = Number(asked.get('notes') ?? '0');
const AT_ONCE = 500;

const random = (bytes: Uint8Array): Uint8Array => crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>);
const started = await createServices(await createPlatform(), Date.now, random);
if (started.kind !== 'ready') throw new Error(`The services did not start: ${started.kind}`);
const { services } = started;

const bytes = new Uint8Array(await (await fetch(asked.get('pack') ?? '')).arrayBuffer());
const opened = await services.packs.openFile('long.mpack', bytes);
if (!opened.ok) throw new Error(`The pack was refused: ${opened.error.code} ${opened.error.place ?? ''}`);
if (opened.value.kind === 'other-publisher') throw new Error('The pack is of another publisher');
const { pack } = opened.value.opened;

const log = new RecordLog(new Connection(new NotesDatabase()), plainSeal, () => services.profile.device);
for (let at = 0; at < count; at += AT_ONCE) {
  const updates = Array.from({ length: Math.min(AT_ONCE, count - at) }, (_, index) =>
    seededNote(at + index, pack, services.profile.author),
  );
  const stored = await log.append(updates);
  if (!stored.ok) throw new Error(`The notes were not stored: ${stored.error.code}`);
}
await services.close();
document.documentElement.dataset['done'] = '';
