import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, strFromU8 } from 'fflate';
import { expect, test } from 'vitest';
import type { FloorEntryId } from '#core/base/ids.ts';
import { readDocx } from '#core/importing/docx/read-docx.ts';
import type { ItemId } from '#core/pack/model.ts';
import { defaultOptions } from '#core/printing/options.ts';
import type { PrintDocument } from '#core/printing/print-document.ts';
import { buildBrief } from '#core/review/brief.ts';
import { buildReport } from '#core/review/report.ts';
import type { PapersInput } from '#core/review/papers.ts';
import { writeWordFile } from '#renderer/services/word-file.ts';
import { meetingPack } from '#tests/fixtures/meeting-pack.ts';
import { notesToPrint, OWNER, record } from '#tests/fixtures/notes-to-print.ts';
import { plainPaperWords } from '#tests/fixtures/paper-words.ts';
import { plainWords } from '#tests/fixtures/print-words.ts';

const input: PapersInput = {
  pack: meetingPack(),
  notes: notesToPrint.map((note) => ({ note, state: 'approved', decision: null, reviews: [], answer: null })),
  floor: [
    {
      meeting: meetingPack().meeting.uri,
      owner: OWNER,
      entries: [
        {
          id: 'e1' as FloorEntryId,
          speaker: 'المجموعة العربية',
          act: 'support',
          text: 'تؤيد المجموعة الورقة.',
          item: 'panel-policy' as ItemId,
          question: null,
          paragraph: null,
          at: 1000,
          deletedAt: null,
          otherTexts: [],
        },
      ],
    },
  ],
  record,
  records: [record],
  owners: [OWNER],
  options: defaultOptions('en', 'For the delegation only'),
  words: plainWords,
  paper: plainPaperWords,
  printedAt: 'now',
};

function readBack(bytes: Uint8Array) {
  const reading = readDocx(bytes);
  let step = reading.next();
  while (step.done !== true) step = reading.next();
  if (!step.value.ok) throw new Error(step.value.error.code);
  return step.value.value;
}

const headingsOf = ({ blocks }: PrintDocument): readonly string[] =>
  blocks.flatMap((block) =>
    block.kind === 'heading' && !block.id.startsWith('section:sources')
      ? [`${block.number === null ? '' : `${block.number} `}${block.texts[0]?.text ?? ''}`]
      : [],
  );

test('a brief is read back from Word with its headings, notes and footnotes', async () => {
  const brief = buildBrief(input);
  const bytes = await writeWordFile(brief);
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  expect(xml.match(/w:pStyle w:val="Heading\d"/g)?.length).toBe(headingsOf(brief).length);
  const text = JSON.stringify(readBack(bytes));
  for (const heading of headingsOf(brief)) expect(text).toContain(heading);
  expect(text).toContain('A study of the balance of rights');
  expect(text).toContain('Person 01');
});

test('a report has a real table, and Arabic in it runs from right to left', async () => {
  const bytes = await writeWordFile(buildReport(input));
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  expect(xml).toMatch(/<w:tbl>.*<w:tblHeader\/>.*المجموعة العربية/s);
  expect(xml).toMatch(/<w:bidi\/>.*<w:rtl\/>/s);
});

test('the words of a print that runs from right to left make its paragraphs run so', async () => {
  const words = { ...plainWords, language: 'ar' };
  const xml = strFromU8(
    unzipSync(await writeWordFile(buildReport({ ...input, words })))['word/document.xml'] ?? new Uint8Array(),
  );
  expect(xml).toContain('<w:bidiVisual/>');
});

const OFFICE = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find(existsSync);

test.skipIf(OFFICE === undefined)(
  'LibreOffice reads the same words (skipped where it is not installed)',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'attache-word-'));
    try {
      writeFileSync(join(folder, 'report.docx'), await writeWordFile(buildReport(input)));
      execFileSync(
        OFFICE ?? '',
        [
          `-env:UserInstallation=file://${folder}/profile`,
          '--headless',
          '--convert-to',
          'txt:Text (encoded):UTF8',
          '--outdir',
          folder,
          join(folder, 'report.docx'),
        ],
        { stdio: 'ignore' },
      );
      const text = readFileSync(join(folder, 'report.txt'), 'utf8');
      expect(text).toContain('تؤيد المجموعة الورقة.');
      expect(text).toContain('Not reached');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  120_000,
);
