import { MAX_LEVEL } from '#core/documents/check-text.ts';
import type { Block, BlockKind, Footnote, LanguageTag } from '#core/documents/document.ts';
import { LABEL } from '#core/documents/label.ts';
import { closeUpHan, directionOf, LANGUAGE_TAG } from '#core/documents/language.ts';
import { deriveIssuedPaths, type Outlined } from '#core/documents/paths.ts';
import type { Finding, SourceDocument, SourceParagraph } from '../model.ts';
import { cleanText } from './clean-text.ts';
import { proposeFacts } from './facts.ts';
import { guessDocumentLanguage } from './guess-language.ts';
import { findHeadings, type HeadingEvidence, isTitleLike } from './headings.ts';
import { type Joined, joinParagraphs } from './join.ts';
import { pathElement } from './marks.ts';
import type { Correction, Decision, ImportedDocument } from './model.ts';
import { assignNumbers, type Numbered } from './sequences.ts';
import { findTitleBlock, isEndMark } from './title-block.ts';
import { UNITS } from './units.ts';

/** One block on its way: what it is, before it has a path. */
interface Draft {
  readonly joined: Joined;
  readonly kind: BlockKind;
  readonly level: number;
  readonly numbered: Numbered | null;
  readonly label: string | null;
  readonly isDoubtful: boolean;
  /** Index of the draft that an item belongs to. */
  readonly parent: number | null;
  /** Set where the text of a heading is the next line: `Article 3`, then its title. */
  readonly isTitledBelow: boolean;
}

const BULLET = /^[\s\u200e\u200f]*([•·●○▪■–—*‣◦\u2043-])[\s\u200f]+(?=\S)/u;

