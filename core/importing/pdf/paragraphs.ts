import { begins, type Growing } from './breaks.ts';
import type { Measures } from './measure.ts';
import type { FlowLine } from './tables.ts';

/** The lines of one paragraph. Never empty. */
export type ParagraphLines = readonly [FlowLine, ...FlowLine[]];

const ALIKE = 3;

/** Where most lines of the neighbourhood end: text may be set narrower than its page. */
function commonEnd(lines: readonly FlowLine[]): number | null {
  if (lines.length < 3) return null;
  const longest = Math.max(...lines.map(({ line }) => line.end));
  const alike = lines.filter(({ line }) => longest - line.end <= ALIKE).length;
  return alike >= 2 && alike >= lines.length - 2 ? longest : null;
}

function grown(lines: ParagraphLines): Growing {
  const second = lines[1];
  return {
    first: lines[0],
    last: lines.at(-1) ?? lines[0],
    count: lines.length,
    indent: second ? second.line.start - second.start + (lines.at(-1) ?? second).start : null,
    end: commonEnd(lines.filter(({ start }) => start === (lines.at(-1) ?? lines[0]).start)),
  };
}

/** True when the file's tags divide its text where sentences end; bad converters tag each line. */
function tagsDivideSentences(flow: readonly FlowLine[]): boolean {
  let apart = 0;
  let inside = 0;
  flow.forEach(({ line }, index) => {
    const next = flow[index + 1]?.line;
    if (!next || next.page !== line.page || line.element === null || next.element === null) return;
    if (line.element === next.element || next.row === line.row) return;
    apart += 1;
    if (/[\p{Ll},]$/u.test(line.text) && /^\p{Ll}/u.test(next.text)) inside += 1;
  });
  return apart > 0 && inside <= apart * 0.15;
}

/** Puts lines in reading order together into paragraphs, over page and column breaks. */
export function paragraphsOf(flow: readonly FlowLine[], measures: Measures): readonly ParagraphLines[] {
  const trustsStructure = tagsDivideSentences(flow);
  const paragraphs: ParagraphLines[] = [];
  for (const next of flow) {
    const current = paragraphs.at(-1);
    if (current && !begins(grown(current), next, measures, trustsStructure)) {
      paragraphs[paragraphs.length - 1] = [...current, next];
    } else paragraphs.push([next]);
  }
  return paragraphs;
}
