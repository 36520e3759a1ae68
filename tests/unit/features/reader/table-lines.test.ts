import { expect, test } from 'vitest';
import type { Block } from '#core/documents/document.ts';
import { pageRows, sideOf } from '#renderer/features/reader/page-rows.ts';
import { pageParts, tableLines } from '#renderer/features/reader/table-lines.ts';
import { blocksWithTable, documentWithTable } from '#tests/fixtures/document-with-table.ts';

const document = documentWithTable(['en', 'zh-Hans']);
const rowsIn = (languages: readonly string[]) => {
  const versions = document.versions.filter(({ text }) => languages.includes(text.language));
  return pageRows(document.id, versions, versions.map(sideOf), []);
};

test('blocks of one table become one part, what stands around it parts of their own, and none is lost', () => {
  const parts = pageParts(rowsIn(['en']));
  expect(parts.map(({ kind }) => kind)).toEqual(['block', 'table', 'block', 'table']);
  const paths = parts.flatMap((part) =>
    part.kind === 'table' ? part.rows.map(({ row }) => row.path) : [part.row.path],
  );
  expect(paths).toEqual(blocksWithTable('en').map(({ path }) => path));
});

test('cells stand in their rows in the order of columns; further blocks of a cell stay in it', () => {
  const table = pageParts(rowsIn(['en', 'zh-Hans'])).find((part) => part.kind === 'table');
  if (table?.kind !== 'table') throw new Error('a table');
  const lines = tableLines(table.rows, 0);
  expect(lines.map(({ cells }) => cells.map(({ cell }) => cell.column))).toEqual([[0, 1], [0, 1], [1], [0]]);
  expect(lines[1]?.cells[1]?.rows.map(({ row }) => row.path)).toEqual(['tbl1/r2c2', 'tbl1/r2c2/p2']);
  expect(tableLines(table.rows, 1)).toHaveLength(4);
  expect(tableLines(table.rows, 2)).toEqual([]);
});

test('two tables in a row stay two', () => {
  const cell = { row: 0, column: 0, rowSpan: 1, columnSpan: 1, isHeader: false };
  const block = (path: string, table: number): Block => ({
    path,
    label: null,
    kind: 'paragraph',
    level: 0,
    text: path,
    footnotes: [],
    cell: { table, ...cell },
  });
  const version = document.versions[0];
  if (version === undefined) throw new Error('a version');
  const two = {
    ...version,
    text: { ...version.text, blocks: [block('tbl1/r1c1', 0), block('tbl2/r1c1', 1)] },
  };
  expect(pageParts(pageRows(document.id, [two], [sideOf(two)], []))).toHaveLength(2);
});
