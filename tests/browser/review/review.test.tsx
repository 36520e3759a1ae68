import { userEvent } from 'vitest/browser';
import { expect, test } from 'vitest';
import type { AuthorId } from '#core/base/ids.ts';
import type { Coverage } from '#core/review/coverage.ts';
import type { QuestionId } from '#core/pack/model.ts';
import { CoverageMatrix } from '#renderer/features/review/CoverageMatrix.tsx';
import { CoverageScreen } from '#renderer/features/review/CoverageScreen.tsx';
import { FloorScreen } from '#renderer/features/floor/FloorScreen.tsx';
import { ReviewScreen } from '#renderer/features/review/ReviewScreen.tsx';
import { routeTo } from '#renderer/state/routes.ts';
import type { Services } from '#renderer/services/start.ts';
import { ReviewsProvider } from '#renderer/state/reviews.tsx';
import { devices } from '../../data/support/devices.ts';
import { value } from '../../data/support/expect-ok.ts';
import { type } from '../../data/support/type.ts';
import { localized, meetingPack } from '../../fixtures/meeting-pack.ts';
import { at, note, paragraphs, QUESTION_1 } from '../../fixtures/notes-to-print.ts';
import { accessibilityFaults, NEW_FIELDS, openMeeting } from '../support/open-meeting.tsx';

const start = devices();

async function noteOnQuestion(services: Services): Promise<void> {
  value(await services.people.introduce({ name: 'Hana', delegation: 'Ruritania', role: 'head' }));
  const id = value(
    await services.notes.create(meetingPack().meeting.uri, {
      ...NEW_FIELDS,
      visibility: 'delegation',
      stance: 'support',
      anchor: at({ question: QUESTION_1 }),
    }),
  );
  const open = value(await services.notes.open(id));
  type(open.doc, 'We can agree to a study.');
  await open.close();
}

const reviewScreen = (
  <ReviewsProvider>
    <ReviewScreen />
  </ReviewsProvider>
);

test('an intervention is noted by keyboard alone, and the next line is ready; removing it can be undone', async () => {
  const services = await start();
  const { screen } = await openMeeting({ services, children: <FloorScreen /> });
  await userEvent.keyboard('African Group{Tab}+ welcomes the note{Enter}');
  const entry = screen.getByRole('article');
  await expect.element(entry).toHaveTextContent('African Group');
  await expect.element(entry).toHaveTextContent('Support');
  await expect.element(entry).toHaveTextContent('welcomes the note');
  await expect.element(screen.getByLabelText('Delegation or group')).toHaveFocus();
  await expect.element(screen.getByLabelText('Delegation or group')).toHaveValue('');
  expect(await accessibilityFaults('light')).toEqual([]);
  expect(await accessibilityFaults('dark')).toEqual([]);
  await screen.getByRole('button', { name: 'Remove entry' }).click();
  await expect.element(screen.getByText('Nothing noted yet')).toBeVisible();
  await screen.getByRole('button', { name: 'Undo' }).click();
  await expect.element(screen.getByRole('article')).toHaveTextContent('welcomes the note');
});

test('the head approves by keyboard, and goes on to a comment on words', async () => {
  const services = await start();
  await noteOnQuestion(services);
  const { screen } = await openMeeting({ services, children: reviewScreen });
  const card = screen.getByRole('article', { name: 'Position of Hana' });
  await expect.element(card).toHaveTextContent('We can agree to a study.');
  card.element().focus();
  await userEvent.keyboard('a');
  await expect.element(card).toHaveAttribute('data-state', 'approved');
  card.element().focus();
  await userEvent.keyboard('w');
  await expect.element(screen.getByLabelText('Choose the words', { exact: false })).toHaveFocus();
});

test('the review that a field of the matrix opens is narrowed to its question and delegate, and is widened again', async () => {
  const services = await start();
  await noteOnQuestion(services);
  const owner = services.profile.author;
  const [other = QUESTION_1] = meetingPack()
    .themes.flatMap(({ questions }) => questions.map(({ id }) => id))
    .filter((id) => id !== QUESTION_1);
  const { screen } = await openMeeting({
    services,
    children: reviewScreen,
    address: routeTo.review(other, owner),
  });
  await expect.element(screen.getByText('No note matches')).toBeVisible();
  await screen.getByRole('button', { name: /Question$/ }).click();
  await screen.getByRole('option', { name: 'Any' }).click();
  await expect.element(screen.getByRole('article', { name: 'Position of Hana' })).toBeVisible();
  expect(await accessibilityFaults('light')).toEqual([]);
  expect(await accessibilityFaults('dark')).toEqual([]);
});

test('the matrix shows stance, state and gaps, and the board what leads where', async () => {
  const services = await start();
  await noteOnQuestion(services);
  const children = (
    <ReviewsProvider>
      <CoverageScreen />
    </ReviewsProvider>
  );
  const { screen } = await openMeeting({ services, children });
  await expect.element(screen.getByRole('cell', { name: 'Hana: Support, Position, Draft' })).toBeVisible();
  await expect.element(screen.getByText('2 questions have no note')).toBeVisible();
  expect(await accessibilityFaults('light')).toEqual([]);
  expect(await accessibilityFaults('dark')).toEqual([]);
  await screen.getByRole('radio', { name: 'Outcomes' }).click();
  await expect.element(screen.getByText('Leading to no outcome')).toBeVisible();
});

test('a matrix of 200 questions and 15 delegates is on screen whole, and arrows go through it', async () => {
  const services = await start();
  const owners = Array.from({ length: 15 }, (_, index) => index.toString(16).padStart(32, '0') as AuthorId);
  const one = note(1, paragraphs('Text'), { stance: 'oppose' });
  const coverage: Coverage = {
    owners,
    rows: Array.from({ length: 200 }, (_, index) => ({
      subject: {
        kind: 'question',
        question: `q${String(index)}` as QuestionId,
        theme: 'patents' as never,
        number: String(index),
        text: localized(`Question number ${String(index)}`),
      },
      cells: owners.map((owner) => ({
        owner,
        notes: [{ note: one, state: 'submitted', decision: null, reviews: [], answer: null }],
        kinds: ['position'],
        stances: ['oppose'],
        state: 'submitted',
      })),
      isConflict: false,
      isGap: false,
    })),
  };
  const children = <CoverageMatrix coverage={coverage} nameOf={(owner) => owner.slice(-2)} />;
  const { screen } = await openMeeting({ services, children });
  await expect.poll(() => document.querySelectorAll('td').length).toBe(3000);
  screen.getByRole('region', { name: 'Matrix' }).element().focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowRight}');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('01: Oppose, Position, Submitted');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => location.hash).toBe(`#/review/q1/${owners[1] ?? ''}`);
});
