import mammoth from 'mammoth';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { structure } from '#core/importing/structure/structure.ts';
import { abstractNum, buildDocx, listed, lvl, num } from '#tools/fuzz/build-docx.ts';
import { writePdf } from '#tools/fuzz/build-pdf.ts';
import { readDocumentBytes } from '#tools/pack/read-document.ts';
import type { Line } from '../bench.ts';
import type { Figure } from '../figures.ts';
import { secondsOf } from '../repeat.ts';
import { seededParagraphs } from '../seeded.ts';

const PARAGRAPHS = 16_000;
const PAGES = 200;
const LINES_A_PAGE = 40;
const ROUNDS = 3;

const figure = (name: string, samples: readonly number[]): Figure => ({ name, unit: 's', samples });

/** A Word document of paragraphs that Word itself numbers, on two levels. */
function longDocx(): Uint8Array {
  const levels = lvl(0, 'decimal', '%1.') + lvl(1, 'lowerLetter', '(%2)');
  const body = seededParagraphs(PARAGRAPHS, 1)
    .map((words, at) => listed(words, 1, at % 4 === 0 ? 0 : 1))
    .join('');
  return buildDocx({ body, numbering: abstractNum(1, levels) + num(1, 1) });
}

/** A PDF of pages full of lines, every fourth of which begins a numbered paragraph. */
function longPdf(): Uint8Array {
  const lines = seededParagraphs(PAGES * LINES_A_PAGE, 2, 12);
  return writePdf(
    Array.from({ length: PAGES }, (_, page) =>
      Array.from({ length: LINES_A_PAGE }, (__, row) => {
        const at = page * LINES_A_PAGE + row;
        const number = at % 4 === 0 ? `${String(at / 4 + 1)}. ` : '';
        return { text: `${number}${(lines[at] ?? '').slice(0, 80)}`, x: 60, y: 760 - row * 17 };
      }),
    ),
  );
}

async function understand(bytes: Uint8Array, name: string, atLeast: number): Promise<void> {
  const read = await readDocumentBytes(bytes, name);
  const blocks = read.ok ? structure(read.value.source).text.blocks.length : 0;
  if (blocks < atLeast) throw new Error(`${name} was understood as ${String(blocks)} blocks`);
}

/** The text of every page, as pdfjs gives it, and nothing made of it. */
async function textOfPages(bytes: Uint8Array): Promise<void> {
  // pdfjs takes the bytes for good.
  const loading = pdfjs.getDocument({ data: bytes.slice(), useSystemFonts: false });
  const file = await loading.promise;
  for (let page = 1; page <= file.numPages; page += 1) await (await file.getPage(page)).getTextContent();
  await loading.destroy();
}

/** Files read and understood in Node, as the app's worker does; mammoth and pdfjs make text of the same bytes, without numbers or paths. */
export const importing: Line = {
  name: 'importing',
  measure: async () => {
    const word = longDocx();
    const pdf = longPdf();
    const buffer = Buffer.from(word);
    return [
      {
        what: 'Read and understand a Word document of 16,000 numbered paragraphs',
        ours: figure('Attaché', await secondsOf(ROUNDS, () => understand(word, 'long.docx', PARAGRAPHS))),
        beside: [
          figure('mammoth, to HTML', await secondsOf(ROUNDS, () => mammoth.convertToHtml({ buffer }))),
        ],
        target: { kind: 'limit', of: 'median', atMost: 3 },
      },
      {
        what: 'Read and understand a PDF of 200 pages',
        ours: figure('Attaché', await secondsOf(ROUNDS, () => understand(pdf, 'long.pdf', PAGES))),
        beside: [figure('pdfjs, text only', await secondsOf(ROUNDS, () => textOfPages(pdf)))],
        target: { kind: 'limit', of: 'median', atMost: 10 },
      },
    ];
  },
};
