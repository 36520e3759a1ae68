import { MAX_LEVEL } from '#core/documents/check-text.ts';
import type { BlockKind } from '#core/documents/document.ts';
import { LABEL } from '#core/documents/label.ts';
import type { SourceParagraph } from '../model.ts';
import type { HeadingEvidence } from './headings.ts';
import type { Joined } from './join.ts';
import { readMarks } from './marks.ts';
import type { Correction } from './model.ts';
import type { Numbered } from './sequences.ts';
import { isEndMark } from './title-block.ts';

/** One block on its way: what it is, before it has a path. */
export interface Draft {
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
  /** Set where a person gave another number than was understood: UTF-16 units of a printed one to take off the text. */
  readonly relabelled: { readonly cut: number } | null;
}

/** Bullets that are typed at the beginning of a paragraph. */
export const BULLET = /^[\s\u200e\u200f]*([•·●○▪■–—*‣◦\u2043-])[\s\u200f]+(?=\S)/u;

/** Counts dashes and dots at the beginning of paragraphs: one alone is punctuation, several are a list. */
export function bulletsInUse(paragraphs: readonly SourceParagraph[]): ReadonlySet<string> {
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

/** Decides for each paragraph what it is, from the evidence that was gathered over the whole document. */
export class Structuring {
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
      relabelled: label === understood.label ? null : { cut: markToCut(understood, label) },
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
      relabelled: null,
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

/** The printed number that a person's takes the place of: the one understood, else one that reads the same. */
function markToCut({ joined: { paragraph }, numbered }: Draft, label: string | null): number {
  if (label === null || paragraph.number !== null) return 0;
  if (numbered !== null) return numbered.mark.length;
  const marks = readMarks(paragraph.text);
  const same = marks.find((mark) => mark.label === label);
  // A slip of the document (`4.` where 3 is meant); a year or an amount at the beginning of a sentence is longer.
  const slip = /^\d/.test(label) ? marks.find(({ label: read }) => /^\d{1,3}$/.test(read)) : undefined;
  return (same ?? slip)?.length ?? 0;
}

function automaticLabel(text: string): string | null {
  const bare = text
    .trim()
    .replace(/[.)、]+$/, '')
    .replace(/^\(/, '');
  return LABEL.test(bare) && bare.length <= 20 ? bare : null;
}
