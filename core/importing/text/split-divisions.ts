import { readMarks, type Mark } from '../structure/marks.ts';
import type { Unit } from '../structure/units.ts';

/** A text this long on one line has lost its line breaks. */
const LOST_BREAKS = 3000;

interface Candidate {
  readonly at: number;
  readonly mark: Mark;
  readonly weight: number;
}

const MARK_START =
  /(?<=^|[\s.;:。；：])(?=Article|Chapter|Annex|Part|Section|Artículo|Capítulo|Chapitre|Annexe|Статья|Глава|Раздел|Приложение|المادة|الفصل|第|附件|Règle|Regla|Rule|Regulation)/gu;

/** Places where a division may begin: its name and number, with something behind that begins a text. */
function candidates(text: string, unit: Unit): readonly Candidate[] {
  return [...text.matchAll(MARK_START)].flatMap(({ index }) => {
    const [mark] = readMarks(text.slice(index, index + 40));
    if (mark?.unit !== unit) return [];
    const rest = text.slice(index + mark.length, index + mark.length + 40);
    const hasGap = /[\s:：.]/.test(text.slice(index, index + mark.length).slice(mark.printed.length - 1));
    if (!hasGap || !/^[\p{Lu}\p{Lo}\p{N}(（«"“]/u.test(rest)) return [];
    const endsBefore = /[.;:。；：!?！？»")）]\s*$/u.test(text.slice(Math.max(0, index - 3), index));
    return [{ at: index, mark, weight: endsBefore || index === 0 ? 3 : 1 }];
  });
}

/** The heaviest run of candidates that count on from 1, one of them missing at most at a place, so that a mention of Article 3 in Article 2 does not begin it. */
function heaviestRun(found: readonly Candidate[]): readonly Candidate[] {
  const best: { weight: number; previous: number | null }[] = [];
  const byNumber = new Map<number, number[]>();
  let end: number | null = null;
  found.forEach(({ mark, weight }, index) => {
    const value = mark.values[0] ?? 0;
    const heaviest = (number: number): number | undefined =>
      (byNumber.get(number) ?? []).toSorted((a, b) => (best[b]?.weight ?? 0) - (best[a]?.weight ?? 0))[0];
    const before = heaviest(value - 1) ?? heaviest(value - 2);
    best[index] = {
      weight: weight + (before === undefined ? 0 : (best[before]?.weight ?? 0)),
      previous: before ?? null,
    };
    // A run that does not begin at 1 is made of mentions.
    if (before === undefined && value !== 1) best[index] = { weight: -1, previous: null };
    else byNumber.set(value, [...(byNumber.get(value) ?? []), index]);
    if (end === null || (best[index]?.weight ?? 0) > (best[end]?.weight ?? 0)) end = index;
  });
  const run: Candidate[] = [];
  for (let at: number | null = end; at !== null; at = best[at]?.previous ?? null) {
    const candidate = found[at];
    if (candidate) run.push(candidate);
  }
  return run.length >= 3 ? run.reverse() : [];
}

/** The lists inside one division: 一、二、 or 1. 2., where each counts on from the one before. */
function splitNumbers(text: string): readonly string[] {
  const starts: number[] = [];
  const pattern =
    /(?<=^|\s|[。；：.;:])(?=\(?[（]?(?:\d{1,3}|[a-z]|[〇一二三四五六七八九十百]{1,4}|[子丑寅卯辰巳午未申酉戌亥])[)）.、])/gu;
  const open = new Map<string, Mark>();
  for (const { index } of text.matchAll(pattern)) {
    const marks = readMarks(text.slice(index, index + 12));
    const next = marks.find((mark) => {
      const last = open.get(`${mark.look} ${mark.counting}`);
      const value = mark.values[0] ?? 0;
      return value === 1 || (last !== undefined && value === (last.values[0] ?? 0) + 1);
    });
    if (!next) continue;
    const rest = text.slice(index + next.length);
    if (!/^[\p{Lu}\p{Lo}\p{Ll}]/u.test(rest)) continue;
    open.set(`${next.look} ${next.counting}`, next);
    starts.push(index);
  }
  return cut(text, starts);
}

function cut(text: string, starts: readonly number[]): readonly string[] {
  const places = [...new Set([0, ...starts, text.length])].sort((a, b) => a - b);
  return places
    .slice(0, -1)
    .map((from, at) => text.slice(from, places[at + 1]).trim())
    .filter((each) => each !== '');
}

/**
 * Parts a text that came without any line break at its chapters and articles, and these at their numbers: where they
 * count on from 1, and nowhere else. Other texts stay as they are.
 */
export function splitDivisions(paragraphs: readonly string[]): readonly string[] {
  return paragraphs.flatMap((text) => {
    if (text.length < LOST_BREAKS) return [text];
    const articles = heaviestRun(candidates(text, 'article'));
    const chapters = heaviestRun(candidates(text, 'chapter'));
    if (articles.length === 0 && chapters.length === 0) return [text];
    return cut(
      text,
      [...articles, ...chapters].map(({ at }) => at),
    ).flatMap(splitNumbers);
  });
}
