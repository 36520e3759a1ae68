import { coverBlock, fact, frameDocument, printContext } from '#core/printing/build-print-document.ts';
import { leadingText, printText } from '#core/printing/context.ts';
import type { PrintCell, PrintDocument } from '#core/printing/print-document.ts';
import { sectionHeading } from '#core/printing/section-blocks.ts';
import { tableBlock, textCell } from '#core/printing/table.ts';
import { buildCoverage, type CoverageCell, type CoverageRow } from './coverage.ts';
import { ownWords, sharedNotes, type PapersInput } from './papers.ts';

/** As many delegates as stand beside each other on an upright sheet. */
const COLUMNS = 6;

/** Gives the coverage matrix on paper: stances by shape and name, states in words; more delegates stand in further tables. */
export function printCoverage(input: PapersInput): PrintDocument {
  const { paper, words, printedAt, owners } = input;
  const shared = sharedNotes(input);
  const coverage = buildCoverage({ ...input, notes: shared });
  const context = printContext(input, []);
  const said = (text: string) => printText(text, words.language);
  const subjectOf = ({ subject, isConflict, isGap }: CoverageRow): PrintCell => {
    const text =
      subject.kind === 'own-question' ? ownWords(subject.text) : leadingText(subject.text, context);
    const named = subject.kind === 'question' ? { ...text, text: `${subject.number} ${text.text}` } : text;
    const note = isConflict ? paper.conflict : isGap && subject.kind !== 'theme' ? paper.noNote : null;
    return textCell(named, ...(note === null ? [] : [said(note)]));
  };
  const cellOf = ({ stances, state, kinds }: CoverageCell): PrintCell => ({
    texts:
      state === null
        ? [said('–')]
        : [
            ...(stances.length === 0 ? [said(words.list(kinds.map((kind) => words.noteKind[kind])))] : []),
            said(paper.state[state]),
          ],
    marks: stances.map((stance) => ({ stance, words: words.stance[stance] })),
  });
  const groups = Array.from({ length: Math.ceil(owners.length / COLUMNS) }, (_, at) => at * COLUMNS);
  const front = coverBlock(
    paper.coverage,
    [fact(paper.columns.owner, words.list(owners.map(paper.nameOf)))],
    [],
    printedAt,
    context,
  );
  const body = groups.flatMap((from) => {
    const names = owners.slice(from, from + COLUMNS).map(paper.nameOf);
    const title = words.list(names);
    return [
      sectionHeading(`coverage:${from}`, title, 2, title, context),
      tableBlock(
        `coverage:${from}`,
        title,
        [paper.columns.question, ...names],
        [5, ...names.map(() => 2)],
        coverage.rows.map((row) => [subjectOf(row), ...row.cells.slice(from, from + COLUMNS).map(cellOf)]),
      ),
    ];
  });
  const notes = shared.map(({ note }) => note);
  return frameDocument(paper.coverage, front, body, notes, printedAt, context);
}
