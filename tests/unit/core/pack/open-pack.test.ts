import { expect, test } from 'vitest';
import type { AppError } from '#core/base/errors.ts';
import type { MeetingPack } from '#core/pack/model.ts';
import { openPack } from '#core/pack/open-pack.ts';
import { FORMAT_VERSION } from '#core/pack/upgrades.ts';
import { pickText } from '#core/pack/pick-text.ts';
import {
  change,
  craftPack,
  filesWithManifest,
  packFiles,
  renameEntry,
  sampleParts,
} from '#tests/fixtures/packs/craft-pack.ts';
import { zipParts } from '#core/pack/write-pack.ts';
import { packCrypto } from '#tools/pack/pack-crypto.ts';

const MEETING = 'meeting.json';
const EN = 'documents/note/en.json';

async function opened(bytes: Uint8Array): Promise<MeetingPack> {
  const result = await openPack(bytes, packCrypto);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function refused(bytes: Uint8Array): Promise<AppError> {
  const result = await openPack(bytes, packCrypto);
  if (result.ok) throw new Error('The pack was opened');
  return result.error;
}

/** Changes one value of the sample pack and gives how it is refused; its manifest stays right. */
async function refusedWith(part: string, path: string, value: unknown): Promise<AppError> {
  const parts = sampleParts();
  change(parts, part, path, value);
  return refused(await craftPack(parts));
}

test('a sound pack opens whole, its sources resolved', async () => {
  const pack = await opened(await craftPack());
  const provenance = { kind: 'editorial', source: 'The editors', date: '2026-01-02' };
  expect(pack.meeting.title).toEqual({ en: { text: 'A text', provenance } });
  expect(pack.meeting.provenance).toEqual(provenance);
  expect(pack.agenda[0]).toMatchObject({
    provenance,
    time: { kind: 'scheduled', start: '10:00', provenance },
    chair: { kind: 'named', provenance },
    panel: { kind: 'not-announced' },
  });
  expect(pack.documents[0]?.versions.map(({ text }) => [text.language, text.blocks[0]?.text])).toEqual([
    ['zh-Hans', '第一段。'],
    ['en', 'The first.'],
  ]);
});

test('the same parts always give the same bytes', async () => {
  expect(await craftPack()).toEqual(await craftPack());
});

test('a file of another kind is not taken for a pack', async () => {
  expect(await refused(new TextEncoder().encode('%PDF-1.7 and then nothing'))).toEqual({
    code: 'pack-not-a-zip',
  });
  expect(await refused(new Uint8Array())).toEqual({ code: 'pack-not-a-zip' });
});

test('a pack cut anywhere is refused, and mostly known to be incomplete', async () => {
  const whole = await craftPack();
  for (let length = 4; length < whole.length; length += 37)
    expect(await refused(whole.slice(0, length))).toMatchObject({ code: 'pack-incomplete' });
});

test('one changed byte anywhere in the parts is noticed', async () => {
  const whole = await craftPack();
  const original = await opened(whole);
  for (let at = 0; at < whole.length; at += 1) {
    const damaged = whole.slice();
    damaged[at] = (damaged[at] ?? 0) ^ 0x41;
    const result = await openPack(damaged, packCrypto);
    if (result.ok) expect(result.value).toEqual(original);
  }
});

test('a foreign zip is known as foreign, whatever it holds', async () => {
  const word = new Map([['[Content_Types].xml', new Uint8Array([1])]]);
  expect(await refused(zipParts(word))).toMatchObject({ code: 'pack-foreign' });
  const other = new Map([['pack.json', new TextEncoder().encode('{"format":"something-else"}')]]);
  expect(await refused(zipParts(other))).toMatchObject({ code: 'pack-foreign', place: 'pack.json' });
});

test('a pack of a newer format is refused before its parts are looked at', async () => {
  const files = await packFiles({ 'whatever.bin': {} }, FORMAT_VERSION + 1);
  expect(await refused(zipParts(files))).toMatchObject({ code: 'pack-newer', place: 'pack.json' });
});

test('a pack of version 1 opens as it stands', async () => {
  const opened = await openPack(zipParts(await packFiles(undefined, 1)), packCrypto);
  expect(opened.ok).toBe(true);
  expect(opened).toEqual(await openPack(zipParts(await packFiles()), packCrypto));
});

test.each([MEETING, EN])('a missing %s is named', async (name) => {
  const files = await packFiles();
  files.delete(name);
  expect(await refused(zipParts(files))).toMatchObject({ code: 'pack-part-missing', place: name });
});

test('a version without its text is named even when the manifest agrees', async () => {
  const parts = sampleParts();
  delete parts[EN];
  expect(await refused(await craftPack(parts))).toMatchObject({ code: 'pack-part-missing', place: EN });
});

test('a part that differs from its hash is named', async () => {
  const files = await packFiles();
  const bytes = files.get(EN)?.slice() ?? new Uint8Array();
  bytes[20] = 0x58;
  files.set(EN, bytes);
  expect(await refused(zipParts(files))).toMatchObject({ code: 'pack-part-damaged', place: EN });
});

test('a part that is not JSON, or not UTF-8, is named', async () => {
  for (const content of [new TextEncoder().encode('{"language":'), new Uint8Array([0x22, 0xff, 0x22])]) {
    const files = await packFiles();
    files.delete('pack.json');
    files.set(EN, content);
    expect(await refused(zipParts(await filesWithManifest(files)))).toMatchObject({
      code: 'pack-part-invalid',
      place: EN,
    });
  }
});

test('parts that nobody listed or that nothing refers to are refused', async () => {
  const stray = (await packFiles()).set('extra.json', new TextEncoder().encode('{}'));
  expect(await refused(zipParts(stray))).toMatchObject({ code: 'pack-part-invalid', place: 'extra.json' });
  const unused = await craftPack({ ...sampleParts(), 'extra.json': {} });
  expect(await refused(unused)).toMatchObject({ code: 'pack-part-invalid', place: 'extra.json' });
});

test('a manifest that lists a part twice is refused before the part is read again', async () => {
  const files = await packFiles();
  const manifest: unknown = JSON.parse(new TextDecoder().decode(files.get('pack.json')));
  const listed: unknown = Reflect.get(Object(manifest), 'parts');
  if (!Array.isArray(listed)) throw new Error('The manifest lists no parts');
  listed.push(listed[0]);
  files.set('pack.json', new TextEncoder().encode(JSON.stringify(manifest)));
  expect(await refused(zipParts(files))).toMatchObject({ code: 'pack-part-invalid', place: 'pack.json' });
});

test.each([
  '../evil.json',
  '/etc/passwd',
  'C:\\evil.json',
  'documents\\note\\en.json',
  'documents/../../evil',
  'documents//en.json',
  './pack.json',
  'documents/note/\u202enosj.txt',
])('the part name %j is refused', async (name) => {
  const files = (await packFiles()).set(name, new TextEncoder().encode('{}'));
  const error = await refused(zipParts(files));
  expect(error.code).toBe('pack-part-invalid');
  expect(error.place).toMatch(/^[ -~]+$/);
});

test('a part named __proto__ is refused', async () => {
  const files = (await packFiles()).set('xxprotoxx', new TextEncoder().encode('{}'));
  const pack = renameEntry(zipParts(files), 'xxprotoxx', '__proto__');
  expect(await refused(pack)).toMatchObject({ code: 'pack-part-invalid', place: '__proto__' });
});

test('keys that reach for prototypes are refused and reach nothing', async () => {
  const files = await packFiles();
  files.delete('pack.json');
  const json = new TextDecoder().decode(files.get(MEETING));
  files.set(MEETING, new TextEncoder().encode(json.replace('{', '{"__proto__":{"polluted":true},')));
  expect(await refused(zipParts(await filesWithManifest(files)))).toMatchObject({
    code: 'pack-part-invalid',
    place: MEETING,
  });
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
  expect(await refusedWith(MEETING, 'agenda.0.constructor', {})).toMatchObject({ code: 'pack-part-invalid' });
  expect(
    await refusedWith(MEETING, 'meeting.place', { constructor: { text: 'x', source: 'editors' } }),
  ).toMatchObject({
    code: 'pack-part-invalid',
  });
});

test('script and markup in a text stay the plain text that they are', async () => {
  const parts = sampleParts();
  const hostile = '<script>alert(1)</script><img src=x onerror=alert(1)> {{constructor}}';
  change(parts, EN, 'blocks.0.text', hostile);
  change(parts, MEETING, 'meeting.title', { en: { text: hostile, source: 'editors' } });
  const pack = await opened(await craftPack(parts));
  expect(pickText(pack.meeting.title, 'en').text).toBe(hostile);
  expect(pack.documents[0]?.versions[1]?.text.blocks[0]?.text).toBe(hostile);
});

test.each([
  ['a javascript: link', MEETING, 'sources.editors.url', 'javascript:alert(1)', 'sources.editors.url'],
  ['a data: link', MEETING, 'sources.editors.url', 'data:text/html,x', 'sources.editors.url'],
  ['a bidi override', EN, 'blocks.0.text', 'abc \u202ecod.exe', 'blocks[0].text'],
  [
    'an isolate',
    MEETING,
    'meeting.place',
    { en: { text: 'a\u2066b', source: 'editors' } },
    'meeting.place.en.text',
  ],
  ['a control character', EN, 'footnotes.0.text', 'bell\u0007', 'footnotes[0].text'],
  ['half a character', EN, 'blocks.0.text', 'x\ud800y', 'blocks[0].text'],
  ['text that is not NFC', EN, 'blocks.0.text', 'e\u0301 tude', 'blocks[0].text'],
  ['an empty text', EN, 'blocks.0.text', '', 'blocks[0].text'],
  ['a user as source', MEETING, 'sources.editors.kind', 'user', 'sources.editors.kind'],
  ['an unknown field', MEETING, 'agenda.0.speaker', 'nobody', 'agenda[0]'],
  ['a text without language', MEETING, 'meeting.place', {}, 'meeting.place'],
  ['no such date', MEETING, 'meeting.start', '2026-02-30', 'meeting.start'],
  ['an end before the start', MEETING, 'meeting.end', '2026-02-28', 'meeting.end'],
  ['no such time zone', MEETING, 'meeting.timeZone', 'Europe/Nowhere', 'meeting.timeZone'],
  ['an item of another day', MEETING, 'agenda.0.time.date', '2026-04-01', 'agenda[0].time.date'],
  ['an item that ends first', MEETING, 'agenda.0.time.end', '09:00', 'agenda[0].time.end'],
  ['a dangling citation', MEETING, 'agenda.0.cites.0.path', '99', 'agenda[0].cites[0].path'],
  [
    'a citation of no document',
    MEETING,
    'themes.0.questions.0.cites.0.document',
    'x',
    'themes[0].questions[0].cites[0].document',
  ],
  ['a dangling theme', MEETING, 'agenda.0.theme', 'nothing', 'agenda[0].theme'],
  ['an undeclared source', MEETING, 'agenda.0.title.en.source', 'constructor', 'agenda[0].title.en.source'],
  ['a dangling footnote', EN, 'blocks.0.footnotes.0.footnote', '9', 'blocks[0].footnotes[0]'],
  ['a footnote beyond the text', EN, 'blocks.0.footnotes.0.offset', 11, 'blocks[0].footnotes[0]'],
  ['a footnote nobody refers to', EN, 'blocks.0.footnotes', [], 'footnotes[0].id'],
  ['a text of another language', EN, 'language', 'fr', 'language'],
  ['a level on a paragraph', EN, 'blocks.0.level', 2, 'blocks[0].level'],
] as const)('%s is refused with its place', async (_, part, path, value, place) => {
  expect(await refusedWith(part, path, value)).toMatchObject({
    code: 'pack-part-invalid',
    place: `${part}: ${place}`,
  });
});

test.each(['agenda', 'themes', 'outcomes', 'documents'])(
  'an id used twice in %s is refused',
  async (list) => {
    const parts = sampleParts();
    const first: unknown = Reflect.get(Object(parts[MEETING]), list)[0];
    change(parts, MEETING, `${list}.1`, first);
    expect(await refused(await craftPack(parts))).toMatchObject({
      code: 'pack-part-invalid',
      place: `meeting.json: ${list}[1].id`,
    });
  },
);

test('a footnote marker inside a character, or out of order, is refused', async () => {
  for (const [text, offsets] of [
    ['a𠮷b', [2]],
    ['plain', [3, 1]],
  ] as const) {
    const parts = sampleParts();
    change(parts, EN, 'blocks.0.text', text);
    change(
      parts,
      EN,
      'blocks.0.footnotes',
      offsets.map((offset) => ({ offset, footnote: '1' })),
    );
    expect(await refused(await craftPack(parts))).toMatchObject({
      place: `${EN}: blocks[0].footnotes[${String(offsets.length - 1)}]`,
    });
  }
});

test('a path used twice in one text is refused', async () => {
  const parts = sampleParts();
  change(parts, EN, 'blocks.1', {
    path: '1',
    label: '2',
    kind: 'paragraph',
    level: 0,
    text: 'Again.',
    footnotes: [],
  });
  expect(await refused(await craftPack(parts))).toMatchObject({ place: `${EN}: blocks[1].path` });
});

test('a language version may lack a paragraph that another has', async () => {
  const parts = sampleParts();
  change(parts, EN, 'blocks.1', {
    path: '2',
    label: '2',
    kind: 'paragraph',
    level: 0,
    text: 'Only here.',
    footnotes: [],
  });
  const pack = await opened(await craftPack(parts));
  expect(pack.documents[0]?.versions.map(({ text }) => text.blocks.length)).toEqual([1, 2]);
});
