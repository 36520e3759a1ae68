import { MAX_LEVEL } from '#core/documents/check-text.ts';
import type { Draft } from './drafts.ts';
import type { SourceParagraph } from '../model.ts';
import { type HeadingEvidence, isTitleLike, lookKey } from './headings.ts';
import type { Correction } from './model.ts';
import type { Numbered } from './sequences.ts';
import { UNITS } from './units.ts';

/**
 * Levels of headings whose level the format does not say, by their numbers: `A.` below `II.` is one level further in. A heading
 * without a number that looks like a numbered one has its level; another stands below the numbered one above it.
 */
export function levelledByNumbers(
  headings: readonly HeadingEvidence[],
  numbers: readonly (Numbered | null)[],
  paragraphs: readonly SourceParagraph[],
): readonly HeadingEvidence[] {
  const own = headings.map(({ isHeading }, index) => {
    const numbered = numbers[index] ?? null;
    const isFree = isHeading && paragraphs[index]?.heading === null && paragraphs[index].look !== null;
    return isFree && numbered !== null && numbered.mark.unit === null ? numbered.depth + 1 : null;
  });
  if (own.every((level) => level === null)) return headings;
  const byLook = new Map<string, number>();
  own.forEach((level, index) => {
    const key = lookKey(paragraphs[index]);
    if (level !== null && !byLook.has(key)) byLook.set(key, level);
  });
  let above = 0;
  return headings.map((each, index) => {
    const level = own[index] ?? null;
    if (level !== null) {
      above = level;
      return { ...each, level: Math.min(MAX_LEVEL, level) };
    }
    if (!each.isDoubtful || !each.isHeading || above === 0) return each;
    return { ...each, level: Math.min(MAX_LEVEL, byLook.get(lookKey(paragraphs[index])) ?? above + 1) };
  });
}

/**
 * Levels of headings: named divisions by rank, among those that the document has; the rest below what is open. A level that a person
 * gave stays, and moves no other.
 */
export function levelled(
  drafts: readonly Draft[],
  corrections: ReadonlyMap<number, Correction>,
): readonly Draft[] {
  const isGiven = (draft: Draft): boolean =>
    corrections.get(draft.joined.indices[0] ?? -1)?.level !== undefined;
  const understood = levelledByEvidence(
    drafts.map((each) => (isGiven(each) ? { ...each, kind: 'paragraph' } : each)),
  );
  return drafts.map((draft, index) => (isGiven(draft) ? draft : (understood[index] ?? draft)));
}

function levelledByEvidence(drafts: readonly Draft[]): readonly Draft[] {
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
export function withTitles(
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
