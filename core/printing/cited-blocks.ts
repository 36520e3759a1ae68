import { citedLabel, formatCitation, formatParagraphLabel } from '#core/documents/cite.ts';
import type { Block, DocumentText, LanguageTag } from '#core/documents/document.ts';
import type { Citation, LanguageVersion, PackDocument } from '#core/pack/model.ts';
import { citedTable, tablePath } from './cited-table.ts';
import { leadingText, onceEach, paragraphId, printText, type PrintContext } from './context.ts';
import type { CitedBlock, CitedText, FootnoteMark, PrintCitation, PrintFootnote } from './print-document.ts';

/** Gives the versions of a document in the languages of the print; its first version where it has none of them. */
export function versionsOf(document: PackDocument, { options }: PrintContext): readonly LanguageVersion[] {
  const wanted = options.languages.flatMap((language) =>
    document.versions.filter(({ text }) => text.language === language),
  );
  return wanted.length > 0 ? wanted : document.versions.slice(0, 1);
}

/** Gives a paragraph's block and the entries of its lists, in reading order. */
const blocksAt = ({ blocks }: DocumentText, path: string): readonly Block[] =>
  blocks.filter(
    (block) => block.path === path || (block.kind === 'item' && block.path.startsWith(`${path}/`)),
  );

/** Gives the id under which a footnote of a document goes in a print. */
const footnoteId = (document: PackDocument, language: LanguageTag, footnote: string): string =>
  `${document.id}:${language}:${footnote}`;

/** Gives the marks of a block's footnotes. */
export const marksOf = (document: PackDocument, block: Block, text: DocumentText): readonly FootnoteMark[] =>
  block.footnotes.map(({ offset, footnote }) => ({
    offset,
    label: text.footnotes.find(({ id }) => id === footnote)?.label ?? footnote,
    footnote: footnoteId(document, text.language, footnote),
  }));

const labelOf = (document: PackDocument, path: string, context: PrintContext): string | null => {
  const [version] = versionsOf(document, context);
  return version ? citedLabel(version.text, path) : null;
};

/** Gives how a paragraph is cited in the leading language: `Background note, ¶ 9`. */
export function citationWords(document: PackDocument, path: string, context: PrintContext): string {
  const title = leadingText(document.shortTitle, context);
  return formatCitation(title.text, labelOf(document, path, context), title.language);
}

/** Gives the block in which a paragraph stands already, be it as an entry of a longer one; null when it does not. */
export function printedIn(
  document: PackDocument,
  path: string,
  { paragraphs }: Pick<PrintContext, 'paragraphs'>,
): string | null {
  const id = paragraphId(document.id, path);
  if (paragraphs.has(id)) return id;
  const end = path.lastIndexOf('/');
  return end < 0 ? null : printedIn(document, path.slice(0, end), { paragraphs });
}

/** Gives a block of a document as it is printed. */
export const citedText = (document: PackDocument, block: Block, text: DocumentText): CitedText => ({
  ...printText(block.text, text.language),
  label: block.label,
  isItem: block.kind === 'item',
  marks: marksOf(document, block, text),
});

/** Gives every text of a block, those of its tables among them. */
export const citedTextsOf = ({
  texts,
  tables,
}: Pick<CitedBlock, 'texts' | 'tables'>): readonly CitedText[] => [
  ...texts,
  ...tables.flatMap(({ head, rows }) =>
    [...head, ...rows].flatMap(({ cells }) => cells.flatMap((cell) => cell.texts)),
  ),
];

/** Gives the footnotes that marks call, in the order of the marks, each once. */
export function footnotesOf(
  document: PackDocument,
  marks: readonly FootnoteMark[],
  context: PrintContext,
): readonly PrintFootnote[] {
  const called = [...new Set(marks.map(({ footnote }) => footnote))];
  const known = new Map(
    versionsOf(document, context).flatMap(({ text: { language, footnotes } }) =>
      footnotes.map(({ id, label, text }) => {
        const own = footnoteId(document, language, id);
        return [own, { ...printText(text, language), id: own, label }] as const;
      }),
    ),
  );
  return called.flatMap((id) => known.get(id) ?? []);
}

/** Gives a paragraph in full, once in a print; null where it is printed already or the document lacks it. */
export function citedBlock(
  document: PackDocument,
  path: string,
  running: string,
  context: PrintContext,
): CitedBlock | null {
  const id = paragraphId(document.id, tablePath(path) ?? path);
  const parts = versionsOf(document, context).flatMap(({ text, provenance }) =>
    blocksAt(text, path).map((block) => ({ text, provenance, block })),
  );
  if (printedIn(document, path, context) !== null || parts.length === 0) return null;
  context.paragraphs.add(id);
  const tags = parts.map(({ provenance }) => context.sources.tag(provenance));
  const texts = parts.flatMap(({ text, block }) =>
    block.cell === undefined ? [citedText(document, block, text)] : [],
  );
  const tables = parts.flatMap(({ text, block }) => {
    const table = citedTable(text, block.path, (cell) => citedText(document, cell, text));
    return table === null ? [] : [table];
  });
  const marks = citedTextsOf({ texts, tables }).flatMap((each) => each.marks);
  return {
    kind: 'cited',
    id,
    running,
    keepWithNext: false,
    keepTogether: tablePath(path) === null,
    source: citationWords(document, path, context),
    texts,
    tables,
    footnotes: footnotesOf(document, marks, context),
    tags: onceEach(tags),
  };
}

export interface PrintedCitations {
  readonly citations: readonly PrintCitation[];
  /** The paragraphs that are printed here because nothing has cited them before. */
  readonly blocks: readonly CitedBlock[];
}

/** Gives citations in words and, where the options ask for them, the cited paragraphs that are not printed yet. */
export function printCitations(
  cites: readonly Citation[],
  running: string,
  context: PrintContext,
): PrintedCitations {
  const { citedParagraphs } = context.options;
  const found = cites.flatMap(({ document: wanted, path }) => {
    const document = context.pack.documents.find(({ id }) => id === wanted);
    if (document === undefined) return [];
    const target = printedIn(document, path, context);
    const block = citedParagraphs ? citedBlock(document, path, running, context) : null;
    return [{ document, path, target, block }];
  });
  // A paragraph that stands right below names itself.
  const named = found.filter(({ block }) => block === null);
  return {
    citations: named.map(({ document, path, target }, at) => {
      const label = labelOf(document, path, context);
      const isNamed = named[at - 1]?.document === document && label !== null;
      return {
        words: isNamed ? formatParagraphLabel(label) : citationWords(document, path, context),
        target,
      };
    }),
    blocks: found.flatMap(({ block }) => (block ? [block] : [])),
  };
}
