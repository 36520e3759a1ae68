import { blockAt } from '#core/documents/block-at.ts';
import type { Block, LanguageTag } from '#core/documents/document.ts';
import type { OwnQuestion } from '#core/notes/model.ts';
import type { AgendaItem, GuidingQuestion, MeetingPack, PackDocument, Theme } from '#core/pack/model.ts';
import { ANCHOR_LEVELS, type Anchor, type AnchorLevel, type ParagraphAnchor } from './anchor.ts';
import { matchQuotation, type QuotationMatch } from './match-quotation.ts';

export interface ResolvedParagraph {
  readonly document: PackDocument;
  /** The block in the quotation's language, else in the first language that has it. */
  readonly block: Block;
  readonly language: LanguageTag;
}

/** What of an anchor still exists. A level is null when it was never set or is lost; `lost` tells which. */
export interface ResolvedAnchor {
  readonly item: AgendaItem | null;
  readonly theme: Theme | null;
  readonly question: GuidingQuestion | OwnQuestion | null;
  readonly paragraph: ResolvedParagraph | null;
  readonly quotation: QuotationMatch | null;
  readonly lost: readonly AnchorLevel[];
}

interface Superseding {
  readonly id: string;
  readonly supersedes: readonly string[];
}

const current = <Entry extends Superseding>(entries: readonly Entry[], id: string | null): Entry | null =>
  (id !== null &&
    (entries.find((entry) => entry.id === id) ?? entries.find((entry) => entry.supersedes.includes(id)))) ||
  null;

const findParagraph = (anchor: ParagraphAnchor | null, pack: MeetingPack): ResolvedParagraph | null => {
  const document = pack.documents.find(({ id }) => id === anchor?.document);
  if (anchor === null || document === undefined) return null;
  const wanted = anchor.quotation?.language;
  const texts = document.versions.map((version) => version.text);
  // A quotation's own language stands first: in another language its words would be missed for certain.
  for (const text of [...texts.filter(({ language }) => language === wanted), ...texts]) {
    const block = blockAt(text, anchor.path);
    if (block !== null) return { document, block, language: text.language };
  }
  return null;
};

/**
 * Looks each level of an anchor up in a pack (and among the delegate's own questions), following `supersedes`. Every
 * level that was set and is no longer there is named in `lost`; none is guessed.
 */
export function resolveAnchor(
  anchor: Anchor,
  pack: MeetingPack,
  ownQuestions: readonly OwnQuestion[],
): ResolvedAnchor {
  const item = current(pack.agenda, anchor.item);
  const theme = current(pack.themes, anchor.theme);
  const question =
    current(
      pack.themes.flatMap(({ questions }) => questions),
      anchor.question,
    ) ??
    ownQuestions.find(({ id, deletedAt }) => id === anchor.question && deletedAt === null) ??
    null;
  const paragraph = findParagraph(anchor.paragraph, pack);
  const words = anchor.paragraph?.quotation ?? null;
  const quotation =
    words !== null && paragraph?.language === words.language
      ? matchQuotation(paragraph.block.text, words)
      : null;
  const isLost: Readonly<Record<AnchorLevel, boolean>> = {
    item: anchor.item !== null && item === null,
    theme: anchor.theme !== null && theme === null,
    question: anchor.question !== null && question === null,
    paragraph: anchor.paragraph !== null && paragraph === null,
    quotation: words !== null && quotation === null,
  };
  return {
    item,
    theme,
    question,
    paragraph,
    quotation,
    lost: ANCHOR_LEVELS.filter((level) => isLost[level]),
  };
}
