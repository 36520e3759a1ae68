import type { PdfItem } from '#core/importing/pdf/page.ts';
import { readPdf } from '#core/importing/pdf/read-pdf.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { item, page, readPages, set, textsOf } from './support/pages.ts';

const PROSE =
  'The Committee took note of the report of the secretariat and of the statements that were made by delegations about the programme of work for the coming year and about its budget.';

describe('lines', () => {
  test('kerned parts of a word are one word, and a gap is a space', () => {
    expect(
      textsOf([page(1, [item('Intel', 100, 100), item('lectual', 125.4, 100), item('property', 163, 100)])]),
    ).toEqual(['Intellectual property']);
  });

  test('a number set apart keeps its tab, and text without spaces gets none', () => {
    expect(
      textsOf([page(1, [item('1.', 100, 100), item('人工智能', 122, 100), item('的影响', 162.5, 100)])]),
    ).toEqual(['1.\t人工智能的影响']);
  });

  test('headings with spaces between letters are rejoined', () => {
    const spaced = [...'REPORT'].map((letter, index) => item(letter, 100 + index * 12, 100));
    const word = [...'OF'].map((letter, index) => item(letter, 190 + index * 12, 100));
    expect(textsOf([page(1, [...spaced, ...word])])).toEqual(['REPORT OF']);
    expect(textsOf([page(1, [item('理 事 会', 100, 100)])])).toEqual(['理事会']);
  });

  test('forms of fonts become what is typed', () => {
    expect(textsOf([page(1, [item('e\ufb03cient ⽂件', 100, 100)])])).toEqual(['efficient 文件']);
  });

  test('raised figures that belong to words stay with them', () => {
    const read = textsOf([
      page(1, [
        item('190', 100, 100),
        item('e', 115, 96, { size: 6 }),
        item('séance, km', 122, 100),
        item('2', 172, 96, { size: 6 }),
      ]),
    ]);
    expect(read).toEqual(['190e séance, km²']);
  });
});

describe('paragraphs', () => {
  test('lines of one paragraph join, and a number begins another', () => {
    const first = set(`1. ${PROSE}`, 100, 100);
    const second = set(`2. ${PROSE}`, 100, 100 + first.length * 12);
    expect(textsOf([page(1, [...first, ...second])])).toEqual([`1. ${PROSE}`, `2. ${PROSE}`]);
  });

  test('a wider distance begins another', () => {
    expect(textsOf([page(1, [...set(PROSE, 100, 100), ...set(PROSE, 100, 160)])])).toEqual([PROSE, PROSE]);
  });

  test('a line with room for the next word was the last of its paragraph', () => {
    const first = set(PROSE, 100, 100, 50);
    const below = 100 + first.length * 12;
    const items = [...first, item('Short line.', 100, below), ...set(PROSE, 100, below + 12, 50)];
    expect(textsOf([page(1, items)])).toEqual([PROSE, 'Short line.', PROSE]);
  });

  test('a paragraph goes on over the page, and a number at its head does not', () => {
    const open = set(`3. ${PROSE.slice(0, 118)}`, 100, 100);
    const rest = set(PROSE.slice(119), 100, 100);
    expect(textsOf([page(1, open), page(2, [...rest, item('4. Another paragraph.', 100, 140)])])).toEqual([
      `3. ${PROSE}`,
      '4. Another paragraph.',
    ]);
  });

  test('a real hyphen at the end of a line stays, and a division goes where the text shows it', () => {
    const kept = [
      item(`${'The delegates of non-'.padStart(60, 'x')}`, 100, 100),
      item('governmental organizations spoke.', 100, 112),
    ];
    expect(textsOf([page(1, kept)])[0]).toContain('non-governmental');
    const divided = [
      item('information about all the informa-'.padStart(60, 'x'), 100, 100),
      item('tion that delegates have.', 100, 112),
      item('The information is there.', 100, 140),
    ];
    expect(textsOf([page(1, divided)])[0]).toContain('the information that');
  });

  test('two columns are read one after the other', () => {
    const left = set(`${PROSE} ${PROSE}`, 50, 100, 44);
    const right = set(`Second ${PROSE} ${PROSE}`, 320, 100, 44);
    const rows = left.flatMap((line, index) => [line, ...(right[index] ? [right[index]] : [])]);
    expect(textsOf([page(1, [...rows, ...right.slice(left.length)])]).join(' ')).toBe(
      `${PROSE} ${PROSE} Second ${PROSE} ${PROSE}`,
    );
  });

  test('aligned parts of rows are cells', () => {
    const rows = ['Monday', 'Tuesday', 'Friday'].flatMap((day, index) => [
      item(day, 100, 100 + index * 20),
      item('10:00', 220, 100 + index * 20),
      item(`Item ${index + 1}`, 340, 100 + index * 20),
    ]);
    const read = readPages([page(1, rows)]);
    expect(read.paragraphs.map(({ cell, text }) => [cell?.row, cell?.column, text])).toEqual([
      [0, 0, 'Monday'],
      [0, 1, '10:00'],
      [0, 2, 'Item 1'],
      [1, 0, 'Tuesday'],
      [1, 1, '10:00'],
      [1, 2, 'Item 2'],
      [2, 0, 'Friday'],
      [2, 1, '10:00'],
      [2, 2, 'Item 3'],
    ]);
  });
});

