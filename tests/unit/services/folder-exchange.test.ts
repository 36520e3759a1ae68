import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { bodyText } from '#core/notes/read-body.ts';
import { readNote, setField } from '#core/notes/note-document.ts';
import { addTombstone } from '#core/notes/tombstone.ts';
import { decryptWith } from '#readers/delegation/age-file.ts';
import { note, noteId, type } from '../core/delegation/support/notes.ts';
import { author, person } from '../core/delegation/support/people.ts';
import { FolderDevice } from './support/folder-device.ts';

const anna = await person('Anna', 1);
const boris = await person('Boris', 2, 'head');
const clara = await person('Clara', 3);

const counting = (): (() => number) => {
  let time = 0;
  return () => (time += 1);
};

const clock = counting();
const ofAnna = (number = 1): FolderDevice => new FolderDevice(anna, number, [boris, clara], clock);
const ofBoris = (): FolderDevice => new FolderDevice(boris, 9, [anna, clara], clock);

const texts = (device: FolderDevice): readonly string[] =>
  device.notes().map(({ body }) => bodyText(body).trim());

const copyAll = (from: FolderDevice, to: FolderDevice): void => {
  for (const [name, bytes] of from.folder.files) to.folder.files.set(name, bytes);
};

/** Two devices, and one note that the first has put into its copy of the folder. */
async function started() {
  const [from, to] = [ofAnna(), ofBoris()];
  await from.append(note(1, author(1), 'We support.'));
  await from.exchange.look();
  await from.put();
  const [[name, bytes] = ['', new Uint8Array()]] = from.folder.files;
  return { from, to, name, bytes };
}

const problems = ({ exchange }: FolderDevice): readonly string[] =>
  exchange.current().problems.map(({ error }) => error.code);

