import type { KeptFloorEntry } from '#core/notes/floor-model.ts';
import type { Note } from '#core/notes/model.ts';
import { bodyText } from '#core/notes/read-body.ts';
import { findQuestion, questionsInOrder } from '#core/pack/lookup.ts';
import type { AgendaItem, ItemId } from '#core/pack/model.ts';
import { coverBlock, fact, frameDocument, printContext } from '#core/printing/build-print-document.ts';
import { leadingText, onceEach, pickTexts, printText, type PrintContext } from '#core/printing/context.ts';
import type { PrintBlock, PrintDocument } from '#core/printing/print-document.ts';
import { sectionHeading } from '#core/printing/section-blocks.ts';
import { tableBlock, textCell } from '#core/printing/table.ts';
import { remark } from '#core/printing/theme-blocks.ts';
import { actCell, floorEntries, placeOf, speakerCell } from './floor-cells.ts';
import { approvedNotes, ownWords, type PapersInput } from './papers.ts';

function saidTable(
  id: string,
  entries: readonly KeptFloorEntry[],
  running: string,
  input: PapersInput,
): readonly PrintBlock[] {
  const { paper, words } = input;
  if (entries.length === 0) return [remark(`${id}:nothing`, paper.nothingSaid, running)];
  const { time, speaker, act, words: said } = paper.columns;
  return [
    tableBlock(
      `${id}:said`,
      running,
      [time, speaker, act, said],
      [3, 4, 3, 10],
      entries.map((entry) => {
        const place = placeOf(entry, input);
        const texts = [entry.text, ...entry.otherTexts].filter((text) => text !== '').map(ownWords);
        return [
          textCell(printText(paper.moment(entry.at), words.language)),
          speakerCell(entry, input),
          actCell(entry, input),
          textCell(...(place === '' ? [] : [printText(place, words.language)]), ...texts),
        ];
      }),
    ),
  ];
}

/** A date that a person wrote in a note, as a tag or in its text: `2019-10-15`. Nothing else is taken for one. */
export function dateIn({ fields, body }: Note): string | null {
  const written = [...fields.tags, bodyText(body)].join('\n');
  const found = /(?<!\d)\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)/.exec(written);
  return found?.[0] ?? null;
}

function followUps(
  id: string,
  notes: readonly Note[],
  running: string,
  input: PapersInput,
  context: PrintContext,
): readonly PrintBlock[] {
  if (notes.length === 0) return [];
  const { paper, words } = input;
  const { what, owner, date } = paper.columns;
  return [
    sectionHeading(`${id}:follow-up`, paper.followUp, 3, running, context),
    tableBlock(
      `${id}:follow-up`,
      running,
      [what, owner, date],
      [10, 5, 4],
      notes.map((note) => {
        const due = dateIn(note);
        return [
          textCell(ownWords(bodyText(note.body).trim())),
          textCell(printText(paper.nameOf(note.owner), words.language)),
          textCell(printText(due === null ? paper.noDate : words.date(due), words.language)),
        ];
      }),
    ),
  ];
}

function outcomeOf(
  id: string,
  entries: readonly KeptFloorEntry[],
  running: string,
  input: PapersInput,
  context: PrintContext,
): readonly PrintBlock[] {
  const { paper } = input;
  const concluded = entries.filter(({ act, text }) => act === 'outcome' && text !== '');
  const heading = sectionHeading(`${id}:outcome`, paper.outcome, 3, running, context);
  if (concluded.length === 0) return [heading, remark(`${id}:no-outcome`, paper.noOutcome, running)];
  return [
    heading,
    ...concluded.map(({ id: entry, text }): PrintBlock => ({
      kind: 'text',
      id: `${id}:outcome:${entry}`,
      running,
      keepWithNext: false,
      keepTogether: true,
      texts: [ownWords(text)],
      tags: [],
      citations: [],
    })),
  ];
}

/** The item at which something stands: its own, else the first that carries the theme of its question or its theme. */
function itemFor(
  item: ItemId | null,
  question: KeptFloorEntry['question'],
  theme: string | null,
  { pack, records }: PapersInput,
): ItemId | null {
  if (item !== null && pack.agenda.some(({ id }) => id === item)) return item;
  const own = records
    .flatMap(({ ownQuestions }) => ownQuestions)
    .find(({ id }) => question !== null && id === question);
  const itself = pack.agenda.find(({ id }) => id === own?.item);
  if (itself !== undefined) return itself.id;
  const asked = question === null ? undefined : findQuestion(pack, question);
  const wanted = asked?.theme.id ?? own?.theme ?? theme;
  return pack.agenda.find((each) => wanted !== null && each.theme === wanted)?.id ?? null;
}

