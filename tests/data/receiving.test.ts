import { expect, test } from 'vitest';
import type { Services } from '#renderer/services/start.ts';
import { FIELDS, MEETING } from './support/device.ts';
import { devices } from './support/devices.ts';
import { value } from './support/expect-ok.ts';
import { contiguous, readRows } from './support/rows.ts';
import {
  handInFrom,
  HEAD,
  meOf,
  noteBy,
  openedFile,
  openFile,
  receive,
  sender,
  textsOf,
  type Sender,
} from './support/sender.ts';
import { type } from './support/type.ts';

const start = devices();

/** A head at whose desk two delegates are known. */
async function desk(): Promise<{
  readonly services: Services;
  readonly anna: Sender;
  readonly bela: Sender;
}> {
  const services = await start();
  value(await services.people.introduce(HEAD));
  const anna = await sender(services, 'Anna', 1);
  const bela = await sender(services, 'Béla', 2);
  for (const { contact } of [anna, bela]) value(await services.people.accept(contact));
  return { services, anna, bela };
}

const views = async () => (await readRows()).views.map(({ document, view }) => ({ document, view }));

test('the files of two people are one batch: undone in one step, and taken back in as it was', async () => {
  const { services, anna, bela } = await desk();
  const { receiving, notes } = services;
  value(await notes.create(MEETING, FIELDS));
  const files = [
    await handInFrom(services, anna, [noteBy(anna, 11, 'First'), noteBy(anna, 12, 'Second')]),
    await handInFrom(services, bela, [noteBy(bela, 21, 'Third')]),
  ];
  const opened = await Promise.all(files.map((file) => openedFile(services, file)));
  const merge = value(await receiving.merge(opened));
  expect(merge.counts).toMatchObject({ new: 3, changed: 0, same: 0 });
  await expect.poll(() => textsOf(services)).toEqual(['', 'First', 'Second', 'Third']);
  const merged = await readRows();
  const mergedViews = await views();
  expect(merged.updates.filter(({ batch }) => batch === merge.batch)).toHaveLength(3);
  expect(contiguous(merged.updates)).toBe(true);

  value(await receiving.setAside(merge, true));
  await expect.poll(() => textsOf(services)).toEqual(['']);
  expect((await readRows()).updates).toEqual(merged.updates);
  expect(value(await receiving.merges())).toMatchObject([
    { isSetAside: true, senders: [{ name: 'Anna' }, { name: 'Béla' }] },
  ]);

  const again = await start();
  expect(textsOf(again)).toEqual(['']);
  value(await again.receiving.setAside(merge, false));
  await expect.poll(() => textsOf(again)).toEqual(['', 'First', 'Second', 'Third']);
  expect(await views()).toEqual(mergedViews);
});

test('the same files in another order, and twice, leave the same views and no second batch', async () => {
  const { services, anna, bela } = await desk();
  const early = noteBy(anna, 11, 'We agree');
  const files = [
    await handInFrom(services, anna, [early]),
    await handInFrom(services, bela, [noteBy(bela, 21, 'No')]),
  ];
  type(early, ' to a study');
  files.push(await handInFrom(services, anna, [early]));
  for (const file of files) await receive(services, file);
  await expect.poll(() => textsOf(services)).toEqual(['No', 'We agree to a study']);
  const before = await readRows();
  for (const file of files.toReversed()) await receive(services, file);
  value(await services.receiving.merge(await Promise.all(files.map((file) => openedFile(services, file)))));
  expect(await readRows()).toEqual(before);
});

test('a second merge stands when the first, on which it was made, is undone', async () => {
  const { services, anna } = await desk();
  const { receiving } = services;
  const note = noteBy(anna, 11, 'One');
  const first = value(
    await receiving.merge([await openedFile(services, await handInFrom(services, anna, [note]))]),
  );
  type(note, ' two');
  await receive(services, await handInFrom(services, anna, [note]));
  await expect.poll(() => textsOf(services)).toEqual(['One two']);
  value(await receiving.setAside(first, true));
  await expect.poll(() => textsOf(services)).toEqual(['One two']);
});

test('what was here when a file was opened and was undone since is merged all the same', async () => {
  const { services, anna } = await desk();
  const { receiving } = services;
  const file = await handInFrom(services, anna, [noteBy(anna, 11, 'There and back')]);
  const first = value(await receiving.merge([await openedFile(services, file)]));
  await expect.poll(() => textsOf(services)).toEqual(['There and back']);
  const opened = await openedFile(services, file);
  expect(opened.plan).toMatchObject([{ change: 'same' }]);
  value(await receiving.setAside(first, true));
  await expect.poll(() => textsOf(services)).toEqual([]);
  value(await receiving.merge([opened]));
  await expect.poll(() => textsOf(services)).toEqual(['There and back']);
});

