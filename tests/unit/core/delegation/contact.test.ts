import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROLES, readContact, writeContact, type Contact } from '#core/delegation/contact.ts';
import { cardStatus, parseContacts, withCard, type KnownContact } from '#core/delegation/contacts.ts';
import { fingerprintOf } from '#core/delegation/fingerprint.ts';
import { author, digest, person } from './support/people.ts';

const anna = await person('Anna', 1);
const ben = await person('Ben 本', 2, 'head');
const nobody = (): boolean => false;
const known = (contact: Contact): KnownContact => ({ contact, isDeputy: false, addedAt: 5 });

describe('a contact as text', () => {
  it('reads back as written, wherever a mail broke it and whatever stands around it', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 50, unit: 'grapheme' }).filter((name) => name.trim() !== ''),
        fc.constantFrom(...ROLES),
        fc.array(fc.nat(300), { maxLength: 8 }),
        (name, role, breaks) => {
          const contact: Contact = { ...anna.contact, name, role };
          const written = writeContact(contact);
          const head = '[attache-contact:1:'.length;
          const broken = breaks.reduce((text, at) => {
            const place = head + (at % (text.length - head - 1));
            return `${text.slice(0, place)}\r\n  ${text.slice(place)}`;
          }, written);
          expect(readContact(`Dear all,\n${broken}\nBest wishes`)).toEqual({ ok: true, value: contact });
        },
      ),
    );
  });

  it('refuses what is none, newer or damaged, each by its own sentence', () => {
    const code = (text: string): string => {
      const read = readContact(text);
      return read.ok ? 'ok' : read.error.code;
    };
    const written = writeContact(anna.contact);
    expect(code(written)).toBe('ok');
    expect(code('hello')).toBe('contact-foreign');
    expect(code(' '.repeat(100_000) + written)).toBe('contact-foreign');
    expect(code(written.replace(':1:', ':2:'))).toBe('contact-newer');
    expect(code(written.replace(/.{4}\]$/, ']'))).toBe('contact-damaged');
    for (const wrong of [
      { role: 'spy' },
      { name: ' ' },
      { authors: [] },
      { recipient: 'age1x' },
      { signingKey: '' },
    ])
      expect(code(writeContact({ ...anna.contact, ...wrong } as Contact))).toBe('contact-damaged');
  });
});

describe('what a card is to those who are known', () => {
  const status = (card: Contact, all: readonly Contact[], isMine: (id: string) => boolean = nobody): string =>
    cardStatus(card, all.map(known), isMine, anna.contact).kind;

  it('is new, known, renamed, or stands for the same records with other keys', async () => {
    const other = await person('Ben', 2);
    expect(status(ben.contact, [])).toBe('new');
    expect(status(ben.contact, [ben.contact])).toBe('known');
    expect(status({ ...ben.contact, name: 'Benjamin' }, [ben.contact])).toBe('renamed');
    expect(status(other.contact, [ben.contact])).toBe('replaces');
    const twoIds = { ...ben.contact, authors: [author(2), author(7)] as const };
    expect(status(ben.contact, [twoIds])).toBe('known');
    // A second device with one's own keys is oneself, whatever ids it writes under, but never under those of somebody else.
    const device = { ...anna.contact, authors: [author(9)] as const };
    expect(status(device, [ben.contact])).toBe('mine');
    expect(status({ ...device, authors: [author(2)] }, [ben.contact])).toBe('conflict');
    expect(status({ ...ben.contact, authors: [author(2), author(7)] }, [ben.contact])).toBe('replaces');
  });

  it('is a conflict where it claims what is mine or of two people', async () => {
    const thief = await person('Thief', 1);
    const both = { ...thief.contact, authors: [author(2), author(3)] as const };
    const carla = await person('Carla', 3);
    const isMine = (id: string): boolean => id === author(1);
    expect(status(thief.contact, [], isMine)).toBe('conflict');
    expect(status(anna.contact, [], isMine)).toBe('mine');
    expect(status(both, [ben.contact, carla.contact], isMine)).toBe('conflict');
  });

  it('is taken in without giving up what was decided', async () => {
    const deputy: KnownContact = { ...known(ben.contact), isDeputy: true };
    const other = await person('Ben', 2);
    const all = [deputy, known(anna.contact)];
    const added = withCard(all, cardStatus(other.contact, all, nobody, null), other.contact, 9);
    expect(added).toEqual([{ contact: other.contact, isDeputy: true, addedAt: 9 }, known(anna.contact)]);
    expect(parseContacts(JSON.parse(JSON.stringify([...added, { contact: 'x' }, null])))).toEqual(added);
  });
});

describe('a fingerprint', () => {
  it('is five words of proquints, as their author spells them', async () => {
    // 127.0.0.1 is "lusab-babad" in the paper.
    const words = await fingerprintOf(anna.contact, () => Promise.resolve('7f000001'.padEnd(64, '0')));
    expect(words).toEqual(['lusab', 'babad', 'babab', 'babab', 'babab']);
  });

  it('changes with each key and with the records it stands for, and not with the name', async () => {
    const words = async (contact: Contact): Promise<string> =>
      (await fingerprintOf(contact, digest)).join('-');
    const before = await words(anna.contact);
    expect(await words({ ...anna.contact, name: 'Anne' })).toBe(before);
    expect(await words({ ...anna.contact, recipient: ben.contact.recipient })).not.toBe(before);
    expect(await words({ ...anna.contact, signingKey: ben.contact.signingKey })).not.toBe(before);
    expect(await words({ ...anna.contact, authors: [author(9)] })).not.toBe(before);
  });
});
