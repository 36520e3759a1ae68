import { useState } from 'react';
import { expect, test } from 'vitest';
import { ok } from '#core/base/result.ts';
import { CitablesContext, citablesOf } from '#renderer/features/pack-editor/model/citables.ts';
import { ProgrammePart } from '#renderer/features/pack-editor/parts/ProgrammePart.tsx';
import { newDraft } from '#renderer/services/draft-content.ts';
import { FilesContext, type Files } from '#renderer/state/files.ts';
import { devices } from '../../data/support/devices.ts';
import { accessibilityFaults, openMeeting } from '../support/open-meeting.tsx';

const start = devices();

const CALENDAR = [
  'BEGIN:VCALENDAR',
  ...['BEGIN:VEVENT', 'DTSTART:20260302T090000Z', 'SUMMARY:Opening', 'END:VEVENT'],
  ...['BEGIN:VEVENT', 'DTSTART:20260302T100000Z', 'SUMMARY:Gone', 'STATUS:CANCELLED', 'END:VEVENT'],
  'END:VCALENDAR',
  '',
].join('\r\n');
const AGENDA = '# Agenda\n\n1. Election of officers\n\n2. Any other business\n';

const given = [
  { name: 'sessions.ics', bytes: new TextEncoder().encode(CALENDAR) },
  { name: 'agenda.md', bytes: new TextEncoder().encode(AGENDA) },
  { name: 'letter.txt', bytes: new TextEncoder().encode('Dear colleagues,\n\nsee you there.\n') },
];

/** The file dialogs of somebody who chooses the files one after the other. */
function filesInTurn(): Files {
  const left = [...given];
  return {
    open: async () => ok(null),
    openMany: async () => ok(left.splice(0, 1)),
    save: async () => ok('done'),
  };
}

function Part({ files }: { readonly files: Files }) {
  const [content, setContent] = useState(newDraft('2026-01-02', 'urn:x-test:one', 'Europe/Zurich', ['en']));
  return (
    <FilesContext value={files}>
      <CitablesContext value={citablesOf(content.pack, new Map(), true)}>
        <ProgrammePart
          draft="one"
          content={content}
          change={(change) => setContent((now) => ({ ...now, pack: change(now.pack) }))}
          changeAll={(change) => setContent(change)}
          thing={null}
        />
      </CitablesContext>
    </FilesContext>
  );
}

test('a programme goes into an empty draft at once; later ones ask first, and a file without one says so', async () => {
  const services = await start();
  const { screen } = await openMeeting({ services, children: <Part files={filesInTurn()} /> });
  const choose = screen.getByRole('button', { name: 'Take from a file…' });
  const list = screen.getByRole('list', { name: 'Programme' });
  const items = () => Array.from(list.element().children, ({ textContent }) => textContent);

  await choose.click();
  await expect.element(screen.getByRole('status')).toHaveTextContent('1 item was found in sessions.ics.');
  await expect.element(screen.getByText('1 event is cancelled and was left out: Gone')).toBeVisible();
  expect(items()).toEqual([expect.stringMatching(/Opening.*10:00/)]);

  await choose.click();
  await expect.element(screen.getByText('There is 1 item already.', { exact: false })).toBeVisible();
  expect(items()).toHaveLength(1);
  expect(await accessibilityFaults('light')).toEqual([]);
  expect(await accessibilityFaults('dark')).toEqual([]);
  await screen.getByRole('button', { name: 'Replace the 1 item' }).click();
  expect(items()).toEqual([
    expect.stringContaining('Election of officers'),
    expect.stringContaining('Any other business'),
  ]);

  await choose.click();
  await expect.element(screen.getByRole('alert')).toHaveTextContent('No programme was found in this file');
  expect(items()).toHaveLength(2);
});
