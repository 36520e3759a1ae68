import { unzipSync, strFromU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { buildPrintDocument, type PrintInput } from '#core/printing/build-print-document.ts';
import type { PrintComment, PrintDocument } from '#core/printing/print-document.ts';
import { wordPrint } from '#core/printing/word-job.ts';
import { buildBrief } from '#core/review/brief.ts';
import { buildProfile } from '#core/review/build-profile.ts';
import { buildReport } from '#core/review/report.ts';
import { writeWordFile } from '#renderer/workers/word/write-word-file.ts';
import { documentWithTable } from '#tests/fixtures/document-with-table.ts';
import { meetingPack } from '#tests/fixtures/meeting-pack.ts';
import { readBytes } from '#tests/fixtures/docx/read.ts';
import { note, notesToPrint, OWNER, paragraphs, run } from '#tests/fixtures/notes-to-print.ts';
import { papersToPrint } from '#tests/fixtures/papers-to-print.ts';
import { profileInput } from '#tests/fixtures/profiles-to-print.ts';

const partsOf = async (print: PrintDocument, paper: 'A4' | 'Letter' = 'A4') => {
  const files = unzipSync(await writeWordFile(wordPrint(print), paper));
  return (name: string): string => strFromU8(files[`word/${name}.xml`] ?? new Uint8Array());
};

const headingsOf = ({ blocks }: PrintDocument): readonly string[] =>
  blocks.flatMap((block) =>
    block.kind === 'heading'
      ? [`${block.number === null ? '' : `${block.number} `}${block.texts[0]?.text ?? ''}`]
      : [],
  );

const agenda = (more: Partial<PrintInput> = {}): PrintDocument =>
  buildPrintDocument({ ...papersToPrint, notes: notesToPrint, ...more });

test('a brief is read back from Word with its headings, notes and authors', async () => {
  const brief = buildBrief(papersToPrint);
  const xml = (await partsOf(brief))('document');
  expect(xml.match(/w:pStyle w:val="Heading[1-3]"/g)?.length).toBe(headingsOf(brief).length);
  const text = JSON.stringify(readBytes(await writeWordFile(wordPrint(brief), 'A4')));
  for (const heading of headingsOf(brief)) expect(text).toContain(heading);
  expect(text).toContain('A study of the balance of rights');
  expect(text).toContain('Person 01');
});

test('an agenda has its words in styles that it names, citations as footnotes, and links to its headings', async () => {
  const part = await partsOf(agenda());
  const document = part('document');
  const styles = new Set([...document.matchAll(/w:(?:pStyle|rStyle) w:val="(\w+)"/g)].map(([, id]) => id));
  expect([...styles]).toEqual(expect.arrayContaining(['NoteHeading', 'BodyText', 'BlockText', 'Heading4']));
  for (const style of styles) expect(part('styles')).toContain(`w:styleId="${style ?? ''}"`);
  expect(part('footnotes')).toContain('Background note, ¶ 8 · ¶ 9');
  const anchors = [...document.matchAll(/w:anchor="(\w+)"/g)].map(([, name]) => name);
  expect(anchors.length).toBeGreaterThan(headingsOf(agenda()).length);
  for (const anchor of anchors) expect(document).toContain(`w:bookmarkStart w:name="${anchor ?? ''}"`);
});

test('the head of a page says the meeting and how confidential it is, the foot when, by whom, and page x of y', async () => {
  const part = await partsOf(agenda(), 'Letter');
  expect(part('header1')).toMatch(/WIPO Conversation on IP and AI.*For the delegation only/s);
  expect(part('footer1')).toMatch(/printed 24 Nov 2026.*Page .*PAGE.* of .*NUMPAGES/s);
  expect(part('document')).toContain('w:w="12240" w:h="15840"');
});

test('a report has a real table, Arabic in it runs from right to left, and a symbol in it does not', async () => {
  const xml = (await partsOf(buildReport(papersToPrint)))('document');
  expect(xml).toMatch(/<w:tbl>.*<w:tblHeader\/>.*المجموعة العربية/s);
  expect(xml).toMatch(/<w:bidi\/>.*<w:rtl\/>/s);
  const symbol = /<w:r>(?:(?!<w:r>).)*WIPO\/IP\/AI(?:(?!<w:r>).)*/s.exec(xml)?.[0];
  expect(symbol).toContain('<w:rtl w:val="false"/>');
});

test('each run says its language as Word knows it, for its own kind of script', async () => {
  const part = await partsOf(agenda());
  expect(part('styles')).toContain('<w:lang w:val="en-US" w:eastAsia="zh-CN"/>');
  const languages = new Set([...part('document').matchAll(/<w:lang [^>]*>/g)].map(([found]) => found));
  expect([...languages].sort()).toEqual([
    '<w:lang w:bidi="ar-EG"/>',
    '<w:lang w:eastAsia="zh-CN"/>',
    '<w:lang w:val="en-US"/>',
  ]);
});

test('the words of a print that runs from right to left make its paragraphs run so', async () => {
  const words = { ...papersToPrint.words, language: 'ar' };
  expect((await partsOf(buildReport({ ...papersToPrint, words })))('document')).toContain('<w:bidiVisual/>');
});

test('a document in two languages is a table of two columns, each running its own way, that pages may cut', async () => {
  const document = documentWithTable(['zh-Hans', 'ar']);
  const languages = ['zh-Hans', 'ar'] as const;
  const without = document.versions.map((version) => {
    const { language, blocks } = version.text;
    const kept = blocks.filter(({ path }) => language !== 'ar' || path !== '2');
    return { ...version, text: { ...version.text, blocks: kept } };
  });
  const print = buildProfile(
    'clean-document',
    profileInput(
      'clean-document',
      { languages },
      { pack: meetingPack({ documents: [{ ...document, versions: without }] }) },
    ),
  );
  const xml = (await partsOf(print))('document');
  const pair = [...xml.matchAll(/<w:tr>(?:(?!<\/w:tr>).)*<\/w:tr>/gs)].map(([row]) => row);
  const first = pair.find((row) => row.includes('费用表如下。')) ?? '';
  expect(first.match(/<w:tc>/g)).toHaveLength(2);
  expect(first).toMatch(/费用表如下。.*<w:bidi\/>.*فيما يلي جدول الرسوم\./s);
  expect(first).not.toContain('cantSplit');
  expect(pair.find((row) => row.includes('费用每年审查一次。'))).toContain('Not in this language');
});

describe('comments', () => {
  const comment = (more: Partial<PrintComment>): PrintComment => ({
    author: 'Head of Delegation',
    at: Date.UTC(2019, 8, 26, 9),
    lead: '',
    text: null,
    passage: null,
    ...more,
  });
  const said = { text: '可以接受。', language: 'zh-Hans', direction: 'ltr' } as const;
  const reviewed = note(1, [
    { kind: 'paragraph', runs: [run('We can '), run('agree', { bold: true })] },
    ...paragraphs('to study it.'),
  ]);
  const printed = (...comments: readonly PrintComment[]) =>
    partsOf(agenda({ notes: [reviewed], comments: new Map([[reviewed.id, comments]]) }));
  /** The words between the marks of a comment. */
  const wordsAt = (xml: string, id: number): string => {
    const range = new RegExp(`<w:commentRangeStart w:id="${id}"/>(.*)<w:commentRangeEnd w:id="${id}"/>`, 's');
    return [...(range.exec(xml)?.[1] ?? '').matchAll(/<w:t [^>]*>([^<]*)</g)]
      .map(([, text]) => text)
      .join('');
  };

  test('on a note stand at its head, with author, date and decision', async () => {
    const part = await printed(comment({ lead: 'Approved', text: said }));
    expect(wordsAt(part('document'), 0)).toBe('Position');
    expect(part('comments')).toMatch(
      /w:initials="HoD" w:author="Head of Delegation" w:date="2019-09-26T09:00:00/,
    );
    expect(part('comments')).toMatch(/Approved.*可以接受。/s);
  });

  test('on some words stand at these, over runs and paragraphs', async () => {
    const part = await printed(
      comment({ text: said, passage: { from: 3, to: 9 } }),
      comment({ text: said, passage: { from: 7, to: 15 } }),
      comment({ text: said, passage: { from: 16, to: 25 } }),
    );
    const xml = part('document');
    expect([0, 1, 2].map((id) => wordsAt(xml, id))).toEqual(['can ag', 'agreeto', 'study it.']);
    expect(xml.match(/<w:commentReference /g)).toHaveLength(3);
  });

  test('are the notes beside a document, at the words that they hang on, and say where longer ones stand', async () => {
    const part = await partsOf(buildProfile('document', profileInput('document')));
    const [xml, comments] = [part('document'), part('comments')];
    const ids = [...comments.matchAll(/<w:comment [^>]*w:id="(\d+)"/g)].map(([, id]) => Number(id));
    const words = ids.map((id) => wordsAt(xml, id));
    expect(words).toContain('drives developments in technology and business');
    expect(comments).toMatch(
      /\[2\] ■ Reserve · Position · medium · delegation.*MARK0007X Say who measures it\./s,
    );
    expect(comments).toContain('[4] Conditional · Appendix');
    // Also where all notes are one's own, and no page need say whose they are.
    const notes = profileInput('document').everyNote.filter(({ owner }) => owner === OWNER);
    const own = buildProfile('document', profileInput('document', {}, { everyNote: notes }));
    expect(
      own.blocks
        .flatMap(({ margin = [] }) => margin)
        .some((entry) => 'note' in entry && 'author' in entry.note),
    ).toBe(false);
    const authors = [...(await partsOf(own))('comments').matchAll(/w:author="([^"]*)"/g)].map(
      ([, name]) => name,
    );
    expect(new Set(authors)).toEqual(new Set(['Person 01']));
    expect(xml).not.toContain('MARK0007X');
    expect(xml).toContain('MARK0024X');
  });

  test('are not there where nobody said anything', async () => {
    expect((await partsOf(agenda()))('document')).not.toContain('commentRangeStart');
  });
});
