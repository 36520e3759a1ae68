import type { SourceParagraph } from '../model.ts';

/** Makes a title of the first heading where it is the only one of its level and none stands above it; the others move up. */
export function withTitle(paragraphs: readonly SourceParagraph[]): readonly SourceParagraph[] {
  const at = paragraphs.findIndex(({ heading }) => heading !== null);
  const top = paragraphs[at]?.heading ?? null;
  if (top === null || paragraphs.slice(at + 1).some(({ heading }) => heading !== null && heading <= top))
    return paragraphs;
  return paragraphs.map((paragraph, index) => {
    if (index === at) return { ...paragraph, heading: null, isTitle: true };
    return paragraph.heading === null ? paragraph : { ...paragraph, heading: paragraph.heading - top };
  });
}
