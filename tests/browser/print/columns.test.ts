import { describe, expect, it } from 'vitest';
import { buildAnnotatedDocument } from '#core/printing/annotated-document.ts';
import { defaultOptions } from '#core/printing/options.ts';
import type { PrintDocument } from '#core/printing/print-document.ts';
import type { Block } from '#core/documents/document.ts';
import { documentWithTable } from '#tests/fixtures/document-with-table.ts';
import { meetingPack } from '#tests/fixtures/meeting-pack.ts';
import { marker, note, onParagraph, paragraphs, record } from '#tests/fixtures/notes-to-print.ts';
import { plainWords } from '#tests/fixtures/print-words.ts';
import { blocksOn, lineCount, partsOf, setPages } from './set-pages.ts';

const LONG: Readonly<Record<string, string>> = {
  'zh-Hans': '费用每年审查一次，并在“公报”上公布；逾期不缴的，视为撤回申请。'.repeat(60),
  ar: 'تراجع الرسوم كل سنة وتنشر في الجريدة الرسمية، وإلا عد الطلب مسحوبا. '.repeat(60),
};

/** A document in Chinese and Arabic: a long paragraph in both, then one that Arabic lacks, with notes on each. */
function printed(): PrintDocument {
  const document = documentWithTable(['zh-Hans', 'ar']);
  const versions = document.versions.map((version) => {
    const { language, blocks } = version.text;
    const long = (block: Block): Block =>
      block.path === '2' ? { ...block, text: LONG[language] ?? '' } : block;
    const kept = blocks.map(long).filter(({ path }) => language !== 'ar' || path !== '1');
    return { ...version, text: { ...version.text, blocks: kept } };
  });
  const on = (path: string) => onParagraph(path, null, null, document.id);
  return buildAnnotatedDocument({
    pack: meetingPack({ documents: [{ ...document, versions }] }),
    notes: [
      note(1, paragraphs(marker(1)), { anchor: on('1') }),
      ...[2, 3].map((number) => note(number, paragraphs(`${marker(number)} تعليق`), { anchor: on('2') })),
    ],
    record,
    options: { ...defaultOptions('zh-Hans', '', 'document'), languages: ['zh-Hans', 'ar'] },
    words: plainWords,
    printedAt: 'now',
  });
}

const columnsIn = (part: HTMLElement): readonly HTMLElement[] => [
  ...part.querySelectorAll<HTMLElement>(':scope > [data-cut="columns"] > *'),
];
const textOf = (part: HTMLElement | undefined): string =>
  part?.querySelector('p')?.firstChild?.textContent ?? '';

describe('two languages side by side', () => {
  it('go on beside each other over pages, each from its own side, and lose nothing', async () => {
    const printDocument = printed();
    const { pages, sheets } = await setPages(printDocument);
    const parts = partsOf(sheets, 'paragraph:fees:2').filter((part) => columnsIn(part).length > 0);
    expect(pages.overflowing).toEqual([]);
    expect(parts.length).toBeGreaterThan(1);
    for (const [column, language] of ['zh-Hans', 'ar'].entries()) {
      const own = parts.map((part) => columnsIn(part)[column]);
      expect(own.map((each) => each?.lang)).toEqual(parts.map(() => language));
      expect(own.map((each) => each?.dir)).toEqual(parts.map(() => (language === 'ar' ? 'rtl' : 'ltr')));
      expect(own.map(textOf).join('')).toBe(LONG[language]);
      // Only a column that has come to its end has fewer than two lines.
      for (const each of own.flatMap((one) => one?.querySelector('p') ?? []))
        expect(lineCount(each)).toBeGreaterThanOrEqual(2);
    }
    const [first] = parts;
    const [left, right] = first ? columnsIn(first) : [];
    expect(left && right && left.getBoundingClientRect().right).toBeLessThan(
      right?.getBoundingClientRect().left ?? 0,
    );
    expect(Math.abs((left?.offsetTop ?? 0) - (right?.offsetTop ?? 9))).toBe(0);
  });

  it('leave a column empty that lacks the paragraph, and say so', async () => {
    const { sheets } = await setPages(printed());
    const [part] = partsOf(sheets, 'paragraph:fees:1');
    const [zh, ar] = part ? columnsIn(part) : [];
    expect(zh?.textContent).toContain('费用表如下。');
    expect(ar?.textContent).toBe('Not in this language');
  });

  it('have their notes beneath them, each once, the first on the page on which the text ends', async () => {
    const { sheets } = await setPages(printed());
    const text = sheets.map((sheet) => sheet.textContent).join('');
    for (const number of [1, 2, 3]) expect(text.split(marker(number))).toHaveLength(2);
    const page = sheets.find((sheet) => sheet.textContent.includes(marker(2)));
    const block = page && blocksOn(page).find((each) => each.dataset['block'] === 'paragraph:fees:2');
    expect(block && columnsIn(block).some((column) => textOf(column) !== '')).toBe(true);
  });
});
