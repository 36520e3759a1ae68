import { describe, expect, it } from 'vitest';
import { buildDocx, listed, lvl, abstractNum, num, p, r, style } from '#tools/fuzz/build-docx.ts';
import { finding, readBody, readBytes, readParts, texts } from '#tests/fixtures/docx/read.ts';

const deletedMark = '<w:rPr><w:del w:id="9" w:author="A"/></w:rPr>';

describe('tracked changes', () => {
  const body =
    `<w:p>${r('Members ')}<w:ins w:id="1">${r('shall')}</w:ins><w:del w:id="2"><w:r><w:delText>may</w:delText></w:r></w:del>${r(' agree')}</w:p>` +
    p('first', deletedMark) +
    p(' second');

  it('are accepted unless rejecting is asked for, and counted', () => {
    const accepted = readParts({ body });
    expect(texts(accepted.paragraphs)).toEqual(['Members shall agree', 'first second']);
    expect(finding(accepted, 'tracked-changes-accepted')?.count).toBe(3);
    const rejected = readParts({ body }, { changes: 'reject' });
    expect(texts(rejected.paragraphs)).toEqual(['Members may agree', 'first', ' second']);
    expect(finding(rejected, 'tracked-changes-rejected')?.count).toBe(3);
  });

  it('take whole rows away', () => {
    const row = (text: string, change: string): string =>
      `<w:tr><w:trPr>${change}</w:trPr><w:tc>${p(text)}</w:tc></w:tr>`;
    const table = `<w:tbl>${row('kept', '')}${row('gone', '<w:del w:id="1"/>')}${row('new', '<w:ins w:id="2"/>')}</w:tbl>`;
    expect(texts(readBody(table))).toEqual(['kept', 'new']);
    expect(texts(readBody(table, { changes: 'reject' }))).toEqual(['kept', 'gone']);
  });

  it('leave no number to a paragraph that went into the next', () => {
    const numbering = abstractNum(1, lvl(0, 'decimal', '%1.')) + num(1, 1);
    const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const document = readParts({
      numbering,
      body: p('', list + deletedMark) + listed('one', 1) + listed('two', 1),
    });
    expect(document.paragraphs.map(({ number, text }) => [number?.text, text])).toEqual([
      ['1.', 'one'],
      ['2.', 'two'],
    ]);
  });
});

describe('notes', () => {
  const note = (id: number, content: string): string =>
    `<w:footnote w:id="${String(id)}"><w:p>${content}</w:p></w:footnote>`;
  const reference = (id: number, custom = ''): string =>
    custom === ''
      ? `<w:r><w:footnoteReference w:id="${String(id)}"/></w:r>`
      : `<w:r><w:footnoteReference w:customMarkFollows="1" w:id="${String(id)}"/><w:t>${custom}</w:t></w:r>`;
  const separator = `<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>`;

  it('have their marks, counted or written out, and their places', () => {
    const document = readParts({
      body: `<w:p>${r('CRC/C/GC/20')}${reference(1, '*')}${r(' and')}${r('(')}${reference(2)}${r(')')}${r(' end')}</w:p>`,
      footnotes:
        separator +
        note(1, r('*') + '<w:r><w:tab/></w:r>' + r('Reissued.')) +
        note(2, `${r('(')}<w:r><w:footnoteRef/></w:r>${r(')')}<w:r><w:tab/></w:r>${r('See above.')}`),
    });
    expect(document.paragraphs[0]).toMatchObject({
      text: 'CRC/C/GC/20 and end',
      footnotes: [
        { offset: 11, footnote: '1' },
        { offset: 15, footnote: '2' },
      ],
    });
    expect(document.footnotes.map(({ label, text }) => [label, text])).toEqual([
      ['*', 'Reissued.'],
      ['1', 'See above.'],
    ]);
  });

  it('say so when mark or note is missing', () => {
    const document = readParts({
      body: `<w:p>${r('x')}${reference(7)}</w:p>`,
      footnotes: note(3, r('alone')),
    });
    expect(finding(document, 'mark-without-footnote')?.count).toBe(1);
    expect(finding(document, 'footnote-without-mark')?.detail).toBe('alone');
  });
});

