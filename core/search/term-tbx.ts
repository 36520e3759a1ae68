import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { err, ok, type Result } from '#core/base/result.ts';
import {
  cleanEntry,
  cleanTerm,
  MOST_ENTRIES,
  type Term,
  type TermBase,
  type TermEntry,
} from './term-base.ts';
import { termProblem, type TermFault, type TermProblem } from './term-problem.ts';

/** The elements of TBX version 2 (ISO 30042:2008, `martif`) and version 3 (ISO 30042:2019, `tbx`). */
const ROOTS = new Set(['martif', 'tbx']);
const ENTRIES = new Set(['termEntry', 'conceptEntry']);
const LANGUAGES = new Set(['langSet', 'langSec']);
const DEEPEST = 64;

class Refusal extends Error {
  readonly problem: TermProblem;

  constructor(fault: TermFault, line: number | null, words = '') {
    super(fault);
    this.problem = termProblem(fault, line, words);
  }
}

/** Reads the names of each entry while the parser goes through the file. */
class TbxReader {
  readonly entries: TermEntry[] = [];
  readonly #path: string[] = [];
  #terms: (Term | null)[] = [];
  #language: string | null = null;
  #words = '';

  open({ name: qualified, attributes }: SaxesTagPlain, line: number): void {
    const name = localName(qualified);
    if (this.#path.length === 0 && !ROOTS.has(name)) throw new Refusal('not-tbx', line, name);
    this.#path.push(name);
    if (this.#path.length > DEEPEST) throw new Refusal('too-deep', line, name);
    if (ENTRIES.has(name)) this.#terms = [];
    else if (LANGUAGES.has(name)) this.#language = attributes['xml:lang'] ?? attributes['lang'] ?? null;
    else if (name === 'term') this.#words = '';
  }

  text(text: string): void {
    // Inside a term, `hi` and `foreign` may set off a part of it.
    if (this.#path.includes('term')) this.#words += text;
  }

  close(): void {
    const name = this.#path.pop() ?? '';
    if (name === 'term') this.#terms.push(cleanTerm(this.#words, this.#language));
    else if (LANGUAGES.has(name)) this.#language = null;
    else if (ENTRIES.has(name)) this.#finishEntry();
  }

  /** A concept that has one name in the file widens nothing, and is no mistake either. */
  #finishEntry(): void {
    const entry = cleanEntry(this.#terms);
    if (entry !== null) this.entries.push(entry);
    if (this.entries.length > MOST_ENTRIES) throw new Refusal('too-large', null);
  }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads a term base from TBX (ISO 30042), version 2 or 3. The file declares no entities of its own, or is refused. */
export function parseTermTbx(text: string): Result<TermBase, TermProblem> {
  const parser = new SaxesParser();
  const reader = new TbxReader();
  parser.on('error', (error) => {
    throw new Refusal('xml-broken', parser.line, error.message.replace(/^\d+:\d+: /, ''));
  });
  parser.on('doctype', (doctype) => {
    // Old files name a DTD, which is never fetched; declarations of their own could grow without end.
    if (doctype.includes('[')) throw new Refusal('doctype', parser.line);
  });
  parser.on('opentag', (tag) => reader.open(tag, parser.line));
  parser.on('text', (words) => reader.text(words));
  parser.on('cdata', (words) => reader.text(words));
  parser.on('closetag', () => reader.close());
  try {
    parser.write(text.replace(/^\ufeff/, '')).close();
  } catch (error) {
    if (error instanceof Refusal) return err(error.problem);
    throw error;
  }
  return reader.entries.length === 0 ? err(termProblem('empty')) : ok(reader.entries);
}
