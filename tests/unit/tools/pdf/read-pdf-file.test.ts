import { writePdf } from '#tests/fixtures/pdf/write-pdf.ts';
import { gatherPdf, readPdfFile } from '#tools/pdf/read-pdf-file.ts';
import { describe, expect, test } from 'vitest';

const read = (bytes: Uint8Array) => readPdfFile(bytes, () => true);

const page = (texts: readonly string[]) =>
  texts.map((text, index) => ({ text, x: 100, y: 700 - index * 30 }));

describe('a file through pdfjs', () => {
  test('gives its text in any script, with its language', async () => {
    const result = await read(
      writePdf([page(['1. The Committee took note.', '第一条 用语和范围', 'Комитет принял к сведению'])]),
    );
    expect(result).toMatchObject({
      ok: true,
      value: {
        format: 'pdf',
        language: 'en',
        paragraphs: [
          { text: '1. The Committee took note.', place: { page: 1, index: 0 } },
          { text: '第一条 用语和范围' },
          { text: 'Комитет принял к сведению' },
        ],
      },
    });
  });

  test('tells a page that is a picture', async () => {
    const result = await read(writePdf([page(['The Committee took note.']), []]));
    expect(result).toMatchObject({
      ok: true,
      value: { findings: [{ code: 'page-is-picture', place: { page: 2 } }] },
    });
  });

  test('can be cancelled, and says how far it is', async () => {
    const shares: number[] = [];
    const bytes = writePdf([page(['One']), page(['Two']), page(['Three']), page(['Four'])]);
    const result = await gatherPdf(bytes, (share) => {
      shares.push(share);
      return share < 0.5;
    });
    expect(shares).toEqual([0, 0.25, 0.5]);
    expect(result).toMatchObject({ ok: false, error: { code: 'reading-cancelled' } });
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['other bytes', new TextEncoder().encode('This is a letter and no PDF.')],
    ['a head alone', new TextEncoder().encode('%PDF-1.7\n')],
  ])('%s is refused', async (_, bytes) => {
    expect(await read(bytes)).toMatchObject({ ok: false, error: { code: 'file-damaged' } });
  });
});

test('200 mutated files are read or refused, and never a crash', async () => {
  const whole = writePdf([
    page(['1. The Committee took note.', '第一条 用语和范围']),
    page(['Annex', 'Second page.']),
  ]);
  let seed = 20_240_917;
  const random = (below: number): number => {
    // Numerical Recipes' linear congruential generator: the same files in every run.
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed % below;
  };
  let refused = 0;
  let readable = 0;
  for (let count = 0; count < 200; count++) {
    const bytes = count % 4 === 0 ? whole.slice(0, random(whole.length)) : whole.slice();
    for (let change = 0; change < 1 + (count % 12); change++) bytes[random(bytes.length || 1)] = random(256);
    const result = await read(bytes);
    if (result.ok) readable += 1;
    else {
      refused += 1;
      expect(['file-damaged', 'file-encrypted', 'file-too-large', 'file-needs-text-recognition']).toContain(
        result.error.code,
      );
    }
  }
  // Both ways are gone: mutations that reach the reader, and files beyond reading.
  expect(readable).toBeGreaterThan(20);
  expect(refused).toBeGreaterThan(20);
}, 60_000);
