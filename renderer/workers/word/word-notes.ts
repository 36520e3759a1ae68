import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  TextRun,
  type ICommentOptions,
  type Paragraph,
  type ParagraphChild,
} from 'docx';
import { paragraph, runsOf } from './word-runs.ts';
import { STYLE } from './word-styles.ts';
import type { PrintText } from '#core/printing/print-document.ts';

/** What goes before and after the words that a comment is about. */
export interface CommentPlace {
  readonly start: readonly ParagraphChild[];
  readonly end: readonly ParagraphChild[];
}

export interface NewComment {
  readonly author: string;
  /** Milliseconds since 1970 UTC; null where nobody knows. */
  readonly at: number | null;
  /** Stands in the text where Word shows no margin; of the author's name when absent. */
  readonly initials?: string;
  readonly children: readonly Paragraph[];
}

/** The comments and footnotes of one file, numbered as they come. */
export class WordNotes {
  readonly #comments: ICommentOptions[] = [];
  readonly #footnotes: Record<string, { children: Paragraph[] }> = {};

  get comments(): readonly ICommentOptions[] {
    return this.#comments;
  }

  get footnotes(): Readonly<Record<string, { readonly children: readonly Paragraph[] }>> {
    return this.#footnotes;
  }

  /** Takes the text of a footnote and gives its number. */
  addFootnote(text: PrintText): number {
    const id = Object.keys(this.#footnotes).length + 1;
    this.#footnotes[id] = {
      children: [paragraph(STYLE.footnote, text.direction, runsOf({ ...text, text: ` ${text.text}` }))],
    };
    return id;
  }

  /** Takes a comment and gives the marks of where it begins and ends. */
  addComment({ author, at, initials = initialsOf(author), children }: NewComment): CommentPlace {
    const id = this.#comments.length;
    const date = at === null ? {} : { date: new Date(at) };
    this.#comments.push({ id, author, initials, ...date, children: [...children] });
    const mark = new TextRun({ style: STYLE.quiet, children: [new CommentReference(id)] });
    return { start: [new CommentRangeStart(id)], end: [new CommentRangeEnd(id), mark] };
  }
}

/** The first letter of each word of a name, at most three. */
const initialsOf = (name: string): string =>
  name
    .split(/\s+/u)
    .map((word) => [...word][0] ?? '')
    .slice(0, 3)
    .join('');