/** Counts dashes and dots at the beginning of paragraphs: one alone is punctuation, several are a list. */
function bulletsInUse(paragraphs: readonly SourceParagraph[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { text, cell } of paragraphs) {
    const bullet = cell === null ? BULLET.exec(text)?.[1] : undefined;
    if (bullet !== undefined) counts.set(bullet, (counts.get(bullet) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([bullet, count]) => (count > 1 || bullet === '•' ? [bullet] : [])));
}

/** Marks whose paragraphs are cited by number alone; others are items of a list. */
function isParagraphNumber({ mark, parent }: Numbered, outer: Draft | null): boolean {
  if (mark.unit !== null || mark.values.length > 1) return true;
  if (mark.counting !== 'digits' && mark.counting !== 'han') return false;
  if (mark.look === '(#)') return false;
  return parent === null || outer?.kind === 'heading';
}

const levelBelow = (outer: Draft | null): number =>
  outer?.kind === 'item' ? Math.min(MAX_LEVEL, outer.level + 1) : 1;

class Structuring {
  private readonly drafts: Draft[] = [];

  private readonly joined: readonly Joined[];
  private readonly headings: readonly HeadingEvidence[];
  private readonly headingNumbers: readonly (Numbered | null)[];
  private readonly numbers: readonly (Numbered | null)[];
  private readonly titles: ReadonlySet<number>;
  private readonly bullets: ReadonlySet<string>;
  private readonly corrections: ReadonlyMap<number, Correction>;

  constructor(
    joined: readonly Joined[],
    headings: readonly HeadingEvidence[],
    headingNumbers: readonly (Numbered | null)[],
    numbers: readonly (Numbered | null)[],
    titles: ReadonlySet<number>,
    bullets: ReadonlySet<string>,
    corrections: ReadonlyMap<number, Correction>,
  ) {
    this.joined = joined;
    this.headings = headings;
    this.headingNumbers = headingNumbers;
    this.numbers = numbers;
    this.titles = titles;
    this.bullets = bullets;
    this.corrections = corrections;
  }

  run(): readonly Draft[] {
    this.joined.forEach((joined, index) => this.drafts.push(this.draft(joined, index)));
    return this.drafts;
  }

  private draft(joined: Joined, index: number): Draft {
    const understood = this.understand(joined, index);
    const correction = this.corrections.get(joined.indices[0] ?? -1);
    if (!correction) return understood;
    const kind = correction.kind ?? understood.kind;
    const isLevelled = kind === 'heading' || kind === 'item';
    const label = correction.label === undefined ? understood.label : correction.label;
    return {
      ...understood,
      kind,
      level: isLevelled ? (correction.level ?? Math.max(1, understood.level)) : 0,
      label,
      numbered: label === understood.label ? understood.numbered : null,
      isDoubtful: false,
    };
  }

  private understand(joined: Joined, index: number): Draft {
    const base = {
      joined,
      numbered: null,
      label: null,
      isDoubtful: false,
      parent: null,
      isTitledBelow: false,
    };
    const { paragraph } = joined;
    if (this.titles.has(index)) return { ...base, kind: 'title', level: 0 };
    if (paragraph.cell !== null) {
      const label = paragraph.number === null ? null : automaticLabel(paragraph.number.text);
      return { ...base, kind: 'paragraph', level: 0, label };
    }
    if (index >= this.joined.length - 2 && isEndMark(paragraph.text) && index === this.joined.length - 1)
      return { ...base, kind: 'end', level: 0 };
    const heading = this.headings[index];
    if (heading?.isHeading === true)
      return this.heading({ ...base, isDoubtful: heading.isDoubtful }, heading, index);
    const numbered = this.numbers[index] ?? null;
    if (numbered)
      return this.numbered({
        ...base,
        numbered,
        label: numbered.mark.label,
        isDoubtful: numbered.isDoubtful,
      });
    const bullet = BULLET.exec(paragraph.text)?.[1];
    if (paragraph.bullet !== null || (bullet !== undefined && this.bullets.has(bullet)))
      return { ...base, kind: 'item', ...this.bulletPlace(paragraph, index) };
    return { ...base, kind: 'paragraph', level: 0 };
  }

  private heading(base: Omit<Draft, 'kind' | 'level'>, evidence: HeadingEvidence, index: number): Draft {
    const numbered = this.headingNumbers[index] ?? null;
    const label = numbered === null || numbered.mark.label === '' ? null : numbered.mark.label;
    return { ...base, kind: 'heading', level: evidence.level, numbered, label };
  }

  private numbered(base: Omit<Draft, 'kind' | 'level'> & { readonly numbered: Numbered }): Draft {
    const { numbered } = base;
    const parent = numbered.parent;
    const outer = parent === null ? null : (this.drafts[parent] ?? null);
    if (isParagraphNumber(numbered, outer)) return { ...base, kind: 'paragraph', level: 0 };
    // A number with a stop inside a list is the next list, with brackets or without.
    return { ...base, kind: 'item', level: levelBelow(outer), parent };
  }

  /** A bullet belongs to the number or bullet above it that stands further out. */
  private bulletPlace(
    paragraph: SourceParagraph,
    index: number,
  ): { readonly level: number; readonly parent: number | null } {
    const above = this.drafts[index - 1] ?? null;
    const own = paragraph.bullet?.level ?? 1;
    if (!above) return { level: 1, parent: null };
    if (above.numbered !== null && above.kind === 'item')
      return { level: levelBelow(above), parent: index - 1 };
    if (above.kind !== 'item') return { level: 1, parent: null };
    // Among bullets the format's own levels say which belongs to which.
    const first = this.drafts.findLastIndex((each) => each.kind !== 'item' || each.numbered !== null);
    const start = this.drafts[first + 1];
    const offset = (start?.level ?? 1) - (start?.joined.paragraph.bullet?.level ?? 1);
    return {
      level: Math.min(MAX_LEVEL, Math.max(1, own + offset)),
      parent: own + offset === start?.level ? start.parent : null,
    };
  }
}

function automaticLabel(text: string): string | null {
  const bare = text
    .trim()
    .replace(/[.)、]+$/, '')
    .replace(/^\(/, '');
  return LABEL.test(bare) && bare.length <= 20 ? bare : null;
}

/** Levels of headings: named divisions by rank, among those that the document has; the rest below what is open. */
function levelled(drafts: readonly Draft[]): readonly Draft[] {
  const used = UNITS.filter((unit) =>
    drafts.some(({ kind, numbered }) => kind === 'heading' && numbered?.mark.unit === unit),
  );
  if (used.length === 0) return normalised(drafts);
  let open = 0;
  const levels = used.filter((unit) => unit !== 'annex');
  return drafts.map((draft) => {
    if (draft.kind !== 'heading') return draft;
    const unit = draft.numbered?.mark.unit ?? null;
    if (unit === 'annex') {
      open = 1;
      return { ...draft, level: 1 };
    }
    if (unit === null) return { ...draft, level: Math.min(MAX_LEVEL, Math.max(draft.level, open + 1)) };
    open = levels.indexOf(unit) + 1;
    return { ...draft, level: open };
  });
}

/** Closes up levels that no heading has, so that the outermost is 1. */
function normalised(drafts: readonly Draft[]): readonly Draft[] {
  const levels = [...new Set(drafts.flatMap(({ kind, level }) => (kind === 'heading' ? [level] : [])))].sort(
    (a, b) => a - b,
  );
  return drafts.map((draft) =>
    draft.kind === 'heading' ? { ...draft, level: levels.indexOf(draft.level) + 1 } : draft,
  );
}

/** Makes one heading of `Article 3` and the line with its title below. */
function withTitles(
  drafts: readonly Draft[],
  corrections: ReadonlyMap<number, Correction>,
): readonly Draft[] {
  return drafts.map((draft, index) => {
    const next = drafts[index + 1];
    const { paragraph } = draft.joined;
    const isBare =
      draft.kind === 'heading' &&
      draft.numbered !== null &&
      draft.numbered.mark.unit !== null &&
      paragraph.number === null &&
      paragraph.text.slice(draft.numbered.mark.length).trim() === '';
    const takesNext =
      isBare &&
      next !== undefined &&
      next.label === null &&
      (next.kind === 'heading' || next.kind === 'paragraph') &&
      next.joined.paragraph.cell === null &&
      next.numbered === null &&
      isTitleLike(next.joined.paragraph.text) &&
      corrections.get(next.joined.indices[0] ?? -1)?.isJoined !== false;
    return takesNext ? { ...draft, isTitledBelow: true } : draft;
  });
}

interface Placed {
  readonly draft: Draft;
  readonly text: string;
  readonly printed: string | null;
  readonly indices: readonly number[];
  readonly footnotes: Block['footnotes'];
  readonly runs: SourceParagraph['runs'];
}

/** Takes the mark off a text, moves what stands in it, and drops what no text of a pack may hold. */
function placed(draft: Draft, below: Draft | undefined, bullets: ReadonlySet<string>): Placed {
  const titled = draft.isTitledBelow && below ? below : null;
  const { paragraph } = (titled ?? draft).joined;
  const typed = titled || paragraph.number !== null ? null : draft.numbered;
  const bullet = draft.kind === 'item' && draft.numbered === null ? BULLET.exec(paragraph.text) : null;
  const isBullet = bullet !== null && (paragraph.bullet !== null || bullets.has(bullet[1] ?? ''));
  const whole = typed?.mark.length ?? (isBullet ? bullet[0].length : 0);
  const isAll = paragraph.text.slice(whole).trim() === '';
  const cut = isAll ? 0 : whole;
  const printed =
    draft.numbered?.mark.printed ??
    (paragraph.number?.text.trim() || (isBullet ? bullet[1] : paragraph.bullet?.text.trim())) ??
    null;
  const cleaned = cleanText(paragraph, cut);
  return {
    draft,
    ...cleaned,
    text: cleaned.text === '' ? (printed ?? '') : cleaned.text,
    printed: printed === null || printed === '' ? null : printed,
    indices: [...draft.joined.indices, ...(titled?.joined.indices ?? [])],
  };
}

function outlined(all: readonly Placed[]): readonly Outlined[] {
  const at = new Map(all.map(({ draft }, index) => [draft, index]));
  const drafts = all.map(({ draft }) => draft);
  const byOriginal = new Map(drafts.map((draft, index) => [draft.joined.indices[0] ?? -1, index]));
  return all.map(({ draft }): Outlined => {
    const { kind, label, level, numbered, joined } = draft;
    const cell = joined.paragraph.cell;
    const unit = numbered?.mark.unit ?? null;
    const parent = draft.parent === null ? undefined : byOriginal.get(draft.parent);
    const own = at.get(draft) ?? 0;
    return {
      kind,
      label,
      level,
      ...(cell === null ? {} : { cell }),
      ...(numbered === null || (kind !== 'heading' && kind !== 'paragraph' && kind !== 'item')
        ? {}
        : { element: elementOf(draft, numbered) }),
      ...(unit === null || (kind !== 'heading' && kind !== 'paragraph')
        ? {}
        : { division: unit === 'annex' ? 'annex' : unit === 'article' ? 'article' : 'wider' }),
      ...(parent === undefined || parent >= own ? {} : { parent }),
    };
  });
}

/** Headings that are numbered but not named are sections, whatever their numerals: `II.` and `二、` are one. */
function elementOf({ kind }: Draft, { mark, depth }: Numbered): string {
  if (kind === 'heading' && mark.unit === null) return `section-${mark.values.join('.')}${mark.suffix ?? ''}`;
  return pathElement(mark, depth);
}

/** Gives footnotes ids that are unique, and alike in every language: the label, with a count where labels start again. */
function footnotesOf(
  source: SourceDocument,
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

function languageOf(source: SourceDocument, text: string): LanguageTag | null {
  const declared = source.language !== null && LANGUAGE_TAG.test(source.language) ? source.language : null;
  const guessed = guessDocumentLanguage(text);
  if (declared === null || guessed === null) return declared ?? guessed;
  // Templates often declare the language of the office; what is written decides.
  return declared.split('-')[0] === guessed.split('-')[0]
    ? declared === 'zh'
      ? guessed
      : declared
    : guessed;
}

/**
 * Understands a document: what each paragraph of the file is, its number, its level and its path. `corrections` are what a
 * person says over it; everything else is decided as if they had been there from the start. Pure: the same file and the
 * same corrections always give the same document.
 */
export function structure(source: SourceDocument, corrections: readonly Correction[] = []): ImportedDocument {
  const said = new Map(corrections.map((each) => [each.index, each]));
  const joined = joinParagraphs(source.paragraphs, said);
  const paragraphs = joined.map(({ paragraph }) => paragraph);
  const found = findHeadings(source.format, paragraphs);
  const titles = findTitleBlock(source, paragraphs, found);
  const headings = found.map((each, index) => (titles.has(index) ? { ...each, isHeading: false } : each));
  const candidate = (paragraph: SourceParagraph, isHeading: boolean, isOff: boolean, isBreak: boolean) => ({
    text: isOff ? '' : paragraph.text,
    automatic: isOff ? null : paragraph.number,
    indent: paragraph.look?.firstIndent ?? null,
    isHeading,
    isBreak,
  });
  const isHeading = (index: number): boolean => headings[index]?.isHeading ?? false;
  const isOff = (index: number): boolean => titles.has(index) || paragraphs[index]?.cell !== null;
  const headingNumbers = assignNumbers(
    paragraphs.map((each, index) =>
      candidate(each, isHeading(index), isOff(index) || !isHeading(index), false),
    ),
  );
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
  const titleText = blocks.flatMap(({ kind, text }) => (kind === 'title' ? [closeUpHan(text)] : []));
  const at = (test: (each: Placed, index: number) => boolean): number[] =>
    all.flatMap((each, index) => (test(each, index) ? [index] : []));
  const finding = (code: Finding['code'], found: readonly number[]): Finding[] => {
    const first = all[found[0] ?? -1];
    if (!first) return [];
    const detail = `${first.printed ?? ''} ${first.text.slice(0, 60)}`.trim();
    return [{ code, count: found.length, place: first.draft.joined.paragraph.place, detail }];
  };
  const findings: Finding[] = [
    ...source.findings,
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
    facts: proposeFacts(source, source.title ?? (titleText.join(' ').slice(0, 400) || null), language),
    findings,
    decisions: decisionsOf(source, all, blocks),
  };
}

function decisionsOf(
  source: SourceDocument,
  all: readonly Placed[],
  blocks: readonly Block[],
): readonly Decision[] {
  const blockOf = new Map(
    all.flatMap(({ indices }, at) =>
      indices.map((index, nth): [number, readonly [number, number]] => [index, [at, nth]]),
    ),
  );
  return source.paragraphs.map(({ place }): Decision => {
    const [at, nth] = blockOf.get(place.index) ?? [-1, 0];
    const block = blocks[at];
    return {
      index: place.index,
      kind: block?.kind ?? 'paragraph',
      label: block?.label ?? null,
      level: block?.level ?? 0,
      isJoined: nth > 0,
      isLeftOut: block === undefined,
      path: block?.path ?? null,
      place,
      isDoubtful: all[at]?.draft.isDoubtful ?? false,
    };
  });
}
