import {
  BorderStyle,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type Paragraph,
} from 'docx';
import type { Direction } from '#core/documents/document.ts';
import type {
  CitedTable,
  CitedTableRow,
  CitedText,
  PrintCell,
  PrintText,
  TableBlock,
} from '#core/printing/print-document.ts';
import { STANCE_SIGNS } from './stance-signs.ts';
import { paragraph, runsOf } from './word-runs.ts';
import { STYLE } from './word-styles.ts';

const HEAD = { fill: 'EFEBE2' } as const;
const CITED = { fill: 'F7EFDF' } as const;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'B9B2A4' } as const;
const BORDERS = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
} as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
} as const;
const MARGINS = { top: 40, bottom: 40, left: 80, right: 80 } as const;

const cellLine = (text: PrintText, isBold = false): Paragraph =>
  paragraph(STYLE.cell, text.direction, runsOf(text, isBold ? { bold: true } : {}));

function cellOf({ marks, texts }: PrintCell, own: (text: string) => PrintText): readonly Paragraph[] {
  const stances = marks.map(({ stance, words }) => `${STANCE_SIGNS[stance]} ${words}`.trim());
  const lines = [...stances.map(own), ...texts];
  return lines.length === 0 ? [cellLine(own(''))] : lines.map((line) => cellLine(line));
}

/** Gives a table whose head is repeated on every page, `width` twentieths of a point wide. */
export function printTable(
  { columns, rows }: TableBlock,
  width: number,
  own: (text: string) => PrintText,
): Table {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((width * share) / whole));
  const cell = (children: readonly Paragraph[], at: number, more: object = {}): TableCell =>
    new TableCell({
      children: [...children],
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      ...more,
    });
  const head = columns.map(({ words }, at) => cell([cellLine(own(words), true)], at, { shading: HEAD }));
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    margins: MARGINS,
    borders: BORDERS,
    visuallyRightToLeft: own('').direction === 'rtl',
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head }),
      ...rows.map(
        (cells) =>
          new TableRow({
            cantSplit: true,
            children: cells.map((each, at) => cell(cellOf(each, own), at)),
          }),
      ),
    ],
  });
}

/** Gives what stands side by side as a row of equal columns; a page may end within it. */
export const columnsRow = (columns: readonly (readonly Paragraph[])[], width: number): TableRow =>
  new TableRow({
    children: columns.map(
      (children) =>
        new TableCell({
          children: [...children],
          width: { size: Math.floor(width / columns.length), type: WidthType.DXA },
        }),
    ),
  });

/** Gives such rows as a table without lines, `width` twentieths of a point wide. */
export const columnsTable = (rows: readonly TableRow[], width: number, direction: Direction): Table =>
  new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: [Math.floor(width / 2), Math.floor(width / 2)],
    layout: TableLayoutType.FIXED,
    margins: MARGINS,
    borders: NO_BORDERS,
    visuallyRightToLeft: direction === 'rtl',
    rows: [...rows],
  });

/** Gives a table of a document, with its spanned cells; `asLine` sets a text with its footnote marks. */
export function citedTable(
  { direction, head, rows }: CitedTable,
  width: number,
  asLine: (text: CitedText) => Paragraph,
): Table {
  const row = ({ cells }: CitedTableRow, isHead: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map(
        ({ rowSpan, columnSpan, isHeader, isCited, texts }) =>
          new TableCell({
            rowSpan,
            columnSpan,
            verticalAlign: VerticalAlignTable.TOP,
            ...(isCited ? { shading: CITED } : isHeader ? { shading: HEAD } : {}),
            children: texts.map(asLine),
          }),
      ),
    });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    margins: MARGINS,
    borders: BORDERS,
    visuallyRightToLeft: direction === 'rtl',
    rows: [...head.map((each) => row(each, true)), ...rows.map((each) => row(each, false))],
  });
}
