import type { AuthorId } from '#core/base/ids.ts';
import type { LanguageTag } from '#core/documents/document.ts';
import { paragraphName } from '#core/documents/cite.ts';
import type { FloorAct, FloorEntry, FloorRecord } from '#core/notes/floor-model.ts';
import type { Stance } from '#core/notes/model.ts';
import { findDocument, findItem, findQuestion } from '#core/pack/lookup.ts';
import type { MeetingPack } from '#core/pack/model.ts';
import { pickText } from '#core/pack/pick-text.ts';
import type { Coverage, CoverageCell, CoverageRow } from '#core/review/coverage.ts';
import type { ReviewState } from '#core/review/review-state.ts';

/** The rows of a table as text, the heads first. */
export type Table = readonly (readonly string[])[];

/** The words of the tables that are neither the pack's nor a person's. */
export interface TableWords {
  readonly language: LanguageTag;
  readonly question: string;
  readonly gap: string;
  readonly conflict: string;
  readonly stance: Readonly<Record<Stance, string>>;
  readonly state: Readonly<Record<ReviewState, string>>;
  readonly act: Readonly<Record<FloorAct | 'said', string>>;
  readonly floor: readonly [
    time: string,
    speaker: string,
    act: string,
    words: string,
    item: string,
    question: string,
    paragraph: string,
    notedBy: string,
  ];
  readonly nameOf: (owner: AuthorId) => string;
  /** Gives a moment (milliseconds since 1970 UTC) in the meeting's zone. */
  readonly moment: (at: number) => string;
}

const cellText = ({ stances, state }: CoverageCell, words: TableWords): string =>
  state === null
    ? words.gap
    : [...stances.map((stance) => words.stance[stance]), words.state[state]].join(' · ');

function rowOf({ subject, cells, isConflict }: CoverageRow, words: TableWords): readonly string[] {
  const text = typeof subject.text === 'string' ? subject.text : pickText(subject.text, words.language).text;
  return [
    // Never a number alone: a spreadsheet program makes 2.1 out of question 2.10, or a day in February.
    subject.kind === 'question' ? `${subject.number} ${text}` : text,
    ...cells.map((cell) => cellText(cell, words)),
    isConflict ? words.conflict : '',
  ];
}

/** Gives the coverage matrix as a table: a row for each question and theme, a column for each delegate. */
export function coverageTable({ owners, rows }: Coverage, words: TableWords): Table {
  return [
    [words.question, ...owners.map(words.nameOf), words.conflict],
    ...rows.map((row) => rowOf(row, words)),
  ];
}

function paragraphOf({ paragraph }: FloorEntry, pack: MeetingPack, language: LanguageTag): string {
  if (paragraph === null) return '';
  const title = findDocument(pack, paragraph.document)?.shortTitle;
  const name = paragraphName(paragraph);
  return title === undefined ? name : `${pickText(title, language).text} ${name}`;
}

/** Gives what was said in the room as a table, in the order in which it was said. */
export function floorTable(records: readonly FloorRecord[], pack: MeetingPack, words: TableWords): Table {
  const entries = records.flatMap(({ owner, entries }) =>
    entries.filter(({ deletedAt }) => deletedAt === null).map((entry) => ({ owner, entry })),
  );
  const pick = (text: Parameters<typeof pickText>[0]): string => pickText(text, words.language).text;
  return [
    words.floor,
    ...entries
      .sort((a, b) => a.entry.at - b.entry.at)
      .map(({ owner, entry }) => {
        const item = entry.item === null ? null : findItem(pack, entry.item);
        const question = entry.question === null ? null : findQuestion(pack, entry.question);
        return [
          words.moment(entry.at),
          entry.speaker,
          words.act[entry.act ?? 'said'],
          [entry.text, ...entry.otherTexts].join('\n'),
          item ? `${item.number} ${pick(item.title)}` : '',
          question ? pick(question.question.text) : '',
          paragraphOf(entry, pack, words.language),
          words.nameOf(owner),
        ];
      }),
  ];
}
