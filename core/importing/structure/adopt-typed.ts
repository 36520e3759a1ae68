import type { AutomaticNumber, SourceParagraph } from '../model.ts';
import { type Mark, readMarks } from './marks.ts';
import { automaticMarks } from './automatic-marks.ts';
import { follows } from './mark-order.ts';

/** How far apart a typed number and the automatic one beside it may stand, in paragraphs: text of the item may come between. */
const REACH = 4;

/** What may be a number once an automatic one beside it says so: also a bare one, `1 that the Council`. */
function typedMarks(text: string): readonly Mark[] {
  const marks = readMarks(text).filter(({ unit }) => unit === null);
  const bare = /^\s*(\p{Nd}{1,3})[ \u00a0]+(?=\p{L})/u.exec(text);
  if (marks.length > 0 || !bare) return marks;
  return automaticMarks(bare[1] ?? '').map((mark) => ({ ...mark, look: '#', length: bare[0].length }));
}

const isAlike = (typed: Mark, automatic: Mark): boolean =>
  typed.counting === automatic.counting && (typed.look === automatic.look || typed.look === '#');

function nearest(paragraphs: readonly SourceParagraph[], from: number, step: 1 | -1): AutomaticNumber | null {
  for (let at = from + step; Math.abs(at - from) <= REACH; at += step) {
    const paragraph = paragraphs[at];
    if (!paragraph || paragraph.cell !== null || paragraph.heading !== null) return null;
    if (paragraph.number !== null) return paragraph.number;
  }
  return null;
}

/** The list that a typed number belongs to: the one that goes on from it, or that it goes on from. */
function listOf(
  paragraphs: readonly SourceParagraph[],
  index: number,
): { readonly mark: Mark; readonly number: AutomaticNumber } | null {
  const typed = typedMarks(paragraphs[index]?.text ?? '');
  if (typed.length === 0) return null;
  const next = nearest(paragraphs, index, 1);
  const before = nearest(paragraphs, index, -1);
  const fits = (number: AutomaticNumber | null, test: (typed: Mark, own: Mark) => boolean): Mark | null =>
    number === null
      ? null
      : (typed.find((mark) =>
          automaticMarks(number.text).some((own) => isAlike(mark, own) && test(mark, own)),
        ) ?? null);
  const isTaken = (mark: Mark): boolean =>
    before !== null &&
    automaticMarks(before.text).some((own) => own.label === mark.label && isAlike(mark, own));
  const ahead = fits(next, (mark, own) => follows(mark, own));
  if (ahead && next && !isTaken(ahead)) return { mark: ahead, number: next };
  const behind = fits(before, (mark, own) => mark.look !== '#' && follows(own, mark));
  return behind && before ? { mark: behind, number: before } : null;
}

/** Takes a typed number that belongs to a list of automatic ones out of its text and makes it one of them. */
function adopted(
  paragraph: SourceParagraph,
  { mark, number }: { mark: Mark; number: AutomaticNumber },
): SourceParagraph {
  const cut = mark.length;
  return {
    ...paragraph,
    text: paragraph.text.slice(cut),
    number: { ...number, text: mark.printed },
    footnotes: paragraph.footnotes.map((each) => ({ ...each, offset: Math.max(0, each.offset - cut) })),
    runs: paragraph.runs
      .map((each) => ({ ...each, start: Math.max(0, each.start - cut), end: each.end - cut }))
      .filter(({ start, end }) => start < end),
  };
}

/**
 * Joins numbers that somebody typed into lists whose other numbers are automatic: the first of a list, whose number a
 * converter took for text, or one that was put in by hand.
 */
export function adoptTyped(paragraphs: readonly SourceParagraph[]): readonly SourceParagraph[] {
  const result = [...paragraphs];
  paragraphs.forEach((paragraph, index) => {
    if (
      paragraph.number !== null ||
      paragraph.cell !== null ||
      paragraph.isTitle ||
      paragraph.bullet !== null
    )
      return;
    const list = listOf(result, index);
    if (list && paragraph.text.slice(list.mark.length).trim() !== '')
      result[index] = adopted(paragraph, list);
  });
  return result;
}
