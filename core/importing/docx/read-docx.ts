import { appError, type AppError } from '#core/base/errors.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import type { SourceDocument, SourceParagraph } from '../model.ts';
import {
  childElement,
  childElements,
  readXml,
  readXmlParts,
  textOf,
  type XmlElement,
} from '../xml/read-xml.ts';
import { createNumberCounter } from './count-numbers.ts';
import { declaredLanguage } from './declared-language.ts';
import { createFindings } from './findings.ts';
import { DOCX_NAMES } from './names.ts';
import { readNotes } from './notes.ts';
import { readNumbering } from './numbering.ts';
import { openPackage, type OfficePackage } from './open-package.ts';
import { closePending, readBlock } from './read-blocks.ts';
import { readStory } from './read-story.ts';
import { allFindings, startReading, type ChangesChoice, type Reading, type Shared } from './reading.ts';
import { readStyles } from './styles.ts';
import { levelUnHeadings } from './un-headings.ts';

export interface DocxOptions {
  /** What becomes of tracked changes; accepted when not said. */
  readonly changes?: ChangesChoice;
}

/** Reads a part's XML; null where the file has no such part. */
function readPart(office: OfficePackage, name: string): Result<XmlElement | null, AppError> {
  const text = office.text(name);
  if (!text.ok) return text;
  if (text.value === null) return ok(null);
  const root = readXml(text.value, DOCX_NAMES);
  return root.ok ? ok(root.value) : err(xmlError(name, root.error));
}

function xmlError(part: string, fault: string): AppError {
  return appError(fault.startsWith('too-') ? 'file-too-large' : 'file-damaged', part, `XML: ${fault}`);
}

interface Parts {
  readonly styles: XmlElement | null;
  readonly numbering: XmlElement | null;
  readonly settings: XmlElement | null;
  readonly footnotes: XmlElement | null;
  readonly endnotes: XmlElement | null;
}

/** The parts without which numbers, headings or notes would be wrong: the file is refused when one is damaged. */
function readNeededParts(office: OfficePackage): Result<Parts, AppError> {
  const names = ['styles', 'numbering', 'settings', 'footnotes', 'endnotes'] as const;
  const parts: Record<(typeof names)[number], XmlElement | null> = {
    styles: null,
    numbering: null,
    settings: null,
    footnotes: null,
    endnotes: null,
  };
  for (const name of names) {
    const link = office.links.find(({ type }) => type === name);
    if (!link) continue;
    const part = readPart(office, link.target);
    if (!part.ok) return part;
    parts[name] = part.value;
  }
  return ok(parts);
}

/** Parts that only add to the document: when one is damaged, it is left out and said. */
function readOtherParts(office: OfficePackage, shared: Shared, type: string): readonly XmlElement[] {
  const targets = new Set(office.links.filter((link) => link.type === type).map(({ target }) => target));
  return [...targets].flatMap((target) => {
    const part = readPart(office, target);
    if (!part.ok) shared.findings.addEach('part-unreadable', null, target);
    return part.ok && part.value ? [part.value] : [];
  });
}

function share(parts: Parts, changes: ChangesChoice): Shared {
  const findings = createFindings();
  const styles = readStyles(parts.styles);
  const numbering = readNumbering(parts.numbering, styles.numberOfStyle);
  return {
    styles,
    numbering,
    counter: createNumberCounter(numbering, (format) => findings.add('number-format-unknown', null, format)),
    findings,
    changes,
    notes: [],
    noteCounts: { footnote: 0, endnote: 0 },
    sections: [],
    comments: new Map(),
    languages: new Map(),
    inheritedRuns: new Map(),
    changeCount: 0,
    tableCount: 0,
    page: 1,
  };
}

/** A document of a hundred pages has about a thousand. */
const MOST_PARAGRAPHS = 200_000;

