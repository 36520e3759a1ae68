import { assertNever } from '#core/base/assert-never.ts';
import type { Block, DocumentText } from '#core/documents/document.ts';

/** A paragraph that begins with a marker and a colon would read as the footnote itself. */
const FOOTNOTE_START = /^(\[\^[^\]\s]{1,8}\]):/;

const escapeText = (text: string): string => text.replace(/\\/g, '\\\\').replace(/\[\^/g, '\\[^');

function inline(block: Block): string {
  let from = 0;
  const parts = block.footnotes.map(({ offset, footnote }) => {
    const before = escapeText(block.text.slice(from, offset));
    from = offset;
    return `${before}[^${footnote}]`;
  });
  return parts.join('') + escapeText(block.text.slice(from));
}

function line(block: Block): string {
  const text = inline(block);
  switch (block.kind) {
    case 'title':
      return `= ${text}`;
    case 'heading':
      return `${'#'.repeat(block.level)} ${text}`;
    case 'paragraph':
      if (block.label !== null) return `${block.label}. ${text}`;
      return /^[#=~0-9-]/.test(text) ? `\\${text}` : text.replace(FOOTNOTE_START, '$1\\:');
    case 'item': {
      const indent = '  '.repeat(block.level - 1);
      if (block.label !== null) return `${indent}- ${block.label} ${text}`;
      return text.startsWith('(') ? `${indent}- \\${text}` : `${indent}- ${text}`;
    }
    case 'end':
      return `~ ${text}`;
    default:
      return assertNever(block.kind);
  }
}

const isRun = (block: Block, next: Block | undefined): boolean =>
  next !== undefined && block.kind === next.kind && (block.kind === 'item' || block.kind === 'title');

/** Gives the marked text that `parseMarkedText` reads back as the same blocks and footnotes. */
export function formatMarkedText(text: DocumentText): string {
  const body = text.blocks
    .map((block, index) => line(block) + (isRun(block, text.blocks[index + 1]) ? '\n' : '\n\n'))
    .join('');
  const footnotes = text.footnotes.map(({ label, text: note }) => `[^${label}]: ${escapeText(note)}\n`);
  return footnotes.length === 0 ? body.trimEnd() + '\n' : body + footnotes.join('');
}
