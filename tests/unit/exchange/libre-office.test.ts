import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeCsv } from '#core/exchange/csv.ts';
import { coverageTable, floorTable } from '#core/exchange/tables.ts';
import { bodyText } from '#core/notes/read-body.ts';
import { buildPrintDocument } from '#core/printing/build-print-document.ts';
import type { PrintDocument } from '#core/printing/print-document.ts';
import { wordPrint } from '#core/printing/word-job.ts';
import { buildBrief } from '#core/review/brief.ts';
import { buildCoverage } from '#core/review/coverage.ts';
import { buildProfile } from '#core/review/build-profile.ts';
import { printCoverage } from '#core/review/print-coverage.ts';
import { buildReport } from '#core/review/report.ts';
import { writeWordFile } from '#renderer/workers/word/write-word-file.ts';
import { squeezed } from '#tests/e2e/read-pdf.ts';
import { LONG_ZH, notesToPrint } from '#tests/fixtures/notes-to-print.ts';
import { LIBRE_OFFICE, openOffice, type Office } from '#tests/fixtures/office/libre-office.ts';
import { readSheet } from '#tests/fixtures/office/read-sheet.ts';
import { tableWords as WORDS } from '#tests/fixtures/table-words.ts';
import { profileInput } from '#tests/fixtures/profiles-to-print.ts';
import { papersToPrint } from '#tests/fixtures/papers-to-print.ts';

/** Reading takes a second; the first start of LibreOffice on a busy machine takes its time. */
const PATIENT = 180_000;
const REVIEWED = notesToPrint[1];

const PRINTS: Readonly<
  Record<'agenda' | 'brief' | 'report' | 'matrix' | 'head' | 'document' | 'speaking', PrintDocument>
> = {
  agenda: buildPrintDocument({
    ...papersToPrint,
    notes: notesToPrint,
    comments: new Map(
      REVIEWED === undefined
        ? []
        : [
            [
              REVIEWED.id,
              [
                {
                  author: 'Head of Delegation',
                  at: Date.UTC(2019, 8, 26),
                  lead: '',
                  text: { text: '可以接受。', language: 'zh-Hans', direction: 'ltr' },
                  passage: { from: 37, to: 54 },
                },
              ],
            ],
          ],
    ),
  }),
  brief: buildBrief(papersToPrint),
  report: buildReport(papersToPrint),
  matrix: printCoverage(papersToPrint),
  head: buildProfile('head', profileInput('head')),
  document: buildProfile('document', profileInput('document')),
  speaking: buildProfile('speaking', profileInput('speaking')),
};

/** Cells that a spreadsheet program may take for something else, beside texts in three scripts. */
const CELLS: readonly (readonly string[])[] = [
  ['问题', 'Said, “quoted”', 'ملاحظة'],
  ['2.10 Which?', 'two\nlines', '人工智能与知识产权'],
  ['=1+1', '+41 22 338', '-5'],
  ['@SUM(A1)', '＝1+1', 'plain'],
];

const COVERAGE = coverageTable(buildCoverage({ ...papersToPrint, notes: papersToPrint.notes }), WORDS);

/** A row without the empty cells at its end, which a spreadsheet program does not keep. */
const trimmed = (row: readonly string[]): readonly string[] =>
  row.slice(0, row.findLastIndex((text) => text !== '') + 1);

/** What the dialog for text files offers for a file with our byte order mark: commas, quotation marks, UTF-8, first line first. */
const UTF8_COMMAS = 'CSV:44,34,76,1';

/** The text between head and foot of every page, so that what runs over two pages stands together. */
const textOf = (path: string): string =>
  execFileSync('pdftotext', ['-enc', 'UTF-8', '-x', '0', '-y', '56', '-W', '600', '-H', '730', path, '-'], {
    encoding: 'utf8',
  });

const timesIn = (text: string, part: string): number => text.split(part).length - 1;

const headingsOf = ({ blocks }: PrintDocument): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'heading' ? block.texts.map(({ text }) => text) : []));

if (LIBRE_OFFICE === null)
  test('LibreOffice opens what the app saves', (context) =>
    context.skip('LibreOffice is not here: install libreoffice-writer-nogui and libreoffice-calc-nogui'));

