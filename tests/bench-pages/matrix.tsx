import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { MEETING_ANCHOR } from '#core/anchoring/anchor.ts';
import type { AuthorId, NoteId } from '#core/base/ids.ts';
import { NOTE_KINDS, STANCES, type Note } from '#core/notes/model.ts';
import type { LocalizedText, MeetingPack, QuestionId } from '#core/pack/model.ts';
import { buildCoverage } from '#core/review/coverage.ts';
import { REVIEW_STATES, type ReviewedNote } from '#core/review/review-state.ts';
import { CoverageMatrix } from '#renderer/features/review/CoverageMatrix.tsx';
import { loadTexts, TextProvider } from '#renderer/i18n/index.ts';
import { localized, meetingPack } from '#tests/fixtures/meeting-pack.ts';
import { seededParagraphs } from '#tools/bench/seeded.ts';
import '#renderer/ui/tokens.css';
import '#renderer/ui/base.css';

/** Draws the matrix of `?questions=200&delegates=15`, every field with a note, again and again; then the same table as plain HTML. */
const asked = new URLSearchParams(location.search);
const ROUNDS = 15;
const WARM_UP = 3;

const texts: readonly LocalizedText[] = seededParagraphs(Number(asked.get('questions')), 3, 20).map((text) =>
  localized(text),
);
const owners = Array.from(
  { length: Number(asked.get('delegates')) },
  (_, number) => number.toString(16).padStart(32, '0') as AuthorId,
);
const base = meetingPack();
const [theme] = base.themes;
if (theme === undefined) throw new Error('The pack has no theme');
const [first] = theme.questions;
if (first === undefined) throw new Error('The theme has no question');
const questions = texts.map((text, index) => ({
  ...first,
  id: `q${String(index)}` as QuestionId,
  number: String(index + 1),
  text,
}));
const pack: MeetingPack = { ...base, themes: [{ ...theme, questions }] };

const pick = <Value,>(values: readonly Value[], index: number): Value => {
  const value = values[index % values.length];
  if (value === undefined) throw new Error('There is nothing to pick');
  return value;
};

const notes = questions.flatMap((question, row): readonly ReviewedNote[] =>
  owners.map((owner, column) => {
    const number = row * owners.length + column;
    const note: Note = {
      id: number.toString(16).padStart(32, 'f') as NoteId,
      owner,
      meeting: pack.meeting.uri,
      createdAt: number,
      updatedAt: number,
      deletedAt: null,
      fields: {
        kind: number % 3 === 0 ? pick(NOTE_KINDS, number) : 'position',
        stance: pick(STANCES, row % 7 === 0 ? number : row),
        priority: 'medium',
        visibility: 'delegation',
        outcome: null,
        tags: [],
        anchor: { ...MEETING_ANCHOR, theme: theme.id, question: question.id },
      },
      body: [],
      conflicts: [],
      readOnly: false,
    };
    return { note, state: pick(REVIEW_STATES, number), decision: null, reviews: [], answer: null };
  }),
);

/** A task after the frame comes when the frame has been drawn. */
const drawn = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve())));

const container = document.getElementById('root');
if (container === null) throw new Error('The page has no root');
const words = await loadTexts('en');
const nameOf = (owner: AuthorId): string => `Delegate ${owner.slice(-2)}`;

async function attache(): Promise<number> {
  const place = document.createElement('div');
  container?.append(place);
  const root = createRoot(place);
  const show = (children: ReactNode): void =>
    root.render(<TextProvider texts={words}>{children}</TextProvider>);
  show(null);
  await drawn();
  const began = performance.now();
  const coverage = buildCoverage({ pack, notes, records: [], owners });
  show(<CoverageMatrix coverage={coverage} nameOf={nameOf} />);
  while (place.querySelectorAll('td').length < notes.length) await drawn();
  await drawn();
  const time = performance.now() - began;
  html = place.innerHTML;
  root.unmount();
  place.remove();
  return time;
}

let html = '';
async function plainHtml(): Promise<number> {
  const place = document.createElement('div');
  container?.append(place);
  await drawn();
  const began = performance.now();
  place.innerHTML = html;
  await drawn();
  const time = performance.now() - began;
  place.remove();
  return time;
}

async function measure(draw: () => Promise<number>): Promise<readonly number[]> {
  const samples: number[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const time = await draw();
    if (round >= 0) samples.push(time);
  }
  return samples;
}

const ours = await measure(attache);
Reflect.set(globalThis, 'measured', { attache: ours, plain: await measure(plainHtml) });
document.documentElement.dataset['done'] = '';
