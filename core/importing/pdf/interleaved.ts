import type { Piece } from './piece.ts';
import { RTL } from './script.ts';

const ONLY_MARKS = /^[\s\p{Mn}]+$/u;
const isBlank = ({ text }: Piece): boolean => text.trim() === '';

/** Where a piece may be parted: behind each of its blanks, as a share of its length along the reading direction. */
function gapsOf(
  { text }: Piece,
  isAgainst: boolean,
): readonly { readonly from: number; readonly to: number; readonly share: number }[] {
  return [...text.matchAll(/(?<=\S)\s+(?=\S)/g)].map(({ index, 0: blank }) => {
    const middle = (index + blank.length / 2) / text.length;
    return { from: index, to: index + blank.length, share: isAgainst ? 1 - middle : middle };
  });
}

/** Parts a piece at the blank on which `other` stands. */
function parted(piece: Piece, other: Piece, fromRight: boolean): readonly [Piece, Piece] | null {
  const isAgainst = fromRight && !RTL.test(piece.text);
  const width = piece.end - piece.start;
  const place = ((other.start + other.end) / 2 - piece.start) / width;
  const [gap] = gapsOf(piece, isAgainst).toSorted(
    (a, b) => Math.abs(a.share - place) - Math.abs(b.share - place),
  );
  if (!gap) return null;
  const [head, tail] = [piece.text.slice(0, gap.from), piece.text.slice(gap.to)];
  const [before, behind] = isAgainst ? [tail, head] : [head, tail];
  return [
    { ...piece, text: before, end: Math.min(other.start, piece.start + width * gap.share) },
    { ...piece, text: behind, start: Math.max(other.end, piece.start + width * gap.share) },
  ];
}

const isInside = (other: Piece, piece: Piece): boolean =>
  other !== piece && !isBlank(other) && other.start > piece.start + 0.5 && other.end < piece.end - 0.5;

/**
 * Parts pieces between whose words others stand. Programs draw the letters of a line first and then its stops and brackets, and
 * what they leave open for those is drawn as a blank.
 */
export function withoutInterleaving(pieces: readonly Piece[], fromRight: boolean): readonly Piece[] {
  const result = [...pieces];
  for (let at = 0; at < result.length && result.length < pieces.length * 4; at += 1) {
    const piece = result[at];
    if (!piece || !/\S\s+\S/.test(piece.text)) continue;
    const other = pieces.find((each) => isInside(each, piece));
    const halves = other ? parted(piece, other, fromRight) : null;
    if (halves) result.splice(at--, 1, ...halves);
  }
  return result;
}

/** Puts vowel signs that are drawn by themselves behind the letters that they stand over. */
export function withMarksOnLetters(pieces: readonly Piece[]): readonly Piece[] {
  const marks = pieces.filter(({ text }) => text !== '' && !isBlankText(text) && ONLY_MARKS.test(text));
  if (marks.length === 0) return pieces;
  const result = pieces.filter((piece) => !marks.includes(piece));
  for (const mark of marks) {
    const middle = (mark.start + mark.end) / 2;
    const distance = (piece: Piece): number => Math.abs(piece.y - mark.y);
    const at = result
      .map((piece, index) => ({ piece, index }))
      .filter(({ piece }) => RTL.test(piece.text) && distance(piece) < piece.size * 1.3)
      .filter(({ piece }) => middle > piece.start - 2 && middle < piece.end + 2)
      .toSorted((a, b) => distance(a.piece) - distance(b.piece))[0]?.index;
    const host = at === undefined ? undefined : result[at];
    if (at === undefined || !host) {
      result.push(mark);
      continue;
    }
    const share = (middle - host.start) / Math.max(1, host.end - host.start);
    let offset = Math.min(host.text.length, Math.max(1, Math.round(share * host.text.length)));
    while (offset > 1 && !RTL.test(host.text.charAt(offset - 1))) offset -= 1;
    result[at] = { ...host, text: host.text.slice(0, offset) + mark.text.trim() + host.text.slice(offset) };
  }
  return result;
}

const isBlankText = (text: string): boolean => text.trim() === '';
