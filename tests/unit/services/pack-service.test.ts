import { beforeEach, describe, expect, test } from 'vitest';
import { appError, type AppError } from '#core/base/errors.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import type { DocumentId, MeetingUri } from '#core/pack/model.ts';
import { partBytes, writePack } from '#core/pack/write-pack.ts';
import type { RemovedPacks } from '#renderer/data/pack-store.ts';
import type { EarlierPackRow, PackRow } from '#renderer/data/rows.ts';
import { StoredPacks } from '#renderer/services/pack-service.ts';
import { change, craftPack, sampleParts } from '#tests/fixtures/packs/craft-pack.ts';
import { sha256 } from '#tools/pack/pack-crypto.ts';

/** A store in memory that can refuse to write. */
class MemoryStore {
  readonly rows = new Map<MeetingUri, PackRow>();
  readonly replaced: EarlierPackRow[] = [];
  refusal: AppError | null = null;
  unreadable: AppError | null = null;

  put = async (row: PackRow): Promise<Result<null, AppError>> => {
    if (this.refusal !== null) return err(this.refusal);
    const present = this.rows.get(row.meeting);
    if (present !== undefined) await this.putEarlier(present);
    this.rows.set(row.meeting, row);
    return ok(null);
  };
  putEarlier = async (row: Omit<EarlierPackRow, 'id'>): Promise<Result<null, AppError>> => {
    this.replaced.unshift({ ...row, id: this.replaced.length });
    return ok(null);
  };
  earlier = async (meeting: MeetingUri): Promise<Result<readonly EarlierPackRow[], AppError>> =>
    ok(this.replaced.filter((row) => row.meeting === meeting));
  remove = async (meeting: MeetingUri): Promise<Result<RemovedPacks, AppError>> => {
    const removed = {
      present: this.rows.get(meeting) ?? null,
      earlier: this.replaced.filter((row) => row.meeting === meeting),
    };
    this.rows.delete(meeting);
    return ok(removed);
  };
  restore = async ({ present }: RemovedPacks): Promise<Result<null, AppError>> => {
    if (present !== null) this.rows.set(present.meeting, present);
    return ok(null);
  };
  get = async (meeting: MeetingUri): Promise<Result<PackRow | null, AppError>> =>
    ok(this.rows.get(meeting) ?? null);
  all = async (): Promise<Result<readonly PackRow[], AppError>> =>
    this.unreadable === null
      ? ok([...this.rows.values()].sort((a, b) => b.openedAt - a.openedAt))
      : err(this.unreadable);
  touch = async (meeting: MeetingUri, openedAt: number): Promise<Result<null, AppError>> => {
    const row = this.rows.get(meeting);
    if (row !== undefined) this.rows.set(meeting, { ...row, openedAt });
    return ok(null);
  };
}

async function pack(uri: string, edition = 1, organizer: string | null = null): Promise<Uint8Array> {
  const parts = sampleParts();
  if (organizer !== null)
    change(parts, 'meeting.json', 'meeting.organizer', { en: { text: organizer, source: 'editors' } });
  change(parts, 'meeting.json', 'meeting.uri', uri);
  change(parts, 'meeting.json', 'edition', edition);
  return craftPack(parts);
}

const BUNDLED = 'urn:x-test:bundled' as MeetingUri;
const OTHER = 'urn:x-test:other' as MeetingUri;

let store: MemoryStore;
let shipped: Uint8Array;
let now = 0;
let packs: StoredPacks;

beforeEach(async () => {
  store = new MemoryStore();
  shipped = await pack(BUNDLED);
  now = 1000;
  packs = new StoredPacks(store, { bundledPack: async () => ok(shipped) }, () => (now += 1));
});

