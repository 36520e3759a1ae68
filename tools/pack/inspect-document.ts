import type { Finding } from '#core/importing/model.ts';
import type { Block } from '#core/documents/document.ts';
import { readAgenda } from '#core/importing/programme/read-agenda.ts';
import type { ImportedDocument } from '#core/importing/structure/model.ts';
import type { ProgrammeFinding } from '#core/importing/programme/model.ts';
import findings from '#locales/en/findings.json' with { type: 'json' };
import { INSPECT_VERSION, inspectText } from './inspect.ts';
import type { ReadDocument } from './read-document.ts';

const SENTENCES: Readonly<Record<string, string>> = findings;

/** Says a finding in a sentence, as the app does in English. */
export function findingSentence({ code, count, detail }: Omit<Finding, 'place'> | ProgrammeFinding): string {
  const form = new Intl.PluralRules('en').select(count);
  const sentence = SENTENCES[`${code}_${form}`] ?? SENTENCES[code] ?? code;
  return sentence.replaceAll('{{count}}', String(count)).replaceAll('{{detail}}', detail ?? '');
}

/** How many of what kind were understood. */
function countsOf({ text: { blocks, footnotes }, findings: found }: ImportedDocument): object {
  const ofKind = (kind: Block['kind']): number => blocks.filter((block) => block.kind === kind).length;
  return {
    blocks: blocks.length,
    titles: ofKind('title'),
    headings: ofKind('heading'),
    paragraphs: ofKind('paragraph'),
    items: ofKind('item'),
    tables: new Set(blocks.flatMap(({ cell }) => (cell ? [cell.table] : []))).size,
    footnotes: footnotes.length,
    findings: found.length,
  };
}

/** Everything that was understood of a file, as plain values for `inspect --json`. */
export function inspectDocument({ file, bytes, encoding, document }: ReadDocument): object {
  const { format, text, facts, decisions } = document;
  const pages = new Map(decisions.toReversed().map(({ path, place }) => [path, place.page]));
  return {
    schemaVersion: INSPECT_VERSION,
    ok: true,
    kind: 'document',
    file: { name: file, format, bytes, ...(encoding === null ? {} : { encoding }) },
    language: text.language,
    direction: text.direction,
    facts,
    counts: countsOf(document),
    findings: document.findings.map((finding) => ({
      code: finding.code,
      count: finding.count,
      page: finding.place?.page ?? null,
      paragraph: finding.place?.index ?? null,
      detail: finding.detail,
      sentence: findingSentence(finding),
    })),
    blocks: inspectText(text).map((block) => ({ ...block, page: pages.get(block.path) ?? null })),
    footnotes: text.footnotes,
    programme: readAgenda(text).entries,
  };
}

/** The same at a glance, for a person. */
export function describeDocument({ file, document }: ReadDocument): string {
  const { format, text, facts, findings: found } = document;
  const known = Object.entries(facts).flatMap(([name, value]) =>
    value ? [`${name}: ${String(value)}`] : [],
  );
  return [
    `${file} [${format}, ${text.language}]`,
    ...known.map((fact) => `  ${fact}`),
    ...found.map((finding) => `  ! ${findingSentence(finding)}`),
    '',
    ...text.blocks.map(({ path, kind, printed, text: words, footnotes }) => {
      const notes = footnotes.map(({ footnote }) => `[^${footnote}]`).join('');
      return `  ${path.padEnd(20)} ${kind.padEnd(9)} ${(printed ?? '').padEnd(8)} ${words.slice(0, 60)}${words.length > 60 ? '…' : ''}${notes}`;
    }),
  ].join('\n');
}
