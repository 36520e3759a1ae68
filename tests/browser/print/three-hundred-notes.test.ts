import { expect, test } from 'vitest';
import type { Note, NoteKind } from '#core/notes/model.ts';
import type { ItemId } from '#core/pack/model.ts';
import { PROFILES } from '#core/printing/profiles.ts';
import { buildProfile } from '#core/review/build-profile.ts';
import {
  at,
  marker,
  note,
  onParagraph,
  OWNER,
  paragraphs,
  QUESTION_1,
  QUESTION_2,
} from '#tests/fixtures/notes-to-print.ts';
import { COLLEAGUE, profileInput, reviewedNotes } from '#tests/fixtures/profiles-to-print.ts';
import { reachingOut, setPages } from './set-pages.ts';

const TEXTS = [
  '本代表团感谢秘书处编拟背景说明，并赞赏其审慎拟定各项问题。人工智能的发展提出了“新的挑战”。',
  'نشكر الأمانة على مذكرة المعلومات الأساسية، ونرى أن الدراسة (WIPO/IP/AI) ضرورية قبل أي توصية.',
  'Our delegation thanks the Secretariat for the background note and for the care taken with it. ',
];
const PLACES = [
  at({ question: QUESTION_1 }),
  at({ question: QUESTION_2 }),
  at({ item: 'opening' as ItemId }),
  onParagraph('8', '8'),
  onParagraph('9', '9', { language: 'en', exact: 'IP' }),
];
const KINDS: readonly NoteKind[] = ['position', 'statement', 'question', 'follow-up'];

/** Notes in Chinese, Arabic and English, of two people, of every kind, on five places, short and long. */
const NOTES: readonly Note[] = Array.from({ length: 300 }, (_, index) => {
  const number = index + 1;
  const text = TEXTS[number % 3] ?? '';
  return note(
    number,
    paragraphs(`${marker(number)} ${text}`, ...(number % 7 === 0 ? [text.repeat((number * 5) % 9)] : [])),
    {
      kind: KINDS[number % 4] ?? 'position',
      stance: number % 11 === 0 ? 'oppose' : number % 5 === 0 ? 'support' : null,
      anchor: PLACES[number % 5] ?? at({}),
    },
    { owner: number % 4 === 0 ? COLLEAGUE : OWNER },
  );
});

const counts = (text: string): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  for (const [word] of text.matchAll(/MARK\d{4}X/g)) found.set(word, (found.get(word) ?? 0) + 1);
  return found;
};

test.each(PROFILES)(
  '300 notes in three languages as %s: all that was chosen stands on paper, nothing clipped',
  async (profile) => {
    const print = buildProfile(
      profile,
      profileInput(
        profile,
        { languages: ['en', 'zh-Hans'] },
        { everyNote: NOTES, notes: reviewedNotes(NOTES) },
      ),
    );
    const { pages, sheets } = await setPages(print, { paper: profile === 'pocket' ? 'A5' : 'A4' });
    expect(pages.overflowing).toEqual([]);
    expect(reachingOut(sheets)).toEqual([]);
    const chosen = counts(JSON.stringify(print.blocks));
    expect(counts(sheets.map(({ textContent }) => textContent).join('\n'))).toEqual(chosen);
    if (profile === 'head') expect(chosen.size).toBe(NOTES.length);
    if (profile.startsWith('clean')) expect(chosen.size).toBe(0);
  },
);
