import { useMemo } from 'react';
import { COVERAGE } from '#core/printing/coverage.ts';
import { decodeRanges } from '#core/printing/glyphs.ts';
import { findMissingCharacters } from '#core/printing/missing-characters.ts';
import type { PrintDocument } from '#core/printing/print-document.ts';
import { useErrorText, useFormat, useText } from '#renderer/i18n/index.ts';
import { Button, Notice } from '#renderer/ui/index.ts';
import styles from './PrintScreen.module.css';
import type { PagesState } from './use-pages.ts';
import type { JobState } from './use-print-job.ts';

const ranges = decodeRanges(COVERAGE);

function MissingCharacters({ printDocument }: { readonly printDocument: PrintDocument }) {
  const t = useText('print');
  const format = useFormat();
  const missing = useMemo(() => findMissingCharacters(printDocument, ranges), [printDocument]);
  if (missing.length === 0) return null;
  return (
    <Notice tone="info">
      <p>{t('missingTitle', { count: missing.length })}</p>
      <ul className={styles.missing}>
        {missing.map(({ character, codePoint, places }) => (
          <li key={codePoint} translate="no">
            {t('missingEntry', { character, codePoint, places: format.list(places) })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function JobNotice({ job }: { readonly job: JobState }) {
  const t = useText('print');
  const errorText = useErrorText();
  switch (job.kind) {
    case 'idle':
      return null;
    case 'saving':
    case 'printing':
    case 'saved':
    case 'sent':
      return <Notice tone="info">{t(job.kind)}</Notice>;
    case 'failed':
      return (
        <Notice tone="error">
          {errorText(job.error)} {job.what === 'printing' && t('failedNext')}
        </Notice>
      );
  }
}

export interface PrintNoticesProps {
  readonly printDocument: PrintDocument | null;
  readonly pages: PagesState;
  readonly job: JobState;
  readonly onAgain: () => void;
}

/** Everything that is to be said before or after pages leave, in words. */
export function PrintNotices({ printDocument, pages, job, onAgain }: PrintNoticesProps) {
  const t = useText('print');
  const format = useFormat();
  const again = <Button onPress={onAgain}>{t('setAgain')}</Button>;
  return (
    <div className={styles.notices}>
      {pages.kind === 'failed' && (
        <Notice tone="error" action={again}>
          {t('failedPages')}
        </Notice>
      )}
      {pages.kind === 'stopped' && (
        <Notice tone="info" action={again}>
          {t('stopped')}
        </Notice>
      )}
      {pages.kind === 'done' && pages.pages.overflowing.length > 0 && (
        <Notice tone="info">
          {t('overflowing', { pages: format.list(pages.pages.overflowing.map(format.number)) })}
        </Notice>
      )}
      <JobNotice job={job} />
      {printDocument && <MissingCharacters printDocument={printDocument} />}
    </div>
  );
}