describe('at start', () => {
  test('the bundled meeting opens and is kept', async () => {
    expect(await packs.openLast()).toMatchObject({
      ok: true,
      value: { pack: { meeting: { uri: BUNDLED } }, problem: null },
    });
    expect(store.rows.get(BUNDLED)).toMatchObject({ bundled: true, openedAt: 1001 });
  });

  test('the meeting that was open last opens again', async () => {
    await packs.openLast();
    await packs.openFile('other.mpack', await pack(OTHER));
    expect(await packs.openLast()).toMatchObject({ ok: true, value: { pack: { meeting: { uri: OTHER } } } });
    await packs.openKept(BUNDLED);
    expect(await packs.openLast()).toMatchObject({
      ok: true,
      value: { pack: { meeting: { uri: BUNDLED } } },
    });
  });

  test('a newer bundled edition takes the place of the older one', async () => {
    await packs.openLast();
    shipped = await pack(BUNDLED, 2);
    expect(await packs.openLast()).toMatchObject({ ok: true, value: { pack: { edition: 2 } } });
    expect(store.rows.get(BUNDLED)?.bytes).toBe(shipped);
  });

  test('a kept pack that can no longer be opened is said so, and the bundled one opens', async () => {
    await packs.openFile('other.mpack', await pack(OTHER));
    const row = store.rows.get(OTHER);
    if (row !== undefined) store.rows.set(OTHER, { ...row, bytes: row.bytes.slice(0, 100) });
    const opened = await packs.openLast();
    expect(opened).toMatchObject({ ok: true, value: { pack: { meeting: { uri: BUNDLED } } } });
    expect(opened.ok && opened.value.problem?.code).toMatch(/^pack-/);
    expect([...store.rows.keys()]).toEqual([OTHER]);
  });

  test('packs that cannot be read are said so, and the bundled one opens', async () => {
    store.unreadable = appError('pack-not-read');
    expect(await packs.openLast()).toMatchObject({
      ok: true,
      value: { pack: { meeting: { uri: BUNDLED } }, problem: { code: 'pack-not-read' } },
    });
  });
});

