import type { Direction } from '#core/documents/document.ts';
import { childElement, childElements, type XmlElement } from '../xml/read-xml.ts';
import { beginField, endField, showsText, switchToResult } from './fields.ts';
import { isOn, readRunProperties, type RunProperties } from './properties.ts';
import { chosenBranch, readDrawing } from './read-drawing.ts';
import { readMath } from './read-math.ts';
import { placeOf, takesChange, type NoteUse, type Reading } from './reading.ts';
import type { Style } from './styles.ts';
import { signOf, withSigns } from './symbol-fonts.ts';
import type { TextBuilder } from './text-builder.ts';

/** Where inline content goes to, and what it inherits. */
export interface InlineTarget {
  readonly builder: TextBuilder;
  /** Text boxes that hang on the paragraph. */
  readonly boxes: XmlElement[];
  readonly style: Style | null;
  /** Set by `w:dir` and `w:bdo` around the run. */
  readonly direction: Direction | null;
}

/** A run's properties with what they inherit from document, paragraph style and run style. */
function runProperties(reading: Reading, rPr: XmlElement | null, style: Style | null): RunProperties {
  const { styles, inheritedRuns, changes } = reading.shared;
  const changed = childElement(rPr, 'w:rPrChange');
  if (changed) reading.shared.changeCount += 1;
  const own = readRunProperties(changed && changes === 'reject' ? childElement(changed, 'w:rPr') : rPr);
  const key = `${style?.id ?? ''}\n${own.style ?? ''}`;
  const known = inheritedRuns.get(key);
  const inherited = known ?? { ...styles.defaultRun, ...style?.run, ...styles.get(own.style)?.run };
  if (!known) inheritedRuns.set(key, inherited);
  return { ...inherited, ...own };
}

function countLanguage(reading: Reading, text: string, run: RunProperties): void {
  const bidi = run.isRightToLeft === true;
  const eastAsian = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]/.test(text);
  const language = bidi ? run.bidiLanguage : eastAsian ? run.eastAsianLanguage : run.language;
  if (language === undefined) return;
  const { languages } = reading.shared;
  languages.set(language, (languages.get(language) ?? 0) + text.length);
}

/** Reads what stands directly in a paragraph, or in something transparent within it. */
export function readInline(reading: Reading, parent: XmlElement, target: InlineTarget): void {
  for (const child of parent.children)
    if (typeof child !== 'string') readInlineElement(reading, child, target);
}

const embedded = (target: InlineTarget, element: XmlElement): InlineTarget => {
  const value = element.attributes['w:val'];
  return value === 'rtl' || value === 'ltr' ? { ...target, direction: value } : target;
};

/** Elements without text, and properties that others read. */
const SILENT =
  /^w:(pPr|rPr|sdtPr|sdtEndPr|smartTagPr|customXmlPr|fldData|proofErr|bookmark\w+|perm\w+|moveFromRange\w+|moveToRange\w+|customXml\w+Range\w+|commentRangeEnd|lastRenderedPageBreak|annotationRef|footnoteRef|endnoteRef|separator|continuationSeparator|softHyphen|rubyPr|dayLong|dayShort|monthLong|monthShort|yearLong|yearShort|pgNum|noProof)$/;

const TRANSPARENT = /^w:(hyperlink|smartTag|customXml|sdt|sdtContent|fldSimple|rubyBase)$/;

function readInlineElement(reading: Reading, element: XmlElement, target: InlineTarget): void {
  const { name } = element;
  if (name === 'w:r') readRun(reading, element, target);
  else if (TRANSPARENT.test(name)) readInline(reading, element, target);
  else if (name === 'w:ins' || name === 'w:moveTo') {
    if (takesChange(reading, 'insertion')) readInline(reading, element, target);
  } else if (name === 'w:del' || name === 'w:moveFrom') {
    if (takesChange(reading, 'deletion')) readInline(reading, element, target);
  } else if (name === 'w:dir' || name === 'w:bdo') readInline(reading, element, embedded(target, element));
  else if (name === 'm:oMath' || name === 'm:oMathPara') {
    if (showsText(reading.fields))
      target.builder.add(readMath(element), runProperties(reading, null, target.style), 'ltr');
  } else if (name === 'mc:AlternateContent') {
    const branch = chosenBranch(element);
    if (branch) readInline(reading, branch, target);
  } else if (name === 'w:commentRangeStart') noteComment(reading, element);
  else if (name === 'w:subDoc' || name === 'w:contentPart')
    reading.shared.findings.add('embedded-left-out', placeOf(reading), name);
  else if (!SILENT.test(name)) readUnknown(reading, element, target);
}

/** What is not known is gone through for text, so that none is lost, and said. */
function readUnknown(reading: Reading, element: XmlElement, target: InlineTarget): void {
  const before = target.builder.length();
  readInline(reading, element, target);
  if (target.builder.length() > before)
    reading.shared.findings.add('element-unknown', placeOf(reading), element.name);
}

function noteComment(reading: Reading, element: XmlElement): void {
  const id = element.attributes['w:id'] ?? '';
  if (!reading.shared.comments.has(id)) reading.shared.comments.set(id, placeOf(reading));
}

function plainText(element: XmlElement): string {
  return element.children
    .filter((child) => typeof child === 'string')
    .join('')
    .replace(/[\r\n]+/g, ' ');
}