describe('what belongs to pages', () => {
  const withFurniture = [1, 2, 3].map((number) =>
    page(number, [
      item('WIPO/IP/AI/2', 100, 40, { size: 8 }),
      ...set(`${number}. ${PROSE}`, 100, 100),
      item(String(number), 300, 770),
      item('GE.19-12345 (E)', 400, 770),
    ]),
  );

  test('running heads, page numbers and job numbers are removed, told and kept aside', () => {
    const read = readPages(withFurniture);
    expect(read.paragraphs.map(({ text }) => text)).toEqual([1, 2, 3].map((number) => `${number}. ${PROSE}`));
    expect(read.findings).toContainEqual({ code: 'furniture-removed', count: 9, place: null, detail: null });
    expect(read.furniture).toContain('WIPO/IP/AI/2');
  });

  test('what stands once at the head of a page is text', () => {
    expect(textsOf([page(1, [item('Annex', 100, 40), ...set(PROSE, 100, 100)])])).toEqual(['Annex', PROSE]);
  });

  test('footnotes come from the foot, with their marks, and go on at the next', () => {
    const read = readPages([
      page(1, [
        ...set(PROSE, 100, 100),
        item('Adopted.', 100, 160),
        item('1', 140, 156, { size: 6 }),
        item('_____________', 100, 700, { size: 8 }),
        item('1', 100, 707, { size: 5 }),
        item('See the report, which', 106, 710, { size: 8 }),
      ]),
      page(2, [
        ...set(`Then ${PROSE}`, 100, 200),
        item('_____________', 100, 700, { size: 8 }),
        item('goes on here.', 100, 710, { size: 8 }),
      ]),
    ]);
    expect(read.footnotes.map(({ id, label, text }) => [id, label, text])).toEqual([
      ['1', '1', 'See the report, which goes on here.'],
    ]);
    expect(read.paragraphs[1]).toMatchObject({ text: 'Adopted.', footnotes: [{ offset: 8, footnote: '1' }] });
  });
});

describe('right to left', () => {
  const right = (text: string, x: number, y: number) => item(text, x, y, { direction: 'rtl' });

  test('pieces are put into reading order, numbers and Latin words within them kept', () => {
    const read = readPages([
      page(1, [
        right('الفقرة', 400, 100),
        item('12', 385, 100),
        right('من تقرير', 330, 100),
        item('WIPO', 295, 100),
        item('IP', 318, 100),
        right('المؤقت', 260, 100),
      ]),
    ]);
    expect(read.paragraphs.map(({ text, direction }) => [text, direction])).toEqual([
      ['الفقرة 12 من تقرير WIPO IP المؤقت', 'rtl'],
    ]);
  });

  test('years with a stroke between them and signs after numbers follow one another from the right', () => {
    expect(
      textsOf([
        page(1, [
          right('لعام', 430, 100),
          item('2020-2019', 380, 100),
          right('بنسبة', 350, 100),
          item('25', 336, 100),
          item('.%', 326, 100),
        ]),
      ]),
    ).toEqual(['لعام 2019-2020 بنسبة 25%.']);
  });

  test('presentation forms are typed letters, and drawn brackets are turned', () => {
    expect(textsOf([page(1, [right('ﺍﻟﻼﺟﺌﻮﻥ )ﺃ( نص', 400, 100)])])).toEqual(['اللاجئون (أ) نص']);
  });
});

describe('pages that cannot be read', () => {
  const picture = (number: number) => page(number, [], { pictureShare: 1 });
  const garbage = (number: number) =>
    page(number, [item('䇚䇼ࡦɅޢ㓜Ɇ㿺ᇐ਺ളྸᴿਾ⨼ṯᦤ䇚Ѱ൞ެ㇗䗌ᡌ᧝࡬сⲺ⍱ࣞਥ㜳ሯ', 100, 100)]);

  test('are findings with their page, and their text stays out', () => {
    const read = readPages([page(1, set(PROSE, 100, 100)), picture(2), garbage(3)]);
    expect(read.findings.map(({ code, place }) => [code, place?.page])).toEqual([
      ['page-is-picture', 2],
      ['page-unreadable-text', 3],
    ]);
    expect(read.paragraphs.map(({ text }) => text)).toEqual([PROSE]);
  });

  test.each([
    ['a scan', [picture(1), picture(2)]],
    ['a broken text layer', [garbage(1), garbage(2)]],
    ['an empty file', [page(1, [])]],
  ])('%s needs text recognition', (_, pages) => {
    expect(readPdf({ pages, language: null, title: null })).toMatchObject({
      ok: false,
      error: { code: 'file-needs-text-recognition' },
    });
  });

  test('shifted letters and a wrong code page are no text', () => {
    const shifted = [...`${PROSE} ${PROSE}`]
      .map((letter) => (letter === ' ' ? ' ' : String.fromCharCode(letter.charCodeAt(0) - 29)))
      .join('');
    const cyrillic =
      'Îðãàíèçàöèÿ Îáúåäèíåííûõ Íàöèé ïðèíÿëà ðåçîëþöèþ î âñåìèðíîì ðàçâèòèè è ñîòðóäíè÷åñòâå '.repeat(4);
    for (const text of [shifted, cyrillic]) {
      expect(readPdf({ pages: [page(1, [item(text, 0, 100)])], language: null, title: null }).ok).toBe(false);
    }
    expect(readPages([page(1, set(PROSE, 100, 100))]).findings).toEqual([]);
  });
});

