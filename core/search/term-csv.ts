import { err, ok, type Result } from '#core/base/result.ts';
import type { LanguageTag } from '#core/documents/document.ts';
import {
  cleanEntry,
  cleanLanguage,
  cleanTerm,
  MOST_ENTRIES,
  type Term,
  type TermBase,
  type TermEntry,
} from './term-base.ts';
import { termProblem, type TermProblem } from './term-problem.ts';

interface Row {
  /** The line on which it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

const SEPARATORS = [',', ';', '\t'] as const;

/** Spreadsheets write what their country does; the header has no quotes, so the most frequent one is it. */
function separatorOf(text: string): string {
  const header = text.split(/\r\n|\r|\n/, 1)[0] ?? '';
  const count = (separator: string): number => header.split(separator).length;
  return SEPARATORS.toSorted((one, other) => count(other) - count(one))[0] ?? ',';
}

/** Reads rows as RFC 4180 has them: quoted cells may hold separators, line ends and doubled quotes. */
function readRows(text: string, separator: string): Result<readonly Row[], TermProblem> {
  const rows: Row[] = [];
  const special = new RegExp(`["${separator}\\r\\n]`, 'g');
  let cells: string[] = [];
  let line = 1;
  let rowLine = 1;
  let at = 0;
  const finishRow = (): void => {
    // A header may name no language at all; any other row of empty cells is none.
    const isHeader = rows.length === 0 && cells.length > 1;
    if (isHeader || cells.some((cell) => cell.trim() !== '')) rows.push({ line: rowLine, cells });
    cells = [];
  };
  while (at < text.length) {
    let cell: string;
    if (text[at] === '"') {
      const quoted = readQuoted(text, at);
      if (quoted === null) return err(termProblem('quote-open', line, text.slice(at + 1)));
      cell = quoted.cell;
      line += cell.split(/\r\n|\r|\n/).length - 1;
      at = quoted.end;
    } else {
      special.lastIndex = at;
      const end = special.exec(text)?.index ?? text.length;
      cell = text.slice(at, end);
      at = end;
    }
    cells.push(cell);
    const next = text[at];
    if (next === separator) {
      at += 1;
      if (at === text.length) cells.push('');
    } else if (next === '\r' || next === '\n') {
      at += text.startsWith('\r\n', at) ? 2 : 1;
      finishRow();
      line += 1;
      rowLine = line;
    } else if (next !== undefined) {
      return err(termProblem('quote-inside', line, text.slice(at).split(/[\r\n]/, 1)[0]));
    }
  }
  finishRow();
  return ok(rows);
}

/** Gives a quoted cell and the place behind it; null when its quote is never closed. */
function readQuoted(text: string, start: number): { readonly cell: string; readonly end: number } | null {
  let end = start + 1;
  for (;;) {
    end = text.indexOf('"', end);
    if (end < 0) return null;
    if (text[end + 1] !== '"') break;
    end += 2;
  }
  return { cell: text.slice(start + 1, end).replaceAll('""', '"'), end: end + 1 };
}

/**
 * Reads a term base from CSV: a header of language tags, then a row for each concept, its name of each language under
 * the tag. Several names of one language stand under several columns with the same tag. An empty tag is no language.
 */
export function parseTermCsv(text: string): Result<TermBase, TermProblem> {
  const content = text.replace(/^\ufeff/, '');
  const rows = readRows(content, separatorOf(content));
  if (!rows.ok) return rows;
  const [header, ...body] = rows.value;
  if (header === undefined) return err(termProblem('empty'));
  if (header.cells.length < 2) return err(termProblem('no-languages', header.line, header.cells.join()));
  const wrong = header.cells.find((tag) => tag.trim() !== '' && cleanLanguage(tag) === null);
  if (wrong !== undefined) return err(termProblem('language-unknown', header.line, wrong));
  if (body.length > MOST_ENTRIES) return err(termProblem('too-large'));
  const entries = [];
  for (const { line, cells } of body) {
    const entry = cleanEntry(cells.map((cell, index) => cleanTerm(cell, header.cells[index] ?? null)));
    if (entry === null) return err(termProblem('no-names', line, cells.join(' ').trim()));
    entries.push(entry);
  }
  return entries.length === 0 ? err(termProblem('empty')) : ok(entries);
}

const quote = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

const named = (entry: TermEntry, tag: LanguageTag): readonly Term[] =>
  entry.filter(({ language }) => (language ?? '') === tag);

/** Writes a term base as CSV that `parseTermCsv` and spreadsheets read: UTF-8 with a mark at its beginning. */
export function writeTermCsv(terms: TermBase): string {
  const tags = [...new Set(terms.flat().map(({ language }) => language ?? ''))];
  const columns = tags.flatMap((tag) => {
    const most = Math.max(...terms.map((entry) => named(entry, tag).length));
    return Array.from({ length: most }, (_, index) => ({ tag, index }));
  });
  const rows = [
    columns.map(({ tag }) => tag),
    ...terms.map((entry) => columns.map(({ tag, index }) => named(entry, tag)[index]?.text ?? '')),
  ];
  return `\ufeff${rows.map((row) => `${row.map(quote).join(',')}\r\n`).join('')}`;
}
