import { useState } from 'react';
import { expect, test } from 'vitest';
import { ok } from '#core/base/result.ts';
import { draftTexts } from '#core/pack/draft/draft-texts.ts';
import { openPack } from '#core/pack/open-pack.ts';
import { SavePart } from '#renderer/features/pack-editor/parts/SavePart.tsx';
import { newDraft } from '#renderer/services/draft-content.ts';
import { packCrypto } from '#renderer/services/pack-crypto.ts';
import { LibraryContext } from '#renderer/state/library.ts';
import { devices } from '../../data/support/devices.ts';
import { value } from '../../data/support/expect-ok.ts';
import { soundDraft } from '../../unit/core/pack/draft/support/draft.ts';
import { accessibilityFaults, openMeeting } from '../support/open-meeting.tsx';

const start = devices();
const pack = soundDraft();
const texts = {
  byPart: draftTexts(pack, new Map()).texts,
  isComplete: true,
  failure: null,
};

function Part({ onPack }: { readonly onPack: (bytes: Uint8Array) => void }) {
  const [content, setContent] = useState({
    ...newDraft('2026-01-02', 'urn:x-test:one', 'Europe/Zurich', ['en']),
    pack,
  });
  const cancelled = async () => ok('cancelled' as const);
  const opened = async () => ok('opened' as const);
  return (
    <LibraryContext
      value={{
        openFile: cancelled,
        update: cancelled,
        openKept: opened,
        openBytes: async (_, bytes) => (onPack(bytes), ok('opened')),
      }}
    >
      <SavePart
        draft="one"
        content={content}
        change={(change) => setContent((now) => ({ ...now, pack: change(now.pack) }))}
        thing={null}
        texts={texts}
      />
    </LibraryContext>
  );
}

test('who signs is named on screen with the fingerprint; the pack is theirs, or unsigned when they say so', async () => {
  const services = await start();
  value(await services.people.introduce({ name: 'Anna Example', role: 'delegate', delegation: 'Example' }));
  const made: Uint8Array[] = [];
  const { screen } = await openMeeting({
    services,
    children: <Part onPack={(bytes) => made.push(bytes)} />,
  });
  const sign = screen.getByRole('checkbox', { name: /Sign it as .?Anna Example/ });
  await expect.element(sign).toBeChecked();
  expect(await accessibilityFaults('light')).toEqual([]);
  const open = screen.getByRole('button', { name: 'Open it here' });
  await open.click();
  await expect.poll(() => made.length).toBe(1);
  await sign.click({ force: true });
  await open.click();
  await expect.poll(() => made.length).toBe(2);
  const [signed, unsigned] = await Promise.all(
    made.map(async (bytes) => value(await openPack(bytes, packCrypto)).signature),
  );
  expect(unsigned).toEqual({ kind: 'none' });
  expect(signed).toMatchObject({ kind: 'signed', key: services.people.signingKeys?.publicKey });
  const fingerprint = signed?.kind === 'signed' ? signed.fingerprint : '';
  await expect.element(sign).toHaveAccessibleName(expect.stringContaining(fingerprint));
});
