import { expect, test } from 'vitest';
import type { Block, DocumentText } from '#core/documents/document.ts';
import { citedTable, tablePath } from '#core/printing/cited-table.ts';
import { buildPrintDocument } from '#core/printing/build-print-document.ts';
import { textsOf } from '#core/printing/missing-characters.ts';
import { defaultOptions } from '#core/printing/options.ts';
import type { CitedText } from '#core/printing/print-document.ts';
import { paragraphAnchor } from '#core/anchoring/paragraph-anchor.ts';
import { documentWithTable } from '#tests/fixtures/document-with-table.ts';
import { meetingPack } from '#tests/fixtures/meeting-pack.ts';
import { at, note, paragraphs, record } from '#tests/fixtures/notes-to-print.ts';
import { plainWords } from '#tests/fixtures/print-words.ts';

const fees = documentWithTable(['en']);
const asText = (block: Block): CitedText => ({
  text: block.text,
  language: 'en',
  direction: 'ltr',
  label: block.label,
  isItem: false,
  marks: [],
});
const textOf = (): DocumentText => {
  const text = fees.versions[0]?.text;
  if (text === undefined) throw new Error('a version');
  return text;
};

test('the path of a table is known from any block in it', () => {
  expect(tablePath('tbl1/r2c3')).toBe('tbl1');
  expect(tablePath('annex-1/tbl2/r10c1/p2')).toBe('annex-1/tbl2');
  expect(tablePath('11/b1')).toBeNull();
});

test('a cited cell brings its table, the head apart, spans and the cited cell marked', () => {
  const table = citedTable(textOf(), 'tbl1/r2c2', asText);
  const words = (rows: readonly { readonly cells: readonly { readonly texts: readonly CitedText[] }[] }[]) =>
    rows.map(({ cells }) => cells.map(({ texts }) => texts.map(({ text }) => text)));
  expect(words(table?.head ?? [])).toEqual([[['Item'], ['Fee']]]);
  expect(words(table?.rows ?? [])).toEqual([
    [['Search'], ['100 Swiss francs', 'per class']],
    [['urgent: 200']],
    [['No fee is refunded.']],
  ]);
  const cells = table?.rows.flatMap((row) => row.cells) ?? [];
  expect(cells.map(({ isCited }) => isCited)).toEqual([false, true, false, false]);
  expect(cells.map(({ rowSpan, columnSpan }) => [rowSpan, columnSpan])).toEqual([
    [2, 1],
    [1, 1],
    [1, 1],
    [1, 2],
  ]);
  expect(citedTable(textOf(), '1', asText)).toBeNull();
});

test('of a table that fills many pages, only the head and the cited row come', () => {
  const [first] = textOf().blocks;
  if (first === undefined) throw new Error('a block');
  const blocks = Array.from({ length: 200 }, (_, row): Block => ({
    ...first,
    path: `tbl1/r${String(row + 1)}c1`,
    label: null,
    text: `Row ${String(row)}`,
    cell: { table: 0, row, column: 0, rowSpan: row === 99 ? 2 : 1, columnSpan: 1, isHeader: row === 0 },
  }));
  const rows = (path: string) =>
    citedTable({ ...textOf(), blocks }, path, asText)?.rows.map(({ cells }) => cells[0]?.texts[0]?.text);
  expect(rows('tbl1/r50c1')).toEqual(['Row 49']);
  expect(rows('tbl1/r101c1')).toEqual(['Row 99', 'Row 100']);
});

test('two notes on one table print it once, and every word of it is looked at for glyphs', () => {
  const onCell = (number: number, path: string) =>
    note(number, paragraphs('A note.'), { anchor: at({ paragraph: paragraphAnchor(fees, path, null) }) });
  const { blocks, notes } = buildPrintDocument({
    pack: meetingPack({ documents: [fees], agenda: [], themes: [], outcomes: [] }),
    notes: [onCell(1, 'tbl1/r2c2'), onCell(2, 'tbl1/r4c1')],
    record,
    options: { ...defaultOptions('en', ''), citedParagraphs: true },
    words: plainWords,
    printedAt: 'now',
  });
  expect(notes).toHaveLength(2);
  const cited = blocks.filter((block) => block.kind === 'cited');
  expect(cited.map(({ tables, texts }) => [tables.length, texts.length])).toEqual([[1, 0]]);
  expect(cited.flatMap(textsOf)).toContain('No fee is refunded.');
});
