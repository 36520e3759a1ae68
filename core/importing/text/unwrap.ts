import { joinTexts } from '../structure/join.ts';
import { readMarks } from '../structure/marks.ts';

/** Width of a line as it is seen: Han takes two columns. */
const widthOf = (line: string): number => {
  let width = 0;
  for (const character of line)
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/.test(
      character,
    )
      ? 2
      : 1;
  return width;
};

const ENDS_SENTENCE = /[.!?:;。！？：；؟]["'”’»）)\]]*$/u;
const BULLET = /^\s*[•·●○▪■–—*‣◦-]\s+\S/u;

/** An entry of a list of contents, with the dots that lead to its page. */
const LED = /(?:[.·…]\s?){4,}\s*\p{Nd}{0,4}\s*$/u;

/** The column at which lines were broken; null when lines are paragraphs as they stand. */
function wrapColumn(lines: readonly string[]): number | null {
  const widths = lines.filter((line) => line.trim() !== '').map((line) => widthOf(line.trimEnd()));
  if (widths.length < 4) return null;
  const longest = Math.max(...widths);
  if (longest > 140 || longest < 30) return null;
  const full = widths.filter((width) => width > longest * 0.8).length;
  // Broken text fills most of its lines and leaves sentences open at their ends.
  const open = lines.filter(
    (line) => widthOf(line) > longest * 0.8 && !ENDS_SENTENCE.test(line.trimEnd()),
  ).length;
  return full >= widths.length * 0.3 && open >= full * 0.5 ? longest : null;
}

/** True where a line begins a paragraph although no empty line stands before it. */
function beginsAnew(before: string, line: string, column: number, margin: number): boolean {
  if (BULLET.test(line) || LED.test(before)) return true;
  const isShort = widthOf(before.trimEnd()) < column * 0.7;
  if (
    readMarks(line).length > 0 &&
    (isShort || ENDS_SENTENCE.test(before.trimEnd()) || /^\s*[(（]?[^\s)）]{1,5}[)）.]?\s{2,}/.test(line))
  )
    return true;
  const indent = line.length - line.trimStart().length;
  const indentBefore = before.length - before.trimStart().length;
  if (indent > margin && indentBefore <= margin && ENDS_SENTENCE.test(before.trimEnd())) return true;
  return (
    isShort &&
    (ENDS_SENTENCE.test(before.trimEnd()) ||
      /^[\p{Lu}\p{Script=Han}\p{Script=Arabic}]/u.test(line.trimStart()))
  );
}

/** Gives the paragraphs of a plain text: parted by empty lines, and by line where lines were not broken to a width. */
export function unwrapLines(text: string): readonly string[] {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029\v]/).flatMap((line) => line.split('\f'));
  const column = wrapColumn(lines);
  if (column === null) return lines.map((line) => line.trim()).filter((line) => line !== '');
  const indents = lines
    .filter((line) => line.trim() !== '')
    .map((line) => line.length - line.trimStart().length);
  const margin = indents.toSorted((a, b) => a - b)[Math.floor(indents.length / 4)] ?? 0;
  const paragraphs: string[] = [];
  let before: string | null = null;
  for (const line of lines) {
    if (line.trim() === '') {
      before = null;
    } else {
      const last = paragraphs.at(-1);
      if (before === null || last === undefined || beginsAnew(before, line, column, margin))
        paragraphs.push(line.trim());
      else paragraphs[paragraphs.length - 1] = joinTexts(last, line.trim());
      before = line;
    }
  }
  return paragraphs;
}
