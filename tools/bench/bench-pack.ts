import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { MANIFEST_PART } from '#core/pack/part-names.ts';
import { textPartName } from '#core/pack/part-names.ts';
import { meetingSchema } from '#core/pack/schema.ts';
import { partBytes, writePack } from '#core/pack/write-pack.ts';
import { sha256 } from '#tools/pack/pack-crypto.ts';
import { LONG_DOCUMENT, seededParagraphs } from './seeded.ts';

const MEETING = 'meeting.json';
const PARAGRAPHS_PER_SECTION = 20;

/** Gives the text of a document of so many numbered paragraphs, in sections. */
export function longText(paragraphs: number): object {
  const blocks = seededParagraphs(paragraphs, 1).flatMap((text, index) => {
    const number = String(index + 1);
    const block = { kind: 'paragraph', path: number, label: number, level: 0, text, footnotes: [] };
    if (index % PARAGRAPHS_PER_SECTION > 0) return [block];
    const section = String(index / PARAGRAPHS_PER_SECTION + 1);
    const heading = { kind: 'heading', path: `h${section}`, label: null, level: 1, footnotes: [] };
    return [{ ...heading, text: `Section ${section}` }, block];
  });
  return { language: 'en', direction: 'ltr', blocks, footnotes: [] };
}

/** Gives the bundled meeting with a long document added to it, as an `.mpack`. */
export async function packWithLongDocument(bundled: string, paragraphs: number): Promise<Uint8Array> {
  const files = unzipSync(new Uint8Array(await readFile(bundled)));
  const parts = new Map<string, unknown>(
    Object.entries(files)
      .filter(([name]) => name !== MANIFEST_PART)
      .map(([name, bytes]) => [name, JSON.parse(new TextDecoder().decode(bytes))]),
  );
  const meeting = meetingSchema.parse(parts.get(MEETING));
  const [source = ''] = Object.keys(meeting.sources);
  const title = 'Long document';
  meeting.documents.push({
    id: LONG_DOCUMENT,
    symbol: null,
    revision: '',
    date: null,
    shortTitle: { en: { text: title, source } },
    versions: [{ language: 'en', title, source, original: null }],
  });
  parts.set(MEETING, meeting);
  parts.set(textPartName(LONG_DOCUMENT, 'en'), longText(paragraphs));
  return writePack(new Map([...parts].map(([name, value]) => [name, partBytes(value)])), sha256);
}
