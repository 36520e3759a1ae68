import type { SourceDocument, SourceFootnote, SourceParagraph } from '../model.ts';
import { sourceParagraph } from '../source-paragraph.ts';
import { readHtml } from '../html/read-html.ts';
import { withTitle } from '../markup/title.ts';
import { joinTexts } from '../structure/join.ts';
import { readMarks } from '../structure/marks.ts';
import { readInline } from './inline.ts';
import { readTableRow, isTableRule } from './table.ts';

const HEADING = /^ {0,3}(#{1,6})(?:\s+(.*?))?(?:\s+#+)?\s*$/;
const RULE = /^ {0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$/;
const ITEM = /^(\s*)(?:([-*+])|(\d{1,9}[.)]))\s+(.*)$/;
const FOOTNOTE = /^ {0,3}\[\^([^\]\s]+)\]:\s*(.*)$/;
const FENCE = /^ {0,3}(```+|~~~+)/;
/** What a link with a reference leads to; it is no text. */
const REFERENCE = /^ {0,3}\[(?!\^)[^\]]+\]:\s*\S+(?:\s+(?:"[^"]*"|'[^']*'|\([^)]*\)))?\s*$/;
const HTML_BLOCK = /^ {0,3}<(?:table|div|p|ul|ol|dl|h[1-6]|section|center|details|blockquote)[\s>]/i;
const ENDS = /[.;:。；：,，]$/u;
const UNDERLINE = /^ {0,3}(=+|-+)\s*$/;

type Known = Parameters<typeof sourceParagraph>[2];

/** Collects paragraphs line by line; text of several lines is one paragraph until an empty line ends it. */
class MarkdownReader {
  readonly paragraphs: SourceParagraph[] = [];
  readonly footnotes: SourceFootnote[] = [];
  private pending: { text: string; readonly known: Known; readonly note: string | null } | null = null;
  private tables = 0;

  flush(): void {
    const { pending } = this;
    this.pending = null;
    if (pending === null || pending.text.trim() === '') return;
    const { text, footnotes } = readInline(pending.text);
    if (pending.note === null) this.add(text, { ...pending.known, footnotes });
    else
      this.footnotes.push({
        id: pending.note,
        label: pending.note,
        text,
        place: { page: null, index: this.paragraphs.length },
      });
  }

  add(text: string, known: Known): void {
    this.paragraphs.push(sourceParagraph(this.paragraphs.length, text, known));
  }

  begin(text: string, known: Known = {}, note: string | null = null): void {
    this.flush();
    this.pending = { text, known, note };
  }

  goOn(line: string): void {
    const { pending } = this;
    if (pending === null) this.begin(line.trim());
    else pending.text = pending.text === '' ? line.trim() : joinTexts(pending.text, line.trim());
  }

  /** A line of dashes or equals signs below makes the text above a heading. */
  underline(mark: string): boolean {
    const { pending } = this;
    if (pending === null || pending.note !== null || Object.keys(pending.known ?? {}).length > 0)
      return false;
    this.begin(pending.text, { heading: mark.startsWith('=') ? 1 : 2 });
    return this.closeWithout(pending.text);
  }

  /** `begin` has flushed the text as a paragraph: takes that back. */
  private closeWithout(text: string): boolean {
    if (this.paragraphs.at(-1)?.text === readInline(text).text) this.paragraphs.pop();
    this.flush();
    return true;
  }

  /** A passage in HTML, with its paragraphs and tables. */
  html(passage: string): void {
    this.flush();
    const { paragraphs } = readHtml(passage);
    for (const { text, cell, heading, bullet, number, direction } of paragraphs) {
      const own = cell === null ? null : { ...cell, table: cell.table + this.tables };
      this.add(text, { heading, bullet, number, direction, cell: own });
    }
    this.tables += new Set(paragraphs.flatMap(({ cell }) => cell?.table ?? [])).size;
  }

  /** What the text that is open says so far; empty when none is. */
  get open(): string {
    return this.pending?.text ?? '';
  }

  table(rows: readonly (readonly string[])[]): void {
    this.flush();
    rows.forEach((row, nth) => {
      row.forEach((source, column) => {
        const { text, footnotes } = readInline(source);
        const cell = { table: this.tables, row: nth, column, rowSpan: 1, columnSpan: 1, isHeader: nth === 0 };
        if (text.trim() !== '') this.add(text, { footnotes, cell });
      });
    });
    this.tables += 1;
  }
}

function readLines(reader: MarkdownReader, lines: readonly string[]): void {
  let fence: string | null = null;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const opened: string | null = FENCE.exec(line)?.[1]?.slice(0, 3) ?? null;
    if (fence !== null || opened !== null) {
      if (opened === fence || fence === null) fence = fence === null ? opened : null;
      else reader.begin(line);
      continue;
    }
    const underline = UNDERLINE.exec(line)?.[1];
    if (underline !== undefined && reader.underline(underline)) continue;
    if (line.trim() === '' || RULE.test(line)) reader.flush();
    else if (REFERENCE.test(line) && reader.open === '') continue;
    else if (HTML_BLOCK.test(line)) {
      const from = at;
      while (at + 1 < lines.length && (lines[at + 1] ?? '').trim() !== '') at += 1;
      reader.html(lines.slice(from, at + 1).join('\n'));
    } else if (line.includes('|') && isTableRule(lines[at + 1] ?? '')) {
      const rows = [readTableRow(line)];
      for (at += 2; (lines[at] ?? '').includes('|'); at += 1) rows.push(readTableRow(lines[at] ?? ''));
      at -= 1;
      reader.table(rows);
    } else readLine(reader, line);
  }
  reader.flush();
}

function readLine(reader: MarkdownReader, line: string): void {
  const heading = HEADING.exec(line);
  if (heading) {
    reader.begin(heading[2] ?? '', { heading: heading[1]?.length ?? 1 });
    reader.flush();
    return;
  }
  const footnote = FOOTNOTE.exec(line);
  if (footnote) {
    reader.begin(footnote[2] ?? '', {}, footnote[1] ?? '');
    return;
  }
  const item = ITEM.exec(line);
  if (item) {
    const level = Math.floor((item[1] ?? '').replace(/\t/g, '    ').length / 2) + 1;
    const [bullet, number, text] = [item[2], item[3], item[4] ?? ''];
    // A number is text until the whole document says whether it counts.
    reader.begin(
      number === undefined ? text : `${number} ${text}`,
      bullet === undefined ? {} : { bullet: { level, text: bullet } },
    );
    return;
  }
  const text = line.replace(/^\s*>+\s?/, '');
  // `(a)` on a line of its own begins a paragraph, although Markdown would join it.
  if (ENDS.test(reader.open.trim()) && readMarks(text).length > 0) reader.begin(text.trim());
  else reader.goOn(text);
}

/** A line of what stands between dashes above a text: `title: Report`. */
function frontValue(front: string | undefined, name: string): string | null {
  const value = new RegExp(`^${name}:[ \\t]*["']?(.*?)["']?[ \\t]*$`, 'im').exec(front ?? '')?.[1];
  return value === undefined || value === '' ? null : value.normalize('NFC');
}

/** Reads Markdown: headings, lists, tables, footnotes. Emphasis, links and HTML comments are dropped; their text stays. */
export function readMarkdown(text: string): SourceDocument {
  const reader = new MarkdownReader();
  const front = /^---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text);
  readLines(
    reader,
    text
      .slice(front?.[0].length ?? 0)
      .replace(/<!--[\s\S]*?-->/g, '')
      .split(/\r\n|\n|\r/),
  );
  const referred = new Set(
    reader.paragraphs.flatMap(({ footnotes }) => footnotes.map(({ footnote }) => footnote)),
  );
  const known = new Set(reader.footnotes.map(({ id }) => id));
  const lost = [...referred].filter((id) => !known.has(id));
  const loose = reader.footnotes.filter(({ id }) => !referred.has(id));
  return {
    format: 'markdown',
    language: frontValue(front?.[1], 'lang(?:uage)?'),
    title: frontValue(front?.[1], 'title'),
    paragraphs: withTitle(reader.paragraphs).map((paragraph) => ({
      ...paragraph,
      footnotes: paragraph.footnotes.filter(({ footnote }) => known.has(footnote)),
    })),
    footnotes: reader.footnotes,
    furniture: [],
    findings: [
      ...(lost.length === 0
        ? []
        : [
            {
              code: 'mark-without-footnote' as const,
              count: lost.length,
              place: null,
              detail: lost.join(', '),
            },
          ]),
      ...(loose.length === 0
        ? []
        : [
            {
              code: 'footnote-without-mark' as const,
              count: loose.length,
              place: null,
              detail: loose.map(({ text: own }) => own).join(' '),
            },
          ]),
    ],
  };
}
