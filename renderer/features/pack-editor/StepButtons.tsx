import { useSyncExternalStore } from 'react';
import { useText } from '#renderer/i18n/index.ts';
import type { DraftEditing } from '#renderer/services/drafts.ts';
import { IconButton } from '#renderer/ui/index.ts';
import styles from './StepButtons.module.css';

/** The way back and forth through what was done to a draft; null where there is none. */
export interface Steps {
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
}

/** Gives the steps of an open draft, live. */
export function useSteps(editing: DraftEditing): Steps {
  const canUndo = useSyncExternalStore(editing.subscribe, () => editing.canUndo);
  const canRedo = useSyncExternalStore(editing.subscribe, () => editing.canRedo);
  return {
    undo: canUndo ? () => editing.undo() : null,
    redo: canRedo ? () => editing.redo() : null,
  };
}

/** Takes the last step back, or does it again. */
export function StepButtons({ steps: { undo, redo } }: { readonly steps: Steps }) {
  const t = useText('packEditor');
  return (
    <span className={styles.steps}>
      <IconButton
        label={t('undo')}
        icon="undo"
        shortcut="Ctrl Z"
        isDisabled={undo === null}
        onPress={() => undo?.()}
      />
      <span className={styles.mirrored}>
        <IconButton
          label={t('redo')}
          icon="undo"
          shortcut="Ctrl Y"
          isDisabled={redo === null}
          onPress={() => redo?.()}
        />
      </span>
    </span>
  );
}
