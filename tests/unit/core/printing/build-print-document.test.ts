import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AuthorId } from '#core/base/ids.ts';
import type { Note } from '#core/notes/model.ts';
import { NOTE_KINDS } from '#core/notes/model.ts';
import { buildPrintDocument } from '#core/printing/build-print-document.ts';
import { textsOf } from '#core/printing/missing-characters.ts';
import { defaultOptions, type PrintOptions } from '#core/printing/options.ts';
import type { HeadingBlock, NoteBlock, PrintBlock, QuestionBlock } from '#core/printing/print-document.ts';
import type { AgendaItem, ItemId, MeetingPack, ThemeId } from '#core/pack/model.ts';
import { agendaItem, localized, meetingPack, NOTE_ID } from '#tests/fixtures/meeting-pack.ts';
import {
  at,
  marker,
  note,
  notesToPrint,
  paragraphs,
  QUESTION_2,
  record,
} from '#tests/fixtures/notes-to-print.ts';
import { plainWords } from '#tests/fixtures/print-words.ts';

const print = (
  changes: Partial<PrintOptions> = {},
  notes: readonly Note[] = notesToPrint,
  pack: MeetingPack = meetingPack(),
) =>
  buildPrintDocument({
    pack,
    notes,
    record,
    options: { ...defaultOptions('en', 'For the delegation only'), ...changes },
    words: plainWords,
    printedAt: 'now',
  });

const noteBlocks = (blocks: readonly PrintBlock[]): readonly NoteBlock[] =>
  blocks.filter((block) => block.kind === 'note');
const headings = (blocks: readonly PrintBlock[]): readonly HeadingBlock[] =>
  blocks.filter((block) => block.kind === 'heading');
const printedIds = (blocks: readonly PrintBlock[]) => noteBlocks(blocks).map((block) => block.note);

/** The text of the block that a note's block follows, notes and cited paragraphs passed over. */
function placeOf(blocks: readonly PrintBlock[], number: number): string {
  const from = blocks.findIndex(
    (block) => block.kind === 'note' && textsOf(block).join(' ').includes(marker(number)),
  );
  const before = blocks.slice(0, from).findLast((block) => !['note', 'cited', 'text'].includes(block.kind));
  return before === undefined ? '' : textsOf(before).join(' ');
}

