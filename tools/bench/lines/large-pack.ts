import { unzipSync } from 'fflate';
import type { MeetingPack } from '#core/pack/model.ts';
import { openPack, reopenPack } from '#core/pack/open-pack.ts';
import { MEETING_PART, textPartName } from '#core/pack/part-names.ts';
import type { MeetingFile } from '#core/pack/schema.ts';
import { partBytes, writePack } from '#core/pack/write-pack.ts';
import { packCrypto, sha256 } from '#tools/pack/pack-crypto.ts';
import type { Line } from '../bench.ts';
import type { Figure } from '../figures.ts';
import { seededParagraphs } from '../seeded.ts';

const DOCUMENTS = 1000;
const PARAGRAPHS = 200;
const ROUNDS = 3;

/** A pack of a thousand documents of two hundred numbered paragraphs. */
async function largePack(): Promise<Uint8Array> {
  const text = (words: string) => ({ en: { text: words, source: 'made' } });
  const ids = Array.from({ length: DOCUMENTS }, (_, index) => `document-${String(index + 1)}`);
  const paragraphs = seededParagraphs(DOCUMENTS * PARAGRAPHS, 1);
  const meeting: MeetingFile = {
    edition: 1,
    issued: '2026-01-01',
    sources: { made: { kind: 'editorial', source: 'The benchmark', date: '2026-01-01' } },
    meeting: {
      uri: 'urn:x-bench:large-pack',
      title: text('Large pack'),
      shortTitle: text('Large pack'),
      organizer: text('The benchmark'),
      place: text('Nowhere'),
      start: '2026-03-01',
      end: '2026-03-02',
      timeZone: 'UTC',
      source: 'made',
    },
    documents: ids.map((id) => ({
      id,
      symbol: null,
      revision: '',
      date: null,
      shortTitle: text(id),
      versions: [{ language: 'en', title: id, source: 'made', original: null }],
    })),
    agenda: [],
    themes: [],
    outcomes: [],
  };
  const parts = new Map([[MEETING_PART, partBytes(meeting)]]);
  for (const [index, id] of ids.entries()) {
    const own = paragraphs.slice(index * PARAGRAPHS, (index + 1) * PARAGRAPHS);
    const blocks = own.map((words, at) => ({
      path: String(at + 1),
      label: String(at + 1),
      kind: 'paragraph',
      level: 0,
      text: words,
      footnotes: [],
    }));
    parts.set(textPartName(id, 'en'), partBytes({ language: 'en', direction: 'ltr', blocks, footnotes: [] }));
  }
  return writePack(parts, sha256);
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await run();
  return performance.now() - began;
}

async function opened(opening: ReturnType<typeof openPack>): Promise<MeetingPack> {
  const pack = await opening;
  if (!pack.ok) throw new Error(`The pack does not open: ${pack.error.code}`);
  return pack.value;
}

const figure = (name: string, unit: Figure['unit'], samples: readonly number[]): Figure => ({
  name,
  unit,
  samples,
});

/** Opening a pack of 1,000 documents with 200 paragraphs each, in Node: when it comes, and when it was kept. */
export const largePackLine: Line = {
  name: 'large-pack',
  measure: async () => {
    const bytes = await largePack();
    const first: number[] = [];
    const plain: number[] = [];
    const later: number[] = [];
    let heap = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      first.push((await timed(() => opened(openPack(bytes, packCrypto)))) / 1000);
      later.push(
        await timed(async () => {
          const pack = await opened(reopenPack(bytes, packCrypto));
          if (pack.documents[DOCUMENTS / 2]?.versions[0]?.text.blocks.length !== PARAGRAPHS)
            throw new Error('A document does not have its paragraphs');
          heap = Math.max(heap, process.memoryUsage().heapUsed / 1e6);
        }),
      );
      const all: unknown[] = [];
      plain.push(
        (await timed(() => {
          for (const part of Object.values(unzipSync(bytes)))
            all.push(JSON.parse(new TextDecoder().decode(part)));
          return Promise.resolve();
        })) / 1000,
      );
    }
    const unchecked = 'unzip and parse all, no check';
    return [
      {
        what: 'Open a pack of 1,000 documents × 200 paragraphs when it comes, all of it checked',
        ours: figure('Attaché', 's', first),
        beside: [figure(unchecked, 's', plain)],
        target: { kind: 'limit', of: 'median', atMost: 10 },
      },
      {
        what: 'Open it again later, with one of its documents',
        ours: figure('Attaché', 'ms', later),
        beside: [
          figure(
            unchecked,
            'ms',
            plain.map((seconds) => seconds * 1000),
          ),
        ],
        target: { kind: 'limit', of: 'median', atMost: 1000 },
      },
      {
        what: 'JavaScript heap with it open',
        ours: figure('Attaché', 'MB', [heap]),
        beside: [],
        target: { kind: 'limit', of: 'max', atMost: 400 },
      },
    ];
  },
};
