import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { AppError } from '#core/base/errors.ts';
import type { Result } from '#core/base/result.ts';
import type { PackDraft } from '#core/pack/draft/model.ts';
import type { DraftContent } from '#renderer/services/draft-content.ts';
import type { DraftEditing } from '#renderer/services/drafts.ts';
import { useServices } from '#renderer/state/index.ts';

interface Opened {
  readonly id: string;
  readonly result: Result<DraftEditing, AppError>;
}

/** Opens a draft; null until it is there. What is unsaved is stored on the way out. */
export function useOpenedDraft(id: string): Result<DraftEditing, AppError> | null {
  const { drafts } = useServices();
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    let wanted = true;
    void drafts.open(id).then((result) => wanted && setOpened({ id, result }));
    return () => {
      wanted = false;
      void drafts.flush();
    };
  }, [drafts, id]);
  return opened?.id === id ? opened.result : null;
}

/** Gives the content of an open draft, live. */
export const useDraftContent = (editing: DraftEditing): DraftContent =>
  useSyncExternalStore(editing.subscribe, () => editing.content);

/** Gives how far an open draft is stored, live. */
export const useDraftState = (editing: DraftEditing): DraftEditing['state'] =>
  useSyncExternalStore(editing.subscribe, () => editing.state);

/** Changes the content as it is now, whatever happened since the screen was drawn. Changes of one `step` are taken back together. */
export type ChangeDraft = (change: (content: DraftContent) => DraftContent, step?: string) => void;
/** The same for what the pack will say. */
export type ChangePack = (change: (pack: PackDraft) => PackDraft, step?: string) => void;

export function useChangeDraft(editing: DraftEditing): ChangeDraft {
  return useCallback((change, step) => editing.change(change(editing.content), step), [editing]);
}

export function useChangePack(editing: DraftEditing): ChangePack {
  return useCallback(
    (change, step) => editing.change({ ...editing.content, pack: change(editing.content.pack) }, step),
    [editing],
  );
}
