import { useCallback, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { AppError } from '#core/base/errors.ts';
import { ok, type Result } from '#core/base/result.ts';
import { CONTACT_EXTENSION, readContact, type Contact } from '#core/delegation/contact.ts';
import { HAND_IN_EXTENSION } from '#core/delegation/hand-in.ts';
import { useText } from '#renderer/i18n/index.ts';
import type { OpenedFile, Platform } from '#renderer/platform/platform.ts';
import type { ReceivedFile } from '#renderer/services/delegation/receiving.ts';
import type { DelegationFiles, Progress } from '#renderer/state/delegation-files.ts';
import { useServices } from '#renderer/state/index.ts';
import { routeTo } from '#renderer/state/routes.ts';

const isOf = (name: string, extension: string): boolean => name.toLowerCase().endsWith(`.${extension}`);

/** Tells whether a file is one of the delegation's. */
export const isDelegationFile = (name: string): boolean =>
  isOf(name, HAND_IN_EXTENSION) || isOf(name, CONTACT_EXTENSION);

/** Several files that are dropped at once are opened beside each other. */
const withOneMore = (progress: Progress | null): Progress => ({
  done: progress?.done ?? 0,
  total: (progress?.total ?? 0) + 1,
});

const withOneDone = (progress: Progress | null): Progress | null =>
  progress === null || progress.done + 1 >= progress.total ? null : { ...progress, done: progress.done + 1 };

/** Keeps what of the delegation was given and is not decided yet, and gives what takes another file. */
export function useDelegationFilesOf(
  platform: Platform,
): readonly [DelegationFiles, (file: OpenedFile) => void] {
  const { receiving, people } = useServices();
  const t = useText('delegation');
  const [, navigate] = useLocation();
  const [received, setReceived] = useState<readonly ReceivedFile[]>([]);
  const [card, setCard] = useState<Result<Contact, AppError> | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const takeText = useCallback((text: string): void => setCard(readContact(text)), []);
  const take = useCallback(
    (file: OpenedFile): void => {
      navigate(routeTo.delegation());
      if (!isOf(file.name, HAND_IN_EXTENSION)) return takeText(new TextDecoder().decode(file.bytes));
      setProgress(withOneMore);
      void receiving.open(file).then((opened) => {
        setReceived((before) => [...before, opened]);
        setProgress(withOneDone);
      });
    },
    [navigate, receiving, takeText],
  );
  const files = useMemo(
    (): DelegationFiles => ({
      received,
      card,
      progress,
      ask: async () => {
        const kinds = [{ name: t('fileKind'), extensions: [HAND_IN_EXTENSION, CONTACT_EXTENSION] }];
        const file = await platform.openFile(kinds);
        if (!file.ok) return file;
        if (file.value !== null) take(file.value);
        return ok(null);
      },
      takeText,
      accept: async (contact) => {
        const accepted = await people.accept(contact);
        if (!accepted.ok) return accepted;
        setCard(null);
        setReceived((before) =>
          before.map((each) =>
            each.kind === 'opened' ? { ...each, opened: receiving.again(each.opened) } : each,
          ),
        );
        return accepted;
      },
      merge: async (opened) => {
        const merged = await receiving.merge(opened, (done, total) => setProgress({ done, total }));
        setProgress(null);
        if (merged.ok) setReceived([]);
        return merged;
      },
      dismiss: () => {
        setReceived([]);
        setCard(null);
      },
    }),
    [received, card, progress, platform, people, receiving, take, takeText, t],
  );
  return [files, take];
}