describe('the folder', () => {
  it('carries what one device put there to another, once, and lists it as handed in', async () => {
    const { from, to, name } = await started();
    expect(name).toMatch(new RegExp(`^attache-${from.device}-[0-9a-f]{32}\\.attache$`));
    expect(from.leaving().notes).toEqual([]);
    copyAll(from, to);
    await to.exchange.look();
    expect(texts(to)).toEqual(['We support.']);
    const { appended } = to.log;
    await to.exchange.look();
    expect(to.log.appended).toBe(appended);
    expect(to.exchange.current()).toMatchObject({ failure: null, problems: [], strangers: [] });
  });

  it('waits for a file that is half there, and takes it when it is whole', async () => {
    const { to, name, bytes } = await started();
    for (const length of [0, 1, 200, bytes.length - 1]) {
      to.folder.files.set(name, bytes.subarray(0, length));
      await to.exchange.look();
      expect(problems(to)).toEqual(['folder-file-unfinished']);
      expect(to.notes()).toEqual([]);
    }
    to.folder.files.set(name, bytes);
    await to.exchange.look();
    expect(problems(to)).toEqual([]);
    expect(texts(to)).toEqual(['We support.']);
  });

  it('takes the one of several copies that is whole, and passes by what is none of its files', async () => {
    const { to, name, bytes } = await started();
    const stem = name.replace('.attache', '');
    to.folder.files.set(name, bytes.subarray(0, 90));
    to.folder.files.set(`${stem} (1).attache`, bytes.subarray(0, 9));
    to.folder.files.set(`${stem}.sync-conflict-20261124-100000-ABCDEFG.attache`, bytes);
    to.folder.files.set(`~syncthing~${name}.tmp`, bytes);
    to.folder.files.set('report.attache', new Uint8Array([1]));
    await to.exchange.look();
    expect(problems(to)).toEqual([]);
    expect(texts(to)).toEqual(['We support.']);
    expect(to.log.appended).toBe(1);
  });

  it('keeps what came later when an old file of the same device comes back', async () => {
    const { from, to, name, bytes } = await started();
    await from.write(noteId(1), (doc) => type(doc, ' Strongly.'));
    await from.put();
    // The later file holds all of the first one, which is removed.
    expect([...from.folder.files.keys()]).toHaveLength(1);
    expect(from.folder.files.has(name)).toBe(false);
    copyAll(from, to);
    await to.exchange.look();
    to.folder.files.set(name, bytes);
    from.folder.files.set(name, bytes);
    await Promise.all([to.exchange.look(), from.exchange.look()]);
    expect(texts(to)).toEqual(['We support. Strongly.']);
    expect(texts(from)).toEqual(['We support. Strongly.']);
    expect([...problems(to), ...problems(from)]).toEqual([]);
  });

  it('lists again what was in a file that is gone or damaged, and puts it there anew', async () => {
    const { from, to, name, bytes } = await started();
    for (const lose of [
      () => from.folder.files.delete(name),
      () => from.folder.files.set(name, bytes.subarray(1)),
    ]) {
      lose();
      await from.exchange.look();
      expect(from.leaving().notes).toHaveLength(1);
    }
    await from.put();
    expect(from.leaving().notes).toEqual([]);
    copyAll(from, to);
    await to.exchange.look();
    expect(texts(to)).toEqual(['We support.']);
  });

  it('holds a stranger’s file back until they are known', async () => {
    const { from, to } = await started();
    to.know(clara);
    copyAll(from, to);
    await to.exchange.look();
    expect(to.notes()).toEqual([]);
    expect(to.exchange.current().strangers.map(({ sender }) => sender.name)).toEqual(['Anna']);
    to.know(anna, clara);
    await to.exchange.look();
    expect(to.exchange.current().strangers).toEqual([]);
    expect(texts(to)).toEqual(['We support.']);
  });

  it('says that a file is for others, and puts everything there again for whoever is new', async () => {
    const { from, to, name } = await started();
    const dora = await person('Dora', 4);
    const late = new FolderDevice(dora, 8, [anna], clock);
    copyAll(from, late);
    await late.exchange.look();
    expect(problems(late)).toEqual(['hand-in-not-for-you']);
    from.know(boris, clara, dora);
    await from.put();
    expect(from.folder.files.has(name)).toBe(false);
    copyAll(from, late);
    copyAll(from, to);
    await Promise.all([late.exchange.look(), to.exchange.look()]);
    expect([texts(late), texts(to)]).toEqual([['We support.'], ['We support.']]);
  });

  it('keeps an old file while a later one does not hold all of it for all who could read it', async () => {
    const { from, name } = await started();
    await from.append(note(2, author(1), 'Second.'));
    await from.put();
    expect(from.folder.files.has(name)).toBe(true);
    from.know(boris);
    await from.write(noteId(1), (doc) => type(doc, ' Yes.'));
    from.know(boris, clara);
    await from.put();
    expect(from.folder.files.has(name)).toBe(false);
    expect(from.folder.files.size).toBe(2);
  });

  it('does not count on a later file that is damaged meanwhile', async () => {
    const [from, to] = [ofAnna(), ofBoris()];
    await from.append(note(1, author(1), 'First.'));
    await from.append(note(2, author(1), 'Second.'));
    await from.exchange.look();
    await from.put();
    const [first = ''] = from.folder.files.keys();
    await from.write(noteId(1), (doc) => type(doc, ' More.'));
    await from.put();
    const [second = ''] = [...from.folder.files.keys()].filter((name) => name !== first);
    from.folder.files.set(second, new Uint8Array([1]));
    await from.write(noteId(2), (doc) => type(doc, ' More.'));
    await from.put();
    expect(from.folder.files.has(first)).toBe(true);
    copyAll(from, to);
    await to.exchange.look();
    expect(texts(to).toSorted()).toEqual(['First.', 'Second. More.']);
    await from.put();
    expect(from.folder.files.has(first)).toBe(false);
    copyAll(from, to);
    await to.exchange.look();
    expect(texts(to).toSorted()).toEqual(['First. More.', 'Second. More.']);
  });

  it('says that it cannot be reached, changes nothing, and goes on when it is there again', async () => {
    const { from, to } = await started();
    to.folder.isThere = false;
    await to.exchange.look();
    expect(to.exchange.current().failure?.code).toBe('folder-unreachable');
    copyAll(from, to);
    to.folder.isThere = true;
    await to.exchange.look();
    expect(to.exchange.current().failure).toBeNull();
    expect(texts(to)).toEqual(['We support.']);
  });

  it('takes a deletion along, and one that was handed in by another way as well', async () => {
    const { from, to } = await started();
    copyAll(from, to);
    await to.exchange.look();
    await from.write(noteId(1), (doc) => addTombstone(doc, clock()));
    expect(from.leaving().notes).toHaveLength(1);
    await from.put();
    expect(from.leaving().notes).toEqual([]);
    copyAll(from, to);
    await to.exchange.look();
    expect(to.notes().map(({ deletedAt }) => deletedAt === null)).toEqual([false]);
    expect(texts(to)).toEqual(['']);
  });

  it('holds nothing private and nothing that was deleted, in any file, ever', async () => {
    const { from, bytes } = await started();
    await from.append(note(2, author(1), 'SECRET private', { visibility: 'private' }));
    await from.write(noteId(1), (doc) => setField(doc, 'visibility', 'private', clock()));
    await from.write(noteId(1), (doc) => type(doc, 'SECRET'));
    await from.append(note(3, author(1), 'Third, for all.'));
    await from.put();
    const all = [...from.folder.files.values(), bytes];
    const archives = await Promise.all(all.map((file) => decryptWith(file, boris.keys.identity)));
    const found = archives
      .flatMap((archive) => (archive.ok ? Object.values(unzipSync(archive.value)) : []))
      .map((part) => strFromU8(part, true))
      .join('\n');
    expect(found).toContain('Third, for all.');
    expect(found).not.toContain('SECRET');
    expect(all.every((file) => !strFromU8(file, true).includes('Third, for all.'))).toBe(true);
  });
});

