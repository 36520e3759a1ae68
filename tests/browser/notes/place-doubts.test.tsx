import { useEffect } from 'react';
import { afterEach, expect, test } from 'vitest';
import { cleanup } from 'vitest-browser-react';
import { MEETING_ANCHOR, type Anchor } from '#core/anchoring/anchor.ts';
import { paragraphAnchor } from '#core/anchoring/paragraph-anchor.ts';
import { NotesPanel } from '#renderer/features/notes/NotesPanel.tsx';
import { useNotes } from '#renderer/state/index.ts';
import { useSelection } from '#renderer/state/selection.ts';
import { accessibilityFaults, NEW_FIELDS, openMeeting } from '#tests/browser/support/open-meeting.tsx';
import { devices } from '#tests/data/support/devices.ts';
import { value } from '#tests/data/support/expect-ok.ts';
import { meetingPack } from '#tests/fixtures/meeting-pack.ts';

const start = devices();
afterEach(cleanup);

const pack = meetingPack();
const [document] = pack.documents;
if (document === undefined) throw new Error('no document');
const onTwelve = paragraphAnchor(document, '12', null);
const EARLIER = '本次会议的对话不打算提出任何建议或行动。将不会制作任何会议报告。';
/** As a note has it that was written on an edition which this device never had. */
const anchor: Anchor = {
  ...MEETING_ANCHOR,
  paragraph: { ...onTwelve, path: '9', label: '9', words: { language: 'zh-Hans', text: EARLIER } },
};

function OpenFirst() {
  const [note] = useNotes();
  const { openNote } = useSelection();
  useEffect(() => {
    if (note !== undefined) openNote(note.id);
  }, [note, openNote]);
  return <NotesPanel />;
}

test('asks where a reworded paragraph’s note belongs, moves it there, and takes it back', async () => {
  const services = await start();
  const id = value(await services.notes.create(pack.meeting.uri, { ...NEW_FIELDS, anchor }));
  const anchorNow = async () => {
    const open = value(await services.notes.open(id));
    const { paragraph } = open.note().fields.anchor;
    await open.close();
    return paragraph?.path;
  };
  const { screen } = await openMeeting({ services, children: <OpenFirst /> });
  await expect.element(screen.getByText('It was at ¶ 9 of an earlier edition:')).toBeVisible();
  await expect.element(screen.getByText(EARLIER)).toBeVisible();
  expect(await anchorNow()).toBe('9');
  expect(await accessibilityFaults('light')).toEqual([]);
  await screen.getByRole('button', { name: 'It belongs here: ¶ 12' }).click();
  await expect.element(screen.getByText('Where does this note belong now?')).not.toBeInTheDocument();
  expect(await anchorNow()).toBe('12');
  await screen.getByRole('button', { name: 'Undo' }).click();
  await expect.element(screen.getByText('It was at ¶ 9 of an earlier edition:')).toBeVisible();
  await screen.getByRole('button', { name: 'Leave it where it was' }).click();
  await expect.element(screen.getByText('Where does this note belong now?')).not.toBeInTheDocument();
  expect(await anchorNow()).toBe('9');
});
