import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { type Around, NOTHING_AROUND, ParagraphCollector, spanOf, TableGrid } from '../markup/collect.ts';
import { withTitle } from '../markup/title.ts';
import type { SourceDocument } from '../model.ts';
import { formatRoman } from '../roman-numeral.ts';
import { formatLetter } from '../structure/numerals.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const DROPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'nav',
  'iframe',
  'object',
  'form',
  'button',
  'select',
  'textarea',
]);
const BLOCKS = new Set([
  'p',
  'div',
  'section',
  'article',
  'main',
  'header',
  'footer',
  'blockquote',
  'pre',
  'dt',
  'dd',
  'dl',
  'figure',
  'figcaption',
  'caption',
  'address',
  'hr',
  'body',
  'html',
  'aside',
  'center',
  'details',
  'summary',
]);
/** Deeper trees are no documents; what lies deeper is left out and said. */
const MOST_DEPTH = 400;

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value;

const isElement = (node: Node): node is Element => 'tagName' in node;

function isHidden(element: Element): boolean {
  const style = attribute(element, 'style') ?? '';
  return (
    attribute(element, 'hidden') !== undefined ||
    attribute(element, 'aria-hidden') === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)
  );
}

function textOf(node: Node, skip: (element: Element) => boolean, depth = 0): string {
  if ('value' in node) return node.value;
  if (!isElement(node) || skip(node) || depth > MOST_DEPTH) return '';
  return node.childNodes.map((child) => textOf(child, skip, depth + 1)).join('');
}

/** All elements with an id, for footnotes that links lead to. */
function byId(root: Node, found = new Map<string, Element>(), depth = 0): ReadonlyMap<string, Element> {
  if (!isElement(root) || depth > MOST_DEPTH) return found;
  const id = attribute(root, 'id') ?? (root.tagName === 'a' ? attribute(root, 'name') : undefined);
  if (id !== undefined && !found.has(id)) found.set(id, root);
  for (const child of root.childNodes) byId(child, found, depth + 1);
  return found;
}

const isBackLink = (element: Element): boolean =>
  element.tagName === 'a' && (attribute(element, 'href') ?? '').startsWith('#');
const LABEL = /^[\s[(]*(\d{1,4}|[*†‡§]{1,3}|[a-z])[\s\])]*$/;

/** Beyond this, letters and roman numbers of a list are no longer written. */
const MOST_COUNT = 5000;

const wholeOf = (value: string | undefined): number | null =>
  /^\s*-?\d{1,6}\s*$/.test(value ?? '') ? Number(value) : null;

const cased = (text: string, type: string): string =>
  type === type.toUpperCase() ? text.toUpperCase() : text;

class HtmlReader {
  readonly collector = new ParagraphCollector();
  private tables = 0;
  private lists = 0;
  private readonly notes = new Set<Element>();
  private readonly ids: ReadonlyMap<string, Element>;

  constructor(ids: ReadonlyMap<string, Element>) {
    this.ids = ids;
  }

  /** Finds the footnotes first, so that their own text is not read as text of the document. */
  findNotes(node: Node, depth = 0): void {
    if (!isElement(node) || depth > MOST_DEPTH) return;
    const note = this.noteOf(node);
    if (note) this.notes.add(note);
    for (const child of node.childNodes) this.findNotes(child, depth + 1);
  }

  /** The block that a small link with a number leads to; null when it leads elsewhere, or back up. */
  private noteOf(element: Element): Element | null {
    const href = attribute(element, 'href') ?? '';
    if (element.tagName !== 'a' || !href.startsWith('#') || !LABEL.test(textOf(element, () => false)))
      return null;
    let target = this.ids.get(href.slice(1)) ?? null;
    while (target && !/^(?:li|p|div|dd|aside|tr)$/.test(target.tagName)) {
      const parent: DefaultTreeAdapterTypes.ParentNode | null = target.parentNode;
      target = parent && 'tagName' in parent ? parent : null;
    }
    const name = `${attribute(element, 'id') ?? ''} ${attribute(element, 'class') ?? ''} ${href}`;
    const isReference = /fn|note|ftn|cite|ref/i.test(name) && !/backref|ftnref|fnref/i.test(href);
    return target && isReference ? target : null;
  }

  node(node: Node, around: Around, depth: number): void {
    if ('value' in node) return this.collector.add(node.value);
    if (!isElement(node)) return;
    if (depth > MOST_DEPTH) return this.collector.finding('part-unreadable', node.tagName);
    if (DROPPED.has(node.tagName) || isHidden(node) || this.notes.has(node)) return;
    this.element(node, this.directed(node, around), depth);
  }

  private directed(element: Element, around: Around): Around {
    const direction = attribute(element, 'dir')?.toLowerCase();
    return direction === 'rtl' || direction === 'ltr' ? { ...around, direction } : around;
  }

  private element(element: Element, around: Around, depth: number): void {
    const { tagName } = element;
    const note = this.noteOf(element);
    if (note) return this.note(element, note);
    if (tagName === 'br') return this.collector.add(' ');
    if (tagName === 'img' || tagName === 'svg')
      return this.collector.finding('picture-left-out', attribute(element, 'alt') ?? null);
    if (tagName === 'table') return this.table(element, around, depth);
    const heading = /^h([1-6])$/.exec(tagName)?.[1];
    if (heading !== undefined) return this.block(element, { ...around, heading: Number(heading) }, depth);
    if (tagName === 'ol' || tagName === 'ul') return this.list(element, around, depth);
    if (BLOCKS.has(tagName)) return this.block(element, around, depth);
    if (isBackLink(element)) {
      this.collector.link(() => {
        this.children(element, around, depth);
      });
      return;
    }
    this.children(element, around, depth);
  }