function readSymbol(element: XmlElement): string {
  const code = Number.parseInt(element.attributes['w:char'] ?? '', 16);
  if (!(code > 0 && code <= 0xffff)) return '';
  const character = String.fromCharCode(code);
  return signOf(element.attributes['w:font'] ?? '', character) ?? character;
}

/** Gives the text of a run's element; null when it is none. */
function textOfRunPart(part: XmlElement, run: RunProperties, isDeleted: boolean): string | null {
  switch (part.name) {
    case 'w:t':
      return withSigns(plainText(part), run.font);
    case 'w:delText':
      return isDeleted ? withSigns(plainText(part), run.font) : '';
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:cr':
      return '\n';
    case 'w:br': {
      const type = part.attributes['w:type'] ?? 'textWrapping';
      return type === 'textWrapping' ? '\n' : null;
    }
    case 'w:noBreakHyphen':
      return '\u2011';
    case 'w:sym':
      return readSymbol(part);
    default:
      return null;
  }
}

const isNoteReference = (name: string): boolean =>
  name === 'w:footnoteReference' || name === 'w:endnoteReference';

/** The text that follows a reference with a mark of its own in the same run is that mark. */
function customMark(parts: readonly XmlElement[], from: number, run: RunProperties): string {
  const written: string[] = [];
  for (const part of parts.slice(from)) {
    if (isNoteReference(part.name)) break;
    written.push(textOfRunPart(part, run, false) ?? '');
  }
  return written.join('').trim();
}

function useNote(reading: Reading, reference: XmlElement, mark: string | null): NoteUse {
  const { notes, noteCounts, sections, page } = reading.shared;
  const kind = reference.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
  const same = noteCounts[kind] + 1;
  noteCounts[kind] = same;
  const use: NoteUse = {
    id: `${kind === 'footnote' ? '' : 'e'}${String(same)}`,
    kind,
    source: reference.attributes['w:id'] ?? '',
    customMark: mark,
    section: sections.length,
    page,
    place: placeOf(reading),
  };
  notes.push(use);
  return use;
}

const isCustom = (reference: XmlElement): boolean =>
  ['1', 'true', 'on'].includes(reference.attributes['w:customMarkFollows'] ?? '');

function readRun(reading: Reading, element: XmlElement, target: InlineTarget): void {
  const { shared, fields } = reading;
  const { builder, boxes } = target;
  const run = runProperties(reading, childElement(element, 'w:rPr'), target.style);
  const direction = target.direction ?? (run.isRightToLeft === true ? 'rtl' : null);
  const parts = childElements(element);
  let markEnds = -1;
  const add = (text: string): void => {
    if (text === '' || !showsText(fields)) return;
    if (run.isHidden === true)
      shared.findings.add('hidden-text-left-out', placeOf(reading), text.trim() || null);
    else {
      builder.add(text, run, direction);
      countLanguage(reading, text, run);
    }
  };
  for (const [index, part] of parts.entries()) {
    if (index < markEnds) continue;
    const text = textOfRunPart(part, run, shared.changes === 'reject');
    if (text !== null) add(text);
    else if (part.name === 'w:br') builder.breakPage();
    else if (part.name === 'w:fldChar') {
      const type = part.attributes['w:fldCharType'];
      if (type === 'begin') beginField(fields, part);
      else if (type === 'separate') switchToResult(fields);
      else if (type === 'end') add(endField(reading));
    } else if (part.name === 'w:instrText') {
      const field = fields.at(-1);
      if (field) field.instruction += plainText(part);
    } else if (isNoteReference(part.name)) {
      if (!showsText(fields) || run.isHidden === true) continue;
      const own = isCustom(part);
      const use = useNote(reading, part, own ? customMark(parts, index + 1, run) : null);
      builder.markNote(use.id);
      if (own) {
        const next = parts.findIndex(({ name }, at) => at > index && isNoteReference(name));
        markEnds = next < 0 ? parts.length : next;
      }
    } else if (part.name === 'w:commentReference') noteComment(reading, part);
    else if (part.name === 'w:lastRenderedPageBreak') shared.page += 1;
    else if (part.name === 'w:ruby') readRuby(reading, part, target);
    else if (part.name === 'w:drawing' || part.name === 'w:pict' || part.name === 'w:object')
      readDrawing(reading, part, boxes);
    else if (part.name === 'mc:AlternateContent') {
      const branch = chosenBranch(part);
      if (branch)
        readRun(
          reading,
          { ...branch, children: [childElement(element, 'w:rPr') ?? '', ...branch.children] },
          target,
        );
    } else if (!SILENT.test(part.name) && part.name !== 'w:delInstrText')
      readInlineElement(reading, part, target);
  }
}

/** Ruby is read after its base, in brackets: 漢字(かんじ). */
function readRuby(reading: Reading, ruby: XmlElement, target: InlineTarget): void {
  const base = childElement(ruby, 'w:rubyBase');
  const above = childElement(ruby, 'w:rt');
  if (base) readInline(reading, base, target);
  if (!above) return;
  const plain = runProperties(reading, null, target.style);
  target.builder.add('(', plain, target.direction);
  readInline(reading, above, target);
  target.builder.add(')', plain, target.direction);
}

/** Tells whether a paragraph's mark, and with it the paragraph's end, is hidden. */
export function isHiddenMark(pPr: XmlElement | null): boolean {
  return isOn(childElement(pPr, 'w:rPr'), 'w:vanish') ?? false;
}
