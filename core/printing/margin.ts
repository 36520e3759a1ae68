import { bodyText } from '#core/notes/read-body.ts';
import type { MarginNote, NoteBlock, PrintComment } from './print-document.ts';

/** How much a note beside a paragraph may say, and how many stand there: together they are never higher than a page. */
const ROOM = 200;
const MOST_LINES = 4;
const MOST_IN_FULL = 3;
const MOST_NAMED = 5;

const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/gu;

/** Tells whether a text is short enough to stand in a margin. Chinese and the like take twice the room. */
export const fitsMargin = (text: string): boolean =>
  text.length + (text.match(WIDE)?.length ?? 0) <= ROOM && text.split('\n').length <= MOST_LINES;

const isShort = ({ body, remarks, outcome, tags }: NoteBlock): boolean =>
  fitsMargin(bodyText(body)) && remarks.length === 0 && outcome === null && tags.length === 0;

const headOf = ({ stance, kindWords, author }: NoteBlock): string =>
  [stance?.words ?? kindWords, author].filter((each) => each !== undefined).join(' · ');

/** A numbered note and the place that it hangs at, as a block that can stand in the margin or in the appendix. */
export interface NumberedNote {
  readonly number: number;
  readonly note: NoteBlock;
}

export interface SharedNotes {
  readonly margin: readonly MarginNote[];
  /** What did not find room beside its paragraph. */
  readonly appendix: readonly NoteBlock[];
}

/** Shares the notes of one paragraph between its margin and the appendix; `words` call the appendix. */
export function shareNotes(notes: readonly NumberedNote[], words: string): SharedNotes {
  const full = notes.filter(({ note }) => isShort(note)).slice(0, MOST_IN_FULL);
  const others = notes.filter((each) => !full.includes(each));
  const [first, ...more] = others.slice(MOST_NAMED);
  const named = others.slice(0, MOST_NAMED).map(({ number, note }): MarginNote => ({
    kind: 'elsewhere',
    numbers: [number],
    head: headOf(note),
    place: { words, target: note.id },
  }));
  const rest: readonly MarginNote[] =
    first === undefined
      ? []
      : [
          {
            kind: 'elsewhere',
            numbers: [first.number, ...more.slice(-1).map(({ number }) => number)],
            head: '',
            place: { words, target: first.note.id },
          },
        ];
  return {
    margin: [
      ...full.map(({ number, note }): MarginNote => ({ kind: 'full', number, note })),
      ...named,
      ...rest,
    ],
    appendix: others.map(({ note }) => note),
  };
}

/** Shares what was said of a note: short comments stand beside it, the others below its text. */
export function shareComments(comments: readonly PrintComment[]): {
  readonly beside: readonly PrintComment[];
  readonly below: readonly PrintComment[];
} {
  const isBrief = ({ lead, text }: PrintComment): boolean => fitsMargin(`${lead}${text?.text ?? ''}`);
  const beside = comments.filter(isBrief).slice(0, MOST_IN_FULL);
  return { beside, below: comments.filter((each) => !beside.includes(each)) };
}
