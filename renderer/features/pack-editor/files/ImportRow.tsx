import { useErrorText, useFormat, useText } from '#renderer/i18n/index.ts';
import { Button } from '#renderer/ui/index.ts';
import styles from './DocumentsPart.module.css';
import type { FileImport } from './use-imports.ts';

/** A file on its way in, or the sentence that says why it did not get there. */
export function ImportRow({
  each,
  onDismiss,
}: {
  readonly each: FileImport;
  readonly onDismiss: () => void;
}) {
  const t = useText('packEditor');
  const common = useText('common');
  const errorText = useErrorText();
  const format = useFormat();
  const { name, share, failure, cancel } = each;
  return (
    <li className={styles.row}>
      <div className={styles.about}>
        <bdi className={styles.name}>{name}</bdi>
        {failure && (
          <p className={styles.fault} role="alert">
            {errorText({ code: failure.code })}
          </p>
        )}
      </div>
      {failure === null ? (
        <>
          <progress
            className={styles.progress}
            value={share}
            aria-label={t('files.reading', { name, percent: format.number(Math.round(share * 100)) })}
          />
          <Button onPress={cancel}>{common('cancel')}</Button>
        </>
      ) : (
        <Button onPress={onDismiss}>{common('close')}</Button>
      )}
    </li>
  );
}
