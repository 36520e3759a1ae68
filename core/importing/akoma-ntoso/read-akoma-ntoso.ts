import { appError, type AppError } from '#core/base/errors.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import { type Around, NOTHING_AROUND, ParagraphCollector, spanOf, TableGrid } from '../markup/collect.ts';
import type { SourceDocument } from '../model.ts';
import { childElement, childElements, readXml, textOf, type XmlElement } from '../xml/read-xml.ts';

const AKN = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
const NAMES = new Map([[AKN, '']]);

/** ISO 639-2 codes, which FRBRlanguage has, of the languages that meetings have. */
const LANGUAGES: Readonly<Record<string, string>> = {
  eng: 'en',
  fra: 'fr',
  fre: 'fr',
  spa: 'es',
  ara: 'ar',
  rus: 'ru',
  zho: 'zh-Hans',
  chi: 'zh-Hans',
};

const HEADINGS = new Set(['heading', 'subheading', 'crossHeading']);
const TITLES = new Set(['docTitle', 'docType', 'docNumber', 'longTitle', 'shortTitle']);
/** Containers that have a number and a heading, and are divisions rather than paragraphs. */
const DIVISIONS = new Set([
  'book',
  'tome',
  'part',
  'subpart',
  'title',
  'subtitle',
  'chapter',
  'subchapter',
  'division',
  'section',
  'subsection',
  'article',
  'hcontainer',
]);
const BLOCKS = new Set(['p', 'block', 'docTitle', 'longTitle', 'listIntroduction', 'listWrapUp', 'tocItem']);
const LEFT_OUT = new Set(['meta', 'toc']);

class AkomaNtosoReader {
  readonly collector = new ParagraphCollector();
  private tables = 0;
  private notes = 0;
  private pending: string | null = null;
  /** How many numbered elements, other than divisions, are around. */
  private nesting = 0;
  /** Inside a document of a collection, whose preface is its heading in the whole. */
  private isComponent = false;
  private isInHeading = false;

  /** Walks the element's children; `depth` counts the divisions around it. */
  walk(element: XmlElement, around: Around, depth: number): void {
    for (const child of element.children) {
      if (typeof child === 'string') {
        if (child.trim() !== '' || this.isInline(element)) this.collector.add(child);
      } else this.element(child, around, depth);
    }
  }

  private isInline({ name }: XmlElement): boolean {
    return (
      BLOCKS.has(name) ||
      HEADINGS.has(name) ||
      !/^(?:akomaNtoso|body|mainBody|content|intro|wrapUp|td|th|tr|table|[a-z]*[lL]ist|preface|preamble|recitals?|list|paragraph|subparagraph|point|indent|item|level)$/.test(
        name,
      )
    );
  }

  private element(element: XmlElement, around: Around, depth: number): void {
    const { name } = element;
    if (LEFT_OUT.has(name)) {
      if (name === 'toc') this.collector.finding('element-unknown', name);
      return;
    }
    if (name === 'authorialNote') return this.note(element);
    if (name === 'img') return this.collector.finding('picture-left-out', null);
    if (name === 'br' || name === 'eol') return this.collector.add(' ');
    if (name === 'num') {
      this.pending = textOf(element).replace(/\s+/g, ' ').trim();
      return;
    }
    if (name === 'table') return this.table(element, around);
    if (name === 'component') return this.component(element, around, depth);
    if (name === 'preface' && this.isComponent) return this.preface(element, depth);
    if (HEADINGS.has(name))
      return this.block(element, { ...around, heading: Math.max(1, Math.min(6, depth)) }, depth);
    if (BLOCKS.has(name))
      return this.block(element, TITLES.has(name) ? { ...around, isTitle: true } : around, depth);
    const inside = name === 'preface' || name === 'longTitle' ? { ...around, isTitle: true } : around;
    const isNested = !DIVISIONS.has(name) && childElement(element, 'num') !== null;
    if (isNested) this.nesting += 1;
    this.walk(
      element,
      name === 'mainBody' || name === 'preamble' ? NOTHING_AROUND : inside,
      DIVISIONS.has(name) ? depth + 1 : depth,
    );
    if (isNested) this.nesting -= 1;
    if (this.pending !== null && DIVISIONS.has(name)) this.flush(depth + 1);
  }

