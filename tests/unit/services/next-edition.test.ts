import { webcrypto } from 'node:crypto';
import { expect, test } from 'vitest';
import { ok, type Result } from '#core/base/result.ts';
import { textPartName } from '#core/pack/part-names.ts';
import { openPack, reopenWhole } from '#core/pack/open-pack.ts';
import { takeAsRevision } from '#core/pack/draft/revisions.ts';
import { ed25519 } from '#core/base/ed25519.ts';
import { writeCheckedPack } from '#core/pack/write-checked-pack.ts';
import type { StartImport } from '#renderer/services/import-worker.ts';
import { partBytes, writePack } from '#core/pack/write-pack.ts';
import { makeKeys } from '#readers/delegation/keys.ts';
import { keyFingerprint, type SigningKeys } from '#core/pack/signature.ts';
import { readText } from '#core/importing/text/read-text.ts';
import { structure } from '#core/importing/structure/structure.ts';
import { withReadAnew } from '#renderer/features/pack-editor/model/read-anew.ts';
import { keptVersions } from '#renderer/features/pack-editor/model/versions.ts';
import { withFile } from '#renderer/features/pack-editor/model/add-file.ts';
import type { StoredDraft } from '#renderer/data/draft-store.ts';
import type { DraftFileRow } from '#renderer/data/rows.ts';
import { Drafts } from '#renderer/services/drafts.ts';
import { packCrypto } from '#renderer/services/pack-crypto.ts';
import { PackMaker } from '#renderer/services/pack-maker.ts';
import { change, sampleParts } from '#tests/fixtures/packs/craft-pack.ts';

function value<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** What the worker does with a pack, without a worker. */
const inThisThread: StartImport = ({ onAnswer }) => ({
  post: (request) => {
    if (request.kind !== 'make-pack') throw new Error(request.kind);
    const { id, parts, keys } = request;
    const signer = keys === null ? undefined : { keys, sign: ed25519(crypto.subtle).sign };
    const progress = (share: number) => onAnswer({ kind: 'progress', id, share });
    void writeCheckedPack(parts, packCrypto, signer, progress).then((made) =>
      onAnswer(made.ok ? { kind: 'made', id, bytes: made.value } : { kind: 'failed', id, error: made.error }),
    );
  },
  stop: () => undefined,
});

/** Drafts over a store in memory, and the maker of their packs. */
function start() {
  const rows = new Map<string, StoredDraft>();
  const files = new Map<string, DraftFileRow>();
  const done = ok(null);
  const store = {
    all: async () => ok([...rows.values()]),
    put: async (row: StoredDraft) => (rows.set(row.id, row), ok(row.revision + 1)),
    copyFiles: async () => done,
    setDeleted: async () => done,
    purge: async () => done,
    putFile: async (row: DraftFileRow) => (files.set(`${row.draft} ${row.key}`, row), done),
    file: async (draft: string, key: string) => ok(files.get(`${draft} ${key}`) ?? null),
  };
  const clock = () => Date.parse('2026-04-01T12:00:00Z');
  const random = (bytes: Uint8Array) => webcrypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>);
  const drafts = new Drafts(store, clock, random, { send: () => undefined, onReceived: () => undefined });
  return { drafts, packMaker: new PackMaker(drafts, clock, inThisThread) };
}
const ORIGINAL = new TextEncoder().encode('As it was issued');

/** The bytes of a pack of two languages; the English one travels with its original. */
async function firstEdition(): Promise<Uint8Array> {
  const parts = sampleParts();
  const original = { format: 'text', fileName: 'note.txt' };
  change(parts, 'meeting.json', 'documents.0.versions.1.original', original);
  const files = Object.entries(parts).map(([name, part]) => [name, partBytes(part)] as const);
  return writePack(new Map([...files, ['originals/note/en.txt', ORIGINAL]]), packCrypto.sha256);
}

/** The pack that a draft makes, with the texts that it takes over. */
async function made(
  { drafts, packMaker }: ReturnType<typeof start>,
  id: string,
  key: string,
  keys: SigningKeys | null = null,
): Promise<Uint8Array> {
  const { pack } = value(await drafts.open(id)).content;
  const earlier = value(await packMaker.earlier(id, key));
  const texts = earlier.pack.documents.flatMap((document) =>
    document.versions.map(({ text }) => [textPartName(document.id, text.language), text] as const),
  );
  return value(await packMaker.make(id, pack, new Map(texts), keys));
}

test('the next edition of a pack has its texts and files as they were, and nothing of the first changes', async () => {
  const services = start();
  const bytes = await firstEdition();
  const id = value(await services.packMaker.beginNext('first.mpack', bytes));
  const next = await made(services, id, await packCrypto.sha256(bytes));
  const [before, after] = [value(await openPack(bytes, packCrypto)), value(await openPack(next, packCrypto))];
  expect(after.edition).toBe(before.edition + 1);
  const said = ({ documents, agenda, themes, outcomes, meeting }: typeof before): unknown =>
    JSON.parse(JSON.stringify({ documents, agenda, themes, outcomes, meeting }));
  expect(said(after)).toEqual(said(before));
  const file = value(await value(await reopenWhole(next, packCrypto)).original('note', 'en'));
  expect(file).toEqual({ fileName: 'note.txt', bytes: ORIGINAL });
});