test('whatever is wrong with a file, it says which, and nothing is stored', async () => {
  const { services, anna, bela } = await desk();
  const good = await handInFrom(services, anna, [noteBy(anna, 11, 'Good')]);
  const flipped = good.slice();
  flipped[good.length - 20] = (flipped[good.length - 20] ?? 0) ^ 1;
  const garbage = noteBy(anna, 12, 'x');
  garbage.getMap('identity').set('owner', bela.contact.authors[0]);
  const before = await readRows();
  const codeOf = async (bytes: Uint8Array): Promise<string | null> => {
    const file = await openFile(services, bytes);
    return file.kind === 'refused' ? file.error.code : null;
  };
  expect(await codeOf(good.subarray(0, good.length - 9))).toBe('hand-in-damaged');
  expect(await codeOf(flipped)).toBe('hand-in-damaged');
  expect(await codeOf(new TextEncoder().encode('PK, or anything else'))).toBe('hand-in-foreign');
  expect(await codeOf(await handInFrom(services, anna, [noteBy(bela, 13, 'Of Béla')]))).toBe(
    'hand-in-other-owner',
  );
  expect(await codeOf(await handInFrom(services, anna, [garbage]))).toBe('hand-in-other-owner');
  expect(await codeOf(await handInFrom(services, { ...anna, keys: bela.keys }, []))).toBe(
    'hand-in-signature',
  );
  expect(await readRows()).toEqual(before);
  expect(await codeOf(good)).toBeNull();
});

test('a stranger’s file is shown and not merged before the person is known', async () => {
  const { services } = await desk();
  const eve = await sender(services, 'Eve', 3);
  const before = await readRows();
  const opened = await openedFile(services, await handInFrom(services, eve, [noteBy(eve, 31, 'Hello')]));
  expect(opened).toMatchObject({ status: { kind: 'new' }, plan: [{ change: 'new' }] });
  expect(await services.receiving.merge([opened])).toMatchObject({
    ok: false,
    error: { code: 'hand-in-sender-keys' },
  });
  expect(await readRows()).toEqual(before);
  value(await services.people.accept(eve.contact));
  expect(services.receiving.again(opened).status.kind).toBe('known');
  value(await services.receiving.merge([opened]));
  await expect.poll(() => textsOf(services)).toEqual(['Hello']);
});

test('other keys for somebody known warn, and merge nothing before they are taken', async () => {
  const { services, anna } = await desk();
  const { keys } = await sender(services, 'Anna', 1);
  const { recipient, signingKey } = keys;
  const replaced: Sender = { keys, contact: { ...anna.contact, recipient, signingKey } };
  const opened = await openedFile(
    services,
    await handInFrom(services, replaced, [noteBy(anna, 11, 'New laptop')]),
  );
  expect(opened.status).toMatchObject({ kind: 'replaces', present: { contact: anna.contact } });
  expect(await services.receiving.merge([opened])).toMatchObject({ error: { code: 'hand-in-sender-keys' } });
  expect(textsOf(services)).toEqual([]);
  value(await services.people.accept(replaced.contact));
  value(await services.receiving.merge([opened]));
  await expect.poll(() => textsOf(services)).toEqual(['New laptop']);
  const old = await openedFile(services, await handInFrom(services, anna, []));
  expect(old.status.kind).toBe('replaces');
});

test('a file of this person’s own other device is merged, and one that claims their notes is refused', async () => {
  const { services, anna } = await desk();
  const { profile } = services;
  const me = meOf(services);
  const own = services.people.keys;
  if (own === null) throw new Error('No keys');
  const other: Sender = { contact: me, keys: own };
  await receive(services, await handInFrom(services, other, [noteBy(other, 11, 'From my other laptop')]));
  await expect.poll(() => textsOf(services)).toEqual(['From my other laptop']);
  const liar: Sender = { ...anna, contact: { ...anna.contact, authors: [profile.author] } };
  const claimed = await openFile(services, await handInFrom(services, liar, [noteBy(liar, 12, 'Forged')]));
  expect(claimed).toMatchObject({ kind: 'refused', error: { code: 'hand-in-other-owner' } });
});
