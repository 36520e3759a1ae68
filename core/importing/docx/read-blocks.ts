import type { Direction } from '#core/documents/document.ts';
import type { SourceLook } from '../model.ts';
import { childElement, type XmlElement } from '../xml/read-xml.ts';
import { endParagraphInFields, isInContents } from './fields.ts';
import { roleOfStyle, type StyleRole } from './headings.ts';
import { readParagraphProperties, type ParagraphProperties } from './properties.ts';
import { chosenBranch } from './read-drawing.ts';
import { isHiddenMark, readInline } from './read-inline.ts';
import { readTable } from './read-table.ts';
import { placeOf, takesChange, type PendingParagraph, type Reading } from './reading.ts';
import { listPlace, type Style } from './styles.ts';
import { createTextBuilder, type BuiltText } from './text-builder.ts';

/** Reads what stands in a cell, a text box or a note, to its end. */
export function readClosed(reading: Reading, parent: XmlElement): void {
  readBlocks(reading, parent);
  closePending(reading);
}

function readBlocks(reading: Reading, parent: XmlElement): void {
  for (const child of parent.children) if (typeof child !== 'string') readBlock(reading, child);
}

const SILENT =
  /^w:(sectPr|tcPr|trPr|tblPr|tblGrid|tblPrEx|sdtPr|sdtEndPr|customXmlPr|proofErr|bookmark\w+|perm\w+|moveFromRange\w+|moveToRange\w+|customXml\w+Range\w+|commentRange\w+)$/;

/** Reads one block of a story. */
export function readBlock(reading: Reading, block: XmlElement): void {
  const { findings } = reading.shared;
  switch (block.name) {
    case 'w:p':
      readParagraph(reading, block);
      break;
    case 'w:tbl':
      closePending(reading);
      readTable(reading, block, readClosed);
      break;
    case 'w:sdt':
    case 'w:sdtContent':
    case 'w:customXml':
    case 'w:smartTag':
      readBlocks(reading, block);
      break;
    case 'w:ins':
    case 'w:moveTo':
      if (takesChange(reading, 'insertion')) readBlocks(reading, block);
      break;
    case 'w:del':
    case 'w:moveFrom':
      if (takesChange(reading, 'deletion')) readBlocks(reading, block);
      break;
    case 'mc:AlternateContent': {
      const branch = chosenBranch(block);
      if (branch) readBlocks(reading, branch);
      break;
    }
    case 'w:altChunk':
    case 'w:subDoc':
      findings.add('embedded-left-out', placeOf(reading), block.name);
      break;
    case 'w:r':
    case 'm:oMath':
    case 'm:oMathPara':
      // Inline content without a paragraph around it is no valid file, but it is text.
      readParagraph(reading, { name: 'w:p', attributes: {}, children: [block] });
      break;
    default:
      if (SILENT.test(block.name)) break;
      readUnknown(reading, block);
  }
}

function readUnknown(reading: Reading, block: XmlElement): void {
  const before = reading.paragraphs.length;
  const place = placeOf(reading);
  readBlocks(reading, block);
  if (reading.paragraphs.length > before) reading.shared.findings.add('element-unknown', place, block.name);
}

/** The properties that hold: those before a tracked change when changes are rejected. */
function effectiveProperties(reading: Reading, pPr: XmlElement | null): XmlElement | null {
  const changed = childElement(pPr, 'w:pPrChange');
  if (!changed) return pPr;
  reading.shared.changeCount += 1;
  return reading.shared.changes === 'reject' ? childElement(changed, 'w:pPr') : pPr;
}

/** Tells whether the paragraph's end does not belong to the text: deleted, or inserted and rejected. */
function joinsNext(reading: Reading, pPr: XmlElement | null): boolean {
  const mark = childElement(pPr, 'w:rPr');
  if (!mark) return false;
  let joins = false;
  for (const child of mark.children) {
    if (typeof child === 'string') continue;
    if (child.name === 'w:ins' || child.name === 'w:moveTo')
      joins = !takesChange(reading, 'insertion') || joins;
    if (child.name === 'w:del' || child.name === 'w:moveFrom')
      joins = !takesChange(reading, 'deletion') || joins;
  }
  return joins;
}