describe('headings', () => {
  const styles = [
    style('H1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
    style('H2', 'heading 2', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'),
    style('Section', 'EM Section Title', '<w:basedOn w:val="H1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>'),
    style('Para', 'EM Level 1 Paragraph', '<w:basedOn w:val="H2"/>'),
    style('HM', '_ H __M_GA'),
    style('HCh', '_ H _Ch_GA'),
    style('H23', '_ H_2/3_GA'),
    style('Call', 'Call'),
    style('Res', 'Res_No'),
    style('Own', 'Mine', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'),
  ].join('');
  it.each([
    ['H1', 1],
    ['H2', 2],
    ['Section', 1],
    ['Para', null],
    ['Call', 3],
    ['Res', 1],
    ['Own', 3],
  ])('are told by the style %s', (id, heading) => {
    const { paragraphs } = readParts({ styles, body: p('x', `<w:pStyle w:val="${id}"/>`) });
    expect(paragraphs[0]?.heading).toBe(heading);
  });

  it('of the UN begin below the title', () => {
    const body = ['HM', 'HCh', 'H23'].map((id) => p(id, `<w:pStyle w:val="${id}"/>`)).join('');
    expect(readParts({ styles, body }).paragraphs.map(({ heading, isTitle }) => [heading, isTitle])).toEqual([
      [null, true],
      [1, false],
      [3, false],
    ]);
  });
});

describe('text', () => {
  it('is read through everything that may stand around it', () => {
    const around = [
      `<w:dir w:val="rtl">${r('a')}</w:dir>`,
      `<w:hyperlink>${r('b')}</w:hyperlink>`,
      `<w:sdt><w:sdtPr/><w:sdtContent>${r('c')}</w:sdtContent></w:sdt>`,
      `<w:smartTag>${r('d')}</w:smartTag>`,
      `<w:fldSimple w:instr="REF x">${r('e')}</w:fldSimple>`,
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>',
      `${r('f')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      '<w:r><w:tab/><w:noBreakHyphen/><w:sym w:font="Symbol" w:char="F0B3"/><w:br/></w:r>',
      '<m:oMath><m:f><m:num><m:r><m:t>g</m:t></m:r></m:num><m:den><m:r><m:t>h</m:t></m:r></m:den></m:f></m:oMath>',
      `<mc:AlternateContent><mc:Choice Requires="wps">${r('i')}</mc:Choice><mc:Fallback>${r('i')}</mc:Fallback></mc:AlternateContent>`,
    ].join('');
    expect(texts(readBody(`<w:p>${around}</w:p>`))).toEqual(['abcdef\t\u2011≥\ng/hi']);
  });

  it('leaves hidden text out and says so; text boxes come after their paragraph', () => {
    const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p('box')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    const document = readParts({
      body: `<w:p>${r('seen')}${r('hidden', '<w:vanish/>')}${box}</w:p>${p('next')}`,
    });
    expect(texts(document.paragraphs)).toEqual(['seen', 'box', 'next']);
    expect(finding(document, 'hidden-text-left-out')?.detail).toBe('hidden');
    expect(finding(document, 'text-box-placed')?.count).toBe(1);
  });

  it('has its direction, and the parts that run the other way', () => {
    const [paragraph] = readBody(
      `<w:p><w:pPr><w:bidi/></w:pPr>${r('قرار ', '<w:rtl/>')}${r('WRC-12')}${r(' جديد', '<w:rtl/>')}</w:p>`,
    );
    expect(paragraph).toMatchObject({ direction: 'rtl', runs: [{ start: 5, end: 11, direction: 'ltr' }] });
  });

  it('is told apart by cells, with their spans', () => {
    const cell = (text: string, properties = ''): string =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
    const table = `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('a', '<w:gridSpan w:val="2"/>')}${cell('b', '<w:vMerge w:val="restart"/>')}</w:tr><w:tr>${cell('c')}${cell('d')}${cell('', '<w:vMerge/>')}</w:tr></w:tbl>`;
    expect(readBody(table).map(({ cell: place }) => place)).toEqual([
      { table: 0, row: 0, column: 0, rowSpan: 1, columnSpan: 2, isHeader: true },
      { table: 0, row: 0, column: 2, rowSpan: 2, columnSpan: 1, isHeader: true },
      { table: 0, row: 1, column: 0, rowSpan: 1, columnSpan: 1, isHeader: false },
      { table: 0, row: 1, column: 1, rowSpan: 1, columnSpan: 1, isHeader: false },
    ]);
  });

  it('says what it does not read, with comments in their words, and keeps headers apart', () => {
    const document = readParts({
      body: `<w:p><w:commentRangeStart w:id="4"/>${r('x')}<w:r><w:drawing><a:graphic><pic:pic/></a:graphic></w:drawing></w:r></w:p><w:altChunk/>`,
      comments: `<w:comment w:id="4" w:author="Chair">${p('Check this')}</w:comment>`,
      header: p('CRC/C/GC/20'),
      title: 'General comment',
    });
    expect(finding(document, 'comments-left-out')).toMatchObject({
      detail: 'Chair: Check this',
      place: { index: 0 },
    });
    expect(finding(document, 'picture-left-out')?.count).toBe(1);
    expect(finding(document, 'embedded-left-out')?.count).toBe(1);
    expect(document).toMatchObject({ furniture: ['CRC/C/GC/20'], title: 'General comment' });
  });
});

it('a truncated document is refused', () => {
  const bytes = buildDocx({ body: p('x') });
  expect(readBytes(bytes.slice(0, bytes.length - 40))).toMatchObject({
    ok: false,
    error: { code: 'file-incomplete' },
  });
});
