import type { SourceParagraph } from '../model.ts';
import { unRank } from './headings.ts';

/**
 * Makes a title of the first UN main heading (`_ H __M_G`), and levels of the other UN headings: the highest that the
 * document uses besides is level 1, be it further main headings (annexes) or chapter headings (`_ H _Ch_G`).
 */
export function levelUnHeadings(paragraphs: readonly SourceParagraph[]): readonly SourceParagraph[] {
  const ranks = paragraphs.map(({ style }) => unRank(style));
  const titleStart = ranks.indexOf(0);
  let titleEnd = titleStart;
  while (titleStart >= 0 && ranks[titleEnd] === 0) titleEnd += 1;
  const isTitle = (index: number): boolean => index >= titleStart && index < titleEnd;
  const highest = ranks.reduce<number>(
    (least, rank, index) => (rank === null || isTitle(index) ? least : Math.min(least, rank)),
    Number.POSITIVE_INFINITY,
  );
  return paragraphs.map((paragraph, index) => {
    const rank = ranks[index] ?? null;
    if (rank === null) return paragraph;
    return isTitle(index)
      ? { ...paragraph, heading: null, isTitle: true }
      : { ...paragraph, heading: rank - highest + 1 };
  });
}