describe('the printed agenda', () => {
  const { blocks } = print();

  it('never lets a remark begin a page, where it would speak of nothing', () => {
    const printed = print({ citedParagraphs: true }, []).blocks;
    const before = printed.filter((_, at) => printed[at + 1]?.kind === 'remark');
    expect(before.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['text', 'question']));
    expect(before.filter(({ keepWithNext }) => !keepWithNext)).toEqual([]);
  });

  it('goes through the programme in order, with number, title, and what is not announced', () => {
    const items = headings(blocks).filter((block) => block.number !== null);
    expect(items.map(({ number }) => number)).toEqual(['1', '2', '3', '4']);
    expect(items[0]?.texts[0]?.text).toBe('Opening');
    expect(items[0]?.details.map(({ words }) => words)).toEqual([
      'Opening',
      'time not announced',
      'chair not announced',
    ]);
    expect(items[2]?.details.map(({ words }) => words)).toEqual([
      'Panel',
      '2019-09-27 14:30-16:00',
      'chair A. Moderator (An office)',
      'panel not announced',
    ]);
  });

  it('sets each note under the place where it hangs', () => {
    expect(placeOf(blocks, 1)).toContain('Does the present balance');
    expect(placeOf(blocks, 2)).toContain('Which parts of IP policy');
    expect(placeOf(blocks, 4)).toContain('Opening');
    expect(placeOf(blocks, 5)).toContain('Patent law and patentability');
    expect(placeOf(blocks, 6)).toContain('¶ 11');
    expect(placeOf(blocks, 8)).toBe('Notes on the meeting ');
    expect(placeOf(blocks, 11)).toContain('Who pays for the study');
    expect(placeOf(blocks, 12)).toBe('Notes without a place ');
  });

  it('says states, own questions, outcome, lost places and silence in words', () => {
    const questions = blocks.filter((block): block is QuestionBlock => block.kind === 'question');
    expect(questions.map(({ state }) => state?.words)).toEqual(['Taken up', 'Open', 'Open', 'Not reached']);
    expect(questions[2]?.tags).toEqual([{ kind: 'user', words: 'yours', source: null }]);
    const byMarker = (number: number) =>
      noteBlocks(blocks).find((block) => textsOf(block).join(' ').includes(marker(number)));
    expect(byMarker(1)?.outcome).toBe('outcome Formulate the questions to continue with');
    expect(byMarker(12)?.remarks).toEqual(['item gone']);
    expect(blocks.filter((block) => block.kind === 'remark').map(({ words }) => words)).toEqual([
      'No note',
      'No note',
    ]);
    expect(print({}, []).blocks[0]).toMatchObject({ notices: ['No notes at all'] });
  });

  it('numbers sources and lists each once', () => {
    const listed = blocks.filter((block) => block.kind === 'source').map(({ number }) => number);
    const tagged = headings(blocks).flatMap(({ tags }) => tags.map(({ source }) => source));
    expect(listed).toEqual([1, 2]);
    expect(new Set(tagged)).toEqual(new Set([1, 2]));
  });

  it('prints a cited paragraph in full once, and points at it after that', () => {
    const cited = blocks.filter((block) => block.kind === 'cited').map(({ id }) => id);
    expect(new Set(cited).size).toBe(cited.length);
    const second = blocks.find((block) => block.id === `question:${QUESTION_2}`);
    expect(second).toMatchObject({
      citations: [{ target: `paragraph:${NOTE_ID}:8` }, { target: `paragraph:${NOTE_ID}:9` }],
    });
    const bare = print({ citedParagraphs: false }).blocks;
    expect(bare.some((block) => block.kind === 'cited')).toBe(false);
    expect(bare.find((block) => block.id === `question:${QUESTION_2}`)).toMatchObject({
      citations: [
        { words: 'Background note, ¶ 8', target: null },
        { words: '¶ 9', target: null },
      ],
    });
  });

  it('stands in two languages where both are known, in one where not', () => {
    const both = print({ languages: ['zh-Hans', 'en'] }).blocks;
    const items = headings(both).filter((block) => block.number !== null);
    expect(items[0]?.texts.map(({ language }) => language)).toEqual(['zh-Hans', 'en']);
    expect(items[1]?.texts.map(({ language }) => language)).toEqual(['en']);
    const cited = both.find((block) => block.kind === 'cited');
    expect(cited?.texts.map(({ language, label }) => [language, label])).toEqual([
      ['zh-Hans', '9'],
      ['en', '9'],
    ]);
  });

  it('leaves ruled space only when asked', () => {
    expect(blocks.some((block) => block.kind === 'rules')).toBe(false);
    expect(print({ ruledSpace: true }).blocks.filter((block) => block.kind === 'rules')).toHaveLength(6);
  });

  it('lists programme and sections in the contents, each with a target that is printed', () => {
    const contents = blocks.find((block) => block.kind === 'contents');
    const ids = new Set(blocks.map(({ id }) => id));
    expect(contents?.entries.map(({ text }) => text.text)).toEqual([
      'Programme',
      'Opening',
      'What impact does AI have on the IP system and IP policy?',
      'Are current patent law and patentability guidelines appropriate?',
      'AI in IP administration',
      'Notes on documents',
      'Background note',
      'Notes on the meeting',
      'Notes without a place',
      'Sources',
    ]);
    expect(contents?.entries.every(({ target }) => ids.has(target))).toBe(true);
    expect(ids.size).toBe(blocks.length);
  });

  it('points at the item where a shared theme stands, and prints themes without an item', () => {
    const theme = 'ip-policy' as ThemeId;
    const twice: readonly AgendaItem[] = [
      agendaItem('a', '1', localized('First'), { theme }),
      agendaItem('b', '2', localized('Second'), { theme }),
    ];
    const shared = print({}, notesToPrint, meetingPack({ agenda: twice }));
    expect(shared.blocks.some((block) => block.kind === 'remark' && block.words === 'see item 1')).toBe(true);
    expect(headings(shared.blocks).map(({ id }) => id)).toContain('section:themes');
    expect(printedIds(shared.blocks)).toHaveLength(11);
  });
});

