import { useLocation } from 'wouter';
import { useErrorText, useText } from '#renderer/i18n/index.ts';
import { usePreferences } from '#renderer/state/preferences.ts';
import { routeTo } from '#renderer/state/routes.ts';
import { Button, IconButton, Notice, UndoBar } from '#renderer/ui/index.ts';
import styles from './FirstSteps.module.css';
import { useExampleNote } from './use-example-note.ts';

const LINES = ['read', 'write', 'leave'] as const;

/** What the app is for, in three lines over the programme, until the person puts it away. */
export function FirstSteps() {
  const t = useText('help');
  const common = useText('common');
  const errorText = useErrorText();
  const { setPreferences } = usePreferences();
  const [, navigate] = useLocation();
  const example = useExampleNote();
  return (
    <section className={styles.panel} aria-labelledby="first-steps">
      <div className={styles.head}>
        <h2 className={styles.title} id="first-steps">
          {t('first.title')}
        </h2>
        <IconButton
          label={t('first.close')}
          icon="close"
          onPress={() => void setPreferences({ firstSteps: false })}
        />
      </div>
      <ol className={styles.lines}>
        {LINES.map((line) => (
          <li key={line}>{t(`first.${line}`)}</li>
        ))}
      </ol>
      <div className={styles.buttons}>
        {example.state === 'shown' ? (
          <Button onPress={example.remove}>{t('example.remove')}</Button>
        ) : (
          <Button onPress={example.show}>{t('example.show')}</Button>
        )}
        <Button variant="quiet" onPress={() => navigate(routeTo.help())}>
          {t('title')}
        </Button>
      </div>
      {example.state === 'trashed' && (
        <UndoBar
          message={t('example.removed')}
          undoLabel={common('undo')}
          dismissLabel={common('close')}
          onUndo={example.takeBack}
          onDismiss={example.forget}
        />
      )}
      {example.failure && <Notice tone="error">{errorText(example.failure)}</Notice>}
    </section>
  );
}