/** What people do on a device, and what a copying program does between two copies of the folder, to some file. */
const step = fc.record({
  device: fc.nat(2),
  other: fc.nat(2),
  act: fc.constantFrom('type', 'type', 'stance', 'trash', 'put', 'put', 'look', 'copy', 'copy', 'copy'),
  damage: fc.constantFrom('none', 'none', 'cut', 'conflict', 'temporary', 'lose', 'replay'),
  file: fc.nat(50),
});

/** What somebody does, at last, to a file that a device has put into its own copy of the folder. */
const vandal = fc.record({ device: fc.nat(2), file: fc.nat(9), isCut: fc.boolean() });

describe('whatever a copying program does', () => {
  it('three devices of two people agree in the end, and nobody’s words are lost', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 40 }),
        fc.array(vandal, { maxLength: 3 }),
        async (steps, vandals) => {
          const ticking = counting();
          const devices = [
            new FolderDevice(anna, 1, [boris], ticking),
            new FolderDevice(anna, 2, [boris], ticking),
            new FolderDevice(boris, 3, [anna], ticking),
          ] as const;
          const [first, second, third] = devices;
          for (const number of [0, 1, 2]) {
            const [annas, boriss] = [note(number, author(1), 'A.'), note(number + 10, author(2), 'B.')];
            for (const each of [first, second]) await each.append(annas, Y.encodeStateAsUpdate(annas), 1);
            await third.append(boriss, Y.encodeStateAsUpdate(boriss), 1);
          }
          for (const { exchange } of devices) await exchange.look();
          /** Every file that ever was, as a program with a history could bring it back. */
          const ever = new Map<string, Uint8Array>();
          const typed: string[] = [];
          for (const [at, { device, other, act, damage, file }] of steps.entries()) {
            const here = devices[device] ?? first;
            const there = devices[other] ?? first;
            const own = noteId((file % 3) + (here === third ? 10 : 0));
            const isAlive = readNote(here.doc(own), 0)?.deletedAt === null;
            if (act === 'type' && isAlive) {
              typed.push(`w${at} `);
              await here.write(own, (doc) => type(doc, `w${at} `));
            }
            if (act === 'stance' && isAlive)
              await here.write(own, (doc) => setField(doc, 'stance', at % 2 ? 'oppose' : 'reserve', at));
            if (act === 'trash' && isAlive && at % 5 === 0)
              await here.write(own, (doc) => addTombstone(doc, at));
            if (act === 'put') await here.put();
            if (act === 'look') await here.exchange.look();
            for (const [name, bytes] of here.folder.files)
              if (name.startsWith(`attache-${here.device}-`) && name.length === 81) ever.set(name, bytes);
            if (act !== 'copy') continue;
            const source = damage === 'replay' ? ever : here.folder.files;
            const [name, bytes] = [...source][file % Math.max(1, source.size)] ?? [];
            if (name === undefined || bytes === undefined) continue;
            if (damage === 'lose') there.folder.files.delete(name);
            else if (damage === 'cut') there.folder.files.set(name, bytes.subarray(0, file * 7));
            else if (damage === 'conflict')
              there.folder.files.set(name.replace('.attache', ` (${file}).attache`), bytes);
            else if (damage === 'temporary') there.folder.files.set(`.${name}.tmp`, bytes.subarray(0, file));
            else there.folder.files.set(name, bytes);
          }
          for (const { device, file, isCut } of vandals) {
            const { folder, exchange } = devices[device] ?? first;
            const { own } = exchange.current().memory;
            const name = own[file % Math.max(1, own.length)]?.name;
            const bytes = name === undefined ? undefined : folder.files.get(name);
            if (name === undefined || bytes === undefined) continue;
            if (isCut) folder.files.set(name, bytes.subarray(0, bytes.length - 1));
            else folder.files.delete(name);
          }
          // In the end everybody has handed in, and each copy of the folder has what its writers have, whole.
          for (const round of [1, 2]) {
            for (const each of devices) {
              await each.exchange.look();
              await each.put();
              expect(each.leaving(), `round ${round}`).toMatchObject({ notes: [], gone: [] });
            }
            for (const from of devices)
              for (const name of from.exchange.current().memory.own.map((file) => file.name))
                for (const to of devices)
                  to.folder.files.set(name, from.folder.files.get(name) ?? new Uint8Array());
            for (const { exchange } of devices) await exchange.look();
          }
          const views = devices.map((each) => each.view());
          expect(new Set(views).size).toBe(1);
          const isDeleted = devices.some((each) => each.notes().some(({ deletedAt }) => deletedAt !== null));
          if (!isDeleted) for (const word of typed) expect(views[0]).toContain(word.trim());
          for (const { exchange } of devices) expect(exchange.current().failure).toBeNull();
        },
      ),
      { numRuns: 20 },
    );
  });
});