describe('a file', () => {
  test('that is a pack is opened and kept in place of the earlier one of its meeting', async () => {
    await packs.openFile('first.mpack', await pack(OTHER, 1));
    expect(await packs.openFile('second.mpack', await pack(OTHER, 2))).toMatchObject({
      ok: true,
      value: { kind: 'opened', opened: { pack: { edition: 2 }, problem: null } },
    });
    expect(await packs.earlier(OTHER)).toMatchObject({ ok: true, value: [{ edition: 1 }] });
    const list = await packs.list();
    expect(list.ok && list.value).toMatchObject([
      { fileName: 'second.mpack', bundled: false, pack: { ok: true }, earlier: { count: 1 } },
    ]);
  });

  test.each([
    ['empty', async () => new Uint8Array()],
    ['truncated', async () => (await pack(OTHER)).slice(0, 200)],
    ['foreign', async () => new TextEncoder().encode('%PDF-1.7')],
  ])('that is %s is refused and changes nothing', async (_name, bytes) => {
    await packs.openLast();
    const before = new Map(store.rows);
    const opened = await packs.openFile('bad.mpack', await bytes());
    expect(opened.ok || opened.error.code).toMatch(/^pack-/);
    expect(store.rows).toEqual(before);
  });

  test('that cannot be kept is open all the same, and that is said', async () => {
    store.refusal = appError('notes-quota');
    expect(await packs.openFile('other.mpack', await pack(OTHER))).toMatchObject({
      ok: true,
      value: { opened: { pack: { meeting: { uri: OTHER } }, problem: { code: 'notes-quota' } } },
    });
  });

  test('that is older than what the device has takes nobody’s place, and can be looked up', async () => {
    await packs.openFile('second.mpack', await pack(OTHER, 2));
    expect(await packs.openFile('first.mpack', await pack(OTHER, 1))).toMatchObject({
      ok: true,
      value: { kind: 'older', opened: { pack: { edition: 2 } }, older: { edition: 1 } },
    });
    expect(store.rows.get(OTHER)?.fileName).toBe('second.mpack');
    expect(await packs.earlier(OTHER)).toMatchObject({ ok: true, value: [{ edition: 1 }] });
  });

  test('of another meeting does not update one that it is not about', async () => {
    await packs.openFile('first.mpack', await pack(OTHER, 1));
    const before = new Map(store.rows);
    expect(await packs.openFile('wrong.mpack', await pack(BUNDLED, 2), OTHER)).toMatchObject({
      ok: false,
      error: { code: 'pack-other-meeting', place: 'wrong.mpack' },
    });
    expect(store.rows).toEqual(before);
    expect(await packs.openFile('second.mpack', await pack(OTHER, 2), OTHER)).toMatchObject({
      ok: true,
      value: { kind: 'opened' },
    });
  });

  test('that was removed comes back with the way back that was given', async () => {
    await packs.openFile('first.mpack', await pack(OTHER, 1));
    const removed = await packs.remove(OTHER);
    expect(store.rows.has(OTHER)).toBe(false);
    if (!removed.ok) throw new Error('it was not removed');
    await removed.value.restore();
    expect(store.rows.get(OTHER)?.fileName).toBe('first.mpack');
  });

  test('with the file that a text was read from gives it as it was issued', async () => {
    const parts = sampleParts();
    change(parts, 'meeting.json', 'meeting.uri', OTHER);
    change(parts, 'meeting.json', 'documents.0.versions.1.original', {
      format: 'text',
      fileName: 'N19.txt',
    });
    const issued = new TextEncoder().encode('As it was issued');
    const files = Object.entries(parts).map(([name, part]) => [name, partBytes(part)] as const);
    const bytes = await writePack(new Map([...files, ['originals/note/en.txt', issued]]), sha256);
    await packs.openFile('with-original.mpack', bytes);
    const original = await packs.original(OTHER, 'note' as DocumentId, 'en');
    expect(original).toMatchObject({ ok: true, value: { fileName: 'N19.txt' } });
    expect(original.ok && new TextDecoder().decode(original.value.bytes)).toBe('As it was issued');
    expect(await packs.original(OTHER, 'note' as DocumentId, 'zh-Hans')).toMatchObject({
      ok: false,
      error: { code: 'pack-part-missing' },
    });
  });

  test('of another publisher changes nothing until a person accepts it', async () => {
    await packs.openFile('first.mpack', await pack(OTHER, 1));
    const asked = await packs.openFile('foreign.mpack', await pack(OTHER, 9, 'Somebody else'));
    if (!asked.ok || asked.value.kind !== 'other-publisher') throw new Error('it was not asked');
    expect(store.rows.get(OTHER)?.fileName).toBe('first.mpack');
    expect(await asked.value.accept()).toMatchObject({ ok: true, value: { pack: { edition: 9 } } });
    expect(store.rows.get(OTHER)?.fileName).toBe('foreign.mpack');
  });
});

test('a meeting that this device does not keep cannot be opened', async () => {
  expect(await packs.openKept(OTHER)).toMatchObject({ ok: false, error: { code: 'pack-part-missing' } });
});

test('says how far a file is whose opening takes time, and nothing of one that is open at once', async () => {
  const slow = new StoredPacks(store, { bundledPack: async () => ok(shipped) }, () => (now += 300));
  const heard = async (service: StoredPacks): Promise<readonly (number | null)[]> => {
    const shares: (number | null)[] = [];
    const stop = service.onOpening(() => shares.push(service.opening()?.percent ?? null));
    await service.openFile('other.mpack', await pack(OTHER));
    stop();
    return shares;
  };
  const shares = await heard(slow);
  expect(shares.at(-1)).toBeNull();
  expect(shares.slice(0, -1).length).toBeGreaterThan(1);
  expect(shares.slice(0, -1)).toEqual(shares.slice(0, -1).toSorted((a, b) => (a ?? 0) - (b ?? 0)));
  expect(await heard(packs)).toEqual([]);
});