/** Reads the body as it is parsed, block by block. */
function* readBody(main: string, text: string, reading: Reading): Generator<number, Result<null, AppError>> {
  const blocks: XmlElement[] = [];
  const parsing = readXmlParts(text, DOCX_NAMES, 'w:body', (block) => blocks.push(block));
  for (;;) {
    const step = parsing.next();
    for (const block of blocks) {
      readBlock(reading, block);
      if (block.name === 'w:sectPr') reading.shared.sections.push(block);
    }
    blocks.length = 0;
    if (reading.index > MOST_PARAGRAPHS) return err(appError('file-too-large', main, 'too many paragraphs'));
    if (step.done !== true) {
      yield step.value;
      continue;
    }
    if (!step.value.ok) return err(xmlError(main, step.value.error));
    if (step.value.value.name !== 'w:document')
      return err(appError('file-kind-other-office', main, `its root is ${step.value.value.name}`));
    closePending(reading);
    return ok(null);
  }
}

function readComments(office: OfficePackage, shared: Shared): void {
  for (const root of readOtherParts(office, shared, 'comments'))
    for (const comment of childElements(root, 'w:comment')) {
      const text = readStory(shared, comment).join(' ').trim();
      const author = comment.attributes['w:author'] ?? '';
      const place = shared.comments.get(comment.attributes['w:id'] ?? '') ?? null;
      shared.findings.addEach('comments-left-out', place, author === '' ? text : `${author}: ${text}`);
    }
}

function readFurniture(office: OfficePackage, shared: Shared): readonly string[] {
  // What is found in headers is not about the text: a seal or a logo on each page.
  const apart: Shared = { ...shared, findings: createFindings(), languages: new Map() };
  const lines = [
    ...readOtherParts(office, shared, 'header'),
    ...readOtherParts(office, shared, 'footer'),
  ].flatMap((root) => readStory(apart, root));
  return [...new Set(lines.map((line) => line.trim()).filter((line) => /[\p{L}\p{N}]/u.test(line)))];
}

function readTitle(office: OfficePackage, shared: Shared): string | null {
  const [properties] = readOtherParts(office, shared, 'core-properties');
  const title = textOf(childElement(properties ?? null, 'dc:title'))
    .replace(/\s+/g, ' ')
    .trim();
  return title === '' ? null : title.normalize('NFC');
}

/** As much of a text as shows its language. */
const ENOUGH = 200_000;

function sample(paragraphs: readonly SourceParagraph[]): string {
  const taken: string[] = [];
  let length = 0;
  for (const { text } of paragraphs) {
    if (length > ENOUGH) break;
    taken.push(text.slice(0, ENOUGH));
    length += text.length;
  }
  return taken.join('\n');
}

/**
 * Reads a Word document (`.docx`, `.docm`, `.dotx`; ECMA-376, transitional and strict) from the OOXML itself. Yields how far
 * it has come, from 0 to 1, after each slice of some milliseconds; whoever stops asking cancels it. Gives an error, and no document, when the
 * file is encrypted, damaged, of another kind, or larger than is safe.
 */
export function* readDocx(
  bytes: Uint8Array,
  { changes = 'accept' }: DocxOptions = {},
): Generator<number, Result<SourceDocument, AppError>> {
  const opened = openPackage(bytes);
  if (!opened.ok) return opened;
  const office = opened.value;
  yield 0.02;
  const parts = readNeededParts(office);
  if (!parts.ok) return parts;
  yield 0.05;
  const main = office.text(office.main);
  if (!main.ok) return main;
  const shared = share(parts.value, changes);
  const reading = startReading(shared);
  const body = readBody(office.main, main.value ?? '', reading);
  let step = body.next();
  for (; step.done !== true; step = body.next()) yield 0.05 + step.value * 0.85;
  if (!step.value.ok) return step.value;
  const footnotes = readNotes(shared, parts.value);
  yield 0.95;
  readComments(office, shared);
  const furniture = readFurniture(office, shared);
  return ok({
    format: 'docx',
    language: declaredLanguage(sample(reading.paragraphs), shared.languages),
    title: readTitle(office, shared),
    paragraphs: levelUnHeadings(reading.paragraphs),
    footnotes,
    furniture,
    findings: allFindings(shared),
  });
}
