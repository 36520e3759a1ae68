import { expect, test } from 'vitest';
import type { SelfDescription } from '#core/delegation/contact.ts';
import { bodyText } from '#core/notes/read-body.ts';
import type { Services } from '#renderer/services/start.ts';
import { MemoryFolder } from '../unit/services/support/memory-folder.ts';
import { FIELDS, MEETING, TestPlatform, wipe } from './support/device.ts';
import { devices } from './support/devices.ts';
import { value } from './support/expect-ok.ts';
import { type } from './support/type.ts';

const start = devices();

const ANNA: SelfDescription = { name: 'Anna', delegation: 'Ruritania', role: 'delegate' };
const HEAD: SelfDescription = { name: 'Hana', delegation: 'Ruritania', role: 'head' };
const READABLE = { json: '[]', markdown: '' };

const notesOf = ({ views }: Services) =>
  views.current().flatMap((view) => (view.record === 'note' ? [view.note] : []));
const textsOf = (services: Services): readonly string[] =>
  notesOf(services).map(({ body }) => bodyText(body));

async function me({ people }: Services, self: SelfDescription) {
  value(await people.introduce(self));
  const contact = people.current().me;
  if (contact === null) throw new Error('Nobody has said who they are');
  return contact;
}

test('a merge from the folder that was set aside is not made again, also by a copy; what comes later is', async () => {
  const platform = new TestPlatform();
  platform.folder = new MemoryFolder();
  const anna = await start(platform);
  const annaCard = await me(anna, ANNA);
  // The head’s keys come first from a device of their own, so that Anna can encrypt for them.
  const id = value(await anna.notes.create(MEETING, { ...FIELDS, visibility: 'delegation' }));
  const open = value(await anna.notes.open(id));
  const keys = await anna.doDelegationJob('make-keys', null);
  const headCard = { ...annaCard, ...HEAD, authors: ['b'.repeat(32)] as never, ...keys };
  const { recipient, signingKey } = headCard;
  const contact = { ...HEAD, authors: headCard.authors, recipient, signingKey };
  value(await anna.people.accept(contact));
  const put = async (): Promise<void> => {
    await anna.folder.look();
    await expect.poll(() => notesOf(anna).length).toBe(1);
    const content = { notes: notesOf(anna), gone: [], others: {}, recipients: [contact], readable: READABLE };
    value(await anna.folder.put([content]));
  };
  type(open.doc, 'First.');
  await open.flush();
  await expect.poll(() => textsOf(anna)).toEqual(['First.']);
  await put();
  const early = new Map(platform.folder instanceof MemoryFolder ? platform.folder.files : []);
  type(open.doc, ' Second.');
  await open.close();
  await expect.poll(() => textsOf(anna)).not.toEqual(['First.']);
  await put();
  const late = new Map(platform.folder instanceof MemoryFolder ? platform.folder.files : []);
  // The later file holds all of the first.
  expect([...late.keys()]).toHaveLength(1);
  expect([...late.keys()]).not.toEqual([...early.keys()]);
  await anna.close();
  await wipe();

  const shared = new MemoryFolder();
  const headPlatform = new TestPlatform();
  headPlatform.folder = shared;
  const head = await start(headPlatform);
  value(await head.people.replaceKeys(HEAD, keys, []));
  value(await head.people.accept(annaCard));
  for (const [name, bytes] of early) shared.files.set(name, bytes);
  await head.folder.look();
  await expect.poll(() => textsOf(head)).toEqual(['First.']);
  const [merge] = value(await head.receiving.merges());
  if (merge === undefined) throw new Error('There is no merge');
  value(await head.receiving.setAside(merge, true));
  await expect.poll(() => textsOf(head)).toEqual([]);
  for (const [name, bytes] of early) shared.files.set(name.replace('.attache', ' (1).attache'), bytes);
  await head.folder.look();
  expect(textsOf(head)).toEqual([]);
  for (const [name, bytes] of late) shared.files.set(name, bytes);
  await head.folder.look();
  await expect.poll(() => textsOf(head).join()).toContain('Second.');
  expect(head.folder.current()).toMatchObject({ failure: null, problems: [], strangers: [] });
});
