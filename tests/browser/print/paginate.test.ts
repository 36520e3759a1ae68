import { describe, expect, it } from 'vitest';
import type { NoteBody } from '#core/notes/body.ts';
import type { Note } from '#core/notes/model.ts';
import type { PrintDocument } from '#core/printing/print-document.ts';
import { renderBlock } from '#renderer/features/print/paper/render-block.ts';
import {
  at,
  marker,
  note,
  notesToPrint,
  paragraphs,
  QUESTION_1,
  run,
} from '#tests/fixtures/notes-to-print.ts';
import { blocksOn, lineCount, partsOf, printOf, reachingOut, setPages } from './set-pages.ts';

const ZH = '本代表团感谢秘书处编拟背景说明，并赞赏其审慎拟定各项问题。人工智能的发展提出了“新的挑战”。';
const EN = 'Our delegation thanks the Secretariat for the background note and for the care taken with it. ';

/** Notes of very different lengths, the same at every run. */
const manyNotes = (count: number): readonly Note[] =>
  Array.from({ length: count }, (_, number) => {
    const text = number % 3 === 0 ? ZH : EN;
    const body = paragraphs(
      `${marker(number)} `,
      ...Array.from({ length: (number * 7) % 5 }, () => text.repeat((number * 5) % 11)),
    );
    return note(number, body, number % 2 === 0 ? { anchor: at({ question: QUESTION_1 }) } : {});
  });

const withoutPageNumbers = (made: HTMLElement): string => {
  const copy = made.cloneNode(true) as HTMLElement;
  for (const number of copy.querySelectorAll('[data-page-of]')) number.remove();
  return copy.textContent;
};

function expectNothingLost(printDocument: PrintDocument, sheets: readonly HTMLElement[]): void {
  for (const block of printDocument.blocks) {
    const printed = partsOf(sheets, block.id).map(withoutPageNumbers).join('');
    expect(printed, block.id).toBe(withoutPageNumbers(renderBlock(block, '')));
  }
}

