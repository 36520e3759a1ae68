import type { Block, Footnote, LanguageTag } from '#core/documents/document.ts';
import { closeUpHan, directionOf, LANGUAGE_TAG } from '#core/documents/language.ts';
import { deriveIssuedPaths } from '#core/documents/paths.ts';
import type { Finding, SourceDocument, SourceParagraph } from '../model.ts';
import { adoptTyped } from './adopt-typed.ts';
import { cleanText } from './clean-text.ts';
import { correctSource, type CorrectedSource } from './correct-source.ts';
import { findContents } from './contents.ts';
import { bulletsInUse, Structuring } from './drafts.ts';
import { proposeFacts } from './facts.ts';
import { guessDocumentLanguage } from './guess-language.ts';
import { levelled, levelledByNumbers, withTitles } from './heading-levels.ts';
import { findHeadings } from './headings.ts';
import { joinParagraphs } from './join.ts';
import { type HeadLine, titleLines } from './masthead.ts';
import type { Correction, Decision, ImportedDocument } from './model.ts';
import { outlined, type Placed, placed } from './placed-drafts.ts';
import { assignNumbers } from './sequences.ts';
import { findTitleBlock } from './title-block.ts';

/** Gives footnotes ids that are unique, and alike in every language: the label, with a count where labels start again. */
function footnotesOf(
  source: Pick<SourceDocument, 'footnotes'>,
  used: readonly string[],
): { readonly footnotes: readonly Footnote[]; readonly ids: ReadonlyMap<string, string> } {
  const byId = new Map(source.footnotes.map((footnote) => [footnote.id, footnote]));
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  const footnotes: Footnote[] = [];
  for (const id of new Set(used)) {
    const footnote = byId.get(id);
    if (!footnote) continue;
    const label = footnote.label.replace(/[\]\s[]/g, '').slice(0, 8) || '*';
    let own = label;
    for (let nth = 2; taken.has(own); nth += 1) own = `${label}.${String(nth)}`;
    taken.add(own);
    ids.set(id, own);
    footnotes.push({
      id: own,
      label,
      text: cleanText({ text: footnote.text, footnotes: [], runs: [] }, 0).text || '…',
    });
  }
  return { footnotes, ids };
}

/** The title that the file declares; null where it is what a program or a typist put there: a file name, a job code. */
function declaredTitle({ title }: SourceDocument): string | null {
  if (title === null || /^(?:microsoft|untitled|document\d*$)|\.(?:docx?|pdf|rtf|wpd)$/i.test(title.trim()))
    return null;
  return /[\s\p{Script=Han}]/u.test(title.trim()) ? title.trim() : null;
}

/** The head of a document is at most so long. */
const MOST_HEAD = 40;
const LONGEST_LINE = 250;

/** The lines above the text: up to the first that is numbered, an item, or long. */
function headOf(all: readonly Placed[]): readonly HeadLine[] {
  const isText = ({ draft, text }: Placed): boolean =>
    draft.kind === 'item' ||
    draft.numbered !== null ||
    (draft.kind !== 'title' && text.length > LONGEST_LINE);
  const end = all.findIndex(isText);
  const head = all
    .slice(0, end < 0 ? all.length : end)
    .filter(({ draft }) => !draft.joined.paragraph.isContents);
  return head.slice(0, MOST_HEAD).map(({ draft, text }) => {
    const { style, isTitle, cell, look } = draft.joined.paragraph;
    return { text, style, isTitle, isCell: cell !== null, look };
  });
}

function languageOf(source: SourceDocument, text: string): LanguageTag | null {
  const declared = source.language !== null && LANGUAGE_TAG.test(source.language) ? source.language : null;
  const guessed = guessDocumentLanguage(text);
  if (declared === null) return guessed;
  // A region parts no language versions, a script does; and templates often declare the language of the office: what is
  // written decides.
  const base = declared.split('-')[0] ?? declared;
  if (guessed === null) return base === 'zh' ? declared : base;
  return base === guessed.split('-')[0] && base !== 'zh' ? base : guessed;
}

/**
 * Understands a document: what each paragraph of the file is, its number, its level and its path. `corrections` are what a
 * person says over it; everything else is decided as if they had been there from the start. Pure: the same file and the
 * same corrections always give the same document.
 */
