import type { LocalizedText, MeetingPack } from '#core/pack/model.ts';
import type { ItemId, QuestionId, ThemeId } from '#core/pack/model.ts';
import type { Anchor, AnchorLevel } from './anchor.ts';
import { findParagraph, type ParagraphCandidate, type RevisionComparer } from './place-paragraph.ts';
import { agendaEntries, placeEntry, type EntryCandidate } from './re-anchor-agenda.ts';

/** A level of an anchor about which a person has to say something. No candidates: nothing is left that is like it. */
export type AnchorDoubt =
  | { readonly level: 'paragraph'; readonly candidates: readonly ParagraphCandidate[] }
  | {
      readonly level: 'item' | 'theme' | 'question';
      readonly candidates: readonly EntryCandidate[];
      /** What it said in the edition before. */
      readonly was: LocalizedText;
    };

/** An anchor as it stands in the present pack. */
export interface PlacedAnchor {
  /** What is certain of it; a level in doubt is null here, so that the note shows nowhere it may not belong. */
  readonly anchor: Anchor;
  readonly doubts: readonly AnchorDoubt[];
  /** Levels that were found by themselves at another place, or under another number or id. */
  readonly moved: readonly AnchorLevel[];
}

const ENTRY_LEVELS = ['item', 'theme', 'question'] as const;
type EntryLevel = (typeof ENTRY_LEVELS)[number];

/** The entry as the newest earlier edition has it that has one of this id. */
function earlierEntry(level: EntryLevel, id: string, earlier: readonly MeetingPack[]) {
  for (const edition of earlier) {
    const entry = agendaEntries(edition)[level].find((each) => each.id === id);
    if (entry !== undefined) return entry;
  }
  return null;
}

/**
 * Places an anchor in the present pack of its meeting, given the earlier editions that this device keeps, newest
 * first. Nothing is written: what moves by itself is found anew each time, and what is in doubt waits for a person.
 */
export function placeAnchor(
  anchor: Anchor,
  pack: MeetingPack,
  earlier: readonly MeetingPack[],
  comparer: RevisionComparer,
): PlacedAnchor {
  const doubts: AnchorDoubt[] = [];
  const moved: AnchorLevel[] = [];
  const placed = { ...anchor };
  const present = agendaEntries(pack);
  for (const level of ENTRY_LEVELS) {
    const id = anchor[level];
    const was = id === null || anchor.left.includes(level) ? null : earlierEntry(level, id, earlier);
    if (id === null || was === null) continue;
    const placement = placeEntry(was, present[level]);
    if (placement.fate !== 'certain') {
      const candidates = placement.fate === 'doubtful' ? placement.candidates : [];
      doubts.push({ level, candidates, was: was.text });
      setEntry(placed, level, null);
    } else if (placement.entry.id !== id) {
      moved.push(level);
      setEntry(placed, level, placement.entry.id);
    }
  }
  const { paragraph } = anchor;
  if (paragraph === null) return { anchor: placed, doubts, moved };
  if (anchor.left.includes('paragraph')) return { anchor: { ...placed, paragraph: null }, doubts, moved };
  const place = findParagraph(paragraph, pack, earlier, comparer);
  switch (place.fate) {
    case 'same':
      return { anchor: placed, doubts, moved };
    case 'certain':
      return { anchor: { ...placed, paragraph: place.anchor }, doubts, moved: [...moved, 'paragraph'] };
    case 'doubtful':
      doubts.push({ level: 'paragraph', candidates: place.candidates });
      return { anchor: { ...placed, paragraph: null }, doubts, moved };
    case 'deleted':
      doubts.push({ level: 'paragraph', candidates: [] });
      return { anchor: { ...placed, paragraph: null }, doubts, moved };
  }
}

function setEntry(
  anchor: { -readonly [Key in EntryLevel]: Anchor[Key] },
  level: EntryLevel,
  id: string | null,
): void {
  switch (level) {
    case 'item':
      anchor.item = id as ItemId | null;
      break;
    case 'theme':
      anchor.theme = id as ThemeId | null;
      break;
    case 'question':
      anchor.question = id as QuestionId | null;
      break;
  }
}
