import { err, ok, type Result } from '#core/base/result.ts';
import { textProblems, type TextProblem } from './check-text.ts';
import type { Block, DocumentText, Footnote, FootnoteReference, LanguageTag } from './document.ts';
import { directionOf } from './language.ts';
import { type MarkedLine, readMarkedLine } from './marked-line.ts';
import { derivePaths } from './paths.ts';

/** What is wrong in a marked text, on which line (from 1), in a sentence for the person who wrote it. */
export interface MarkedTextProblem {
  readonly line: number;
  readonly message: string;
}

type Unplaced = Omit<Block, 'path'>;

interface Draft {
  readonly blocks: { readonly line: number; readonly block: Unplaced }[];
  readonly footnotes: { readonly line: number; readonly footnote: Footnote }[];
  readonly problems: MarkedTextProblem[];
}

const MARKER = /\[\^([^\]\s]{1,8})\]/y;
const ESCAPE = /\\([!-/:-@[-`{-~0-9])/y;

/** Reads markers and escapes: `[^1]` becomes a reference, `\[` the bracket itself. */
function readInline(source: string): { readonly text: string; readonly footnotes: FootnoteReference[] } {
  const footnotes: FootnoteReference[] = [];
  let text = '';
  let at = 0;
  while (at < source.length) {
    MARKER.lastIndex = at;
    ESCAPE.lastIndex = at;
    const marker = MARKER.exec(source);
    const escape = ESCAPE.exec(source);
    if (marker) footnotes.push({ offset: text.length, footnote: marker[1] ?? '' });
    else text += escape?.[1] ?? source[at] ?? '';
    at += marker?.[0].length ?? escape?.[0].length ?? 1;
  }
  return { text, footnotes };
}

function addLine(draft: Draft, line: number, read: Exclude<MarkedLine, { kind: 'blank' | 'fault' }>): void {
  const { text, footnotes } = readInline(read.text);
  if (text.trim() === '') {
    draft.problems.push({ line, message: 'this line has a mark, but no text' });
  } else if (read.kind !== 'footnote') {
    if (draft.blocks.at(-1)?.block.kind === 'end')
      draft.problems.push({ line, message: 'nothing but footnotes may follow the end mark' });
    draft.blocks.push({
      line,
      block: { kind: read.kind, label: read.label, level: read.level, text, footnotes },
    });
  } else if (footnotes.length > 0) {
    draft.problems.push({ line, message: 'a footnote cannot have a footnote of its own' });
  } else {
    draft.footnotes.push({ line, footnote: { id: read.label, label: read.label, text } });
  }
}

function readLines(source: string): Draft {
  const draft: Draft = { blocks: [], footnotes: [], problems: [] };
  const lines = source
    .replace(/^\ufeff/, '')
    .normalize('NFC')
    .split(/\r?\n/);
  for (const [index, content] of lines.entries()) {
    const read = readMarkedLine(content);
    if (read.kind === 'fault') draft.problems.push({ line: index + 1, message: read.message });
    else if (read.kind !== 'blank') addLine(draft, index + 1, read);
  }
  return draft;
}

function lineOf(draft: Draft, { path }: TextProblem): number {
  const [list, index] = path;
  const at = typeof index === 'number' ? index : 0;
  return (list === 'footnotes' ? draft.footnotes[at]?.line : draft.blocks[at]?.line) ?? 1;
}

/** Reads a marked text (docs/pack-format.md has the syntax) as one language version; or tells every line that is wrong. */
export function parseMarkedText(
  source: string,
  language: LanguageTag,
): Result<DocumentText, readonly MarkedTextProblem[]> {
  const draft = readLines(source);
  if (draft.problems.length > 0) return err(draft.problems);
  if (draft.blocks.length === 0) return err([{ line: 1, message: 'there is no text' }]);
  const paths = derivePaths(draft.blocks.map(({ block }) => block));
  if (!paths.ok)
    return err([{ line: draft.blocks[paths.error.index]?.line ?? 1, message: paths.error.message }]);
  const text: DocumentText = {
    language,
    direction: directionOf(language),
    blocks: draft.blocks.map(({ block }, index) => ({ path: paths.value[index] ?? '', ...block })),
    footnotes: draft.footnotes.map(({ footnote }) => footnote),
  };
  const problems = textProblems(text);
  return problems.length === 0
    ? ok(text)
    : err(problems.map((problem) => ({ line: lineOf(draft, problem), message: problem.message })));
}
