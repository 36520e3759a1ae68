import { useErrorText, useFormat, useText } from '#renderer/i18n/index.ts';
import type { DraftEditing } from '#renderer/services/drafts.ts';
import { Button, Notice } from '#renderer/ui/index.ts';
import styles from './DraftEditor.module.css';
import { StepButtons, useSteps } from './StepButtons.tsx';
import { useDraftState } from './use-draft.ts';

/** How far the draft is stored, quiet while it is, with the reason and a retry while it is not; and the steps back and forth. */
export function DraftStateLine({ editing }: { readonly editing: DraftEditing }) {
  const t = useText('packEditor');
  const common = useText('common');
  const errorText = useErrorText();
  const format = useFormat();
  const state = useDraftState(editing);
  const steps = useSteps(editing);
  if (state.kind === 'failed')
    return (
      <Notice tone="error" action={<Button onPress={() => void editing.flush()}>{common('retry')}</Button>}>
        {errorText(state.error)}
      </Notice>
    );
  return (
    <div className={styles.state}>
      <StepButtons steps={steps} />
      <span>{state.kind === 'saved' ? t('savedAt', { when: format.moment(state.at) }) : t('saving')}</span>
    </div>
  );
}
