import { expect, test } from 'vitest';
import type { Anchor } from '#core/anchoring/anchor.ts';
import { MEETING_ANCHOR } from '#core/anchoring/anchor.ts';
import type { Note } from '#core/notes/model.ts';
import {
  notesAboutItem,
  notesAboutQuestion,
  notesAboutTheme,
  notesInDocument,
} from '#core/notes/notes-about.ts';
import type { ItemId, QuestionId, ThemeId } from '#core/pack/model.ts';
import { meetingPack, NOTE_ID } from '../../../fixtures/meeting-pack.ts';

const note = (id: string, anchor: Partial<Anchor>): Note =>
  ({ id, fields: { anchor: { ...MEETING_ANCHOR, ...anchor } } }) as Note;

const theme = 'ip-policy' as ThemeId;
const notes = [
  note('item', { item: 'panel-policy' as ItemId, theme }),
  note('theme', { theme }),
  note('question', { item: 'panel-policy' as ItemId, theme, question: 'policy-first' as QuestionId }),
  note('elsewhere', { item: 'opening' as ItemId, theme }),
  note('meeting', {}),
  note('paragraph', {
    paragraph: {
      document: NOTE_ID,
      symbol: null,
      revision: '',
      path: '8',
      label: '8',
      words: null,
      quotation: null,
    },
  }),
];
const ids = (found: readonly Note[]): readonly string[] => found.map(({ id }) => id);

test('notes are found by where they hang', () => {
  const item = meetingPack().agenda.find(({ id }) => id === 'panel-policy');
  expect(item && ids(notesAboutItem(notes, item))).toEqual(['item', 'theme', 'question']);
  expect(ids(notesAboutTheme(notes, theme))).toEqual(['item', 'theme', 'question', 'elsewhere']);
  expect(ids(notesAboutQuestion(notes, 'policy-first' as QuestionId))).toEqual(['question']);
  expect(ids(notesInDocument(notes, NOTE_ID))).toEqual(['paragraph']);
});

test('a note about the meeting as a whole belongs to no item that carries no theme', () => {
  const opening = meetingPack().agenda.find(({ id }) => id === 'opening');
  expect(opening && ids(notesAboutItem(notes, opening))).toEqual(['elsewhere']);
});
