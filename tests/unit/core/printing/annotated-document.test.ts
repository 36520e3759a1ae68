import { describe, expect, it } from 'vitest';
import type { Note } from '#core/notes/model.ts';
import { buildAnnotatedDocument } from '#core/printing/annotated-document.ts';
import { fitsMargin, shareNotes } from '#core/printing/margin.ts';
import { defaultOptions, type PrintOptions } from '#core/printing/options.ts';
import type { CitedBlock, MarginNote } from '#core/printing/print-document.ts';
import { documentWithTable } from '#tests/fixtures/document-with-table.ts';
import { meetingPack, NOTE_ID } from '#tests/fixtures/meeting-pack.ts';
import { at, note, onParagraph, paragraphs, record } from '#tests/fixtures/notes-to-print.ts';
import { plainWords } from '#tests/fixtures/print-words.ts';

const on = (path: string, exact: string | null = null) =>
  onParagraph(path, null, exact === null ? null : { language: 'en', exact });

const print = (notes: readonly Note[], changes: Partial<PrintOptions> = {}) =>
  buildAnnotatedDocument({
    pack: meetingPack(),
    notes,
    record,
    options: { ...defaultOptions('en', '', 'document'), ...changes },
    words: plainWords,
    printedAt: 'now',
  });

const paragraph = (notes: readonly Note[], path: string, changes: Partial<PrintOptions> = {}): CitedBlock => {
  const found = print(notes, changes).blocks.find(({ id }) => id === `paragraph:${NOTE_ID}:${path}`);
  if (found?.kind !== 'cited') throw new Error(`No paragraph ${path}`);
  return found;
};
const numbersOf = (margin: readonly MarginNote[] = []) =>
  margin.flatMap((entry) => (entry.kind === 'full' ? [entry.number] : entry.numbers));
const LONG = 'More than a margin holds. '.repeat(20);

describe('the annotated document', () => {
  it('is the document itself, with every note of it numbered as a reader meets them', () => {
    const notes = [
      note(1, paragraphs('last'), { anchor: on('11') }),
      note(2, paragraphs('on words'), { anchor: on('8', 'business') }),
      note(3, paragraphs('on earlier words'), { anchor: on('8', 'drives') }),
      note(4, paragraphs('elsewhere'), { anchor: at({}) }),
    ];
    expect(print(notes).notes).toHaveLength(3);
    expect(numbersOf(paragraph(notes, '8').margin)).toEqual([1, 2]);
    expect(numbersOf(paragraph(notes, '11').margin)).toEqual([3]);
    expect(numbersOf(paragraph(notes, '10').margin)).toEqual([]);
  });

  it('marks the very words in their own language, and the end of the paragraph in the other', () => {
    const [first] = [note(1, paragraphs('n'), { anchor: on('8', 'drives') })];
    const { texts } = paragraph([first], '8', { languages: ['zh-Hans', 'en'] });
    const [zh, en] = texts;
    const [there] = en?.passages ?? [];
    expect(en?.text.slice(there?.start, there?.end)).toBe('drives');
    expect(zh?.passages).toEqual([{ number: 1, start: zh?.text.length, end: zh?.text.length }]);
  });

  it('sets two languages side by side, and one alone or a table in no columns', () => {
    const languages = ['zh-Hans', 'en'] as const;
    expect(paragraph([], '8', { languages }).columns).toMatchObject({
      languages,
      gap: { text: 'Not in this language', language: 'en' },
    });
    expect(paragraph([], '8').columns).toBeUndefined();
    const { blocks } = buildAnnotatedDocument({
      pack: meetingPack({ documents: [documentWithTable(['en', 'ar'])] }),
      notes: [],
      record,
      options: { ...defaultOptions('en', '', 'document'), languages: ['en', 'ar'] },
      words: plainWords,
      printedAt: 'now',
    });
    const cited = blocks.filter((block) => block.kind === 'cited');
    expect(cited.map(({ tables, columns }) => [tables.length, columns !== undefined])).toEqual([
      [0, true],
      [2, false],
      [0, true],
      [2, false],
    ]);
  });

  it('sends what is long to the appendix, from where it leads back', () => {
    const notes = [
      note(1, paragraphs(LONG), { anchor: on('9') }),
      note(2, paragraphs('short'), { anchor: on('9') }),
    ];
    const { margin } = paragraph(notes, '9');
    expect(margin?.map(({ kind }) => kind)).toEqual(['full', 'elsewhere']);
    const inFull = print(notes).blocks.find((block) => block.kind === 'note');
    expect(inFull).toMatchObject({
      mark: { number: 1, place: { words: '¶ 9', target: `paragraph:${NOTE_ID}:9` } },
    });
    expect(margin?.[1]).toMatchObject({ numbers: [1], place: { target: inFull?.id } });
  });

  it('says of a note whose paragraph is gone that it is, apart from the others', () => {
    const { blocks } = print([note(1, paragraphs('orphan'), { anchor: on('gone') })]);
    expect(
      blocks.some((block) => block.kind === 'heading' && block.texts[0]?.text === 'Without a place'),
    ).toBe(true);
    expect(blocks.find((block) => block.kind === 'note')).toMatchObject({
      mark: { number: 1, place: null },
      remarks: ['paragraph gone'],
    });
  });

  it('sets a table once, whole, with the notes of all its cells beside it', () => {
    const document = documentWithTable(['en']);
    const cells = document.versions[0]?.text.blocks.filter(({ cell }) => cell !== undefined) ?? [];
    const notes = cells.slice(0, 2).map(({ path }, at_) =>
      note(at_ + 1, paragraphs('n'), {
        anchor: onParagraph(path, null, null, document.id),
      }),
    );
    const { blocks } = buildAnnotatedDocument({
      pack: meetingPack({ documents: [document] }),
      notes,
      record,
      options: defaultOptions('en', '', 'document'),
      words: plainWords,
      printedAt: 'now',
    });
    const tables = blocks.filter((block) => block.kind === 'cited' && block.tables.length > 0);
    expect(tables.map(({ margin }) => numbersOf(margin))).toEqual([[1, 2], []]);
  });
});

describe('a margin', () => {
  it('holds few and short notes, Chinese ones half as long, and names the others', () => {
    expect(fitsMargin('x'.repeat(200))).toBe(true);
    expect(fitsMargin('x'.repeat(201))).toBe(false);
    expect(fitsMargin('议'.repeat(100))).toBe(true);
    expect(fitsMargin('议'.repeat(101))).toBe(false);
    expect(fitsMargin('a\n'.repeat(4))).toBe(false);
  });

  it('tells of many at once, however many there are', () => {
    const blocks = print(
      Array.from({ length: 40 }, (_, index) => note(index, paragraphs('n'), { anchor: on('9') })),
    ).blocks;
    const margin = blocks.flatMap((block) => block.margin ?? []);
    expect(margin).toHaveLength(9);
    expect(margin.at(-1)).toMatchObject({ kind: 'elsewhere', numbers: [9, 40], head: '' });
    expect(blocks.filter(({ kind }) => kind === 'note')).toHaveLength(37);
    expect(shareNotes([], 'Appendix')).toEqual({ margin: [], appendix: [] });
  });
});