function readParagraph(reading: Reading, element: XmlElement): void {
  const { shared } = reading;
  const pPr = childElement(element, 'w:pPr');
  const properties = effectiveProperties(reading, pPr);
  const styleId = readParagraphProperties(properties).style ?? shared.styles.defaultParagraph ?? undefined;
  const before = reading.pending;
  const builder = before?.builder ?? createTextBuilder();
  const boxes = before?.boxes ?? [];
  const place = before?.place ?? placeOf(reading);
  const lengthBefore = builder.length();
  readInline(reading, element, { builder, boxes, style: shared.styles.get(styleId), direction: null });
  endParagraphInFields(reading.fields);
  // A paragraph that only gives its end to the one before leaves that one as it was.
  const holds = before !== null && lengthBefore > 0 && builder.length() === lengthBefore;
  const pending: PendingParagraph = {
    builder,
    boxes,
    place,
    properties: holds ? before.properties : properties,
    // The field often ends in the paragraph behind the list.
    isContents: isInContents(reading.fields),
  };
  reading.pending = pending;
  reading.index += 1;
  if (!joinsNext(reading, pPr)) closePending(reading);
  const section = childElement(pPr, 'w:sectPr');
  if (section) shared.sections.push(section);
}

function headingOf(own: ParagraphProperties, role: StyleRole | null): number | null {
  if (role?.kind === 'title') return null;
  if (
    own.outline !== undefined &&
    own.outline >= 0 &&
    own.outline <= 8 &&
    role?.kind !== 'text' &&
    role?.kind !== 'contents'
  )
    return role?.kind === 'heading' ? role.level : own.outline + 1;
  return role?.kind === 'heading' ? role.level : null;
}

function lookOf(merged: ParagraphProperties, built: BuiltText): SourceLook {
  const indent = merged.indent ?? 0;
  return {
    firstIndent: indent + (merged.firstIndent ?? 0),
    indent,
    align: merged.align ?? 'start',
    isBold: built.isBold,
    isItalic: built.isItalic,
    size: built.size,
  };
}

function directionOf(merged: ParagraphProperties): Direction | null {
  return merged.isRightToLeft === undefined ? null : merged.isRightToLeft ? 'rtl' : 'ltr';
}

/** Counts the paragraph in its list and gives what that makes of it. */
function listOf(reading: Reading, own: ParagraphProperties, style: Style | null, isHidden: boolean) {
  const { numbering, counter } = reading.shared;
  const place = listPlace(own, style, numbering);
  if (!place || isHidden) return { mark: null, properties: {} };
  const level = numbering.get(place.numberId)?.levels.get(place.level);
  return { mark: counter.next(place.numberId, place.level), properties: level?.properties ?? {} };
}

/** Ends the paragraph that is open, if one is, and keeps it when it has words. */
export function closePending(reading: Reading): void {
  const { pending, shared } = reading;
  if (!pending) return;
  reading.pending = null;
  const own = readParagraphProperties(pending.properties);
  const style = shared.styles.get(own.style ?? shared.styles.defaultParagraph ?? undefined);
  const isBlank = pending.builder.length() === 0;
  const list = listOf(reading, own, style, isBlank && isHiddenMark(pending.properties));
  const merged = {
    ...shared.styles.defaultParagraphProperties,
    ...style?.paragraph,
    ...list.properties,
    ...own,
  };
  const direction = directionOf(merged);
  const built = pending.builder.finish(direction);
  const role = roleOfStyle(style);
  if (built.text.trim() !== '' || built.marks.length > 0)
    reading.paragraphs.push({
      text: built.text,
      footnotes: built.marks.map(({ note, offset }) => ({ offset, footnote: note })),
      number: list.mark?.kind === 'number' ? list.mark.number : null,
      style: style?.name ?? null,
      heading: headingOf(own, role),
      isTitle: role?.kind === 'title',
      isContents: role?.kind === 'contents' || pending.isContents,
      bullet: list.mark?.kind === 'bullet' ? { level: list.mark.level, text: list.mark.text } : null,
      direction,
      runs: built.runs,
      cell: reading.cell,
      look: lookOf(merged, built),
      place: pending.place,
    });
  readBoxes(reading, pending.boxes);
}

/** Text boxes stand outside the table in which they hang. */
function readBoxes(reading: Reading, boxes: readonly XmlElement[]): void {
  const { cell } = reading;
  const fields = reading.fields.splice(0);
  for (const box of boxes) {
    reading.cell = null;
    readClosed(reading, box);
  }
  reading.cell = cell;
  reading.fields.splice(0, reading.fields.length, ...fields);
}
