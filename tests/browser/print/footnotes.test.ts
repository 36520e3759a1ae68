import { describe, expect, it } from 'vitest';
import type { PaperSize } from '#core/printing/options.ts';
import type {
  CitedBlock,
  CitedTable,
  CitedText,
  PrintBlock,
  PrintDocument,
  PrintFootnote,
} from '#core/printing/print-document.ts';
import { directionOf } from '#core/documents/language.ts';
import { partsOf, printOf, reachingOut, setPages } from './set-pages.ts';

const TEXTS = {
  en: 'The Conversation notes that artificial intelligence changes how works are made, and by whom. ',
  'zh-Hans': '人工智能的发展对知识产权制度提出了“新的挑战”，须进一步研究。',
  ar: 'يلاحظ الاجتماع أن الذكاء الاصطناعي يغير طريقة ابتكار المصنفات، ومن يبتكرها. ',
} as const;
type Language = keyof typeof TEXTS;

interface Plan {
  readonly language?: Language;
  /** How often the sentence stands in the paragraph. */
  readonly sentences: number;
  /** How often it stands in each footnote that the paragraph calls; their marks are spread over it. */
  readonly notes: readonly number[];
  readonly isTable?: boolean;
}

/** A paragraph, or a table of one row for each sentence, with its footnotes. */
function planned({ language = 'en', sentences, notes, isTable = false }: Plan, at: number): CitedBlock {
  const speaks = { language, direction: directionOf(language) };
  const sentence = TEXTS[language];
  const footnotes = notes.map((length, index): PrintFootnote => ({
    ...speaks,
    id: `${String(at)}.${String(index)}`,
    label: String(index + 1),
    text: `Note-${String(at)}.${String(index)} ${sentence.repeat(length)}end`,
  }));
  const step = Math.floor((sentence.length * sentences) / (notes.length + 1));
  const text: CitedText = {
    ...speaks,
    text: sentence.repeat(sentences),
    label: String(at + 1),
    isItem: false,
    marks: footnotes.map(({ id, label }, index) => ({ offset: step * (index + 1), label, footnote: id })),
  };
  const perRow = text.text.length / sentences;
  const cellOf = (row: number): CitedText => ({
    ...text,
    label: null,
    text: sentence,
    marks: text.marks
      .filter(({ offset }) => Math.floor(offset / perRow) === row)
      .map((mark) => ({ ...mark, offset: mark.offset - row * perRow })),
  });
  const cell = { rowSpan: 1, columnSpan: 1, isHeader: false, isCited: false };
  const table: CitedTable = {
    ...speaks,
    head: [],
    rows: Array.from({ length: sentences }, (_, row) => ({ cells: [{ ...cell, texts: [cellOf(row)] }] })),
  };
  return {
    kind: 'cited',
    id: `block-${String(at)}`,
    running: '',
    keepWithNext: false,
    keepTogether: false,
    source: null,
    texts: isTable ? [] : [text],
    tables: isTable ? [table] : [],
    footnotes,
    tags: [],
  };
}

const print = (plans: readonly Plan[], direction: 'ltr' | 'rtl' = 'ltr'): PrintDocument => ({
  ...printOf([]),
  direction,
  blocks: plans.map(planned),
});

const notesOn = (sheet: HTMLElement): readonly HTMLElement[] => [
  ...sheet.querySelectorAll<HTMLElement>('[role="doc-footnote"]'),
];

const footnotesOf = (block: PrintBlock): readonly PrintFootnote[] =>
  block.kind === 'cited' ? block.footnotes : [];

/** Every footnote begins on the page of its mark, stands there once and whole, or goes on at the foot of the next page. */
function expectFootnotesAtTheirMarks({ blocks }: PrintDocument, sheets: readonly HTMLElement[]): void {
  for (const { id, label, text } of blocks.flatMap(footnotesOf)) {
    const parts = sheets.flatMap((sheet, page) =>
      notesOn(sheet)
        .filter((note) => note.dataset['note'] === id)
        .map((note) => ({ page, text: note.textContent })),
    );
    const marked = sheets.findIndex((sheet) => sheet.querySelector(`[data-footnote="${id}"]`) !== null);
    expect(parts.map((part) => part.text).join(''), id).toBe(`${label} ${text}`);
    expect(
      parts.map(({ page }) => page),
      id,
    ).toEqual(parts.map((_, index) => marked + index));
  }
}

async function expectWellSet(
  printed: PrintDocument,
  paper: PaperSize = 'A4',
): Promise<readonly HTMLElement[]> {
  const { pages, sheets } = await setPages(printed, { paper });
  expect(pages.overflowing).toEqual([]);
  expect(reachingOut(sheets)).toEqual([]);
  expectFootnotesAtTheirMarks(printed, sheets);
  for (const block of printed.blocks) {
    if (block.kind !== 'cited') continue;
    const words = partsOf(sheets, block.id).map((part) => part.textContent.replaceAll('\u00a0', ''));
    expect(words.join('').length, block.id).toBe(
      block.texts
        .concat(
          block.tables.flatMap(({ rows }) =>
            rows.flatMap(({ cells }) => cells.flatMap(({ texts }) => texts)),
          ),
        )
        .reduce(
          (sum, { text, marks }) =>
            sum + text.length + marks.reduce((all, { label }) => all + label.length, 0),
          0,
        ),
    );
  }
  return sheets;
}

