import { describe, expect, it } from 'vitest';
import { folderFileName, readFolderFileName } from '#core/base/folder-file-name.ts';
import type { DeviceId, NoteId, RecordId } from '#core/base/ids.ts';
import { contentsToRead, devicesIn } from '#core/delegation/folder-files.ts';
import {
  folderLog,
  hasOther,
  parseOwnFiles,
  supersededFiles,
  type OwnFile,
} from '#core/delegation/folder-ledger.ts';
import {
  carriedMemory,
  parseFolderMemory,
  withIgnored,
  withRead,
  type FolderMemory,
} from '#core/delegation/folder-memory.ts';

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
    const known = { own: [file(3, {})], read: ['2'.repeat(32)], ignored: [] };
    expect(contentsToRead(names, known)).toEqual([
      { digest: '1'.repeat(32), names: [name(1), copy] },
      { digest: '4'.repeat(32), names: [name(4)] },
    ]);
  });

  it('is nothing of a device that is ignored', () => {
    const [gone, other] = ['a'.repeat(32) as DeviceId, 'b'.repeat(32) as DeviceId];
    const names = [name(1, gone), name(2, other)];
    const memory = withIgnored(parseFolderMemory(null), gone, true);
    expect(contentsToRead(names, memory).map(({ digest }) => digest)).toEqual(['2'.repeat(32)]);
    const again = withIgnored(memory, gone, false);
    expect(contentsToRead(names, again)).toHaveLength(2);
  });
});

describe('who has files there', () => {
  it('is each other device, whoever has not written for longest in front', () => {
    const [late, early, unread] = ['a', 'b', 'c'].map((digit) => digit.repeat(32) as DeviceId);
    if (late === undefined || early === undefined || unread === undefined) throw new Error();
    const writer = { name: 'Anna', isMine: false };
    const read = [
      { digest: '1', device: late, writer: { ...writer, writtenAt: 9 } },
      { digest: '2', device: late, writer: { ...writer, name: 'Before', writtenAt: 3 } },
      { digest: '3', device: early, writer: { name: 'Me', isMine: true, writtenAt: 4 } },
    ];
    const before = { ...parseFolderMemory(null), own: [file(7, {})] };
    const memory = withIgnored(withRead(before, read, 1), early, true);
    const names = [name(1, late), name(2, late), name(3, early), name(4, unread), name(7)];
    expect(devicesIn(names, memory)).toEqual([
      { device: unread, name: null, isMine: false, writtenAt: null, files: 1, isIgnored: false },
      { device: early, name: 'Me', isMine: true, writtenAt: 4, files: 1, isIgnored: true },
      { device: late, name: 'Anna', isMine: false, writtenAt: 9, files: 2, isIgnored: false },
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
    const has = (present: readonly string[]) =>
      hasOther([file(1, {}, { others: { r1: 4 } as OwnFile['others'] })], new Set(present));
    const [first, second] = [
      { id: 'r1' as RecordId, time: 4 },
      { id: 'r2' as RecordId, time: 1 },
    ];
    expect(has([name(1)])('anna', first)).toBe(true);
    expect(has([name(1)])('anna', { ...first, time: 5 })).toBe(false);
    expect(has([name(1)])('anna', second)).toBe(false);
    expect(has([name(1)])('boris', first)).toBe(false);
    expect(has([])('anna', first)).toBe(false);
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
    const memory: FolderMemory = {
      place: '/p',
      own,
      read: ['a'],
      writers: { [DEVICE]: { name: 'Anna', isMine: false, writtenAt: 3 } },
      ignored: [DEVICE],
      readAt: 1,
      writtenAt: null,
    };
    expect(parseFolderMemory(JSON.parse(JSON.stringify(memory)))).toEqual(memory);
    expect(carriedMemory(memory)).toEqual({ ...memory, place: null, own: [], readAt: null });
    const none = { place: null, own: [], read: [], writers: {}, ignored: [], readAt: null, writtenAt: null };
    const writers = { x: { name: 'A', writtenAt: 1 }, [DEVICE]: { name: 1 } };
    for (const broken of [
      null,
      7,
      'x',
      [],
      { own: [{ name: 1 }], read: [2], writers, ignored: [1], readAt: '3' },
    ])
      expect(parseFolderMemory(broken)).toEqual(none);
    expect(parseOwnFiles([{ ...own[0], notes: { n1: 'x' as unknown, n2: null } as never }])).toMatchObject([
      { notes: {} as Record<NoteId, never> },
    ]);
  });

  it('does not grow without end', () => {
    const writer = { name: 'Anna', isMine: false, writtenAt: 1 };
    const contents = Array.from({ length: 10_050 }, (_, at) => ({ digest: `${at}`, device: DEVICE, writer }));
    const { read } = withRead(parseFolderMemory(null), contents, 1);
    expect(read).toHaveLength(10_000);
    expect(read.at(-1)).toBe('10049');
  });
});
