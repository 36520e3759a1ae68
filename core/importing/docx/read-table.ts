import { childElement, childElements, type XmlElement } from '../xml/read-xml.ts';
import { isTableHead } from './headings.ts';
import { isOn, valueOf, wholeNumber } from './properties.ts';
import { takesChange, type Reading } from './reading.ts';

interface GridCell {
  readonly element: XmlElement;
  readonly row: number;
  readonly column: number;
  readonly columnSpan: number;
  rowSpan: number;
  readonly isHeader: boolean;
}

/** No table that is read has more columns (Word's own limit is 63). */
const MOST_COLUMNS = 1000;

const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag']);

/** Rows or cells, also those inside content controls. */
function unwrapped(parent: XmlElement, name: string): readonly XmlElement[] {
  return childElements(parent).flatMap((child) => {
    if (child.name === name) return [child];
    return WRAPPERS.has(child.name) ? unwrapped(child, name) : [];
  });
}

/** Tells whether a tracked change takes a row or cell away. */
function isGone(reading: Reading, properties: XmlElement | null, inserted: string, deleted: string): boolean {
  let isGone = false;
  if (childElement(properties, inserted)) isGone = !takesChange(reading, 'insertion');
  if (childElement(properties, deleted)) isGone = !takesChange(reading, 'deletion') || isGone;
  return isGone;
}

function span(properties: XmlElement | null, name: string): number {
  return Math.min(Math.max(wholeNumber(valueOf(properties, name)) ?? 1, 1), MOST_COLUMNS);
}

function headsColumns(reading: Reading, row: XmlElement): boolean {
  const paragraphs = unwrapped(row, 'w:tc').flatMap((cell) => childElements(cell, 'w:p'));
  const styles = paragraphs.map((each) => valueOf(childElement(each, 'w:pPr'), 'w:pStyle'));
  return styles.some((id) => isTableHead(reading.shared.styles.get(id)?.name ?? null));
}

function layOut(reading: Reading, table: XmlElement): readonly GridCell[] {
  const cells: GridCell[] = [];
  const merging = new Map<number, GridCell>();
  let row = 0;
  for (const tr of unwrapped(table, 'w:tr')) {
    const trPr = childElement(tr, 'w:trPr');
    if (isGone(reading, trPr, 'w:ins', 'w:del')) continue;
    const isHeader = (isOn(trPr, 'w:tblHeader') ?? false) || (row === 0 && headsColumns(reading, tr));
    let column = Math.min(wholeNumber(valueOf(trPr, 'w:gridBefore')) ?? 0, MOST_COLUMNS);
    for (const tc of unwrapped(tr, 'w:tc')) {
      const tcPr = childElement(tc, 'w:tcPr');
      if (isGone(reading, tcPr, 'w:cellIns', 'w:cellDel')) continue;
      const columnSpan = span(tcPr, 'w:gridSpan');
      const cell: GridCell = { element: tc, row, column, columnSpan, rowSpan: 1, isHeader };
      const merge = childElement(tcPr, 'w:vMerge');
      const continues = merge !== null && merge.attributes['w:val'] !== 'restart';
      const above = merging.get(column);
      if (continues && above) above.rowSpan += 1;
      else if (merge) merging.set(column, cell);
      else merging.delete(column);
      cells.push(cell);
      column += columnSpan;
    }
    row += 1;
  }
  return cells;
}

/**
 * Reads a table: its paragraphs in reading order, each with its cell, for which `readCell` is called. A table within a table is a
 * table of its own.
 */
export function readTable(
  reading: Reading,
  table: XmlElement,
  readCell: (reading: Reading, cell: XmlElement) => void,
): void {
  const outer = reading.cell;
  const number = reading.shared.tableCount;
  reading.shared.tableCount += 1;
  for (const { element, ...grid } of layOut(reading, table)) {
    reading.cell = { table: number, ...grid };
    readCell(reading, element);
  }
  reading.cell = outer;
}
