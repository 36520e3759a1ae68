import { writePdf } from '#tools/fuzz/build-pdf.ts';
import { mutatedPdf } from '#tools/fuzz/pdf.ts';
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

test('200 damaged files are read or refused, and never a crash', async () => {
  const outcomes = new Map<string, number>();
  for (let seed = 0; seed < 200; seed++) {
    const result = await read(mutatedPdf(seed));
    const outcome = result.ok ? 'read' : result.error.code;
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  const foreseen = [
    'file-damaged',
    'file-encrypted',
    'file-needs-text-recognition',
    'file-too-large',
    'read',
  ];
  expect([...outcomes.keys()].filter((outcome) => !foreseen.includes(outcome))).toEqual([]);
  // Both ways are gone: damage that reaches the reader, and files beyond reading.
  expect(outcomes.get('read')).toBeGreaterThan(20);
  expect(outcomes.get('file-damaged')).toBeGreaterThan(20);
}, 60_000);