export function structure(file: SourceDocument, corrections: readonly Correction[] = []): ImportedDocument {
  const corrected = correctSource(file, corrections);
  const { said, origins, lost } = corrected;
  const source = { ...file, paragraphs: corrected.paragraphs, footnotes: corrected.footnotes };
  const parted = joinParagraphs(source.paragraphs, said);
  const paragraphs = adoptTyped(parted.map(({ paragraph }) => paragraph));
  const joined = parted.map((each, index) => ({ ...each, paragraph: paragraphs[index] ?? each.paragraph }));
  const contents = findContents(paragraphs);
  const found = findHeadings(source.format, paragraphs, contents);
  const titles = findTitleBlock(source, paragraphs, found, contents);
  const evidence = found.map((each, index) => (titles.has(index) ? { ...each, isHeading: false } : each));
  const candidate = (paragraph: SourceParagraph, isHeading: boolean, isOff: boolean, isBreak: boolean) => ({
    text: isOff ? '' : paragraph.text,
    automatic: isOff ? null : paragraph.number,
    indent: paragraph.look?.firstIndent ?? null,
    isHeading,
    isBreak,
  });
  const isHeading = (index: number): boolean => evidence[index]?.isHeading ?? false;
  const isOff = (index: number): boolean =>
    titles.has(index) || contents.has(index) || paragraphs[index]?.cell !== null;
  const headingNumbers = assignNumbers(
    paragraphs.map((each, index) =>
      candidate(each, isHeading(index), isOff(index) || !isHeading(index), false),
    ),
  );
  const headings = levelledByNumbers(evidence, headingNumbers, paragraphs);
  const numbers = assignNumbers(
    paragraphs.map((each, index) => {
      const unit = headingNumbers[index]?.mark.unit ?? null;
      const resets = unit === 'article' || unit === 'annex';
      return candidate(each, isHeading(index), isOff(index), isHeading(index) && !resets);
    }),
  );
  const bullets = bulletsInUse(paragraphs);
  const understood = levelled(
    new Structuring(joined, headings, headingNumbers, numbers, titles, bullets, said).run(),
    said,
  );
  const titled = withTitles(understood, said);
  // From here on a parent is known by the paragraph it began with: titles taken in shift the places.
  const named = titled.map((draft) => ({
    ...draft,
    parent: draft.parent === null ? null : (titled[draft.parent]?.joined.indices[0] ?? null),
  }));
  const all = named.flatMap((draft, index) =>
    named[index - 1]?.isTitledBelow === true ? [] : [placed(draft, named[index + 1], bullets)],
  );
  const { paths, repeated } = deriveIssuedPaths(outlined(all));
  const whole = all.map(({ text }) => text).join('\n');
  const language = languageOf(source, whole);
  const direction = directionOf(language ?? 'und');
  const { footnotes, ids } = footnotesOf(
    source,
    all.flatMap((each) => each.footnotes.map(({ footnote }) => footnote)),
  );
  const blocks = all.map(({ draft, text, printed, runs, ...rest }, index): Block => {
    const own = draft.joined.paragraph;
    return {
      path: paths[index] ?? '',
      label: draft.label,
      ...(printed === null ? {} : { printed }),
      kind: draft.kind,
      level: draft.level,
      text,
      footnotes: rest.footnotes.flatMap(({ offset, footnote }) => {
        const id = ids.get(footnote);
        return id === undefined ? [] : [{ offset, footnote: id }];
      }),
      ...(own.direction === null || own.direction === direction ? {} : { direction: own.direction }),
      ...(runs.length === 0 ? {} : { runs }),
      ...(own.cell === null ? {} : { cell: own.cell }),
    };
  });
  const head = headOf(all);
  const titleText = titleLines(head).map(closeUpHan);
  const at = (test: (each: Placed, index: number) => boolean): number[] =>
    all.flatMap((each, index) => (test(each, index) ? [index] : []));
  const finding = (code: Finding['code'], found: readonly number[]): Finding[] => {
    const first = all[found[0] ?? -1];
    if (!first) return [];
    const detail = `${first.printed ?? ''} ${first.text.slice(0, 60)}`.trim();
    const place = origins[first.draft.joined.paragraph.place.index]?.place ?? null;
    return [{ code, count: found.length, place, detail }];
  };
  const findings: Finding[] = [
    ...source.findings,
    ...(lost === 0 ? [] : [{ code: 'correction-lost' as const, count: lost, place: null, detail: null }]),
    ...finding('number-repeated', repeated),
    ...finding(
      'number-doubtful',
      at(({ draft }) => draft.numbered !== null && draft.isDoubtful),
    ),
    ...finding(
      'heading-doubtful',
      at(({ draft }) => draft.kind === 'heading' && draft.isDoubtful && draft.numbered === null),
    ),
    ...(language === null
      ? [{ code: 'language-doubtful' as const, count: 1, place: null, detail: null }]
      : []),
  ];
  return {
    format: source.format,
    text: { language: language ?? 'und', direction, blocks, footnotes },
    facts: proposeFacts(
      source,
      head.flatMap(({ text }) => text.split('\n')),
      declaredTitle(source) ?? (titleText.join(' ').slice(0, 400) || null),
      language,
    ),
    findings,
    decisions: decisionsOf(corrected, all, blocks, { ids, footnotes }),
  };
}

function decisionsOf(
  { paragraphs, origins, noteOrigins }: CorrectedSource,
  all: readonly Placed[],
  blocks: readonly Block[],
  notes: ReturnType<typeof footnotesOf>,
): readonly Decision[] {
  const blockOf = new Map(
    all.flatMap(({ indices }, at) =>
      indices.map((index, nth): [number, readonly [number, number]] => [index, [at, nth]]),
    ),
  );
  const labels = new Map(notes.footnotes.map(({ id, label }) => [id, label]));
  const seen = new Set<string>();
  return origins.flatMap(({ place, ...key }, position): Decision[] => {
    const [at, nth] = blockOf.get(position) ?? [-1, 0];
    const block = blocks[at];
    const own: Decision = {
      ...key,
      kind: block?.kind ?? 'paragraph',
      label: block?.label ?? null,
      level: block?.level ?? 0,
      isJoined: nth > 0,
      isLeftOut: block === undefined,
      path: block?.path ?? null,
      note: null,
      place,
      isDoubtful: all[at]?.draft.isDoubtful ?? false,
    };
    const below = (paragraphs[position]?.footnotes ?? []).flatMap(({ footnote }): Decision[] => {
      const id = notes.ids.get(footnote);
      const origin = noteOrigins.get(footnote);
      if (id === undefined || origin === undefined || seen.has(id)) return [];
      seen.add(id);
      const label = labels.get(id) ?? null;
      const asNote = {
        kind: 'paragraph',
        level: 0,
        isJoined: false,
        isLeftOut: false,
        isDoubtful: false,
      } as const;
      return [{ ...origin, ...asNote, label, path: null, note: { id, of: key } }];
    });
    return [own, ...below];
  });
}