describe('what a print carries', () => {
  it('never has the trash, and private notes only when asked', () => {
    const all = (document: ReturnType<typeof print>) => document.blocks.flatMap(textsOf).join(' ');
    expect(all(print())).not.toContain(marker(9));
    expect(all(print({ includePrivate: true }))).toContain(marker(9));
    expect(all(print({ includePrivate: true }))).not.toContain(marker(10));
    expect(print({ includePrivate: true }).blocks[0]).toMatchObject({ notices: ['private 1'] });
  });

  const { agenda, themes, documents, meeting } = meetingPack();
  const levels = fc.record({
    item: fc.constantFrom(null, ...agenda.map(({ id }) => id), 'gone' as ItemId),
    theme: fc.constantFrom(null, ...themes.map(({ id }) => id), 'gone' as ThemeId),
    question: fc.constantFrom(
      null,
      ...themes.flatMap(({ questions }) => questions.map(({ id }) => id)),
      ...record.ownQuestions.map(({ id }) => id),
    ),
    paragraph: fc.option(
      fc
        .constantFrom('gone', ...(documents[0]?.versions[0]?.text.blocks.map(({ path }) => path) ?? []))
        .map((path) => ({
          document: NOTE_ID,
          symbol: null,
          revision: '',
          path,
          label: null,
          words: null,
          quotation: null,
        })),
    ),
  });
  const anyNotes = fc.array(
    fc.record({
      anchor: levels,
      kind: fc.constantFrom(...NOTE_KINDS),
      visibility: fc.constantFrom('private' as const, 'delegation' as const),
      deletedAt: fc.constantFrom(null, null, 5),
      here: fc.boolean(),
      createdAt: fc.integer({ min: 0, max: 3 }),
    }),
    { maxLength: 25 },
  );
  const anyOptions = fc.record({
    kinds: fc.subarray([...NOTE_KINDS]),
    includePrivate: fc.boolean(),
    citedParagraphs: fc.boolean(),
    ruledSpace: fc.boolean(),
    languages: fc.constantFrom<PrintOptions['languages']>(['en'], ['zh-Hans'], ['zh-Hans', 'en']),
  });

  it('is each selected note exactly once, nothing else, in an order that does not depend on how they come', () => {
    fc.assert(
      fc.property(anyNotes, anyOptions, fc.boolean(), (drafts, options, dropAgenda) => {
        const notes = drafts.map(({ anchor, kind, visibility, deletedAt, here, createdAt }, number) =>
          note(
            number,
            paragraphs(marker(number)),
            { anchor: at(anchor), kind, visibility },
            {
              deletedAt,
              createdAt,
              ...(here ? {} : { meeting: 'https://other.example' as typeof meeting.uri }),
            },
          ),
        );
        const selected = notes.filter(
          (each) =>
            each.meeting === meeting.uri &&
            each.deletedAt === null &&
            options.kinds.includes(each.fields.kind) &&
            (options.includePrivate || each.fields.visibility === 'delegation'),
        );
        const pack = dropAgenda ? meetingPack({ agenda: [] }) : meetingPack();
        const { blocks, notes: carried } = print(options, notes, pack);
        expect([...printedIds(blocks)].sort()).toEqual(selected.map(({ id }) => id).sort());
        expect(carried).toHaveLength(selected.length);
        expect(print(options, notes.toReversed(), pack).blocks).toEqual(blocks);
        expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length);
      }),
      { numRuns: 150 },
    );
  });

  it('says of a note that waits for its place what it hung on, and keeps it from the meeting as a whole', () => {
    const waiting = note(1, paragraphs('Waiting.'), { anchor: at({}) });
    const made = at({
      paragraph: {
        document: NOTE_ID,
        symbol: null,
        revision: '',
        path: '12',
        label: '12',
        words: { language: 'en', text: 'No report will be produced.' },
        quotation: null,
      },
    });
    const { blocks: printed } = buildPrintDocument({
      pack: meetingPack(),
      notes: [waiting],
      stray: new Map([[waiting.id, made]]),
      record,
      options: defaultOptions('en', ''),
      words: plainWords,
      printedAt: 'now',
    });
    const [block] = noteBlocks(printed);
    expect(block?.remarks).toEqual(['was at ¶ 12: No report will be produced.']);
    expect(headings(printed).flatMap(textsOf)).toContain('Notes without a place');
    expect(headings(printed).flatMap(textsOf)).not.toContain('Notes on the meeting');
  });
});

describe('whose a note is', () => {
  const other = { ...note(900, paragraphs('Of a colleague')), owner: 'f'.repeat(32) as AuthorId };
  const authors = (notes: readonly Note[]) =>
    noteBlocks(
      buildPrintDocument({
        pack: meetingPack(),
        notes,
        record,
        options: defaultOptions('en', ''),
        words: plainWords,
        printedAt: 'now',
        nameOf: (owner) => (owner === record.owner ? 'Me' : 'A. Colleague'),
      }).blocks,
    ).map(({ author }) => author);

  it('is said of every note as soon as one is not of the person who prints', () => {
    expect(authors([note(1, paragraphs('Mine')), other]).sort()).toEqual(['A. Colleague', 'Me']);
  });

  it('goes without saying where all are their own', () => {
    expect(authors([note(1, paragraphs('Mine'))])).toEqual([undefined]);
  });
});
