import { resolveAnchor } from '#core/anchoring/resolve-anchor.ts';
import { formatCitation } from '#core/documents/cite.ts';
import type { LanguageTag } from '#core/documents/document.ts';
import type { MeetingRecord, Note } from '#core/notes/model.ts';
import type { LocalizedText, MeetingPack } from '#core/pack/model.ts';
import { pickText } from '#core/pack/pick-text.ts';
import type { PlaceWords } from './note-file.ts';

/** Gives whose a note is and where it hangs in words, in the given language where the pack has it. A level that is lost is not told. */
export function placeWords(
  note: Note,
  pack: MeetingPack,
  record: MeetingRecord,
  language: LanguageTag,
  author: string | null,
): PlaceWords {
  const pick = (text: LocalizedText): string => pickText(text, language).text;
  const { item, theme, question, paragraph } = resolveAnchor(note.fields.anchor, pack, record.ownQuestions);
  const label = note.fields.anchor.paragraph?.label ?? null;
  return {
    author,
    meeting: pick(pack.meeting.title),
    item: item === null ? null : `${item.number} ${pick(item.title)}`,
    theme: theme === null ? null : pick(theme.title),
    question:
      question === null
        ? null
        : 'number' in question
          ? `${question.number} ${pick(question.text)}`
          : question.text,
    paragraph:
      paragraph === null ? null : formatCitation(pick(paragraph.document.shortTitle), label, language),
  };
}
