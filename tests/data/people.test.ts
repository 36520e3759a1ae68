import { expect, test } from 'vitest';
import { readKeyFile, writeKeyFile } from '#renderer/services/delegation/own-key-file.ts';
import { wipe } from './support/device.ts';
import { devices } from './support/devices.ts';
import { value } from './support/expect-ok.ts';
import { readRows } from './support/rows.ts';
import { ANNA, meOf, sender } from './support/sender.ts';

const start = devices();
const PASSPHRASE = 'a sentence that nobody guesses';

test('who one is, whom one knows and who is deputy hold over a new start, and show in the other window at once', async () => {
  const first = await start();
  const second = await start();
  value(await first.people.introduce(ANNA));
  const hana = await sender(first, 'Hana', 7, 'head');
  value(await first.people.accept(hana.contact));
  const known = () =>
    second.people.current().contacts.map(({ contact, isDeputy }) => [contact.name, isDeputy]);
  await expect.poll(known).toEqual([['Hana', false]]);
  value(await first.people.setDeputy(hana.contact, true));
  await expect.poll(known).toEqual([['Hana', true]]);
  expect(meOf(second)).toEqual(meOf(first));
  await first.close();
  await second.close();
  const again = await start();
  expect(again.people.current().contacts).toMatchObject([{ contact: hana.contact, isDeputy: true }]);
  expect(again.people.nameOf(hana.contact.authors[0])).toBe('Hana');
  value(await again.people.remove(hana.contact));
  expect(again.people.nameOf(hana.contact.authors[0])).toBeNull();
});

test('new keys of a deputy leave them deputy; a card that claims one’s own notes, or those of two people, is refused', async () => {
  const services = await start();
  const { people, profile } = services;
  value(await people.introduce(ANNA));
  const hana = await sender(services, 'Hana', 7, 'head');
  const bela = await sender(services, 'Béla', 2);
  value(await people.accept(hana.contact));
  value(await people.accept(bela.contact));
  const deputy = people.current().contacts.find(({ contact }) => contact.name === 'Hana');
  if (deputy === undefined) throw new Error('Hana is not known');
  value(await people.setDeputy(deputy.contact, true));
  const { recipient, signingKey } = (await sender(services, 'Hana', 7)).keys;
  value(await people.accept({ ...hana.contact, recipient, signingKey }));
  expect(people.current().contacts[0]).toMatchObject({ contact: { recipient, signingKey }, isDeputy: true });

  const before = await readRows();
  const [of7] = hana.contact.authors;
  const [of2] = bela.contact.authors;
  expect(await people.accept({ ...bela.contact, authors: [of2, of7] })).toMatchObject({
    error: { code: 'contact-conflict' },
  });
  expect(await people.accept({ ...bela.contact, authors: [profile.author] })).toMatchObject({
    error: { code: 'contact-conflict' },
  });
  expect(await people.accept(meOf(services))).toMatchObject({ error: { code: 'contact-is-you' } });
  expect(await readRows()).toEqual(before);
});

test('keys leave under a passphrase and come back with it alone; whatever else is given changes nothing', async () => {
  const first = await start();
  expect(await writeKeyFile(first.people, PASSPHRASE, first.doDelegationJob)).toMatchObject({ ok: false });
  value(await first.people.introduce(ANNA));
  const { keys } = first.people;
  const { author } = first.profile;
  const file = value(await writeKeyFile(first.people, PASSPHRASE, first.doDelegationJob));
  expect(new TextDecoder('latin1').decode(file)).not.toContain('attache-keys');
  await first.close();
  await wipe();

  const second = await start();
  const { people, doDelegationJob } = second;
  const codeOf = async (bytes: Uint8Array, passphrase = PASSPHRASE): Promise<string | null> => {
    const read = await readKeyFile(people, bytes, passphrase, doDelegationJob);
    return read.ok ? null : read.error.code;
  };
  const before = await readRows();
  expect(await codeOf(file, 'a sentence that somebody guesses')).toBe('keys-passphrase');
  expect(await codeOf(file.subarray(0, file.length - 9))).toBe('keys-foreign');
  expect(await codeOf(new TextEncoder().encode('no keys'))).toBe('keys-foreign');
  expect(await readRows()).toEqual(before);
  expect(people.keys).toBeNull();
  expect(second.profile.isMine(author)).toBe(false);
  expect(await codeOf(file)).toBeNull();
  expect(people.keys).toEqual(keys);
  expect(meOf(second)).toMatchObject(ANNA);
  // What they wrote before the site's data was cleared, or on their first device, is theirs here too.
  expect(second.profile.author).toBe(author);
  await second.close();
  const third = await start();
  expect(third.profile.author).toBe(author);
  expect(meOf(third).authors[0]).toBe(author);
});

test('a key file that claims the notes of somebody known here is refused', async () => {
  const services = await start();
  const { people, profile, doDelegationJob } = services;
  const bela = await sender(services, 'Béla', 2);
  value(await people.accept(bela.contact));
  const { keys } = bela;
  expect(await people.replaceKeys(ANNA, keys, bela.contact.authors)).toMatchObject({
    ok: false,
    error: { code: 'contact-conflict' },
  });
  expect(people.keys).toBeNull();
  expect(profile.isMine(bela.contact.authors[0])).toBe(false);
  value(await people.replaceKeys(ANNA, await doDelegationJob('make-keys', null), []));
  expect(people.keys).not.toBeNull();
});
