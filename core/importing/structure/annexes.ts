import type { Mark } from './marks.ts';

/** How an annex stands in paths. */
export interface AnnexPlace {
  /** `annex-2`; null for a heading that merely says "Annexes". */
  readonly element: string | null;
  /** False for an annex of an annex, which has a way of counting of its own. */
  readonly isOutermost: boolean;
}

/**
 * Places the annexes of a document, in order. Languages number them differently: where French has Annexe and then Annexe I,
 * Chinese has 附件一 and 附件二. So an annex without a number that comes before the others is the first, and moves them on by one.
 */
export function placeAnnexes(marks: readonly Mark[]): readonly AnnexPlace[] {
  const series = marks.find(({ values }) => (values[0] ?? 0) > 0)?.counting ?? null;
  const first = marks[0];
  const offset = first !== undefined && (first.values[0] ?? 0) === 0 ? 1 : 0;
  return marks.map((mark, index) => {
    const number = mark.values[0] ?? 0;
    if (number === 0) return { element: index === 0 ? 'annex-1' : null, isOutermost: index === 0 };
    const isOutermost = mark.counting === series;
    return {
      element: `annex-${String(number + (isOutermost ? offset : 0))}${mark.suffix ?? ''}`,
      isOutermost,
    };
  });
}

/**
 * Finds the articles whose paragraphs are numbered `3.1`, `3.2` below Article 3. Languages call them articles or sections (fr
 * Article 3, zh 第3节), and the numbers below say it all: they are sections, with all articles of the same annex.
 */
export function sectionalArticles(marks: readonly (Mark | null)[]): ReadonlySet<number> {
  const found = new Set<number>();
  let articles: number[] = [];
  let isSectional = false;
  let current: number | null = null;
  const close = (): void => {
    if (isSectional) for (const index of articles) found.add(index);
    articles = [];
    isSectional = false;
    current = null;
  };
  marks.forEach((mark, index) => {
    if (mark?.unit === 'annex') close();
    else if (mark?.unit === 'article') {
      articles.push(index);
      current = mark.values[0] ?? null;
    } else if (mark && mark.values.length > 1 && mark.values[0] === current) isSectional = true;
  });
  close();
  return found;
}
