import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  TextRun,
  type ICommentOptions,
  type ParagraphChild,
} from 'docx';
import { paragraph, runsOf } from './word-runs.ts';
import { STYLE } from './word-styles.ts';
import type { PrintComment, PrintText } from '#core/printing/print-document.ts';

/** The comments and footnotes of one file, numbered as they come. */
export class WordNotes {
  readonly #comments: ICommentOptions[] = [];
  readonly #footnotes: Record<string, { children: ReturnType<typeof paragraph>[] }> = {};
  readonly #own: (text: string) => PrintText;

  /** `own` gives words in the language of the file. */
  constructor(own: (text: string) => PrintText) {
    this.#own = own;
  }

  get comments(): readonly ICommentOptions[] {
    return this.#comments;
  }

  get footnotes(): Readonly<Record<string, { readonly children: readonly ReturnType<typeof paragraph>[] }>> {
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
  addComment({ author, at, lead, text }: PrintComment): {
    readonly start: readonly ParagraphChild[];
    readonly end: readonly ParagraphChild[];
  } {
    const id = this.#comments.length;
    const said = [...(lead === '' ? [] : [this.#own(lead)]), ...(text === null ? [] : [text])];
    this.#comments.push({
      id,
      author,
      initials: initialsOf(author),
      date: new Date(at),
      children: said.map((each) => paragraph(undefined, each.direction, runsOf(each))),
    });
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
