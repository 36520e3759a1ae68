import type { Block } from '#core/documents/document.ts';
import type { Outlined } from '#core/documents/paths.ts';
import type { SourceParagraph } from '../model.ts';
import { type AnnexPlace, placeAnnexes, sectionalArticles } from './annexes.ts';
import { cleanText } from './clean-text.ts';
import { BULLET, type Draft } from './drafts.ts';
import { pathElement } from './marks.ts';
import type { Numbered } from './sequences.ts';

/** A draft with its text as the block has it. */
export interface Placed {
  readonly draft: Draft;
  readonly text: string;
  readonly printed: string | null;
  readonly indices: readonly number[];
  readonly footnotes: Block['footnotes'];
  readonly runs: SourceParagraph['runs'];
}

/** Takes the mark off a text, moves what stands in it, and drops what no text of a pack may hold. */
export function placed(draft: Draft, below: Draft | undefined, bullets: ReadonlySet<string>): Placed {
  const titled = draft.isTitledBelow && below ? below : null;
  const { paragraph } = (titled ?? draft).joined;
  const typed = titled || paragraph.number !== null ? null : draft.numbered;
  const bullet = draft.kind === 'item' && draft.numbered === null ? BULLET.exec(paragraph.text) : null;
  const isBullet = bullet !== null && (paragraph.bullet !== null || bullets.has(bullet[1] ?? ''));
  const whole = draft.relabelled?.cut ?? typed?.mark.length ?? (isBullet ? bullet[0].length : 0);
  const isAll = paragraph.text.slice(whole).trim() === '';
  const cut = isAll ? 0 : whole;
  const asPrinted =
    draft.numbered?.mark.printed ??
    (paragraph.number?.text.trim() || (isBullet ? bullet[1] : paragraph.bullet?.text.trim())) ??
    null;
  const printed = draft.relabelled === null ? asPrinted : null;
  const cleaned = cleanText(paragraph, cut);
  return {
    draft,
    ...cleaned,
    text: cleaned.text === '' ? (asPrinted ?? '') : cleaned.text,
    printed: printed === null || printed === '' ? null : printed,
    indices: [...draft.joined.indices, ...(titled?.joined.indices ?? [])],
  };
}

/** Gives what the paths of the blocks are derived from. */
export function outlined(all: readonly Placed[]): readonly Outlined[] {
  const isAnnex = ({ draft }: Placed): boolean =>
    draft.kind === 'heading' && draft.numbered?.mark.unit === 'annex';
  const annexes = all.filter(isAnnex);
  const places = placeAnnexes(annexes.flatMap(({ draft }) => (draft.numbered ? [draft.numbered.mark] : [])));
  const annexOf = new Map(annexes.map((each, index) => [each, places[index]]));
  const sections = sectionalArticles(all.map(({ draft }) => draft.numbered?.mark ?? null));
  const byOriginal = new Map(all.map(({ draft }, index) => [draft.joined.indices[0] ?? -1, index]));
  return all.map((each, own): Outlined => {
    const { kind, label, level, joined } = each.draft;
    const cell = joined.paragraph.cell;
    const parent = each.draft.parent === null ? undefined : byOriginal.get(each.draft.parent);
    return {
      kind,
      label,
      level,
      ...(cell === null ? {} : { cell }),
      ...numberInPath(each.draft, annexOf.get(each), sections.has(own)),
      ...(parent === undefined || parent >= own ? {} : { parent }),
    };
  });
}

function numberInPath(
  draft: Draft,
  annex: AnnexPlace | undefined,
  isSection: boolean,
): Pick<Outlined, 'element' | 'division'> {
  const { kind, numbered } = draft;
  if (annex !== undefined)
    return annex.element === null
      ? {}
      : { element: annex.element, division: annex.isOutermost ? 'annex' : 'wider' };
  if (numbered === null || kind === 'title' || kind === 'end') return {};
  const { unit, values, suffix } = numbered.mark;
  if (isSection) return { element: `section-${values.join('.')}${suffix ?? ''}`, division: 'wider' };
  const isDivision = unit !== null && kind !== 'item';
  return {
    element: elementOf(draft, numbered),
    ...(isDivision ? { division: unit === 'article' ? 'article' : 'wider' } : {}),
  };
}

/** Headings that are numbered but not named are sections, whatever their numerals: `II.` and `二、` are one. */
function elementOf({ kind }: Draft, { mark, depth }: Numbered): string {
  if (kind === 'heading' && mark.unit === null) return `section-${mark.values.join('.')}${mark.suffix ?? ''}`;
  return pathElement(mark, depth);
}
