import {
  Bookmark,
  FootnoteReferenceRun,
  InternalHyperlink,
  type Paragraph,
  type ParagraphChild,
  type TextRun,
} from 'docx';
import type {
  FootnoteMark,
  PrintCitation,
  PrintFootnote,
  PrintText,
  ProvenanceTag,
} from '#core/printing/print-document.ts';
import type { WordPrint } from '#core/printing/word-job.ts';
import { repeatedMark } from './word-cited.ts';
import type { WordNotes } from './word-notes.ts';
import { paragraph, runsOf, type Marks } from './word-runs.ts';
import { STYLE, type ParagraphStyle } from './word-styles.ts';

/** Beside a heading's words, which are bold, too. */
export const QUIETLY: Marks = { style: STYLE.quiet, bold: false };

/** Gives the parts of paragraphs in one file: words, links and what they lead to, footnotes, and where facts come from. */
export class WordParts {
  readonly #print: WordPrint;
  readonly #notes: WordNotes;
  /** The footnotes of documents that stand already. */
  readonly #called = new Set<string>();
  /** Word takes forty letters and figures for a name: what is pointed at goes by its number. */
  readonly #targets: ReadonlyMap<string, string>;

  constructor(print: WordPrint, notes: WordNotes) {
    this.#print = print;
    this.#notes = notes;
    this.#targets = new Map(print.blocks.map(({ id }, at) => [id, `b${at}`]));
  }

  /** Gives words of the print itself, in its language. */
  readonly own = (text: string): PrintText => {
    const { language, direction } = this.#print;
    return { text, language, direction };
  };

  /** Gives such words as runs. */
  words(text: string, marks: Marks = {}): readonly TextRun[] {
    return runsOf(this.own(text), marks);
  }

  /** Makes a place that others can point at. */
  marked(id: string, children: readonly ParagraphChild[]): readonly ParagraphChild[] {
    const name = this.#targets.get(id);
    return name === undefined ? children : [new Bookmark({ id: name, children })];
  }

  /** Makes words lead to such a place. */
  linked(id: string, children: readonly ParagraphChild[]): readonly ParagraphChild[] {
    const name = this.#targets.get(id);
    return name === undefined ? children : [new InternalHyperlink({ anchor: name, children })];
  }

  /** Where something comes from: the word for it, and the number in the list of sources. */
  tags(tags: readonly ProvenanceTag[]): readonly ParagraphChild[] {
    return tags.flatMap(({ source, words }) => {
      const said = this.words(source === null ? `  ${words}` : `  ${words} ${source}`, QUIETLY);
      return source === null ? said : this.linked(`source:${source}`, said);
    });
  }

  #footnote(text: PrintText): FootnoteReferenceRun {
    return new FootnoteReferenceRun(this.#notes.addFootnote(text));
  }

  /** The footnotes of a document become Word's, each at its first mark; a mark that repeats one stays a mark. */
  readonly noteAt =
    (footnotes: readonly PrintFootnote[]) =>
    ({ footnote, label }: FootnoteMark): ParagraphChild => {
      const note = footnotes.find(({ id }) => id === footnote);
      if (note === undefined || this.#called.has(footnote)) return repeatedMark(label);
      this.#called.add(footnote);
      return this.#footnote(note);
    };

  /** What is cited at one place, as one footnote. */
  citations(citations: readonly PrintCitation[]): readonly ParagraphChild[] {
    if (citations.length === 0) return [];
    return [this.#footnote(this.own(citations.map(({ words }) => words).join(' · ')))];
  }

  /** Sets one thing in its languages, each in a paragraph; what belongs to all of them ends the last one. */
  texts(
    texts: readonly PrintText[],
    styles: readonly [ParagraphStyle | undefined, ParagraphStyle | undefined],
    before: string,
    after: () => readonly ParagraphChild[],
  ): readonly Paragraph[] {
    return texts.map((text, at) =>
      paragraph(styles[at === 0 ? 0 : 1], text.direction, [
        ...runsOf(at === 0 ? { ...text, text: `${before}${text.text}` } : text),
        ...(at === texts.length - 1 ? after() : []),
      ]),
    );
  }
}