test('whatever stands on pages, no letter is lost that is no furniture, and nothing throws', () => {
  const anyItem = fc.record({
    text: fc.string({ unit: fc.constantFrom(...'abc 1.(人工ال-*'), minLength: 1, maxLength: 12 }),
    x: fc.integer({ min: 0, max: 500 }),
    y: fc.integer({ min: 160, max: 640 }),
    size: fc.integer({ min: 5, max: 20 }),
  });
  fc.assert(
    fc.property(fc.array(anyItem, { minLength: 1, maxLength: 30 }), (items) => {
      const read = readPdf({
        pages: [
          page(
            1,
            items.map(({ text, x, y, size }) => item(text, x, y, { size })),
          ),
        ],
        language: null,
        title: null,
      });
      if (!read.ok) return;
      const letters = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;
      const kept = [
        ...read.value.paragraphs.map(({ text }) => text),
        ...read.value.footnotes.flatMap(({ text, label }) => [text, label]),
      ].reduce((sum, text) => sum + letters(text), 0);
      const marks = read.value.paragraphs.reduce((sum, { footnotes }) => sum + footnotes.length, 0);
      const drawn = items.reduce((sum, { text }) => sum + letters(text), 0);
      expect(kept + marks).toBeGreaterThanOrEqual(drawn);
    }),
    { numRuns: 300 },
  );
});

test('what a program draws between words it has drawn before stands between them', () => {
  const right = { direction: 'rtl' } as const;
  const pages = [
    page(1, [
      { ...item('التوزيع عام', 400, 100, right), width: 60 },
      { ...item(':', 421, 100), width: 3 },
      { ...item('أ', 404, 130, right), width: 3 },
      { ...item(') (', 400, 130), width: 11 },
      item('نص طويل من أجل الاتجاه', 250, 160, right),
    ]),
  ];
  expect(textsOf(pages).slice(0, 2)).toEqual(['التوزيع: عام', '(أ)']);
});

test('figures aligned at their ends are cells of one column', () => {
  const row = (y: number, name: string, figure: string) => {
    const width = figure.length * 5;
    return [item(name, 100, y), { ...item(figure, 300 - width, y), width }];
  };
  const pages = [
    page(1, [...row(200, 'Africa', '54'), ...row(214, 'Asia', '1 048'), ...row(228, 'Europe', '7')]),
  ];
  expect(
    readPages(pages).paragraphs.map(({ text, cell }) => `${text} ${cell?.row ?? '-'} ${cell?.column ?? '-'}`),
  ).toEqual(['Africa 0 0', '54 0 1', 'Asia 1 0', '1 048 1 1', 'Europe 2 0', '7 2 1']);
});

test('a dash set apart from its text is a bullet, wherever it stands on the page', () => {
  const rows = Array.from({ length: 8 }, (_, at) => [
    item('–', 190, 100 + at * 30),
    item('Timeliness of publication', 207, 100 + at * 30),
  ]);
  expect(new Set(textsOf([page(1, rows.flat())]))).toEqual(new Set(['Timeliness of publication']));
});

test('below a drawn stroke a footnote is one in any size, where its mark stands above', () => {
  const stroke = { x0: 100, y0: 700, x1: 220, y1: 700.5 };
  const mark = item('1', 160, 96, { size: 6 });
  const body = [item('1. They met.', 100, 100), mark, ...set(PROSE, 100, 130, 50)];
  const read = (items: readonly PdfItem[]) => readPages([page(1, items, { rules: [stroke] })]);
  const noted = read([...body, item('1', 100, 708, { size: 6 }), item('See A/74/10.', 106, 712)]);
  expect(noted.footnotes.map(({ label, text }) => [label, text])).toEqual([['1', 'See A/74/10.']]);
  expect(noted.paragraphs[0]).toMatchObject({ text: '1. They met.', footnotes: [{ footnote: '1' }] });
  // No mark above: what stands below the stroke is text.
  const plain = read([item('1. They met.', 100, 100), item('2. They left.', 100, 712)]);
  expect(plain.footnotes).toEqual([]);
  expect(plain.paragraphs.map(({ text }) => text)).toEqual(['1. They met.', '2. They left.']);
});
