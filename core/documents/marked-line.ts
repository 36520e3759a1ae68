import { MAX_LEVEL } from './check-text.ts';
import type { BlockKind } from './document.ts';

/** What one line of a marked text says, before markers and escapes in its text are read. */
export type MarkedLine =
  | { readonly kind: 'blank' }
  | { readonly kind: 'fault'; readonly message: string }
  | { readonly kind: 'footnote'; readonly label: string; readonly text: string }
  | {
      readonly kind: BlockKind;
      readonly label: string | null;
      readonly level: number;
      readonly text: string;
    };

/** Numbers that paragraphs have: `11`, `11.2`, `11bis`. */
export const PARAGRAPH_LABEL = /^[0-9]+(\.[0-9]+)*[A-Za-z]{0,6}$/;
/** Labels that list items have: `(a)`, `(iv)`, `(2)`. */
export const ITEM_LABEL = /^\([0-9A-Za-z]{1,6}\)$/;

const FOOTNOTE = /^\[\^([^\]\s]{1,8})\]:\s*(.*)$/;
const MARKED = /^(#+|=|~) +(.*)$/;
const NUMBERED = /^([0-9]+(?:\.[0-9]+)*[A-Za-z]{0,6})\. +(.*)$/;
const ITEM = /^( *)- +(?:(\([0-9A-Za-z]{1,6}\)) +)?(.*)$/;
const LOOKS_MARKED = /^(?:[#=~-]|[0-9]+[.．、])/;

const fault = (message: string): MarkedLine => ({ kind: 'fault', message });

function readMark(mark: string, text: string): MarkedLine {
  if (mark === '=') return { kind: 'title', label: null, level: 0, text };
  if (mark === '~') return { kind: 'end', label: null, level: 0, text };
  return mark.length <= MAX_LEVEL
    ? { kind: 'heading', label: null, level: mark.length, text }
    : fault(`headings have at most ${String(MAX_LEVEL)} levels`);
}

function readItem(indent: string, label: string | undefined, text: string): MarkedLine {
  const level = indent.length / 2 + 1;
  return Number.isInteger(level) && level <= MAX_LEVEL
    ? { kind: 'item', label: label ?? null, level, text }
    : fault(
        `a nested item stands two spaces further in than the one it belongs to, to ${String(MAX_LEVEL)} levels`,
      );
}

/** Reads one line; a line that looks marked but is not quite is a fault, so that no heading becomes a paragraph unseen. */
export function readMarkedLine(content: string): MarkedLine {
  const line = content.trimEnd();
  if (line === '') return { kind: 'blank' };
  const item = ITEM.exec(line);
  if (item) return readItem(item[1] ?? '', item[2], item[3] ?? '');
  if (/^\s/.test(line))
    return fault('a block is one line: join this line to the one before, or begin it at the margin');
  const footnote = FOOTNOTE.exec(line);
  if (footnote) return { kind: 'footnote', label: footnote[1] ?? '', text: footnote[2] ?? '' };
  const marked = MARKED.exec(line);
  if (marked) return readMark(marked[1] ?? '', marked[2] ?? '');
  const numbered = NUMBERED.exec(line);
  if (numbered) return { kind: 'paragraph', label: numbered[1] ?? '', level: 0, text: numbered[2] ?? '' };
  return LOOKS_MARKED.test(line)
    ? fault('this begins like a mark: put a space after the mark, or \\ before it if it belongs to the text')
    : { kind: 'paragraph', label: null, level: 0, text: line };
}