function itemPart(
  { id, number, title, provenance }: AgendaItem,
  entries: readonly KeptFloorEntry[],
  notes: readonly Note[],
  input: PapersInput,
  context: PrintContext,
): readonly PrintBlock[] {
  const running = `${number} ${leadingText(title, context).text}`;
  const picked = pickTexts(title, context);
  return [
    {
      ...sectionHeading(`item:${id}`, running, 2, running, context),
      number,
      texts: picked.texts,
      tags: onceEach([...picked.tags, context.sources.tag(provenance)]),
    },
    ...saidTable(`item:${id}`, entries, running, input),
    ...(entries.length === 0 ? [] : outcomeOf(`item:${id}`, entries, running, input, context)),
    ...followUps(`item:${id}`, notes, running, input, context),
  ];
}

/** The questions that nobody marked as taken up, and that nobody spoke to. */
function notReached(
  entries: readonly KeptFloorEntry[],
  input: PapersInput,
  context: PrintContext,
): readonly PrintBlock[] {
  const { paper, pack, record } = input;
  const spoken = new Set(entries.map(({ question }) => question));
  const left = questionsInOrder(pack).filter(
    ({ question }) =>
      record.questionStates[question.id] === 'not-reached' ||
      (record.questionStates[question.id] !== 'taken-up' && !spoken.has(question.id)),
  );
  const running = paper.notReached;
  const heading = sectionHeading('not-reached', running, 2, running, context);
  if (left.length === 0) return [heading, remark('not-reached:none', paper.allReached, running)];
  return [
    heading,
    ...left.map(({ question }): PrintBlock => {
      const state = record.questionStates[question.id] ?? 'open';
      return {
        kind: 'question',
        id: `not-reached:${question.id}`,
        running,
        keepWithNext: false,
        keepTogether: true,
        number: question.number,
        ...pickTexts(question.text, context),
        state: { state, words: context.words.questionState[state] },
        citations: [],
      };
    }),
  ];
}

/**
 * Gives the delegation's report after a meeting: per item what was said by whom, the outcome, what is to follow, by whom and
 * when; and what was not reached. From the floor record and approved notes alone: what nobody wrote is said to be missing.
 */
export function buildReport(input: PapersInput): PrintDocument {
  const { paper, pack, printedAt, words } = input;
  const entries = floorEntries(input);
  const notes = approvedNotes(input).filter(({ fields }) => fields.kind === 'follow-up');
  const context = printContext(input, notes);
  const front = coverBlock(
    paper.report,
    [fact(paper.entries, String(entries.length)), fact(paper.followUp, words.facts.noteCount(notes.length))],
    entries.length === 0 ? [paper.nothingSaid] : [],
    printedAt,
    context,
  );
  const entryItem = ({ item, question }: KeptFloorEntry) => itemFor(item, question, null, input);
  const noteItem = ({ fields: { anchor } }: Note) =>
    itemFor(anchor.item, anchor.question, anchor.theme, input);
  const looseEntries = entries.filter((entry) => entryItem(entry) === null);
  const looseNotes = notes.filter((note) => noteItem(note) === null);
  const body = [
    ...pack.agenda.flatMap((item) =>
      itemPart(
        item,
        entries.filter((entry) => entryItem(entry) === item.id),
        notes.filter((note) => noteItem(note) === item.id),
        input,
        context,
      ),
    ),
    ...(looseEntries.length + looseNotes.length === 0
      ? []
      : [
          sectionHeading('report:meeting', paper.onMeeting, 2, paper.onMeeting, context),
          ...(looseEntries.length === 0
            ? []
            : saidTable('report:meeting', looseEntries, paper.onMeeting, input)),
          ...followUps('report:meeting', looseNotes, paper.onMeeting, input, context),
        ]),
    ...notReached(entries, input, context),
  ];
  return frameDocument(paper.report, front, body, notes, printedAt, context);
}
