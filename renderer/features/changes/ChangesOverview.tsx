import { useState } from 'react';
import { baseLanguage, directionOf } from '#core/documents/language.ts';
import type { DocumentText, LanguageTag } from '#core/documents/document.ts';
import type { PackDocument } from '#core/pack/model.ts';
import { pickText } from '#core/pack/pick-text.ts';
import { countChanges } from '#core/revisions/changes-job.ts';
import { isChanged, type DocumentChange, type EditionChanges } from '#core/revisions/compare-editions.ts';
import { isEntryChanged } from '#core/revisions/compare-entries.ts';
import { languageName, useFormat, useLanguage, useText } from '#renderer/i18n/index.ts';
import { useBlockChanges, type EarlierEdition } from '#renderer/state/editions.ts';
import { routeTo } from '#renderer/state/routes.ts';
import { Switch, Tag, TextLink } from '#renderer/ui/index.ts';
import styles from './ChangesScreen.module.css';
import { EntryChangeRow } from './EntryChangeRow.tsx';

const textIn = ({ versions }: PackDocument, language: LanguageTag): DocumentText | undefined =>
  versions.find(({ text }) => text.language === language)?.text;

interface CountsProps {
  readonly old: DocumentText;
  readonly fresh: DocumentText;
}

/** How many paragraphs of one language changed, in words. */
function Counts({ old, fresh }: CountsProps) {
  const t = useText('changes');
  const format = useFormat();
  const reader = useLanguage();
  const changes = useBlockChanges(old, fresh);
  const language = languageName(baseLanguage(fresh.language), reader);
  if (changes === null) return <p className={styles.facts}>{t('comparing', { language })}</p>;
  const counts = countChanges(changes);
  const parts = (['reworded', 'added', 'deleted', 'moved', 'renumbered'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => t(`count.${kind}`, { count: counts[kind] }));
  return <p className={styles.facts}>{t('inLanguage', { language, what: format.list(parts, 'unit') })}</p>;
}

interface DocumentRowProps {
  readonly edition: EarlierEdition;
  readonly change: DocumentChange;
}

function DocumentRow({ edition, change }: DocumentRowProps) {
  const t = useText('changes');
  const reader = useLanguage();
  const format = useFormat();
  const document = change.kind === 'deleted' ? change.old : change.fresh;
  const title = pickText(document.shortTitle, reader);
  const names = (languages: readonly LanguageTag[]): string =>
    format.list(languages.map((language) => languageName(baseLanguage(language), reader)));
  const href =
    change.kind === 'kept'
      ? routeTo.changes(edition.name, change.fresh.id)
      : change.kind === 'added'
        ? routeTo.document(change.fresh.id)
        : routeTo.edition(edition.name, change.old.id);
  return (
    <li className={styles.entry}>
      <p className={styles.entryTitle}>
        <TextLink href={href}>
          <span lang={title.language} dir={directionOf(title.language)} translate="no">
            {title.text}
          </span>
        </TextLink>{' '}
        {document.symbol !== null && <bdi className={styles.facts}>{document.symbol}</bdi>}{' '}
        {change.kind !== 'kept' && <Tag tone="plain">{t(`mark.${change.kind}`)}</Tag>}
        {change.kind === 'kept' && !isChanged(change) && <Tag tone="plain">{t('unchanged')}</Tag>}
      </p>
      {change.kind === 'kept' && (
        <>
          {change.revised.map((language) => {
            const [old, fresh] = [textIn(change.old, language), textIn(change.fresh, language)];
            return old && fresh && <Counts key={language} old={old} fresh={fresh} />;
          })}
          {change.added.length > 0 && (
            <p className={styles.facts}>{t('languagesAdded', { languages: names(change.added) })}</p>
          )}
          {change.dropped.length > 0 && (
            <p className={styles.facts}>{t('languagesDropped', { languages: names(change.dropped) })}</p>
          )}
          {change.revised.length > 0 && change.same.length > 0 && (
            <p className={styles.facts}>{t('languagesSame', { languages: names(change.same) })}</p>
          )}
          {change.old.revision !== change.fresh.revision && (
            <p className={styles.facts}>
              {t('revision', {
                from: change.old.revision || t('firstIssue'),
                to: change.fresh.revision || t('firstIssue'),
              })}
            </p>
          )}
        </>
      )}
    </li>
  );
}

export interface ChangesOverviewProps {
  readonly edition: EarlierEdition;
  readonly changes: EditionChanges;
}

/** What changed in the pack as a whole: its documents, and the items, themes and questions of its programme. */
export function ChangesOverview({ edition, changes }: ChangesOverviewProps) {
  const t = useText('changes');
  const [onlyChanges, setOnlyChanges] = useState(true);
  const documents = changes.documents.filter((change) => !onlyChanges || isChanged(change));
  const groups = (['items', 'themes', 'questions'] as const).map((level) => ({
    level,
    entries: changes[level].filter((change) => !onlyChanges || isEntryChanged(change)),
  }));
  return (
    <>
      <Switch isSelected={onlyChanges} onChange={setOnlyChanges}>
        {t('onlyChanges')}
      </Switch>
      <section className={styles.group} aria-label={t('documents')}>
        <h2 className={styles.groupTitle}>{t('documents')}</h2>
        {documents.length === 0 && <p className={styles.facts}>{t('noDocumentChanged')}</p>}
        <ul className={styles.list}>
          {documents.map((change) => (
            <DocumentRow
              key={`${change.kind} ${change.kind === 'deleted' ? change.old.id : change.fresh.id}`}
              edition={edition}
              change={change}
            />
          ))}
        </ul>
      </section>
      {groups.map(({ level, entries }) => (
        <section key={level} className={styles.group} aria-label={t(`level.${level}`)}>
          <h2 className={styles.groupTitle}>{t(`level.${level}`)}</h2>
          {entries.length === 0 && <p className={styles.facts}>{t(`none.${level}`)}</p>}
          <ul className={styles.list}>
            {entries.map((change) => (
              <EntryChangeRow
                key={`${change.kind} ${change.kind === 'deleted' ? change.old.id : change.fresh.id}`}
                level={level}
                change={change}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
