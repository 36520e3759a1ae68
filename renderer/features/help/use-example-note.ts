import { useState } from 'react';
import type { AppError } from '#core/base/errors.ts';
import type { NoteId } from '#core/base/ids.ts';
import { useText } from '#renderer/i18n/index.ts';
import { exampleAnchor, makeExampleNote } from '#renderer/services/example-note.ts';
import { useMeetingPack, useNotes, useNotesService, useTrashedNotes } from '#renderer/state/index.ts';
import { useSelection } from '#renderer/state/selection.ts';

/** The example note as the first steps work with it. */
export interface ExampleNote {
  /** `trashed`: put in the trash here, and still there to be taken back. */
  readonly state: 'none' | 'shown' | 'trashed';
  readonly failure: AppError | null;
  show(): void;
  remove(): void;
  takeBack(): void;
  forget(): void;
}

/** Gives the ways to make the example note and to be rid of it. */
export function useExampleNote(): ExampleNote {
  const t = useText('help');
  const pack = useMeetingPack();
  const service = useNotesService();
  const { select, openNote } = useSelection();
  const tag = t('example.tag');
  const shown = useNotes().find(({ fields }) => fields.tags.includes(tag));
  const [removed, setRemoved] = useState<NoteId | null>(null);
  const isInTrash = useTrashedNotes().some(({ id }) => id === removed);
  const [failure, setFailure] = useState<AppError | null>(null);

  const show = async (): Promise<void> => {
    const made = await makeExampleNote(service, pack, { text: t('example.text'), tag });
    setFailure(made.ok ? null : made.error);
    if (!made.ok) return;
    select(exampleAnchor(pack));
    openNote(made.value);
  };
  const change = async (kind: 'trash' | 'restore', id: NoteId): Promise<void> => {
    const done = await service[kind](id);
    setFailure(done.ok ? null : done.error);
    if (done.ok) setRemoved(kind === 'trash' ? id : null);
  };
  return {
    state: shown !== undefined ? 'shown' : isInTrash ? 'trashed' : 'none',
    failure,
    show: () => void show(),
    remove: () => {
      if (shown === undefined) return;
      openNote(null);
      void change('trash', shown.id);
    },
    takeBack: () => void (removed !== null && change('restore', removed)),
    forget: () => setRemoved(null),
  };
}
