import { useLocation } from 'wouter';
import { useText } from '#renderer/i18n/index.ts';
import { useAppInfo } from '#renderer/state/app-info.ts';
import { useCommands } from '#renderer/state/commands.ts';
import { usePreferences } from '#renderer/state/preferences.ts';
import { routeTo } from '#renderer/state/routes.ts';
import { Button, Page, PageSection } from '#renderer/ui/index.ts';
import styles from './HelpScreen.module.css';
import { ShortcutTable } from './ShortcutTable.tsx';

const WORDS = ['pack', 'symbol', 'paragraph', 'theme', 'provenance', 'note', 'stance', 'visibility'] as const;

/** Help that needs no network: shortcuts, words, where the data lies, backups, and what private means. */
export function HelpScreen() {
  const t = useText('help');
  const name = useText('commands');
  const commands = useCommands();
  const { setPreferences } = usePreferences();
  const { edition, worksOffline } = useAppInfo();
  const [, navigate] = useLocation();
  const showFirstSteps = async (): Promise<void> => {
    await setPreferences({ firstSteps: true });
    navigate(routeTo.programme());
  };
  return (
    <Page title={t('title')}>
      <PageSection title={t('first.title')}>
        <Button onPress={() => void showFirstSteps()}>{t('first.again')}</Button>
      </PageSection>
      <PageSection title={t('private.title')}>
        <p>{t('private.text')}</p>
        <p>{t('private.print')}</p>
      </PageSection>
      <PageSection title={t('data.title')}>
        <p>{t(`data.${edition}`)}</p>
        {edition === 'browser' && worksOffline !== null && (
          <p>{t(worksOffline ? 'data.offline' : 'data.notOffline')}</p>
        )}
      </PageSection>
      <PageSection title={t('backup.title')}>
        <p>{t('backup.text')}</p>
        <Button onPress={() => commands['back-up']?.()}>{name('back-up')}</Button>
      </PageSection>
      <PageSection title={t('words.title')}>
        <dl className={styles.words}>
          {WORDS.map((word) => (
            <div key={word}>
              <dt>{t(`words.${word}.name`)}</dt>
              <dd>{t(`words.${word}.text`)}</dd>
            </div>
          ))}
        </dl>
      </PageSection>
      <PageSection title={name('shortcuts')}>
        <ShortcutTable />
      </PageSection>
    </Page>
  );
}
