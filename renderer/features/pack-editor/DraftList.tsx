import { useCallback, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { AppError } from '#core/base/errors.ts';
import type { Result } from '#core/base/result.ts';
import {
  asLanguage,
  useErrorText,
  useFormat,
  useLanguage,
  useText,
  deviceZone,
} from '#renderer/i18n/index.ts';
import { newDraft } from '#renderer/services/draft-content.ts';
import type { ListedDraft } from '#renderer/services/drafts.ts';
import { useFiles } from '#renderer/state/files.ts';
import { useServices } from '#renderer/state/index.ts';
import { routeTo } from '#renderer/state/routes.ts';
import { Button, EmptyState, IconButton, Notice, Page, TextLink, UndoBar } from '#renderer/ui/index.ts';
import styles from './DraftList.module.css';
import { useDraftTitle } from './draft-title.ts';

interface RowProps {
  readonly draft: ListedDraft;
  readonly onRemove: () => void;
}

function DraftRow({ draft, onRemove }: RowProps) {
  const t = useText('packEditor');
  const format = useFormat();
  const title = useDraftTitle(draft.content);
  const count = draft.content.pack.documents.length;
  return (
    <li className={styles.row}>
      <div className={styles.about}>
        <p className={styles.title}>
          <TextLink href={routeTo.prepare(draft.id)}>
            <bdi>{title}</bdi>
          </TextLink>
        </p>
        <p className={styles.facts}>
          {t('drafts.facts', {
            documents: t('drafts.documents', { count, number: format.number(count) }),
            when: format.moment(draft.savedAt),
          })}
        </p>
      </div>
      <IconButton label={t('drafts.remove', { title })} icon="trash" onPress={onRemove} />
    </li>
  );
}

/** A meeting is known by its address for good; one that has none yet gets one that no other meeting has. */
const newMeetingUri = (): string => `urn:uuid:${crypto.randomUUID()}`;

/** The meeting packs in preparation on this device, and the beginning of another. */
export function DraftList() {
  const t = useText('packEditor');
  const common = useText('common');
  const errorText = useErrorText();
  const language = useLanguage();
  const { drafts, packMaker } = useServices();
  const files = useFiles();
  const [, navigate] = useLocation();
  const [listed, setListed] = useState<readonly ListedDraft[] | null>(null);
  const [failure, setFailure] = useState<AppError | null>(null);
  const [removed, setRemoved] = useState<string | null>(null);
  const show = useCallback((list: Result<readonly ListedDraft[], AppError>): void => {
    if (list.ok) setListed(list.value);
    setFailure(list.ok ? null : list.error);
  }, []);
  useEffect(() => {
    void drafts.list().then(show);
  }, [drafts, show]);
  const open = (begun: Result<string, AppError>): void => {
    if (begun.ok) navigate(routeTo.prepare(begun.value));
    else setFailure(begun.error);
  };
  const begin = async (): Promise<void> => {
    open(
      await drafts.create(
        newDraft(packMaker.today, newMeetingUri(), deviceZone(), [asLanguage(language) ?? 'en']),
      ),
    );
  };
  const revise = async (): Promise<void> => {
    const chosen = await files.open([{ name: t('save.kind'), extensions: ['mpack'] }]);
    if (!chosen.ok) return setFailure(chosen.error);
    if (chosen.value !== null) open(await packMaker.beginNext(chosen.value.name, chosen.value.bytes));
  };
  const settle = async (work: ReturnType<typeof drafts.remove>, then: string | null): Promise<void> => {
    const done = await work;
    if (done.ok) setRemoved(then);
    show(await drafts.list());
    if (!done.ok) setFailure(done.error);
  };
  return (
    <Page title={t('drafts.title')} sub={t('drafts.sub')}>
      <div className={styles.page}>
        {failure && <Notice tone="error">{errorText(failure)}</Notice>}
        {listed?.length === 0 && <EmptyState title={t('drafts.empty')} />}
        {listed !== null && listed.length > 0 && (
          <ul className={styles.list}>
            {listed.map((draft) => (
              <DraftRow
                key={draft.id}
                draft={draft}
                onRemove={() => void settle(drafts.remove(draft.id), draft.id)}
              />
            ))}
          </ul>
        )}
        {removed !== null && (
          <UndoBar
            message={t('drafts.removed')}
            undoLabel={common('undo')}
            dismissLabel={common('close')}
            onUndo={() => void settle(drafts.restore(removed), null)}
            onDismiss={() => setRemoved(null)}
          />
        )}
        <div className={styles.actions}>
          <Button icon="add" variant="primary" onPress={() => void begin()}>
            {t('drafts.begin')}
          </Button>
          <Button icon="open" onPress={() => void revise()}>
            {t('drafts.revise')}
          </Button>
        </div>
      </div>
    </Page>
  );
}
