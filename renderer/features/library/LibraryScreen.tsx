import { useEffect, useState } from 'react';
import type { AppError } from '#core/base/errors.ts';
import type { Result } from '#core/base/result.ts';
import { directionOf } from '#core/documents/language.ts';
import { pickText } from '#core/pack/pick-text.ts';
import { isolate, useErrorText, useFormat, useLanguage, useText } from '#renderer/i18n/index.ts';
import type { KeptPack } from '#renderer/services/packs.ts';
import { useMeetingPack, usePackService } from '#renderer/state/index.ts';
import { useLibrary } from '#renderer/state/library.ts';
import { Button, EmptyState, Notice, Page, Tag } from '#renderer/ui/index.ts';
import styles from './LibraryScreen.module.css';

/** Gives the packs that this device keeps; null until they are read. */
function useKeptPacks(): Result<readonly KeptPack[], AppError> | null {
  const packs = usePackService();
  const present = useMeetingPack();
  const [kept, setKept] = useState<Result<readonly KeptPack[], AppError> | null>(null);
  useEffect(() => {
    let wanted = true;
    void packs.list().then((list) => wanted && setKept(list));
    return () => {
      wanted = false;
    };
  }, [packs, present]);
  return kept;
}

interface RowProps {
  readonly kept: KeptPack;
  readonly onOpen: () => void;
}

function KeptRow({ kept, onOpen }: RowProps) {
  const t = useText('library');
  const errorText = useErrorText();
  const format = useFormat();
  const language = useLanguage();
  const isOpen = useMeetingPack().meeting.uri === kept.meeting;
  if (!kept.pack.ok)
    return (
      <li className={styles.row}>
        <div className={styles.about}>
          <bdi className={styles.title}>{kept.fileName}</bdi>
          <p className={styles.fault}>{errorText(kept.pack.error)}</p>
        </div>
      </li>
    );
  const { meeting, edition, issued } = kept.pack.value;
  const title = pickText(meeting.title, language);
  const place = pickText(meeting.place, language).text;
  return (
    <li className={styles.row}>
      <div className={styles.about}>
        <p className={styles.title} lang={title.language} dir={directionOf(title.language)}>
          {title.text}
        </p>
        <p className={styles.facts}>
          {t('placeAndDate', { place: isolate(place), date: format.dateRange(meeting.start, meeting.end) })}
        </p>
        <p className={styles.facts}>
          {t('issue', { edition: format.number(edition), date: format.date(issued, 'medium') })}{' '}
          {kept.bundled && <Tag tone="plain">{t('bundled')}</Tag>}
        </p>
      </div>
      {isOpen ? (
        <span className={styles.facts}>{t('isOpen')}</span>
      ) : (
        <Button onPress={onOpen}>{t('open')}</Button>
      )}
    </li>
  );
}

/** The meetings that this device keeps, and the way to open another pack. */
export function LibraryScreen() {
  const t = useText('library');
  const errorText = useErrorText();
  const library = useLibrary();
  const kept = useKeptPacks();
  const [failure, setFailure] = useState<AppError | null>(null);
  const run = (work: Promise<Result<unknown, AppError>>): void => {
    void work.then((result) => setFailure(result.ok ? null : result.error));
  };
  return (
    <Page title={t('title')} sub={t('sub')}>
      <div className={styles.page}>
        {failure && <Notice tone="error">{errorText(failure)}</Notice>}
        {kept?.ok === false && <Notice tone="error">{errorText(kept.error)}</Notice>}
        {kept?.ok && kept.value.length === 0 && <EmptyState title={t('empty')} />}
        {kept?.ok && (
          <ul className={styles.list}>
            {kept.value.map((each) => (
              <KeptRow key={each.meeting} kept={each} onOpen={() => run(library.openKept(each.meeting))} />
            ))}
          </ul>
        )}
        <div>
          <Button icon="open" variant="primary" onPress={() => run(library.openFile())}>
            {t('openFile')}
          </Button>
        </div>
      </div>
    </Page>
  );
}
