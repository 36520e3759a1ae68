import { useState } from 'react';
import { useErrorText, useText } from '#renderer/i18n/index.ts';
import type { OpenNote } from '#renderer/services/notes.ts';
import { useSaveState } from '#renderer/state/index.ts';
import { Button, Notice } from '#renderer/ui/index.ts';
import styles from './SaveStateLine.module.css';
import { useWhen } from './use-when.ts';

/** "Saved", which fades to the time of the last change. Pending is quiet: within a second it is saved or has failed. */
export function SavedAt({ open }: { readonly open: OpenNote }) {
  const state = useSaveState(open);
  const t = useText('notes');
  const when = useWhen();
  // What was saved before the note was opened is old news: only its time is shown.
  const [openedWith] = useState(state);
  if (state.kind !== 'saved') return <span className={styles.when} />;
  const isNews = openedWith.kind !== 'saved' || openedWith.at !== state.at;
  return (
    <span className={styles.when} key={state.at} data-news={isNews}>
      {isNews && <span className={styles.word}>{t('saved')}</span>}
      <time className={styles.time} dateTime={new Date(state.at).toISOString()}>
        {when(state.at)}
      </time>
    </span>
  );
}

/** The reason why text is not saved, right where the text is, with the way to try again. */
export function SaveFailure({ open }: { readonly open: OpenNote }) {
  const state = useSaveState(open);
  const common = useText('common');
  const errorText = useErrorText();
  if (state.kind !== 'failed') return null;
  return (
    <Notice tone="error" action={<Button onPress={state.retry}>{common('retry')}</Button>}>
      {errorText(state.error)}
    </Notice>
  );
}