describe('filling pages', () => {
  it.each(['A4', 'Letter'] as const)('loses nothing and overflows nowhere on %s', async (paper) => {
    const printDocument = printOf(notesToPrint, { paper, languages: ['zh-Hans', 'en'], ruledSpace: true });
    const { pages, sheets } = await setPages(printDocument, { paper });
    expect(pages.count).toBe(sheets.length);
    expect(pages.count).toBeGreaterThan(5);
    expect(pages.overflowing).toEqual([]);
    expect(reachingOut(sheets)).toEqual([]);
    expectNothingLost(printDocument, sheets);
  });

  it('reports what no page can hold', async () => {
    const rules = {
      kind: 'rules',
      id: 'too-high',
      running: '',
      keepWithNext: false,
      keepTogether: true,
      lines: 60,
    } as const;
    const { pages, sheets } = await setPages({ ...printOf([]), blocks: [rules] });
    expect(pages.overflowing).toEqual([1]);
    expect(reachingOut(sheets)).not.toEqual([]);
  });

  it('cuts a long Chinese paragraph between lines, two at least on either side', async () => {
    const long = note(1, paragraphs(ZH.repeat(150)));
    const printDocument = printOf([long]);
    const { pages, sheets } = await setPages(printDocument);
    const parts = partsOf(sheets, `note:${long.id}`);
    expect(parts.length).toBeGreaterThan(3);
    expect(pages.overflowing).toEqual([]);
    expectNothingLost(printDocument, sheets);
    for (const part of parts) {
      const paragraph = part.querySelector('p[data-cut="lines"]');
      expect(paragraph && lineCount(paragraph)).toBeGreaterThanOrEqual(2);
    }
    // No line begins with what closes: the cut follows the rules of the script.
    for (const part of parts.slice(1)) expect(part.textContent).not.toMatch(/^[，。”]/u);
  });

  it('lays out a text far longer than a page piece by piece, and loses nothing of it', async () => {
    const printDocument = printOf([note(1, paragraphs(EN.repeat(900)))]);
    const { pages, sheets } = await setPages(printDocument);
    expect(pages.overflowing).toEqual([]);
    expectNothingLost(printDocument, sheets);
  });

  it('ends a page between the rows of a table, and repeats its head on the next one', async () => {
    const cell = (text: string, isHeader: boolean, rowSpan = 1) => ({
      rowSpan,
      columnSpan: 1,
      isHeader,
      isCited: false,
      texts:
        text === ''
          ? []
          : [{ text, language: 'ar', direction: 'rtl', label: null, isItem: false, marks: [] } as const],
    });
    // Every third row reaches into the next one, whose first cell is missing; others begin with an empty cell.
    const rows = Array.from({ length: 90 }, (_, row) => ({
      cells: [
        ...(row % 3 === 1
          ? []
          : [cell(row % 3 === 0 ? `r${String(row)}` : '', false, row % 3 === 0 ? 2 : 1)]),
        cell(`Row ${String(row)}. ${EN}`, false),
      ],
    }));
    const table = {
      language: 'ar',
      direction: 'rtl',
      head: [{ cells: [cell('Item', true), cell('Fee', true)] }],
      rows,
    } as const;
    const cited = {
      kind: 'cited',
      id: 'table',
      running: '',
      keepWithNext: false,
      keepTogether: false,
      source: 'Schedule of fees',
      texts: [],
      tables: [table],
      footnotes: [],
      tags: [],
    } as const;
    const printDocument = { ...printOf([]), blocks: [cited] };
    const { pages, sheets } = await setPages(printDocument);
    const parts = partsOf(sheets, 'table');
    expect(parts.length).toBeGreaterThan(2);
    expect(pages.overflowing).toEqual([]);
    expect(parts.map((part) => part.querySelector('thead')?.textContent)).toEqual(parts.map(() => 'ItemFee'));
    for (const repeated of sheets.flatMap((sheet) => [...sheet.querySelectorAll('[data-repeated]')]))
      repeated.remove();
    expectNothingLost(printDocument, sheets);
    for (const part of parts) {
      const first = part.querySelector('tbody tr');
      // A page begins with a whole row, never inside one or with a row that a cell above reaches into.
      expect(first?.querySelectorAll('td')).toHaveLength(2);
      expect(part.querySelector('table')?.dir).toBe('rtl');
    }
  });

  it.each([1, 3])(
    'cuts a row that is higher than a page at lines, reaching over %i rows',
    async (rowSpan) => {
      const line = { language: 'en', direction: 'ltr', label: null, isItem: false, marks: [] } as const;
      const cell = (text: string, more = {}) => ({
        rowSpan: 1,
        columnSpan: 1,
        isHeader: false,
        isCited: false,
        texts: text === '' ? [] : [{ ...line, text }],
        ...more,
      });
      const words = (from: number, count: number) =>
        Array.from({ length: count }, (_, at) => `w${String(from + at)}`).join(' ');
      const rows = [
        { cells: [cell('before'), cell('one'), cell('two')] },
        {
          cells: [cell(words(0, 1900), { rowSpan }), cell(words(10_000, 900)), cell('z '.repeat(40).trim())],
        },
        ...Array.from({ length: rowSpan - 1 }, (_, at) => ({
          cells: [cell(words(30_000 + at * 1000, 700)), cell(`small-${String(at)}`)],
        })),
        { cells: [cell('after'), cell(''), cell('end')] },
      ];
      const head = [
        {
          cells: [
            cell('A', { isHeader: true }),
            cell('B', { isHeader: true }),
            cell('C', { isHeader: true }),
          ],
        },
      ];
      const cited = {
        kind: 'cited',
        id: 'table',
        running: '',
        keepWithNext: false,
        keepTogether: false,
        source: null,
        texts: [],
        tables: [{ language: 'en', direction: 'ltr', head, rows }],
        footnotes: [],
        tags: [],
      } as const;
      const { pages, sheets } = await setPages({ ...printOf([]), blocks: [cited] });
      expect(pages.overflowing).toEqual([]);
      expect(reachingOut(sheets)).toEqual([]);
      const parts = partsOf(sheets, 'table');
      expect(parts.length).toBeGreaterThan(2);
      expect(parts.map((part) => part.querySelector('thead')?.textContent)).toEqual(parts.map(() => 'ABC'));
      for (const part of parts)
        for (const row of part.querySelectorAll('tbody tr')) {
          const right = row.lastElementChild?.getBoundingClientRect().right ?? 0;
          // Every row is filled to the edge of the table: what reaches down from above goes on beside it.
          expect(Math.abs(right - row.getBoundingClientRect().right)).toBeLessThan(1);
        }
      const printed = parts.flatMap((part) =>
        [...part.querySelectorAll('tbody p')].flatMap((text) => text.textContent.split(/\s+/u)),
      );
      const written = rows.flatMap(({ cells }) =>
        cells.flatMap(({ texts }) => texts.flatMap(({ text }) => text.split(' '))),
      );
      const inOrder = (some: readonly string[]) => some.filter((word) => word !== '').toSorted();
      expect(inOrder(printed)).toEqual(inOrder(written));
      // The first part begins below the row before it: no page is left half empty.
      expect(parts[0]?.textContent).toContain('w0');
    },
  );

  it('does not tear a note that fits on a page', async () => {
    const notes = manyNotes(60);
    const { sheets } = await setPages(printOf(notes));
    const torn = notes.filter(({ id }) => partsOf(sheets, `note:${id}`).length !== 1);
    for (const { id } of torn) {
      const height = partsOf(sheets, `note:${id}`).reduce((sum, part) => sum + part.offsetHeight, 0);
      expect(height).toBeGreaterThan(900);
    }
    expect(torn.length).toBeLessThan(notes.length / 2);
  });

  it('never ends a page with what must stand with the next block', async () => {
    const printDocument = printOf(manyNotes(80), { ruledSpace: true });
    const { sheets } = await setPages(printDocument);
    const kept = new Set(printDocument.blocks.filter((block) => block.keepWithNext).map(({ id }) => id));
    const last = sheets.map((sheet) => blocksOn(sheet).at(-1)?.dataset['block'] ?? '');
    expect(kept.size).toBeGreaterThan(10);
    expect(last.filter((id) => kept.has(id))).toEqual([]);
  });

  it('gives contents and citations the pages on which things stand', async () => {
    const printDocument = printOf(manyNotes(40));
    const { sheets } = await setPages(printDocument);
    const references = sheets.flatMap((sheet) => [...sheet.querySelectorAll<HTMLElement>('[data-page-of]')]);
    const pageOf = (id: string) =>
      1 + sheets.findIndex((sheet) => blocksOn(sheet).some((block) => block.dataset['block'] === id));
    const contents = printDocument.blocks.find((block) => block.kind === 'contents');
    expect(references.length).toBeGreaterThan(contents?.entries.length ?? 0);
    for (const reference of references)
      expect(Number.parseInt(reference.textContent.replace('p. ', ''), 10)).toBe(
        pageOf(reference.dataset['pageOf'] ?? ''),
      );
  });

  it('numbers the pages and names meeting, item and copy on each', async () => {
    const { sheets, pages } = await setPages(printOf(notesToPrint));
    sheets.forEach((sheet, index) => {
      expect(sheet.getAttribute('aria-label')).toBe(`Page ${String(index + 1)} of ${String(pages.count)}`);
      const furniture = `${sheet.firstElementChild?.textContent ?? ''} ${sheet.lastElementChild?.textContent ?? ''}`;
      expect(furniture).toContain('WIPO Conversation on IP and AI');
      expect(furniture).toContain('For the delegation only');
      expect(furniture).toContain('printed now');
    });
    expect(sheets[1]?.firstElementChild?.textContent).toContain('Programme');
    expect(sheets[2]?.firstElementChild?.textContent).toContain('1 Opening');
  });

  it('counts a list on where a page has cut it', async () => {
    const items = Array.from({ length: 90 }, (_, index): NoteBody => [
      { kind: 'paragraph', runs: [run(`Entry ${String(index + 1)}`)] },
    ]);
    const { sheets } = await setPages(printOf([note(1, [{ kind: 'ordered-list', items }])]));
    const entries = sheets.flatMap((sheet) => [...sheet.querySelectorAll<HTMLLIElement>('li')]);
    expect(entries.map((entry) => entry.value)).toEqual(items.map((_, index) => index + 1));
    expect(entries.every((entry) => entry.textContent === `Entry ${String(entry.value)}`)).toBe(true);
    expect(new Set(entries.map((entry) => entry.closest('section'))).size).toBeGreaterThan(1);
  });

  it('sets right-to-left text from the right, also within a left-to-right page', async () => {
    const arabic = 'لا نؤيد توصية ملزمة قبل نشر الدراسة كاملة.';
    const { sheets } = await setPages(printOf([note(1, paragraphs(arabic))]));
    const paragraph = sheets
      .flatMap((sheet) => [...sheet.querySelectorAll('p[data-cut="lines"]')])
      .find((each) => each.textContent === arabic);
    expect(paragraph && getComputedStyle(paragraph).direction).toBe('rtl');
  });

  it('stops when asked, and lets other work run between steps', async () => {
    const control = new AbortController();
    let count = 0;
    await expect(
      setPages(printOf(manyNotes(80)), {
        signal: control.signal,
        onSheet: () => {
          count += 1;
          if (count === 3) control.abort();
        },
      }),
    ).rejects.toThrow(/abort/i);
    expect(count).toBe(3);

    let turns = 0;
    let isDone = false;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      turns += 1;
      if (!isDone) port2.postMessage(null);
    };
    port2.postMessage(null);
    let before = -1;
    await setPages(printOf(manyNotes(80)), {
      onProgress: () => {
        if (before < 0) before = turns;
      },
    });
    isDone = true;
    port1.close();
    expect(before).toBeGreaterThanOrEqual(0);
    expect(turns - before).toBeGreaterThan(3);
  });
});
