import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { AppError } from '#core/base/errors.ts';
import { useErrorText, useText } from '#renderer/i18n/index.ts';
import { useAppInfo, type DesktopInfo } from '#renderer/state/app-info.ts';
import { routeTo } from '#renderer/state/routes.ts';
import { Button, Notice, PageSection } from '#renderer/ui/index.ts';
import styles from './SettingsScreen.module.css';

function Files({ desktop }: { readonly desktop: DesktopInfo }) {
  const t = useText('settings');
  const errorText = useErrorText();
  const [failure, setFailure] = useState<AppError | null>(null);
  const show = (file: 'log' | 'licences'): void => {
    void desktop.showFile(file).then((shown) => setFailure(shown.ok ? null : shown.error));
  };
  return (
    <>
      <p className={styles.hint}>{t('about.logHint')}</p>
      <div className={styles.buttons}>
        <Button onPress={() => show('log')}>{t('about.log')}</Button>
        <Button onPress={() => show('licences')}>{t('about.licences')}</Button>
      </div>
      {failure && <Notice tone="error">{errorText(failure)}</Notice>}
    </>
  );
}

/** What this app is, what it runs on and where it keeps what. */
export function AboutSection() {
  const t = useText('settings');
  const { edition, version, desktop } = useAppInfo();
  const [address] = useLocation();
  const here = useRef<HTMLDivElement>(null);
  const isMeant = address === routeTo.about();
  useEffect(() => {
    if (isMeant) here.current?.scrollIntoView();
  }, [isMeant]);
  return (
    <div ref={here}>
      <PageSection title={t('about.title')}>
        <dl className={styles.about}>
          <dt>{t('about.version')}</dt>
          <dd>{version}</dd>
          <dt>{t('about.edition')}</dt>
          <dd>{t(`about.${edition}`)}</dd>
          {desktop && (
            <>
              <dt>{t('about.runsOn')}</dt>
              <dd>{t('about.engines', { electron: desktop.electron, chromium: desktop.chromium })}</dd>
            </>
          )}
          <dt>{t('about.data')}</dt>
          <dd>{t(`about.dataIn.${edition}`)}</dd>
        </dl>
        {desktop ? (
          <Files desktop={desktop} />
        ) : (
          <a href="licences.txt" target="_blank" rel="noreferrer">
            {t('about.licences')}
          </a>
        )}
      </PageSection>
    </div>
  );
}