describe.skipIf(LIBRE_OFFICE === null)('LibreOffice', () => {
  let office: Office;
  const pdf = new Map<string, string>();

  beforeAll(async () => {
    office = await openOffice(LIBRE_OFFICE ?? '');
    const names = Object.keys(PRINTS).map((name) => `${name}.docx`);
    for (const [name, print] of Object.entries(PRINTS))
      writeFileSync(join(office.folder, `${name}.docx`), await writeWordFile(wordPrint(print), 'A4'));
    for (const path of await office.convert(names, 'pdf'))
      pdf.set(path.split('/').at(-1) ?? '', textOf(path));
  }, PATIENT);
  afterAll(() => office.close());

  test.each(['agenda', 'brief', 'report', 'matrix', 'head', 'document', 'speaking'] as const)(
    'sets every heading of the %s',
    (name) => {
      const text = squeezed(pdf.get(`${name}.pdf`) ?? '');
      expect(headingsOf(PRINTS[name]).length).toBeGreaterThan(1);
      for (const heading of headingsOf(PRINTS[name])) expect(text).toContain(squeezed(heading));
    },
  );

  test('sets each note once in the agenda and once in the brief, and no private one', () => {
    for (const { body, deletedAt, fields } of notesToPrint) {
      const [mark = ''] = /MARK\d+X/.exec(bodyText(body)) ?? [];
      const printed = deletedAt === null && fields.visibility === 'delegation';
      expect(timesIn(pdf.get('agenda.pdf') ?? '', mark), mark).toBe(printed ? 1 : 0);
      const inBrief = printed && fields.kind !== 'follow-up';
      expect(timesIn(pdf.get('brief.pdf') ?? '', mark), mark).toBe(inBrief ? 1 : 0);
    }
  });

  test('sets Chinese without a gap, over lines and pages, and Arabic word by word', () => {
    const brief = squeezed(pdf.get('brief.pdf') ?? '');
    expect(timesIn(brief, squeezed(LONG_ZH))).toBe(40);
    const report = (pdf.get('report.pdf') ?? '').normalize('NFKC');
    expect(squeezed(report)).toContain(squeezed('应当继续研究。下次会议讨论。'));
    for (const word of ['المجموعة', 'العربية', 'تؤيد', 'الورقة', 'WIPO/IP/AI/2', 'يليها'])
      expect(report).toContain(word);
  });

  test.each(['agenda', 'document'] as const)('sets the footnotes of the %s', (name) => {
    const text = squeezed(pdf.get(`${name}.pdf`) ?? '');
    const footnotes = PRINTS[name].blocks.flatMap((block) => (block.kind === 'cited' ? block.footnotes : []));
    expect(footnotes.length).toBeGreaterThan(0);
    for (const note of footnotes) expect(text).toContain(squeezed(note.text));
  });

  test('sets citations as footnotes', () => {
    expect(pdf.get('agenda.pdf')).toContain('Background note, ¶ 8 · ¶ 9');
  });

  test(
    'keeps comments with their author, and each note of a document once, be it beside its words',
    async () => {
      const paths = await office.convert(['agenda.docx', 'document.docx'], 'fodt');
      const [agenda = '', document = ''] = paths.map((path) => readFileSync(path, 'utf8'));
      const annotationsIn = (text: string): readonly string[] =>
        [...text.matchAll(/<office:annotation .*?<\/office:annotation>/gs)].map(([found]) => found);
      const [said = '', ...others] = annotationsIn(agenda);
      expect(others).toEqual([]);
      expect(said).toMatch(/<dc:creator>Head of Delegation<\/dc:creator>.*可以接受。/s);

      const beside = PRINTS.document.blocks.flatMap(({ margin = [] }) => margin);
      expect(beside.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['full', 'elsewhere']));
      expect(annotationsIn(document)).toHaveLength(beside.length);
      expect(PRINTS.document.notes.length).toBeGreaterThan(3);
      for (const { body } of PRINTS.document.notes) {
        const [mark = 'no marker'] = /MARK\d+X/.exec(bodyText(body)) ?? [];
        expect(timesIn(document, mark), mark).toBe(1);
      }
    },
    PATIENT,
  );

  test(
    'opens a table as the text that it is: every script, no number, no date, no formula',
    async () => {
      const tables = {
        cells: CELLS,
        coverage: COVERAGE,
        floor: floorTable(papersToPrint.floor, papersToPrint.pack, WORDS),
      };
      for (const [name, rows] of Object.entries(tables))
        writeFileSync(join(office.folder, `${name}.csv`), writeCsv(rows));
      const names = Object.keys(tables).map((name) => `${name}.csv`);
      const opened = await office.convert(names, 'fods', UTF8_COMMAS);
      const sheets = opened.map((path) => readSheet(readFileSync(path, 'utf8')));
      const cells = sheets.flat(2).filter(({ text }) => text !== '');
      expect(cells.filter(({ type, formula }) => type !== 'string' || formula !== null)).toEqual([]);
      const guarded = (text: string): string => (/^[=+\-@＝]/.test(text) ? `'${text}` : text);
      const wanted = Object.values(tables).map((rows) => rows.map((row) => trimmed(row.map(guarded))));
      expect(sheets.map((rows) => rows.map((row) => trimmed(row.map(({ text }) => text))))).toEqual(wanted);
    },
    PATIENT,
  );
});
