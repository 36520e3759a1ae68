import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { readDocx } from '#core/importing/docx/read-docx.ts';
import { DOCX_NAMES } from '#core/importing/docx/names.ts';
import type { SourceDocument } from '#core/importing/model.ts';
import { childElements, readXml, textOf, type XmlElement } from '#core/importing/xml/read-xml.ts';

/** One comparison with the truth that lies beside a real file. */
export interface RealCheck {
  readonly file: string;
  readonly what: string;
  readonly expected: string;
  readonly got: string;
  readonly ok: boolean;
}

function read(bytes: Uint8Array): SourceDocument | string {
  const reading = readDocx(bytes);
  let step = reading.next();
  while (step.done !== true) step = reading.next();
  return step.value.ok ? step.value.value : step.value.error.code;
}

/** Letters and digits alone: how blanks, brackets of note marks and signs of fonts are kept is not what is compared. */
const lettersOf = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{N}\p{M}]/gu, '');

const GONE = new Set(['w:del', 'w:moveFrom', 'mc:Fallback']);

/** All text of the XML outside deletions, with no knowledge of fields, notes or lists. */
function plainText(element: XmlElement): string {
  if (GONE.has(element.name)) return '';
  if (element.name === 'w:t') return textOf(element);
  return childElements(element).map(plainText).join('');
}

/** Every `<num>` of an Akoma Ntoso file, without dots, and bullets left out. */
function numbersOf(akn: string): readonly string[] {
  const root = readXml(akn, new Map());
  if (!root.ok) return [];
  const found: string[] = [];
  const visit = (element: XmlElement): void => {
    if (element.name === 'num') found.push(textOf(element).trim());
    else for (const child of childElements(element)) visit(child);
  };
  visit(root.value);
  return found.filter((number) => /[\p{L}\p{N}]/u.test(number));
}

/** How many of the expected stand in the given, in this order (longest common subsequence). */
function inOrder(expected: readonly string[], given: readonly string[]): number {
  let row = new Array<number>(given.length + 1).fill(0);
  for (const one of expected) {
    const next = [0];
    for (const [at, other] of given.entries())
      next.push(one === other ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** How many references to notes the XML has outside deletions. */
function countReferences(element: XmlElement): number {
  if (GONE.has(element.name)) return 0;
  const own = element.name === 'w:footnoteReference' || element.name === 'w:endnoteReference' ? 1 : 0;
  return childElements(element).reduce((sum, child) => sum + countReferences(child), own);
}

function mainPart(bytes: Uint8Array): XmlElement | null {
  const main = readXml(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()), DOCX_NAMES);
  return main.ok ? main.value : null;
}

function checkText(file: string, main: XmlElement | null, document: SourceDocument): RealCheck {
  const expected = main ? lettersOf(plainText(main)) : '';
  const got = lettersOf(document.paragraphs.map(({ text }) => text).join(''));
  return {
    file,
    what: 'letters and digits of the body, in order',
    expected: String(expected.length),
    got: String(got.length),
    ok: expected === got && expected !== '',
  };
}

function checkNumbers(file: string, akn: string, document: SourceDocument): RealCheck {
  const expected = numbersOf(akn);
  const got = document.paragraphs.flatMap(({ number }) => (number ? [number.text] : []));
  return {
    file,
    what: 'automatic numbers, in order',
    expected: String(expected.length),
    got: `${String(inOrder(expected, got))} of ${String(got.length)}`,
    ok: inOrder(expected, got) === expected.length,
  };
}

function checkNotes(file: string, main: XmlElement | null, document: SourceDocument): RealCheck {
  const expected = main ? countReferences(main) : -1;
  const marked = new Set(
    document.paragraphs.flatMap(({ footnotes }) => footnotes.map(({ footnote }) => footnote)),
  );
  const whole = document.footnotes.filter(
    ({ id, text, label }) => marked.has(id) && text !== '' && label !== '',
  );
  return {
    file,
    what: 'notes with mark, place and text',
    expected: String(expected),
    got: String(whole.length),
    ok: whole.length === expected,
  };
}

/** Compares every Word document in a folder and its folders with the truth that lies beside it. */
export function checkDocx(folder: string): readonly RealCheck[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.docx'))
    .sort()
    .flatMap((file): readonly RealCheck[] => {
      const bytes = new Uint8Array(readFileSync(join(folder, file)));
      const document = read(bytes);
      if (typeof document === 'string') {
        const ok = file.startsWith('negative');
        return [{ file, what: 'refused', expected: ok ? 'refused' : 'read', got: document, ok }];
      }
      const main = mainPart(bytes);
      const akn = file.replace(/\.docx$/, '.akn');
      return [
        checkText(file, main, document),
        checkNotes(file, main, document),
        ...(names.includes(akn)
          ? [checkNumbers(file, readFileSync(join(folder, akn), 'utf8'), document)]
          : []),
      ];
    });
}
