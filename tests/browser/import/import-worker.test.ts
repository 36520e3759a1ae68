import { zipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { WorkerImports } from '#renderer/services/file-imports.ts';
import { buildDocx, p } from '#tools/fuzz/build-docx.ts';
import { writePdf } from '#tools/fuzz/build-pdf.ts';
import { value } from '../../data/support/expect-ok.ts';

const imports = new WorkerImports(new URL('/pdf/', location.href).href);
afterAll(() => imports.close());

const LINES = ['1. The meeting adopts the agenda.', '2. It elects its officers.'];
const pdf = (lines = LINES): Uint8Array =>
  writePdf([lines.map((text, nth) => ({ text, x: 80, y: 700 - nth * 40, size: 12 }))]);

test('reads Word and PDF files in a worker, one after the other, and tells how far it is', async () => {
  const shares: number[] = [];
  const [word, pages] = await Promise.all([
    imports.read('one.docx', buildDocx({ body: LINES.map((line) => p(line)).join('') }), {
      onProgress: (share) => shares.push(share),
    }),
    imports.read('two.pdf', pdf()),
  ]);
  for (const file of [word, pages])
    expect(value(file).document.text.blocks).toMatchObject([
      { label: '1', text: 'The meeting adopts the agenda.' },
      { label: '2', text: 'It elects its officers.' },
    ]);
  expect(value(pages).read.format).toBe('pdf');
  expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
});

test('says what is wrong with a file, and reads the next one', async () => {
  const [broken, next] = await Promise.all([
    imports.read('broken.pdf', pdf().slice(0, 40)),
    imports.read('next.txt', new TextEncoder().encode('1. One.\n\n2. Two.\n')),
  ]);
  expect(broken).toMatchObject({ ok: false, error: { code: 'file-damaged', place: 'broken.pdf' } });
  expect(value(next).document.text.blocks).toHaveLength(2);
});

test('a reading that is cancelled ends at once, and those that wait go on', async () => {
  const cancel = new AbortController();
  const reading = imports.read('long.pdf', pdf(), { signal: cancel.signal });
  const waiting = imports.read('waiting.pdf', pdf());
  cancel.abort();
  expect(await reading).toMatchObject({ ok: false, error: { code: 'reading-cancelled' } });
  expect(value(await waiting).document.text.blocks).toHaveLength(2);
});

test('a file is understood anew with what a person says over it', async () => {
  const { read } = value(await imports.read('note.txt', new TextEncoder().encode('Opening\n\nThe chair.\n')));
  const say = (kind: 'item' | 'heading') => imports.understand(read.source, [{ index: 1, kind }]);
  expect(value(await say('item')).text.blocks[1]).toMatchObject({ kind: 'item', level: 1 });
  expect(value(await say('heading')).text.blocks[1]).toMatchObject({ kind: 'heading', level: 1 });
});

test('a zip gives its files, a Word file itself', async () => {
  const word = buildDocx({ body: p('Text') });
  const zip = zipSync({ 'en/one.docx': word, 'two.txt': new TextEncoder().encode('Two') });
  const names = async (bytes: Uint8Array) =>
    value(await imports.unpack('given', bytes)).map(({ name }) => name);
  expect(await names(zip)).toEqual(['one.docx', 'two.txt']);
  expect(await names(word)).toEqual(['given']);
});

test('draws the pages of a PDF', async () => {
  const pages = value(await imports.openPages(pdf()));
  expect(pages.sizes).toEqual([{ width: 600, height: 800 }]);
  const picture = value(await pages.draw(1, 300));
  expect([picture.width, picture.height]).toEqual([300, 400]);
  const canvas = new OffscreenCanvas(300, 400);
  const context = canvas.getContext('2d');
  context?.drawImage(picture, 0, 0);
  const pixels = context?.getImageData(0, 0, 300, 400).data ?? [];
  expect(Array.from(pixels).filter((_, at) => at % 4 === 0 && pixels[at] === 255).length).toBeGreaterThan(0);
  expect(await pages.draw(7, 300)).toMatchObject({ ok: false });
  pages.close();
});
