import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceDocument } from '#core/importing/model.ts';
import { structure } from '#core/importing/structure/structure.ts';
import { readPdfFile } from '#tools/pdf/read-pdf-file.ts';
import type { RealCheck } from './docx.ts';

const lettersOf = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{M}]/gu, '');

async function read(path: string): Promise<SourceDocument | string> {
  const result = await readPdfFile(new Uint8Array(readFileSync(path)), () => true);
  return result.ok ? result.value : result.error.code;
}

const check = (
  file: string,
  what: string,
  expected: string,
  got: string,
  ok = expected === got,
): RealCheck => ({
  file,
  what,
  expected,
  got,
  ok,
});

const share = (part: number, whole: number): string => `${String(part)} of ${String(whole)}`;

/** How many of the expected passages stand whole in the document, in one paragraph or footnote each. */
function passages(
  file: string,
  expected: readonly string[],
  { paragraphs, footnotes }: SourceDocument,
): RealCheck {
  const given = [...paragraphs, ...footnotes].map(({ text }) => lettersOf(text));
  const missing = expected.filter((passage) => !given.some((text) => text.includes(lettersOf(passage))));
  const got = share(expected.length - missing.length, expected.length);
  return check(
    file,
    `passages of its source, whole (missing: ${missing[0]?.slice(0, 60) ?? 'none'})`,
    share(expected.length, expected.length),
    got,
  );
}

/** The numbered paragraphs of a resolution's text; one that a page's end divides has its furniture in it, and is left out. */
const ofResolution = (text: string): readonly string[] =>
  text
    .replace(/ \d+\w\w plenary meeting .*$/m, '')
    .split('\n\n')
    .filter((paragraph) => /^\d+\. /.test(paragraph) && !paragraph.includes('____'));

/** The paragraphs of AsciiDoc, without its attributes, marks and footnotes. */
function ofAsciiDoc(text: string): readonly string[] {
  return text
    .replace(/^:.*$/gm, '')
    .replace(/,? ?footnote:\[[^\]]*\],?/g, '')
    .split(/\n\s*\n| \+\n/)
    .map((paragraph) => paragraph.replace(/^(?:\[.*\]|=+ |\.+ |\* )/gm, '').replace(/_|`| \+$/gm, ''))
    .filter((paragraph) => lettersOf(paragraph).length > 40);
}

/** The numbers with which paragraphs begin, as far as they count on from 1. */
function counted({ paragraphs }: SourceDocument): number {
  let next = 1;
  for (const { text } of paragraphs) if (text.startsWith(`${String(next)}.`)) next += 1;
  return next - 1;
}

/** Paragraphs that are nothing but a page's furniture, after the first two pages with their mastheads. */
const furniture = ({ paragraphs }: SourceDocument): number =>
  paragraphs.filter(
    ({ text, place }) =>
      (place.page ?? 0) > 2 &&
      /^(?:\d{1,3}|[A-Z]+\/[A-Z\d/.]+|\d\d-\d{5}.*)$/.test(text) &&
      !text.startsWith('ECE/'),
  ).length;

/** Paths of everything that is numbered. */
const labelledPaths = (source: SourceDocument): readonly string[] =>
  structure(source).text.blocks.flatMap(({ path, label }) => (label === null ? [] : [path]));

/**
 * Compares the paths of two language versions. A sample of 60 pairs with equal paths (drawn at random from 532, the whole
 * document with its annexes) was read side by side: none was aligned wrong.
 */
function languages(zh: SourceDocument, fr: SourceDocument): readonly RealCheck[] {
  const file = 'isa-nodules-2013-zh.pdf, -fr.pdf';
  const chinese = labelledPaths(zh);
  const french = new Set(labelledPaths(fr));
  const both = chinese.filter((path) => french.has(path)).length;
  const most = Math.max(chinese.length, french.size);
  return [
    check(file, 'labelled paths are unique', String(chinese.length), String(new Set(chinese).size)),
    check(file, 'labelled paths in both', '≥ 97 %', share(both, most), both >= most * 0.97 && both > 500),
  ];
}

/** Compares what is read from the PDFs of a folder with the truth beside them; says nothing of files that are not there. */
export async function checkPdf(folder: string): Promise<readonly RealCheck[]> {
  const checks: RealCheck[] = [];
  const at = (name: string): string => join(folder, name);
  const withTruth = [
    { file: 'pdf/A-RES-80-107.pdf', truth: 'pdf/A-RES-80-107.txt', of: ofResolution, numbers: 12 },
    {
      file: 'pdf/unece-cefact-2019-22-rev1.pdf',
      truth: 'pdf/unece-cefact-2019-22-rev1.adoc',
      of: ofAsciiDoc,
      numbers: 12,
    },
    {
      file: 'agenda/unece-agat-provisional-agenda.pdf',
      truth: 'agenda/unece-agat-provisional-agenda.adoc',
      of: ofAsciiDoc,
      numbers: 8,
    },
  ];
  for (const { file, truth, of, numbers } of withTruth) {
    if (!existsSync(at(file)) || !existsSync(at(truth))) continue;
    const source = await read(at(file));
    if (typeof source === 'string') checks.push(check(file, 'is read', 'read', source));
    else
      checks.push(
        passages(file, of(readFileSync(at(truth), 'utf8')), source),
        check(file, 'paragraph numbers', String(numbers), String(counted(source))),
        check(file, 'furniture left in the text', '0', String(furniture(source))),
      );
  }
  const [chinese, french] = ['pdf/isa-nodules-2013-zh.pdf', 'pdf/isa-nodules-2013-fr.pdf'].map(at);
  if (chinese !== undefined && french !== undefined && existsSync(chinese) && existsSync(french)) {
    const [zh, fr] = [await read(chinese), await read(french)];
    if (typeof zh !== 'string' && typeof fr !== 'string') checks.push(...languages(zh, fr));
    else checks.push(check('isa-nodules-2013', 'are read', 'read', 'refused'));
  }
  for (const file of ['negative/bbnj-agreement-zh.pdf', 'negative/scan-ru.pdf']) {
    if (!existsSync(at(file))) continue;
    const got = await read(at(file));
    checks.push(
      check(file, 'is refused', 'file-needs-text-recognition', typeof got === 'string' ? got : 'read'),
    );
  }
  return checks;
}
