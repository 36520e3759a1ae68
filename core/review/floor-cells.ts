import { formatParagraphLabel } from '#core/documents/cite.ts';
import type { KeptFloorEntry } from '#core/notes/floor-model.ts';
import type { Stance } from '#core/notes/model.ts';
import { findQuestion } from '#core/pack/lookup.ts';
import { printText } from '#core/printing/context.ts';
import type { PrintCell } from '#core/printing/print-document.ts';
import { textCell } from '#core/printing/table.ts';
import { ownWords, type PapersInput } from './papers.ts';

/** Gives what was said in the meeting, of every floor record that is here, in the order in which it was said. */
export function floorEntries({ floor, pack }: PapersInput): readonly KeptFloorEntry[] {
  return floor
    .filter(({ meeting }) => meeting === pack.meeting.uri)
    .flatMap(({ entries }) => entries)
    .filter(({ deletedAt }) => deletedAt === null)
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

const STANCE_OF: Readonly<Partial<Record<NonNullable<KeptFloorEntry['act']>, Stance>>> = {
  support: 'support',
  oppose: 'oppose',
  conditional: 'conditional',
};

/** Gives what an intervention did: sides by shape and name. */
export function actCell({ act }: KeptFloorEntry, { paper, words }: PapersInput): PrintCell {
  if (act === null) return textCell();
  const stance = STANCE_OF[act];
  if (stance === undefined) return textCell(printText(paper.act[act], words.language));
  return { texts: [], marks: [{ stance, words: paper.act[act] }] };
}

/** Gives what an entry is about besides its item, to stand before what was said; empty for nothing. */
export function placeOf({ question, paragraph }: KeptFloorEntry, { pack, paper }: PapersInput): string {
  const asked = question === null ? undefined : findQuestion(pack, question);
  return [
    asked === undefined ? null : paper.aboutQuestion(asked.question.number),
    paragraph === null || paragraph.label === null ? null : formatParagraphLabel(paragraph.label),
  ]
    .filter((each) => each !== null)
    .join(' · ');
}

/** Gives who spoke, or that nobody noted it. */
export const speakerCell = ({ speaker }: KeptFloorEntry, { paper, words }: PapersInput): PrintCell =>
  textCell(speaker === '' ? printText(paper.unknownSpeaker, words.language) : ownWords(speaker));
