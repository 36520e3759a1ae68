import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFile } from '#core/importing/read-file.ts';
import type { ImportedDocument } from '#core/importing/structure/model.ts';
import { structure } from '#core/importing/structure/structure.ts';
import { childElements, readXml, textOf, type XmlElement } from '#core/importing/xml/read-xml.ts';
import type { RealCheck } from './docx.ts';

async function understand(path: string): Promise<ImportedDocument | string> {
  const read = await readFile(new Uint8Array(readFileSync(path)), path, {});
  return read.ok ? structure(read.value.source) : read.error.code;
}

/** Letters and digits in their order: how blanks, stops and marks are kept is not what is compared. */
const lettersOf = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{N}\p{M}]/gu, '');

/** All that a document's blocks and footnotes say, with their numbers as printed. */
const saidBy = ({ text }: ImportedDocument): string =>
  lettersOf(
    // A number that stands alone is the text of its block too.
    text.blocks
      .map(({ kind, printed = '', text: own }) =>
        kind === 'heading' && printed === own ? own : `${printed} ${own}`,
      )
      .join(' '),
  );

const check = (file: string, what: string, expected: string, got: string): RealCheck => ({
  file,
  what,
  expected,
  got,
  ok: expected === got,
});

const checkLetters = (file: string, whole: string, document: ImportedDocument): RealCheck => {
  const [expected, got] = [lettersOf(whole), saidBy(document)];
  return {
    file,
    what: 'letters and digits, in order',
    expected: String(expected.length),
    got: String(got.length),
    ok: expected === got && expected !== '',
  };
};

/** Articles 1 to 111 of the Charter, each once and in order, whatever its language calls them. */
async function checkCharter(folder: string): Promise<readonly RealCheck[]> {
  const all = Array.from({ length: 111 }, (_, at) => `article-${String(at + 1)}`);
  const checks: RealCheck[] = [];
  for (const language of ['ar', 'en', 'es', 'fr', 'ru', 'zh']) {
    const file = `parallel/un-charter-${language}.txt`;
    if (!existsSync(join(folder, file))) continue;
    const document = await understand(join(folder, file));
    if (typeof document === 'string') {
      checks.push(check(file, 'is read', 'read', document));
      continue;
    }
    const paths = document.text.blocks.map(({ path }) => path).filter((path) => /^article-\d+$/.test(path));
    const inPlace = paths.filter((path, at) => path === all[at]).length;
    checks.push(
      check(
        file,
        'articles under one path in all languages',
        '111 of 111',
        `${String(inPlace)} of ${String(paths.length)}`,
      ),
      check(file, 'language', language, document.text.language.split('-')[0] ?? ''),
      checkLetters(file, readFileSync(join(folder, file), 'utf8'), document),
    );
  }
  return checks;
}

/** Numbers of Akoma Ntoso, as they stand. */
function numbersIn(element: XmlElement): readonly string[] {
  if (element.name === 'num') return [textOf(element).replace(/\s+/g, ' ').trim()];
  return childElements(element).flatMap(numbersIn);
}

async function checkAkomaNtoso(folder: string, file: string): Promise<readonly RealCheck[]> {
  const xml = readFileSync(join(folder, file), 'utf8');
  const document = await understand(join(folder, file));
  const root = readXml(xml, new Map([['http://docs.oasis-open.org/legaldocml/ns/akn/3.0', '']]));
  if (typeof document === 'string' || !root.ok) return [check(file, 'is read', 'read', 'refused')];
  const numbers = numbersIn(root.value).filter((number) => /[\p{L}\p{N}]/u.test(number));
  const given = document.text.blocks.flatMap(({ printed }) => printed ?? []);
  let next = 0;
  for (const each of given) if (each === numbers[next]) next += 1;
  const body = childElements(childElements(root.value)[0] ?? null).filter(({ name }) => name !== 'meta');
  return [
    check(file, 'numbers, in order', String(numbers.length), String(next)),
    checkLetters(file, body.map(textOf).join(' '), document),
  ];
}

async function checkMarkdown(folder: string, file: string): Promise<readonly RealCheck[]> {
  const text = readFileSync(join(folder, file), 'utf8');
  const document = await understand(join(folder, file));
  if (typeof document === 'string') return [check(file, 'is read', 'read', document)];
  const articles = text.match(/^第[〇零一二三四五六七八九十百千]+条(?=[\s\u3000])/gm)?.length ?? 0;
  const found = document.text.blocks.filter(({ path }) => /(?:^|\/)article-\d+$/.test(path)).length;
  const visible = text.replace(/<!--[\s\S]*?-->/g, '').replace(/^#+ /gm, '');
  return [check(file, 'articles', String(articles), String(found)), checkLetters(file, visible, document)];
}

/** Compares what is read from texts, Markdown and Akoma Ntoso of a folder with what stands in them. */
export async function checkTexts(folder: string): Promise<readonly RealCheck[]> {
  const checks = [...(await checkCharter(folder))];
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (file.startsWith('akn') && file.endsWith('.xml'))
      checks.push(...(await checkAkomaNtoso(folder, file)));
    if (file.endsWith('.md') && file.includes('/')) checks.push(...(await checkMarkdown(folder, file)));
  }
  return checks;
}
