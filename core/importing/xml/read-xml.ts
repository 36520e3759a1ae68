import { SaxesParser } from 'saxes';
import { err, ok, type Result } from '#core/base/result.ts';

/** An element with its prefix as `XmlNames` gives it, whatever prefix the file uses. */
export interface XmlElement {
  readonly name: string;
  /** By name; a prefix stands only where the file has one. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}
export type XmlNode = XmlElement | string;

/** Why XML is not read. A document type is refused, and with it every entity that a file could declare. */
export type XmlFault = 'malformed' | 'document-type' | 'too-deep' | 'too-many';

/** The prefix that a reader uses for a namespace. Several namespaces may have one prefix: editions of one standard. */
export type XmlNames = ReadonlyMap<string, string>;

const MOST_DEPTH = 250;
/** Elements in memory at once: a table of 5,000 rows and ten columns has fewer. */
const MOST_AT_ONCE = 500_000;
/** Tags of a whole part: twice those of a tracked document of 16,000 paragraphs. Counted before anything is read. */
const MOST_TAGS = 4_000_000;

function hasTooManyTags(text: string): boolean {
  let tags = 0;
  for (let at = text.indexOf('<'); at >= 0 && tags <= MOST_TAGS; at = text.indexOf('<', at + 1)) tags += 1;
  return tags > MOST_TAGS;
}

interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  readonly scope: Scope;
}

/** Which prefix of the file stands for which of ours; `null` when they are the same, as nearly always. */
interface Scope {
  readonly prefixes: ReadonlyMap<string, string>;
  readonly isPlain: boolean;
}

const NO_SCOPE: Scope = { prefixes: new Map(), isPlain: true };

function innerScope(outer: Scope, attributes: Readonly<Record<string, string>>, names: XmlNames): Scope {
  let prefixes: Map<string, string> | null = null;
  for (const key in attributes) {
    if (!key.startsWith('xmlns')) continue;
    const prefix = key === 'xmlns' ? '' : key.slice('xmlns:'.length);
    const ours = names.get(attributes[key] ?? '') ?? prefix;
    prefixes ??= new Map(outer.prefixes);
    prefixes.set(prefix, ours);
  }
  if (prefixes === null) return outer;
  return { prefixes, isPlain: [...prefixes].every(([prefix, ours]) => prefix === ours) };
}

function ourName(name: string, scope: Scope, isAttribute: boolean): string {
  const colon = name.indexOf(':');
  if (colon < 0 && isAttribute) return name;
  const prefix = colon < 0 ? '' : name.slice(0, colon);
  const ours = scope.prefixes.get(prefix) ?? prefix;
  const local = name.slice(colon + 1);
  return ours === '' ? local : `${ours}:${local}`;
}

function ourAttributes(
  attributes: Readonly<Record<string, string>>,
  scope: Scope,
): Readonly<Record<string, string>> {
  if (scope.isPlain) return attributes;
  const renamed: Record<string, string> = {};
  for (const key in attributes)
    if (!key.startsWith('xmlns')) renamed[ourName(key, scope, true)] = attributes[key] ?? '';
  return renamed;
}

/** Characters that are parsed between two looks at the clock. */
const STEP = 64 * 1024;

/**
 * Reads XML and hands over each finished child of the elements named `within` as soon as it is there, so that a long
 * document never stands in memory as a whole. Yields how much has been read, from 0 to 1; gives the root with whatever was not
 * handed over, or why it cannot be read.
 */
export function* readXmlParts(
  text: string,
  names: XmlNames,
  within: string | null,
  take: (part: XmlElement) => void,
): Generator<number, Result<XmlElement, XmlFault>> {
  if (hasTooManyTags(text)) return err('too-many');
  const parser = new SaxesParser({ xmlns: false, position: false });
  const open: OpenElement[] = [];
  let root: XmlElement | null = null;
  let held = 0;
  const faults: XmlFault[] = [];
  parser.on('error', () => faults.push('malformed'));
  parser.on('doctype', () => faults.push('document-type'));
  const addText = (piece: string): void => {
    if (faults.length === 0) open.at(-1)?.children.push(piece);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('opentag', (tag) => {
    held += 1;
    if (open.length >= MOST_DEPTH) faults.push('too-deep');
    if (held > MOST_AT_ONCE) faults.push('too-many');
    if (faults.length > 0) return;
    const scope = innerScope(open.at(-1)?.scope ?? NO_SCOPE, tag.attributes, names);
    open.push({
      name: scope.isPlain ? tag.name : ourName(tag.name, scope, false),
      attributes: ourAttributes(tag.attributes, scope),
      children: [],
      scope,
    });
  });
  parser.on('closetag', () => {
    const closed = faults.length === 0 ? open.pop() : undefined;
    if (!closed) return;
    const element: XmlElement = {
      name: closed.name,
      attributes: closed.attributes,
      children: closed.children,
    };
    const parent = open.at(-1);
    if (!parent) root = element;
    else if (parent.name === within) {
      held = 0;
      take(element);
    } else parent.children.push(element);
  });
  for (let at = 0; at < text.length && faults.length === 0; at += STEP) {
    parser.write(text.slice(at, at + STEP));
    yield Math.min(1, (at + STEP) / text.length);
  }
  if (faults.length === 0) parser.close();
  const [fault] = faults;
  if (fault !== undefined) return err(fault);
  return root === null ? err('malformed') : ok(root);
}

/** Reads XML as a whole. */
export function readXml(text: string, names: XmlNames): Result<XmlElement, XmlFault> {
  const reading = readXmlParts(text, names, null, () => undefined);
  let step = reading.next();
  while (step.done !== true) step = reading.next();
  return step.value;
}

/** Gives the child elements, those of one name when one is given. */
export function childElements(parent: XmlElement | null, name?: string): readonly XmlElement[] {
  if (parent === null) return [];
  return parent.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** Gives the first child element of a name; null when there is none. */
export function childElement(parent: XmlElement | null, name: string): XmlElement | null {
  if (parent === null) return null;
  for (const child of parent.children) if (typeof child !== 'string' && child.name === name) return child;
  return null;
}

/** Gives the text of an element and of all that is in it. */
export function textOf(element: XmlElement | null): string {
  if (element === null) return '';
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
