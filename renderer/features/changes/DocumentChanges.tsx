import { useState, type ReactNode } from 'react';
import { baseLanguage, directionOf } from '#core/documents/language.ts';
import type { DocumentText, LanguageTag } from '#core/documents/document.ts';
import type { PackDocument } from '#core/pack/model.ts';
import { pickText } from '#core/pack/pick-text.ts';
import type { DocumentChange } from '#core/revisions/compare-editions.ts';
import { ownNameOf, useLanguage, useText } from '#renderer/i18n/index.ts';
import type { EarlierEdition } from '#renderer/state/editions.ts';
import { usePreferences } from '#renderer/state/preferences.ts';
import { routeTo } from '#renderer/state/routes.ts';
import { EmptyState, Select, TextLink } from '#renderer/ui/index.ts';
import { ChangeList } from './ChangeList.tsx';
import styles from './ChangesScreen.module.css';

type KeptDocument = Extract<DocumentChange, { readonly kind: 'kept' }>;

export interface DocumentChangesProps {
  readonly edition: EarlierEdition;
  readonly change: KeptDocument;
  /** The choice of the edition to compare with; nothing where there is only one. */
  readonly choice: ReactNode;
  readonly editionName: string;
}

/** Gives the language to begin with: a revised one before others, one that the person reads before others. */
function firstLanguage(
  { revised, same }: KeptDocument,
  read: string | null,
  own: string,
): LanguageTag | undefined {
  const wanted = [...(read?.split('|') ?? []), own].map(baseLanguage);
  const among = revised.length > 0 ? revised : same;
  return among.find((language) => wanted.includes(baseLanguage(language))) ?? among[0];
}

const textIn = (document: PackDocument, language: LanguageTag | undefined): DocumentText | undefined =>
  document.versions.find(({ text }) => text.language === language)?.text;

/** What changed in one document, paragraph by paragraph, in one language at a time. */
export function DocumentChanges({ edition, change, choice, editionName }: DocumentChangesProps) {
  const t = useText('changes');
  const reader = useLanguage();
  const { preferences } = usePreferences();
  const [language, setLanguage] = useState(() => firstLanguage(change, preferences.reading, reader));
  const [old, fresh] = [textIn(change.old, language), textIn(change.fresh, language)];
  const title = pickText(change.fresh.shortTitle, reader);
  const languages = [...change.revised, ...change.same];
  return (
    <div className={styles.document}>
      <header className={styles.head}>
        <h1 className={styles.title}>
          {t('changesIn')}{' '}
          <span lang={title.language} dir={directionOf(title.language)} translate="no">
            {title.text}
          </span>
        </h1>
        <p className={styles.facts}>
          {t('since', { edition: editionName })}{' '}
          <TextLink href={routeTo.changes(edition.name)}>{t('wholePack')}</TextLink>{' '}
          <TextLink href={routeTo.document(change.fresh.id)}>{t('presentText')}</TextLink>{' '}
          <TextLink href={routeTo.edition(edition.name, change.old.id)}>{t('earlierText')}</TextLink>
        </p>
        <div className={styles.choices}>
          {choice}
          {languages.length > 1 && language !== undefined && (
            <Select
              label={t('language')}
              value={language}
              options={languages.map((value) => ({
                value,
                label: change.same.includes(value)
                  ? t('languageUnchanged', { language: ownNameOf(baseLanguage(value)) })
                  : ownNameOf(baseLanguage(value)),
              }))}
              onChange={setLanguage}
            />
          )}
        </div>
      </header>
      {old === undefined || fresh === undefined ? (
        <EmptyState title={t('noCommonLanguage')}>{t('noCommonLanguageHint')}</EmptyState>
      ) : (
        <ChangeList key={fresh.language} {...{ edition, old, fresh }} documents={change} />
      )}
    </div>
  );
}
