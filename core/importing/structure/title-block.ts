import type { SourceDocument, SourceParagraph } from '../model.ts';
import { CONTENTS_HEAD } from './contents.ts';
import type { HeadingEvidence } from './headings.ts';
import { readMarks } from './marks.ts';

const END_WORDS =
  /^[\s[\](){}（）【】—–_*.-]*(?:end of (?:the )?(?:document|annex(?:es)?(?: and of (?:the )?document)?)|(?:附件和)?(?:文件|文)完|完|fin du document|fin de l['’]annexe(?: et du document)?|fin del documento|fin del anexo y del documento|конец документа|نهاية الوثيقة|نهاية المرفق والوثيقة)[\s[\](){}（）【】—–_*.-]*$/iu;

/** True for the mark that closes a document: `[End of document]`, `[文件完]`, a line of dashes. */
export function isEndMark(text: string): boolean {
  return END_WORDS.test(text) || /^[\s_*—–-]{3,}$/.test(text);
}

/** Lines of a title block are short, and stand before anything that is numbered or long. */
const LONGEST_TITLE = 250;
const MOST_TITLES = 12;
const MOST_MASTHEAD = 30;

/** Finds the title block: what the format calls a title, else the display lines before the text begins. */
export function findTitleBlock(
  source: SourceDocument,
  paragraphs: readonly SourceParagraph[],
  headings: readonly HeadingEvidence[],
  contents: ReadonlySet<number>,
): ReadonlySet<number> {
  const said = paragraphs.flatMap(({ isTitle }, index) => (isTitle ? [index] : []));
  if (said.length > 0) return new Set(said);
  const titles = new Set<number>();
  if (source.format === 'akoma-ntoso') return titles;
  for (const [index, paragraph] of paragraphs.entries()) {
    const heading = headings[index];
    const isDisplay =
      paragraph.look?.align === 'centre' || paragraph.look?.isBold === true || heading?.isDoubtful === true;
    const isText =
      paragraph.text.length > LONGEST_TITLE || paragraph.number !== null || paragraph.bullet !== null;
    // A masthead may be set as a table.
    if (paragraph.cell !== null && titles.size === 0 && index < MOST_MASTHEAD) continue;
    if (CONTENTS_HEAD.test(paragraph.text.trim())) break;
    if (isText || contents.has(index) || paragraph.cell !== null || titles.size >= MOST_TITLES) break;
    if (readMarks(paragraph.text).some(({ values, unit }) => unit !== null || values[0] === 1)) break;
    if (heading?.isHeading === true && !heading.isDoubtful) break;
    // Only the first of the lines of a plain text is its title: nothing tells the rest from text.
    if (source.format === 'text' && paragraph.look === null)
      return heading?.isDoubtful === true && index === 0 ? new Set([0]) : titles;
    if (!isDisplay && source.format !== 'docx' && source.format !== 'pdf') break;
    titles.add(index);
  }
  // All short lines and then nothing: that was no title block.
  return titles.size === paragraphs.length ? new Set() : trailing(titles, paragraphs, headings);
}

/** The last display lines right above a body that has no other headings may be its first heading: leave one where more follow. */
function trailing(
  titles: ReadonlySet<number>,
  paragraphs: readonly SourceParagraph[],
  headings: readonly HeadingEvidence[],
): ReadonlySet<number> {
  const last = Math.max(-1, ...titles);
  const below = headings.slice(last + 1).find(({ isHeading }) => isHeading);
  const isLikeOthers =
    below !== undefined && headings[last]?.isHeading === true && headings[last].level === below.level;
  const looksAlike =
    isLikeOthers &&
    paragraphs[last]?.look?.align === paragraphs[headings.indexOf(below)]?.look?.align &&
    titles.size > 1;
  return looksAlike ? new Set([...titles].filter((index) => index !== last)) : titles;
}