describe('footnotes', () => {
  it.each([
    { paper: 'A4', language: 'en', direction: 'ltr' },
    { paper: 'A5', language: 'ar', direction: 'rtl' },
    { paper: 'Letter', language: 'zh-Hans', direction: 'ltr' },
  ] as const)('stand at the foot of the page of their mark on $paper in $language', async (set) => {
    const { paper, language, direction } = set;
    const plans = Array.from({ length: 30 }, (_, at): Plan => ({
      language,
      sentences: 2 + ((at * 7) % 11),
      notes: Array.from({ length: at % 3 }, (__, note) => 1 + ((at + note) % 4)),
      isTable: at % 5 === 4,
    }));
    const sheets = await expectWellSet(print(plans, direction), paper);
    expect(sheets.length).toBeGreaterThan(3);
    const withNotes = sheets.filter((sheet) => notesOn(sheet).length > 0);
    expect(withNotes.length).toBeGreaterThan(2);
    for (const sheet of withNotes) {
      const [note] = notesOn(sheet);
      const foot = sheet.lastElementChild?.getBoundingClientRect().top ?? 0;
      const last = notesOn(sheet).at(-1)?.getBoundingClientRect().bottom ?? 0;
      expect(Math.abs(foot - last)).toBeLessThan(30);
      expect(note && getComputedStyle(note).direction).toBe(direction);
      const line = note?.querySelector('p');
      const text = sheet.querySelector('[data-block] p');
      if (!line || !text) throw new Error('A page lacks its text or its footnote');
      expect(Number.parseFloat(getComputedStyle(line).fontSize)).toBeLessThan(
        Number.parseFloat(getComputedStyle(text).fontSize),
      );
    }
  });

  it('go on at the foot of the next page where they are long, and say so', async () => {
    const printed = print([
      { sentences: 24, notes: [1] },
      { sentences: 4, notes: [40] },
      { sentences: 30, notes: [2] },
    ]);
    const sheets = await expectWellSet(printed);
    const parts = sheets.flatMap(notesOn).filter((note) => note.dataset['note'] === '1.0');
    expect(parts.length).toBeGreaterThan(1);
    const [, rest] = parts;
    expect(rest?.querySelector<HTMLElement>('[data-continued]')?.dataset['continues']).toBe('1 continued');
  });

  it('that are longer than pages leave room for the text, and none is lost', async () => {
    const sheets = await expectWellSet(
      print([
        { sentences: 3, notes: [150] },
        { sentences: 60, notes: [1, 20, 1] },
        { sentences: 1, notes: [90] },
      ]),
    );
    const last = sheets.at(-1);
    expect(last && notesOn(last).length).toBe(1);
  });

  it('of which one line calls more than a page holds all come', async () => {
    const printed = print([{ sentences: 1, notes: [] }]);
    const crowded = planned({ sentences: 1, notes: Array.from({ length: 60 }, () => 2) }, 7);
    const { pages, sheets } = await setPages({ ...printed, blocks: [...printed.blocks, crowded] });
    expect(pages.overflowing).toEqual([]);
    for (const { id, label, text } of crowded.footnotes) {
      const parts = sheets.flatMap(notesOn).filter((note) => note.dataset['note'] === id);
      expect(parts.map((part) => part.textContent).join('')).toBe(`${label} ${text}`);
    }
  });

  it('stand once where two marks call them, and move with a heading that moves', async () => {
    const note: PrintFootnote = {
      id: 'n',
      label: '*',
      text: 'Twice called',
      language: 'en',
      direction: 'ltr',
    };
    const mark = { offset: 3, label: '*', footnote: 'n' };
    const heading = {
      kind: 'heading',
      id: 'heading',
      running: '',
      keepWithNext: true,
      keepTogether: true,
      level: 3,
      number: null,
      texts: [{ text: 'The heading', language: 'en', direction: 'ltr', marks: [mark] }],
      footnotes: [note],
      tags: [],
      details: [],
      newPage: false,
    } as const;
    const filler = planned({ sentences: 1, notes: [] }, 0);
    const next = { ...planned({ sentences: 30, notes: [] }, 99), keepTogether: true };
    for (let lines = 50; lines < 62; lines += 1) {
      const fill = {
        ...filler,
        texts: Array.from({ length: lines }, () => ({ ...filler.texts[0], text: 'Line' }) as CitedText),
      };
      const printed = { ...print([]), blocks: [fill, heading, next, { ...heading, id: 'again' }] };
      const { sheets } = await setPages(printed);
      const onPage = sheets.map((sheet) => notesOn(sheet).length);
      expect(onPage.reduce((sum, count) => sum + count)).toBe(1);
      const [page] = sheets.flatMap((sheet, at) =>
        sheet.querySelector('[data-block="heading"]') ? [at] : [],
      );
      expect(onPage[page ?? -1]).toBe(1);
      expect(page).toBe(sheets.findIndex((sheet) => sheet.querySelector('[data-block="block-99"]')));
    }
  });
});
