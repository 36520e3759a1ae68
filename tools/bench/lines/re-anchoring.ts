import { readFile } from 'node:fs/promises';
import { MEETING_ANCHOR, type Anchor } from '#core/anchoring/anchor.ts';
import { paragraphAnchor } from '#core/anchoring/paragraph-anchor.ts';
import { doPlacesJob } from '#core/anchoring/places-job.ts';
import { makeQuotation } from '#core/anchoring/quotation.ts';
import type { Block, DocumentText } from '#core/documents/document.ts';
import type { MeetingPack } from '#core/pack/model.ts';
import { openPack } from '#core/pack/open-pack.ts';
import { inProject } from '#tools/base/project.ts';
import { packCrypto } from '#tools/pack/pack-crypto.ts';
import type { Line } from '../bench.ts';
import { secondsOf } from '../repeat.ts';
import { seededParagraph, seededParagraphs, seededRandom } from '../seeded.ts';

const NOTES = 2000;
const PARAGRAPHS = 2000;
const ROUNDS = 5;
const LANGUAGE = 'en';

const numbered = (texts: readonly string[]): DocumentText => ({
  language: LANGUAGE,
  direction: 'ltr',
  blocks: texts.map((text, at): Block => {
    const number = String(at + 1);
    return { path: number, label: number, kind: 'paragraph', level: 0, text, footnotes: [] };
  }),
  footnotes: [],
});

/** The next revision: of ten paragraphs one is gone, one is reworded, and before one a new one stands; all are renumbered. */
function revised(texts: readonly string[]): readonly string[] {
  const random = seededRandom(7);
  return texts.flatMap((text) => {
    const fate = Math.floor(random() * 10);
    if (fate === 0) return [];
    if (fate === 1) return [text.replace(/\s\S+\s/, ' entirely other ')];
    return fate === 2 ? [seededParagraph(random, 45), text] : [text];
  });
}

/** The meeting that comes with the app, with one document that says this. */
function withText(pack: MeetingPack, text: DocumentText, revision: string): MeetingPack {
  const documents = pack.documents.slice(0, 1).map((document) => ({
    ...document,
    revision,
    versions: document.versions.slice(0, 1).map((version) => ({ ...version, text })),
  }));
  return { ...pack, documents };
}

/** Notes on every paragraph, half of them on words in it. */
function anchors(pack: MeetingPack): readonly Anchor[] {
  const [document] = pack.documents;
  const text = document?.versions[0]?.text;
  if (document === undefined || text === undefined) throw new Error('The pack has no document');
  return Array.from({ length: NOTES }, (_, at): Anchor => {
    const block = text.blocks[at % text.blocks.length];
    if (block === undefined) throw new Error('The document has no paragraph');
    const quotation = at % 2 === 0 ? null : makeQuotation(block.text, 4, 60, LANGUAGE);
    return { ...MEETING_ANCHOR, paragraph: paragraphAnchor(document, block.path, quotation, LANGUAGE) };
  });
}

/** Looks the same words up as they stand, in every paragraph: nothing that was reworded is found. */
function lookUp(notes: readonly Anchor[], { blocks }: DocumentText): Promise<number> {
  const found = notes.filter(({ paragraph }) => {
    const words = paragraph?.quotation?.exact ?? paragraph?.words?.text ?? '';
    return blocks.some(({ text }) => text.includes(words));
  });
  return Promise.resolve(found.length);
}

/** The places of 2,000 notes in a revision, found anew as after every new edition. */
export const reAnchoring: Line = {
  name: 're-anchoring',
  measure: async () => {
    const bundled = await readFile(inProject('out/renderer/packs/wipo-conversation-2019.mpack'));
    const opened = await openPack(new Uint8Array(bundled), packCrypto);
    if (!opened.ok) throw new Error(`The bundled pack does not open: ${opened.error.code}`);
    const texts = seededParagraphs(PARAGRAPHS, 1);
    const before = withText(opened.value, numbered(texts), '');
    const fresh = numbered(revised(texts));
    const pack = withText(opened.value, fresh, 'REV.1');
    const notes = anchors(before);
    const place = (): Promise<number> => {
      const { placed } = doPlacesJob({ turn: 1, anchors: notes, pack, earlier: [before] });
      return Promise.resolve(placed.filter(({ anchor }) => anchor.paragraph !== null).length);
    };
    if ((await place()) < NOTES / 2) throw new Error('Most notes were to find their paragraph');
    return [
      {
        what: 'Find the places of 2,000 notes in a revision of 2,000 paragraphs',
        ours: { name: 'Attaché', unit: 's', samples: await secondsOf(ROUNDS, place) },
        beside: [
          {
            name: 'the same words looked up in every paragraph',
            unit: 's',
            samples: await secondsOf(ROUNDS, () => lookUp(notes, fresh)),
          },
        ],
        target: { kind: 'limit', of: 'median', atMost: 2 },
      },
    ];
  },
};
