import type { Paragraph } from 'docx';
import { STANCE_SIGNS } from './stance-signs.ts';
import type { MarginNote, NoteBlock, PrintComment, PrintText } from '#core/printing/print-document.ts';
import { BodyWriter, type CommentMark } from './word-body.ts';
import type { CommentPlace, WordNotes } from './word-notes.ts';
import { paragraph, runsOf } from './word-runs.ts';
import { STYLE, type ParagraphStyle } from './word-styles.ts';

const known = (words: readonly (string | undefined)[]): string =>
  words.filter((each) => each !== undefined && each !== '').join(' · ');

/** What a note is in a word: its number, its stance, its kind. */
const titleOf = ({ mark, stance, kindWords }: NoteBlock): string =>
  [
    ...(mark === undefined ? [] : [`[${mark.number}]`]),
    ...(stance === null ? [] : [STANCE_SIGNS[stance.stance], stance.words, '·']),
    kindWords,
  ].join(' ');

/** Sets the notes of one file. */
export class WordNoteWriter {
  readonly #notes: WordNotes;
  readonly #own: (text: string) => PrintText;
  readonly #changedAt: ReadonlyMap<string, number>;
  readonly #writtenBy: ReadonlyMap<string, string>;
  #lists = 0;

  /**
   * `changedAt` has, by the id of a note's block, when it was changed last, in milliseconds since 1970 UTC; `writtenBy`, by
   * whom it was written, of notes that stand in the text.
   */
  constructor(
    notes: WordNotes,
    own: (text: string) => PrintText,
    changedAt: ReadonlyMap<string, number>,
    writtenBy: ReadonlyMap<string, string>,
  ) {
    this.#writtenBy = writtenBy;
    this.#notes = notes;
    this.#own = own;
    this.#changedAt = changedAt;
  }

  /** Gives a note: what it is, the words it hangs at, its text, and what it leads to; comments at what they are about. */
  write(block: NoteBlock): readonly Paragraph[] {
    const { quoted, bodyTitle, later, comments = [] } = block;
    return [
      this.#headOf(
        block,
        comments.filter(({ passage }) => passage === null),
      ),
      ...(quoted === null ? [] : [paragraph(STYLE.quoted, quoted.direction, runsOf(quoted))]),
      ...this.#titled(bodyTitle),
      ...this.#bodyOf(block, STYLE.noteText, this.#marksOf(comments)),
      ...this.#titled(later?.title),
      ...(later === undefined ? [] : this.#bodyOf(later, STYLE.noteText)),
      ...this.#footOf(block, STYLE.noteText),
    ];
  }

  /** Gives a note of the margin as a comment: in full, or where it stands in full. */
  comment(entry: MarginNote): CommentPlace {
    if (entry.kind === 'elsewhere') {
      const { numbers, head, place } = entry;
      const label = `[${numbers.map(String).join('–')}]`;
      const words = [label, known([head, place.words])].join(' ');
      return this.#notes.addComment({
        author: (numbers.length === 1 && this.#writtenBy.get(place.target ?? '')) || '',
        at: this.#changedAt.get(place.target ?? '') ?? null,
        initials: label,
        children: [this.#quiet(words)],
      });
    }
    const { number, note } = entry;
    return this.#notes.addComment({
      author: note.writtenBy ?? note.author ?? '',
      at: this.#changedAt.get(note.id) ?? null,
      initials: String(number),
      children: [
        this.#quiet(known([titleOf(note), note.priority.words, note.visibility.words])),
        ...this.#bodyOf(note, undefined),
        ...this.#footOf(note, undefined),
      ],
    });
  }

  #bodyOf(
    { body, times = [] }: Pick<NoteBlock, 'body' | 'times'>,
    style: ParagraphStyle | undefined,
    marks: readonly CommentMark[] = [],
  ): readonly Paragraph[] {
    const leads = times.map((time) =>
      time === null ? [] : runsOf(this.#own(`${time}  `), { style: STYLE.quiet }),
    );
    return new BodyWriter(body, marks, () => ++this.#lists).paragraphs(style, leads);
  }

  #titled(title: string | undefined): readonly Paragraph[] {
    if (title === undefined) return [];
    return [paragraph(STYLE.noteInnerHead, this.#own('').direction, runsOf(this.#own(title)))];
  }

  #quiet(words: string, style?: ParagraphStyle): Paragraph {
    return paragraph(style, this.#own('').direction, runsOf(this.#own(words), { style: STYLE.quiet }));
  }

  #headOf(block: NoteBlock, comments: readonly PrintComment[]): Paragraph {
    const { author, about, mark, state, priority, visibility, changed } = block;
    const marks = comments.map((comment) => this.#addSaid(comment));
    const rest = known([mark?.place?.words, author, about, state, priority.words, visibility.words, changed]);
    return paragraph(STYLE.noteHead, this.#own('').direction, [
      ...marks.flatMap(({ start }) => start),
      ...runsOf(this.#own(titleOf(block)), { bold: true }),
      ...marks.flatMap(({ end }) => end),
      ...runsOf(this.#own(` · ${rest}`), { style: STYLE.quiet }),
    ]);
  }

  #addSaid({ author, at, lead, text }: PrintComment): CommentPlace {
    const said = [...(lead === '' ? [] : [this.#own(lead)]), ...(text === null ? [] : [text])];
    const children = said.map((each) => paragraph(undefined, each.direction, runsOf(each)));
    return this.#notes.addComment({ author, at, children });
  }

  #marksOf(comments: readonly PrintComment[]): readonly CommentMark[] {
    return comments.flatMap((comment) => {
      if (comment.passage === null) return [];
      const { start, end } = this.#addSaid(comment);
      const { from, to } = comment.passage;
      return [
        { offset: from, children: start },
        { offset: to, children: end },
      ];
    });
  }

  #footOf({ outcome, tags, remarks }: NoteBlock, style: ParagraphStyle | undefined): readonly Paragraph[] {
    const words = known([outcome ?? '', ...tags.map((tag) => `#${tag}`), ...remarks]);
    return words === '' ? [] : [this.#quiet(words, style)];
  }
}