  /** A number without a text of its own stands alone: an article whose paragraphs follow. */
  private flush(depth: number): void {
    const text = this.pending ?? '';
    this.pending = null;
    this.collector.begin({ ...NOTHING_AROUND, heading: Math.min(6, depth) });
    this.collector.add(text);
    this.collector.begin(NOTHING_AROUND);
  }

  private component(element: XmlElement, around: Around, depth: number): void {
    const before = this.isComponent;
    this.isComponent = true;
    this.walk(element, around, depth + 1);
    this.isComponent = before;
  }

  /** All lines of a preface as one heading: `RESOLUTION 2`, and below what it is about. */
  private preface(element: XmlElement, depth: number): void {
    this.collector.begin({ ...NOTHING_AROUND, heading: Math.max(1, Math.min(6, depth)) });
    this.isInHeading = true;
    this.walk(element, NOTHING_AROUND, depth);
    this.isInHeading = false;
    this.collector.begin(NOTHING_AROUND);
  }

  private block(element: XmlElement, around: Around, depth: number): void {
    if (this.isInHeading) {
      this.collector.add(' ');
      this.walk(element, around, depth);
      return;
    }
    const number = this.pending;
    this.pending = null;
    const level = around.heading ?? Math.max(0, this.nesting - 1);
    const list = around.heading === null ? 'num' : 'heading';
    const isNumbered = number !== null && number !== '';
    this.collector.begin({
      ...around,
      number: isNumbered ? { text: number, level, list } : null,
      style: element.name,
    });
    this.walk(element, around, depth);
    this.collector.begin(NOTHING_AROUND);
  }

  private note(element: XmlElement): void {
    this.notes += 1;
    const label = element.attributes.marker ?? String(this.notes);
    const id = `n${String(this.notes)}`;
    this.collector.mark(id);
    this.collector.note(id, label, textOf(element));
  }

  private table(element: XmlElement, around: Around): void {
    this.collector.begin(NOTHING_AROUND);
    const grid = new TableGrid(this.tables);
    this.tables += 1;
    const rows = [
      ...childElements(element, 'tr'),
      ...childElements(element).flatMap((child) => childElements(child, 'tr')),
    ];
    for (const row of rows) {
      grid.nextRow();
      for (const cell of childElements(row)) {
        const place = grid.cell(
          spanOf(cell.attributes.rowspan),
          spanOf(cell.attributes.colspan),
          cell.name === 'th',
        );
        const inside = { ...around, cell: place };
        this.collector.begin(inside);
        this.walk(cell, inside, 0);
      }
    }
    this.collector.begin(NOTHING_AROUND);
  }
}

function find(element: XmlElement, name: string): XmlElement | null {
  for (const child of childElements(element)) {
    const found = child.name === name ? child : find(child, name);
    if (found) return found;
  }
  return null;
}

/** Reads Akoma Ntoso (OASIS LegalDocML 1.0; the UN's profile): numbers, headings, notes and tables as marked up. */
export function readAkomaNtoso(text: string): Result<SourceDocument, AppError> {
  const root = readXml(text, NAMES);
  if (!root.ok)
    return err(
      appError(
        root.error.startsWith('too-') ? 'file-too-large' : 'file-damaged',
        undefined,
        `XML: ${root.error}`,
      ),
    );
  const document = root.value.name === 'akomaNtoso' ? (childElements(root.value)[0] ?? null) : root.value;
  if (document === null) return err(appError('file-damaged', undefined, 'there is no document in it'));
  const reader = new AkomaNtosoReader();
  reader.walk(document, NOTHING_AROUND, 0);
  const code = find(document, 'FRBRlanguage')?.attributes.language ?? '';
  const language = LANGUAGES[code] ?? document.attributes['xml:lang'] ?? (code || null);
  const meta = childElement(document, 'meta');
  const title = meta ? (find(meta, 'FRBRtitle')?.attributes.value ?? null) : null;
  const work = meta ? find(meta, 'FRBRWork') : null;
  const number = work && find(work, 'FRBRnumber');
  const date = work && find(work, 'FRBRdate');
  // What the file says of itself stands on no page, and tells symbol and date as a running head does.
  const said = [number?.attributes.showAs, number?.attributes.value, date?.attributes.date].flatMap(
    (each) => each ?? [],
  );
  return ok({ ...reader.collector.finish('akoma-ntoso', language, title), furniture: said });
}
