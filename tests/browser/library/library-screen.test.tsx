import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { cleanup } from 'vitest-browser-react';
import { ok } from '#core/base/result.ts';
import type { MeetingUri } from '#core/pack/model.ts';
import type { KeptPack } from '#renderer/services/packs.ts';
import type { Services } from '#renderer/services/start.ts';
import { accessibilityProblems, mountApp } from '#tests/browser/support/app.tsx';
import { localized, meetingPack } from '#tests/fixtures/meeting-pack.ts';

afterEach(cleanup);

const open = meetingPack();
const other = meetingPack({
  meeting: {
    ...open.meeting,
    uri: 'urn:x-test:other' as MeetingUri,
    title: localized('Committee on Standards'),
    shortTitle: localized('Standards'),
  },
});

const kept = (pack: KeptPack['pack'], meeting: MeetingUri, earlier: KeptPack['earlier']): KeptPack => ({
  meeting,
  fileName: 'meeting.mpack',
  openedAt: Date.UTC(2026, 10, 24, 9, 30),
  bundled: false,
  pack,
  size: 1_234_567,
  earlier,
});

/** Two meetings, of which the open one has earlier editions; removing and its way back are counted. */
function shelf(services: Services) {
  let rows = [
    kept(ok(open), open.meeting.uri, { count: 2, size: 40_000 }),
    kept(ok(other), other.meeting.uri, { count: 0, size: 0 }),
  ];
  const all = rows;
  Object.assign(services.packs, {
    list: () => Promise.resolve(ok(rows)),
    remove: (meeting: MeetingUri) => {
      rows = rows.filter((row) => row.meeting !== meeting);
      return Promise.resolve(
        ok({
          restore: () => {
            rows = all;
            return Promise.resolve(ok(null));
          },
        }),
      );
    },
  });
  return Promise.resolve();
}

test('says what each meeting takes, removes one with a way back, and keeps the open one', async () => {
  await mountApp({ at: '/library', before: shelf });
  await expect.element(page.getByText('1.2 MB', { exact: false }).first()).toBeVisible();
  await expect.element(page.getByRole('link', { name: '2 earlier editions (40 kB)' })).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);

  await page.getByRole('button', { name: 'Actions for WIPO Conversation on IP and AI' }).click();
  await expect
    .element(page.getByRole('menuitem', { name: 'Remove (open another meeting first)' }))
    .toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('menuitem', { name: 'Open a newer file of it…' }).click();

  await page.getByRole('button', { name: 'Actions for Committee on Standards' }).click();
  await page.getByRole('menuitem', { name: 'Remove from this device' }).click();
  await expect
    .element(page.getByText('Standards was removed. What you wrote about it stays', { exact: false }))
    .toBeVisible();
  await expect.element(page.getByText('Committee on Standards')).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.element(page.getByText('Committee on Standards')).toBeVisible();
});
