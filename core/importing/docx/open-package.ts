import { appError, type AppError, type ErrorCode } from '#core/base/errors.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import { listZip, unpackEntry, type ZipEntry, type ZipFault } from '#core/pack/read-zip.ts';
import { childElements, readXml, type XmlElement } from '../xml/read-xml.ts';
import { DOCX_NAMES } from './names.ts';

/** Sizes beyond which a file is refused before it is unpacked; pictures are never unpacked and do not count. */
const MOST_FILE = 512 * 1024 * 1024;
const MOST_PART = 64 * 1024 * 1024;
const MOST_TOTAL = 128 * 1024 * 1024;
const MOST_ENTRIES = 20_000;

/** A link from one part to another. */
export interface PartLink {
  readonly id: string;
  /** Last step of its type: `styles`, `footnotes`, `header`. */
  readonly type: string;
  /** The part's name without a leading slash. */
  readonly target: string;
}

/** An opened Open Packaging file (ECMA-376 part 2). */
export interface OfficePackage {
  /** Name of the part that holds the document. */
  readonly main: string;
  readonly links: readonly PartLink[];
  /** Text of a part by name; null where there is none. */
  readonly text: (name: string) => Result<string | null, AppError>;
}

const ZIP_ERRORS: Readonly<Record<ZipFault, ErrorCode>> = {
  'not-a-zip': 'file-kind-unknown',
  incomplete: 'file-incomplete',
  damaged: 'file-damaged',
  'too-many': 'file-too-large',
};

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function includesWide(bytes: Uint8Array, word: string): boolean {
  const wide = [...word].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const [first = 0] = wide;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (wide.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}

/** An encrypted Word file is an OLE compound file with a stream of this name ([MS-OFFCRYPTO] 1.3.2); an old `.doc` has none. */
function oleError(bytes: Uint8Array): AppError {
  return includesWide(bytes, 'EncryptedPackage')
    ? appError('file-encrypted')
    : appError('file-kind-other-office', undefined, 'an OLE compound file, such as an old .doc');
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}

/** Part names are compared without case (ECMA-376 part 2, 9.1.1.2). */
const keyOf = (name: string): string => name.replace(/^\/+/, '').replaceAll('\\', '/').toLowerCase();

function resolveTarget(from: string, target: string): string {
  const steps = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function readLinks(root: XmlElement, from: string): readonly PartLink[] {
  return childElements(root, 'rel:Relationship')
    .filter(({ attributes }) => attributes['TargetMode'] !== 'External')
    .map(({ attributes }) => ({
      id: attributes['Id'] ?? '',
      type: (attributes['Type'] ?? '').split('/').at(-1) ?? '',
      target: resolveTarget(from, attributes['Target'] ?? ''),
    }));
}

const linksName = (part: string): string => {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
};

/** Opens the package and finds its document. Nothing but the two lists of links is unpacked yet. */
export function openPackage(bytes: Uint8Array): Result<OfficePackage, AppError> {
  if (OLE.every((byte, index) => bytes[index] === byte)) return err(oleError(bytes));
  if (bytes.length > MOST_FILE) return err(appError('file-too-large'));
  const listed = listZip(bytes, MOST_ENTRIES);
  if (!listed.ok) return err(appError(ZIP_ERRORS[listed.error]));
  const entries = new Map<string, ZipEntry>();
  for (const entry of listed.value) {
    if (entries.has(keyOf(entry.name)))
      return err(appError('file-damaged', entry.name, 'two parts have this name'));
    entries.set(keyOf(entry.name), entry);
  }
  let total = 0;
  const text = (name: string): Result<string | null, AppError> => {
    const entry = entries.get(keyOf(name));
    if (!entry) return ok(null);
    total += entry.size;
    if (entry.size > MOST_PART || total > MOST_TOTAL) return err(appError('file-too-large', name));
    const unpacked = unpackEntry(entry);
    return unpacked.ok ? ok(decode(unpacked.value)) : err(appError(ZIP_ERRORS[unpacked.error], name));
  };
  const linksOf = (part: string): Result<readonly PartLink[], AppError> => {
    const name = linksName(part);
    const found = text(name);
    if (!found.ok) return found;
    if (found.value === null) return ok([]);
    const root = readXml(found.value, DOCX_NAMES);
    return root.ok
      ? ok(readLinks(root.value, part))
      : err(appError('file-damaged', name, `XML: ${root.error}`));
  };
  const top = linksOf('');
  if (!top.ok) return top;
  const main = top.value.find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
  if (!entries.has(keyOf(main)))
    return err(appError('file-kind-unknown', undefined, 'a zip without a Word document'));
  const links = linksOf(main);
  if (!links.ok) return links;
  const core = top.value.filter(({ type }) => type === 'core-properties');
  return ok({ main, links: [...links.value, ...core], text });
}
