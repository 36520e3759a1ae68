import * as Y from 'yjs';
import type { BodyBlock, NoteBody, TextRun } from './body.ts';
import { MAX_DEPTH, textRuns } from './content-schema.ts';

type Child = Y.XmlElement | Y.XmlText | Y.XmlHook;

/** Reads a body as a plain tree. It never fails: what it does not know becomes a block with the readable text. */
export function readBody(body: Y.XmlFragment): NoteBody {
  return blocksOf(body.toArray(), 1);
}

const blocksOf = (children: readonly Child[], depth: number): NoteBody =>
  children.map((child) => blockOf(child, depth));

function blockOf(child: Child, depth: number): BodyBlock {
  if (!(child instanceof Y.XmlElement) || depth > MAX_DEPTH) return { kind: 'unknown', text: textOf(child) };
  const children = child.toArray();
  switch (child.nodeName) {
    case 'paragraph':
      return holdsOnlyText(children) ? { kind: 'paragraph', runs: runsOf(children) } : unknown(child);
    case 'heading': {
      const level = headingLevel(child);
      return level !== null && holdsOnlyText(children)
        ? { kind: 'heading', level, runs: runsOf(children) }
        : unknown(child);
    }
    case 'blockquote':
      return { kind: 'quotation', blocks: blocksOf(children, depth + 1) };
    case 'bulletList':
      return { kind: 'bullet-list', items: itemsOf(children, depth + 1) };
    case 'orderedList':
      return { kind: 'ordered-list', items: itemsOf(children, depth + 1) };
    default:
      return unknown(child);
  }
}

const unknown = (child: Child): BodyBlock => ({ kind: 'unknown', text: textOf(child) });

/** An absent level means the editor's default, 1. */
function headingLevel(element: Y.XmlElement): 1 | 2 | 3 | null {
  const level: unknown = element.getAttribute('level') ?? 1;
  return level === 1 || level === 2 || level === 3 ? level : null;
}

/** What stands in a list without being an item becomes an item of its own. */
const itemsOf = (children: readonly Child[], depth: number): readonly NoteBody[] =>
  children.map((child) =>
    child instanceof Y.XmlElement && child.nodeName === 'listItem'
      ? blocksOf(child.toArray(), depth + 1)
      : [blockOf(child, depth)],
  );

const holdsOnlyText = (children: readonly Child[]): boolean =>
  children.every((child) => child instanceof Y.XmlText);

const runsOf = (children: readonly Child[]): readonly TextRun[] =>
  children.flatMap((child) => (child instanceof Y.XmlText ? runsOfText(child) : []));

const runsOfText = (text: Y.XmlText): readonly TextRun[] =>
  textRuns(text).flatMap(({ insert, attributes }) => {
    const marks = attributes ?? {};
    if (typeof insert !== 'string') return [];
    return [{ text: insert, bold: isSet(marks.bold), italic: isSet(marks.italic) }];
  });

const isSet = (mark: unknown): boolean => mark !== undefined && mark !== null && mark !== false;

/** All text below a node in reading order; a loop, because unknown content may be nested without bound. */
function textOf(node: Child): string {
  const waiting: Child[] = [node];
  const texts: string[] = [];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next instanceof Y.XmlText)
      texts.push(
        runsOfText(next)
          .map(({ text }) => text)
          .join(''),
      );
    else if (next instanceof Y.XmlElement) waiting.push(...next.toArray().reverse());
  }
  return texts.filter((text) => text !== '').join('\n');
}

/** Gives a body as plain text, a line per paragraph, for lists, search and counting. */
export function bodyText(body: NoteBody): string {
  return body.flatMap(linesOf).join('\n');
}

/** Gives the first line of a body that says something; empty where none does. */
export const firstLine = (body: NoteBody): string =>
  bodyText(body)
    .split('\n')
    .map((line) => line.trim())
    .find((line) => line !== '') ?? '';

function linesOf(block: BodyBlock): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [block.runs.map(({ text }) => text).join('')];
    case 'quotation':
      return block.blocks.flatMap(linesOf);
    case 'bullet-list':
    case 'ordered-list':
      return block.items.flatMap((item) => item.flatMap(linesOf));
    case 'unknown':
      return [block.text];
  }
}
