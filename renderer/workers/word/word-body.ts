import type { Paragraph, ParagraphChild } from 'docx';
import { assertNever } from '#core/base/assert-never.ts';
import { directionOf } from '#core/documents/language.ts';
import type { BodyBlock, NoteBody, TextRun as BodyRun } from '#core/notes/body.ts';
import { guessLanguage } from '#core/printing/guess-language.ts';
import { paragraph, runsOf } from './word-runs.ts';
import { BULLETS, DEEPEST_LIST, listIndent, NUMBERS, STYLE, type ParagraphStyle } from './word-styles.ts';

/** Where the paragraphs of a list stand. */
interface ListPlace {
  readonly reference: string;
  readonly level: number;
  readonly instance: number;
  /** The first paragraph of an entry carries its mark; what follows in it only stands as far in. */
  readonly isMarked: boolean;
}

/** A mark of a comment in the plain text of a body. */
export interface CommentMark {
  readonly offset: number;
  readonly children: readonly ParagraphChild[];
}

function placeOf(list: ListPlace | null) {
  if (list === null) return {};
  const { isMarked, ...numbering } = list;
  return isMarked ? { numbering } : { indent: { start: listIndent(list.level) } };
}

/** Sets the body of one note, counting through its plain text as `bodyText` has it, so that comments find their words. */
export class BodyWriter {
  readonly #body: NoteBody;
  readonly #newList: () => number;
  readonly #marks: CommentMark[];
  /** What the next line begins with. */
  #lead: readonly ParagraphChild[] = [];
  #offset = 0;

  constructor(body: NoteBody, marks: readonly CommentMark[], newList: () => number) {
    this.#body = body;
    this.#newList = newList;
    this.#marks = marks.toSorted((a, b) => a.offset - b.offset);
  }

  /** Gives the paragraphs in this style; `leads` stand before the first line of each block of the body. */
  paragraphs(
    style: ParagraphStyle | undefined,
    leads: readonly (readonly ParagraphChild[])[] = [],
  ): readonly Paragraph[] {
    return this.#body.flatMap((block, at) => {
      this.#lead = leads[at] ?? [];
      return this.#block(block, style, null);
    });
  }

  #blocks(blocks: NoteBody, style: ParagraphStyle | undefined, list: ListPlace | null): readonly Paragraph[] {
    return blocks.flatMap((block) => this.#block(block, style, list));
  }

  #block(block: BodyBlock, style: ParagraphStyle | undefined, list: ListPlace | null): readonly Paragraph[] {
    switch (block.kind) {
      case 'paragraph':
        return [this.#line(block.runs, style, list)];
      case 'heading':
        return [this.#line(block.runs, STYLE.noteInnerHead, list)];
      case 'quotation':
        return this.#blocks(block.blocks, STYLE.quoted, null);
      case 'bullet-list':
        return this.#items(block.items, BULLETS, style, list);
      case 'ordered-list':
        return this.#items(block.items, NUMBERS, style, list);
      case 'unknown':
        return [this.#line([{ text: block.text, bold: false, italic: false }], style, list)];
      default:
        return assertNever(block);
    }
  }

  #items(
    items: readonly NoteBody[],
    reference: string,
    style: ParagraphStyle | undefined,
    list: ListPlace | null,
  ): readonly Paragraph[] {
    const level = list === null ? 0 : Math.min(list.level + 1, DEEPEST_LIST);
    const place = { reference, level, instance: this.#newList() };
    return items.flatMap(([first, ...others]) => [
      ...(first === undefined ? [] : this.#block(first, style, { ...place, isMarked: true })),
      ...this.#blocks(others, style, { ...place, isMarked: false }),
    ]);
  }

  #line(runs: readonly BodyRun[], style: ParagraphStyle | undefined, list: ListPlace | null): Paragraph {
    const language = guessLanguage(runs.map(({ text }) => text).join(''));
    const direction = directionOf(language);
    const children = runs.flatMap(({ text, bold, italic }) =>
      this.#cut(text).flatMap((piece) =>
        typeof piece === 'string'
          ? runsOf(
              { text: piece, language, direction },
              // A mark that is absent leaves the style's own.
              { ...(bold ? { bold } : {}), ...(italic ? { italics: true } : {}) },
            )
          : piece.children,
      ),
    );
    const last = this.#take(this.#offset);
    const lead = this.#lead;
    this.#lead = [];
    // The line's end, which `bodyText` counts as one.
    this.#offset += 1;
    return paragraph(
      style,
      direction,
      [...lead, ...children, ...last.flatMap((mark) => mark.children)],
      placeOf(list),
    );
  }

  /** Takes the marks up to an offset. */
  #take(offset: number): readonly CommentMark[] {
    const beyond = this.#marks.findIndex((mark) => mark.offset > offset);
    return this.#marks.splice(0, beyond === -1 ? this.#marks.length : beyond);
  }

  /** Gives a run's text with the marks that stand in it or before it. */
  #cut(text: string): readonly (string | CommentMark)[] {
    const begin = this.#offset;
    this.#offset += text.length;
    const pieces: (string | CommentMark)[] = [];
    let from = 0;
    for (const mark of this.#take(this.#offset)) {
      const at = Math.max(from, mark.offset - begin);
      if (at > from) pieces.push(text.slice(from, at));
      pieces.push(mark);
      from = at;
    }
    if (from < text.length) pieces.push(text.slice(from));
    return pieces;
  }
}
