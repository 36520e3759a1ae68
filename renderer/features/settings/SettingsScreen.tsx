import { useState } from 'react';
import type { AppError } from '#core/base/errors.ts';
import { LANGUAGES, ownNameOf, useErrorText, useText } from '#renderer/i18n/index.ts';
import { THEMES, usePreferences, type Preferences } from '#renderer/state/preferences.ts';
import {
  Notice,
  Page,
  PageSection,
  SegmentedControl,
  Select,
  Switch,
  TextField,
} from '#renderer/ui/index.ts';
import { AboutSection } from './AboutSection.tsx';
import { BackupSection } from './BackupSection.tsx';
import { KeysSection } from './KeysSection.tsx';
import styles from './SettingsScreen.module.css';
import { SpeakingSection } from './SpeakingSection.tsx';
import { TermBaseSection } from './TermBaseSection.tsx';

const FOLLOW_SYSTEM = 'system';

/** How the person wants the app, their backups, and what this app is. */
export function SettingsScreen() {
  const t = useText('settings');
  const errorText = useErrorText();
  const { preferences, setPreferences } = usePreferences();
  const [failure, setFailure] = useState<AppError | null>(null);
  const set = (changes: Partial<Preferences>): void => {
    void setPreferences(changes).then((stored) => setFailure(stored.ok ? null : stored.error));
  };
  return (
    <Page title={t('title')}>
      {failure && <Notice tone="error">{errorText(failure)}</Notice>}
      <PageSection title={t('appearance')}>
        <Select
          label={t('language')}
          value={preferences.language ?? FOLLOW_SYSTEM}
          options={[
            { value: FOLLOW_SYSTEM, label: t('languageOfSystem') },
            ...LANGUAGES.map((tag) => ({ value: tag, label: ownNameOf(tag), lang: tag })),
          ]}
          onChange={(tag) => set({ language: tag === FOLLOW_SYSTEM ? null : tag })}
        />
        <div className={styles.field}>
          <span className={styles.label}>{t('theme.label')}</span>
          <SegmentedControl
            label={t('theme.label')}
            value={preferences.theme}
            options={THEMES.map((value) => ({ value, label: t(`theme.${value}`) }))}
            onChange={(theme) => set({ theme })}
          />
        </div>
        <Switch
          isSelected={preferences.letterShortcuts}
          onChange={(letterShortcuts) => set({ letterShortcuts })}
        >
          {t('letterShortcuts')}
        </Switch>
      </PageSection>
      <PageSection title={t('print.title')}>
        <div className={styles.name}>
          <TextField
            label={t('print.name')}
            description={t('print.hint')}
            value={preferences.printedBy}
            onChange={(printedBy) => set({ printedBy })}
          />
        </div>
      </PageSection>
      <SpeakingSection pace={preferences.pace} onChange={set} />
      <TermBaseSection />
      <BackupSection />
      <KeysSection />
      <AboutSection />
    </Page>
  );
}
