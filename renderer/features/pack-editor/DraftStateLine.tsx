import { useState } from 'react';
import { useLocation } from 'wouter';
import type { AppError } from '#core/base/errors.ts';
import { useErrorText, useFormat, useText } from '#renderer/i18n/index.ts';
import type { DraftEditing } from '#renderer/services/drafts.ts';
import { useServices } from '#renderer/state/index.ts';
import { routeTo } from '#renderer/state/routes.ts';
import { Button, Notice } from '#renderer/ui/index.ts';
import styles from './DraftEditor.module.css';
import { StepButtons, useSteps } from './StepButtons.tsx';
import { useDraftState } from './use-draft.ts';

/** Two windows changed one draft: the person says what becomes of this window's. Nothing is lost unasked. */
function Conflict({ id }: { readonly id: string }) {
  const t = useText('packEditor');
  const errorText = useErrorText();
  const { drafts } = useServices();
  const [, navigate] = useLocation();
  const [failure, setFailure] = useState<AppError>({ code: 'draft-changed-elsewhere' });
  const keep = async (): Promise<void> => {
    const copy = await drafts.keepAsCopy(id);
    if (copy.ok) navigate(routeTo.prepare(copy.value));
    else setFailure(copy.error);
  };
  const take = async (): Promise<void> => {
    const shown = await drafts.reload(id);
    if (!shown.ok) setFailure(shown.error);
  };
  return (
    <Notice
      tone="error"
      action={
        <>
          <Button onPress={() => void keep()}>{t('conflict.keepCopy')}</Button>
          <Button onPress={() => void take()}>{t('conflict.takeOther')}</Button>
        </>
      }
    >
      {errorText(failure)}
    </Notice>
  );
}

/** How far the draft is stored, quiet while it is, with the reason and a retry while it is not; and the steps back and forth. */
export function DraftStateLine({ id, editing }: { readonly id: string; readonly editing: DraftEditing }) {
  const t = useText('packEditor');
  const common = useText('common');
  const errorText = useErrorText();
  const format = useFormat();
  const state = useDraftState(editing);
  const steps = useSteps(editing);
  if (state.kind === 'conflict') return <Conflict id={id} />;
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
