import type { FootnoteReference } from '#core/documents/document.ts';
import type { SourceFootnote } from '../model.ts';
import type { FootLines } from './foot.ts';
import { joinLines, type JoinedText, type JoiningRules } from './join-lines.ts';

/** Footnotes with their ids, to find the ones that marks mean. */
export interface NoteShelf {
  readonly notes: readonly SourceFootnote[];
  /** The id of the footnote that a mark on this page means, or null. */
  readonly find: (label: string, page: number) => string | null;
}

const clean = (mark: string): string => mark.replace(/[^\p{L}\p{N}*†‡§]/gu, '');

/** Gives the footnotes ids: their label, and where labels begin anew on each page a count after it. */
export function shelve(feet: readonly FootLines[], rules: JoiningRules): NoteShelf {
  const seen = new Map<string, number>();
  const notes = feet.map((foot, index) => {
    const count = (seen.get(foot.label) ?? 0) + 1;
    seen.set(foot.label, count);
    return {
      id: foot.label !== '' && count === 1 ? foot.label : `${foot.label}-${count}`,
      label: foot.label,
      text: joinLines(foot.lines, rules).text.trim(),
      place: { page: foot.page, index },
    };
  });
  return {
    notes,
    find: (label, page) => {
      const own = notes.filter((note) => note.label === label);
      const here = own.find((note) => note.place.page === page);
      // A mark in a paragraph's last line may have its note on the next page; a number is used once in all.
      const near = own.find((note) => Math.abs((note.place.page ?? 0) - page) === 1);
      return (here ?? near ?? (own.length === 1 ? own[0] : undefined))?.id ?? null;
    },
  };
}

/** A paragraph's text with its marks told apart: references to footnotes, and raised figures that are text. */
export interface MarkedParagraph {
  readonly text: string;
  readonly footnotes: readonly FootnoteReference[];
  /** Marks that look like a footnote's and have none. */
  readonly lost: readonly string[];
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const raised = (text: string): string =>
  /^\d+$/.test(text) ? [...text].map((digit) => SUPERSCRIPTS[Number(digit)] ?? digit).join('') : text;

/** Resolves the marks of a paragraph; `pageOf` tells on which page the text at an offset stands. */
export function resolveMarks(
  joined: JoinedText,
  pageOf: (offset: number) => number,
  shelf: NoteShelf,
): MarkedParagraph {
  const footnotes: FootnoteReference[] = [];
  const lost: string[] = [];
  let text = '';
  let from = 0;
  for (const mark of joined.marks) {
    text += joined.text.slice(from, mark.offset);
    from = mark.offset;
    const labels = mark.text
      .split(/[\s,،、]+/u)
      .map(clean)
      .filter((label) => label !== '');
    const ids = labels.map((label) => shelf.find(label, pageOf(mark.offset)));
    const found = ids.filter((id) => id !== null);
    if (found.length === labels.length && found.length > 0) {
      footnotes.push(...found.map((footnote) => ({ offset: text.length, footnote })));
      continue;
    }
    // `190e`, `km2`: raised, and part of the word. A figure after a space or a full stop should have been a footnote's mark.
    if (/^[\d*†‡§]/.test(mark.text) && /[\p{L}]{3,}$|[.,;:”»"')\]\s]$|^$/u.test(text)) lost.push(mark.text);
    text += raised(mark.text);
  }
  return { text: text + joined.text.slice(from), footnotes, lost };
}
