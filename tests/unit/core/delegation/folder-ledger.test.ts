import { describe, expect, it } from 'vitest';
import { folderFileName, readFolderFileName } from '#core/base/folder-file-name.ts';
import type { DeviceId, NoteId, RecordId } from '#core/base/ids.ts';
import { contentsToRead } from '#core/delegation/folder-files.ts';
import {
  changedOthers,
  folderLog,
  parseOwnFiles,
  supersededFiles,
  type OwnFile,
} from '#core/delegation/folder-ledger.ts';
import { parseFolderMemory, withRead } from '#core/delegation/folder-memory.ts';

const DEVICE = 'd'.repeat(32) as DeviceId;
const name = (digit: number, device = DEVICE): string => folderFileName(device, String(digit).repeat(64));

/** A file of two notes at most: `n1: 5` is note n1 as of time 5, `-5` its deletion. */
const file = (digit: number, notes: Record<string, number>, over: Partial<OwnFile> = {}): OwnFile => ({
  name: name(digit),
  bytes: 10,
  recipients: ['anna', 'me'],
  notes: Object.fromEntries(
    Object.entries(notes).map(([id, time]) => [id, { updatedAt: Math.abs(time), isDeleted: time < 0 }]),
  ),
  others: {},
  ...over,
});

describe('the name of a file in the folder', () => {
  it('says device and content, also where a copying program added something', () => {
    const original = name(7);
    expect(readFolderFileName(original)).toEqual({
      device: DEVICE,
      digest: '7'.repeat(32),
      isOriginal: true,
    });
    for (const addition of [
      '.sync-conflict-20261124-100000-ABCDEFG',
      ' (1)',
      ' (Anna’s conflicted copy 2026-11-24)',
    ])
      expect(readFolderFileName(original.replace('.attache', `${addition}.attache`))).toMatchObject({
        digest: '7'.repeat(32),
        isOriginal: false,
      });
  });

  it.each([
    'notes.attache',
    `.${name(7)}`,
    `~syncthing~${name(7)}.tmp`,
    `${name(7)}.part`,
    `../${name(7)}`,
    name(7).replace('.attache', '/x.attache'),
    name(7).replace('.attache', '\n.attache'),
    `attache-${'d'.repeat(31)}-${'7'.repeat(32)}.attache`,
  ])('is not %j', (other) => expect(readFolderFileName(other)).toBeNull());
});

describe('what there is to read', () => {
  it('is each content once, the original in front, without one’s own and what was read', () => {
    const copy = name(1).replace('.attache', ' (1).attache');
    const ownCopy = name(3).replace('.attache', ' (2).attache');
    const names = [copy, name(4), name(2), ownCopy, name(1), 'x.attache'];
    expect(contentsToRead(names, new Set([name(3)]), new Set(['2'.repeat(32)]))).toEqual([
      { digest: '1'.repeat(32), names: [name(1), copy] },
      { digest: '4'.repeat(32), names: [name(4)] },
    ]);
  });
});

describe('what the members have by the folder', () => {
  it('is what the files there hold; of one that is gone, and of other ways, that they may have something', () => {
    const own = [file(1, { n1: 5, n2: 5 }), file(2, { n1: 7 })];
    const handedIn = { boris: { n9: { updatedAt: 3, isDeleted: false } } } as Parameters<typeof folderLog>[2];
    const has = (present: readonly string[]) => folderLog(own, new Set(present), handedIn);
    const something = { updatedAt: -1, isDeleted: false };
    expect(has([name(1), name(2)])['anna']).toEqual({
      n1: { updatedAt: 7, isDeleted: false },
      n2: { updatedAt: 5, isDeleted: false },
    });
    expect(has([name(2)])['anna']).toEqual({ n1: { updatedAt: 7, isDeleted: false }, n2: something });
    expect(has([name(1)])['anna']).toMatchObject({ n1: { updatedAt: 5 } });
    expect(has([])['boris']).toEqual({ n9: something });
  });

  it('tells records of other kinds that somebody does not have as they stand', () => {
    const own = [file(1, {}, { others: { r1: 4 } as OwnFile['others'] })];
    const times = new Map([
      ['r1' as RecordId, 4],
      ['r2' as RecordId, 1],
    ]);
    const present = new Set([name(1)]);
    expect(changedOthers(times, own, present, ['anna'])).toEqual(['r2']);
    expect(changedOthers(times, own, present, ['anna', 'boris'])).toEqual(['r1', 'r2']);
    expect(changedOthers(times, own, new Set(), ['anna'])).toEqual(['r1', 'r2']);
  });
});

describe('a file is needless', () => {
  const needless = (own: readonly OwnFile[], intact = own, members = ['anna', 'me']): readonly string[] =>
    supersededFiles(own, new Set(intact.map((each) => each.name)), DEVICE, members).map((each) => each.name);

  it('when later ones together hold all of it, as new or newer', () => {
    const old = file(1, { n1: 5, n2: 5 });
    const [one, two] = [file(2, { n1: 6 }), file(3, { n2: 5 })];
    expect(needless([old, one, two])).toEqual([name(1)]);
    expect(needless([old, one])).toEqual([]);
    expect(needless([old, one, file(3, { n2: 4 })])).toEqual([]);
    expect(needless([one, old])).toEqual([]);
  });

  it('not by a file that is not whole, and not for a member who cannot read the later one', () => {
    const [old, later] = [file(1, { n1: 5 }), file(2, { n1: 6 })];
    expect(needless([old, later], [old])).toEqual([]);
    const fewer = file(2, { n1: 6 }, { recipients: ['me'] });
    expect(needless([old, fewer])).toEqual([]);
    expect(needless([old, fewer], undefined, ['me', 'boris'])).toEqual([name(1)]);
  });

  it('when the note was deleted later, but never a deletion by an older state that comes after it', () => {
    expect(needless([file(1, { n1: 5 }), file(2, { n1: -1 })])).toEqual([name(1)]);
    expect(needless([file(1, { n1: -5 }), file(2, { n1: 6 })])).toEqual([]);
  });

  it('only when this device wrote it', () => {
    const elsewhere = 'e'.repeat(32) as DeviceId;
    const old = file(1, { n1: 5 }, { name: name(1, elsewhere) });
    expect(needless([old, file(2, { n1: 6 })])).toEqual([]);
  });
});

describe('what is remembered', () => {
  it('comes back as it was stored, and anything else counts as nothing', () => {
    const own = [file(1, { n1: -5 }, { others: { r1: 4 } as OwnFile['others'] })];
    const memory = { place: '/p', own, read: ['a'], readAt: 1, writtenAt: null };
    expect(parseFolderMemory(JSON.parse(JSON.stringify(memory)))).toEqual(memory);
    const none = { place: null, own: [], read: [], readAt: null, writtenAt: null };
    for (const broken of [null, 7, 'x', [], { own: [{ name: 1 }], read: [2], readAt: '3' }])
      expect(parseFolderMemory(broken)).toEqual(none);
    expect(parseOwnFiles([{ ...own[0], notes: { n1: 'x' as unknown, n2: null } as never }])).toMatchObject([
      { notes: {} as Record<NoteId, never> },
    ]);
  });

  it('does not grow without end', () => {
    const digests = Array.from({ length: 10_050 }, (_, at) => String(at));
    const { read } = withRead(parseFolderMemory(null), digests, 1);
    expect(read).toHaveLength(10_000);
    expect(read.at(-1)).toBe('10049');
  });
});