test('a revision that is dropped in is proposed for the document of its symbol and takes its place when asked', async () => {
  const services = start();
  const id = value(await services.packMaker.beginNext('first.mpack', await firstEdition()));
  const draft = value(await services.drafts.open(id));
  const [document] = draft.content.pack.documents;
  const source = readText(
    `${document?.symbol ?? ''}/REV.1\n\n1. A new first paragraph.\n\n2. A second one.\n`,
  );
  const { facts, text } = structure(source);
  expect(facts).toMatchObject({ symbol: document?.symbol, revision: 'REV.1' });
  const read = { fileName: 'rev.txt', format: 'text', facts, doubts: 0, numbers: [] } as const;
  const dropped = withFile(draft.content, { key: 'rev', ...read });
  const fresh = dropped.pack.documents.at(-1);
  expect(dropped.pack.documents).toHaveLength(draft.content.pack.documents.length + 1);
  const taken = takeAsRevision(dropped.pack, fresh?.id ?? '', document?.id ?? '');
  expect(taken.documents.map((each) => each.id)).toEqual(draft.content.pack.documents.map((each) => each.id));
  expect(taken.documents[0]).toMatchObject({
    revision: 'REV.1',
    versions: [{ content: { kind: 'imported', key: 'rev' } }],
  });
  expect(text.blocks.length).toBeGreaterThan(0);
});

test('what is no pack begins no draft', async () => {
  const { drafts, packMaker } = start();
  expect(await packMaker.beginNext('a.mpack', new Uint8Array([1, 2, 3]))).toMatchObject({
    ok: false,
    error: { code: 'pack-not-a-zip' },
  });
  expect(value(await drafts.list())).toEqual([]);
});

test('a pack is signed with the keys of this device, and holds as signed by them', async () => {
  const services = start();
  const bytes = await firstEdition();
  const id = value(await services.packMaker.beginNext('first.mpack', bytes));
  const { signingKey: publicKey, signingSecret: secret } = await makeKeys();
  const signed = await made(services, id, await packCrypto.sha256(bytes), { publicKey, secret });
  expect(value(await openPack(signed, packCrypto)).signature).toEqual({
    kind: 'signed',
    key: publicKey,
    fingerprint: await keyFingerprint(publicKey, packCrypto.sha256),
  });
});

test('making a pack tells how far it is, and is cancelled without giving anything', async () => {
  const services = start();
  const bytes = await firstEdition();
  const id = value(await services.packMaker.beginNext('first.mpack', bytes));
  const { pack } = value(await services.drafts.open(id)).content;
  const earlier = value(await services.packMaker.earlier(id, await packCrypto.sha256(bytes)));
  const texts = new Map(
    earlier.pack.documents.flatMap(({ id: document, versions }) =>
      versions.map(({ text }) => [textPartName(document, text.language), text] as const),
    ),
  );
  const shares: number[] = [];
  value(await services.packMaker.make(id, pack, texts, null, { onProgress: (share) => shares.push(share) }));
  expect(shares.at(-1)).toBe(1);
  expect(shares).toEqual(shares.toSorted((one, other) => one - other));
  const abort = new AbortController();
  abort.abort();
  expect(await services.packMaker.make(id, pack, texts, null, { signal: abort.signal })).toMatchObject({
    ok: false,
    error: { code: 'reading-cancelled' },
  });
});

test('what an earlier pack has is read anew from its original to be corrected, and what differs is counted', async () => {
  const { drafts, packMaker } = start();
  const id = value(await packMaker.beginNext('first.mpack', await firstEdition()));
  const draft = value(await drafts.open(id));
  const kept = keptVersions(draft.content.pack.documents).find(({ content }) => content.original !== null);
  if (kept === undefined) throw new Error('No version has an original');
  const original = value(await packMaker.keptOriginal(id, kept.content, 'en'));
  expect(original).toEqual({ fileName: 'note.txt', bytes: ORIGINAL });
  const source = readText(new TextDecoder().decode(original.bytes));
  const { facts, text } = structure(source);
  const key = value(await drafts.addFile(id, { name: original.fileName, bytes: original.bytes, source }));
  const file = { key, fileName: original.fileName, format: 'text', facts, doubts: 0, numbers: [] } as const;
  const earlier = value(await packMaker.earlier(id, kept.content.key)).pack.documents[0];
  const before = earlier?.versions.find((version) => version.text.language === 'en')?.text ?? null;
  const anew = withReadAnew(draft.content, kept, { file, text }, before);
  expect(anew.files[key]?.different).toBe(text.blocks.length);
  expect(withReadAnew(draft.content, kept, { file, text }, text).files[key]?.different).toBeUndefined();
  const [document] = anew.pack.documents;
  expect(document?.versions.map(({ content }) => content.kind)).toEqual(['kept', 'imported']);
  expect(draft.content.pack.documents[0]?.versions[1]?.title).toBe(document?.versions[1]?.title);

  const alone = keptVersions(draft.content.pack.documents).find(({ content }) => content.original === null);
  expect(alone && (await packMaker.keptOriginal(id, alone.content, alone.version.language))).toMatchObject({
    ok: false,
    error: { code: 'pack-part-missing' },
  });
});
