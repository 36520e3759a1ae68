import { useFormat, useText } from '#renderer/i18n/index.ts';
import { Button } from '#renderer/ui/index.ts';
import styles from './DocumentsPart.module.css';
import { ImportRow } from './ImportRow.tsx';
import type { FileImports } from './use-imports.ts';

/** So many of those under way are shown; files wait for each other, and the first come first. */
const SHOWN = 5;

/** Files on their way in, and those that did not get there. Of many, the first and how many wait. */
export function ImportList({ imports: { imports, dismiss, cancelAll } }: { readonly imports: FileImports }) {
  const t = useText('packEditor');
  const format = useFormat();
  const underWay = imports.filter(({ failure }) => failure === null);
  const waiting = underWay.length - SHOWN;
  const shown = new Set([...imports.filter(({ failure }) => failure !== null), ...underWay.slice(0, SHOWN)]);
  if (imports.length === 0) return null;
  return (
    <>
      <ul className={styles.list} aria-label={t('files.arriving')}>
        {imports
          .filter((each) => shown.has(each))
          .map((each) => (
            <ImportRow key={each.key} each={each} onDismiss={() => dismiss(each.key)} />
          ))}
      </ul>
      {waiting > 0 && (
        <div className={styles.give}>
          <span className={styles.hint} role="status">
            {t('files.waiting', { count: waiting, number: format.number(waiting) })}
          </span>
          <Button onPress={cancelAll}>{t('files.cancelAll')}</Button>
        </div>
      )}
    </>
  );
}