  private children(element: Element, around: Around, depth: number): void {
    for (const child of element.childNodes) this.node(child, around, depth + 1);
  }

  private block(element: Element, around: Around, depth: number): void {
    this.collector.begin({ ...around, style: element.tagName });
    this.children(element, around, depth);
    this.collector.begin({ ...around, number: null });
  }

  private note(link: Element, target: Element): void {
    const id = `n${[...this.notes].indexOf(target) + 1}`;
    this.collector.mark(id);
    if (this.collector.footnotes.some((each) => each.id === id)) return;
    const label = LABEL.exec(textOf(link, () => false))?.[1] ?? '*';
    const text = textOf(target, isBackLink)
      .trim()
      .replace(new RegExp(`^[\\[(]?${label.replace(/[*]/g, '\\*')}[\\])]?[.:]?\\s+`), '');
    this.collector.note(id, label, text);
  }

  private list(element: Element, around: Around, depth: number): void {
    const level = (around.bullet?.level ?? (around.number === null ? 0 : around.number.level + 1)) + 1;
    const list = `html-${String(this.lists)}`;
    this.lists += 1;
    const items = element.childNodes.filter((each) => isElement(each) && each.tagName === 'li').length;
    const isReversed = attribute(element, 'reversed') !== undefined;
    let count = wholeOf(attribute(element, 'start')) ?? (isReversed ? items : 1);
    for (const child of element.childNodes) {
      if (!isElement(child)) continue;
      if (child.tagName !== 'li') {
        this.node(child, around, depth + 1);
        continue;
      }
      count = wholeOf(attribute(child, 'value')) ?? count;
      const number =
        element.tagName === 'ol'
          ? { text: this.format(count, attribute(element, 'type')), level: level - 1, list }
          : null;
      count += isReversed ? -1 : 1;
      if (this.notes.has(child)) continue;
      const inside = this.directed(child, {
        ...around,
        number,
        bullet: number === null ? { level, text: '•' } : null,
      });
      this.collector.begin(inside);
      // Paragraphs after the first of an item have no number of their own.
      let isFirst = true;
      for (const part of child.childNodes) {
        const isBlock = isElement(part) && BLOCKS.has(part.tagName);
        if (isBlock && isFirst) this.children(part, inside, depth + 1);
        else this.node(part, inside, depth + 1);
        if (isBlock) {
          this.collector.begin({ ...around, number: null, bullet: null });
          isFirst = false;
        }
      }
      this.collector.begin({ ...around, number: null, bullet: null });
    }
  }

  private format(count: number, type: string | undefined): string {
    if (count < 1 || count > MOST_COUNT) return `${String(count)}.`;
    if (type === 'a' || type === 'A') return `(${cased(formatLetter(count), type)})`;
    if (type === 'i' || type === 'I') return `(${cased(formatRoman(count), type)})`;
    return `${String(count)}.`;
  }

  private table(element: Element, around: Around, depth: number): void {
    this.collector.begin(NOTHING_AROUND);
    for (const caption of element.childNodes)
      if (isElement(caption) && caption.tagName === 'caption') this.block(caption, around, depth + 1);
    const rows = rowsOf(element);
    const cells = rows.map((row) =>
      row.childNodes.filter((each): each is Element => isElement(each) && /^t[dh]$/.test(each.tagName)),
    );
    // A table of one column, or inside another, sets out the page; its cells are text.
    const isLayout = around.cell !== null || cells.every((row) => row.length <= 1);
    const grid = isLayout ? null : new TableGrid(this.tables);
    if (grid) this.tables += 1;
    for (const row of cells) {
      grid?.nextRow();
      for (const cell of row) {
        const place =
          grid?.cell(
            spanOf(attribute(cell, 'rowspan')),
            spanOf(attribute(cell, 'colspan')),
            cell.tagName === 'th',
          ) ?? around.cell;
        const inside = this.directed(cell, { ...around, cell: place, bullet: null, number: null });
        this.collector.begin(inside);
        this.children(cell, inside, depth + 1);
      }
    }
    this.collector.begin(around);
  }
}

function rowsOf(table: Element): readonly Element[] {
  return table.childNodes.flatMap((child) => {
    if (!isElement(child)) return [];
    if (child.tagName === 'tr') return [child];
    return /^t(?:head|body|foot)$/.test(child.tagName) ? rowsOf(child) : [];
  });
}

/** Reads HTML as browsers do, without running any of it; scripts, styles, navigation and what is hidden are left out. */
export function readHtml(text: string): SourceDocument {
  const document = parse(text);
  const root = document.childNodes.find(isElement);
  const reader = new HtmlReader(root ? byId(root) : new Map());
  if (root) {
    reader.findNotes(root);
    reader.node(root, NOTHING_AROUND, 0);
  }
  const head = root?.childNodes.find((each): each is Element => isElement(each) && each.tagName === 'head');
  const title = head?.childNodes.find((each): each is Element => isElement(each) && each.tagName === 'title');
  const language = root ? (attribute(root, 'lang') ?? null) : null;
  const declared = title ? textOf(title, () => false).trim() || null : null;
  const read = reader.collector.finish('html', language, declared);
  // A page's only heading may be that of a part.
  const levels = new Set(read.paragraphs.flatMap(({ heading }) => heading ?? []));
  return levels.size > 1 ? { ...read, paragraphs: withTitle(read.paragraphs) } : read;
}
