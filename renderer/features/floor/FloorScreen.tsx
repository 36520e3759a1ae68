import { useMemo, useState } from 'react';
import type { AppError } from '#core/base/errors.ts';
import type { FloorEntryId } from '#core/base/ids.ts';
import type { Result } from '#core/base/result.ts';
import { useErrorText, useLanguage, useText } from '#renderer/i18n/index.ts';
import { useFloorRecords } from '#renderer/state/floor.ts';
import { useMeetingPack, useMeetingRecord, useServices } from '#renderer/state/index.ts';
import { useAuthors } from '#renderer/state/people.ts';
import { EmptyState, Notice, Page, UndoBar } from '#renderer/ui/index.ts';
import styles from './Floor.module.css';
import { FloorForm } from './FloorForm.tsx';
import { FloorLine } from './FloorLine.tsx';
import { knownSpeakers } from './floor-lines.ts';
import { placeOptions, placeValue, type FloorPlace } from './floor-places.ts';

/** What the disk refused stays in memory and is tried again on its own. */
const isRetried = ({ code }: AppError): boolean => code === 'notes-write-failed' || code === 'notes-quota';

const MEETING: FloorPlace = { item: null, question: null };

/** What is said in the room, as it is said: a line that is always ready, and what was noted below it, the newest first. */
export function FloorScreen() {
  const t = useText('floor');
  const common = useText('common');
  const errorText = useErrorText();
  const language = useLanguage();
  const pack = useMeetingPack();
  const { ownQuestions } = useMeetingRecord();
  const { floor } = useServices();
  const records = useFloorRecords();
  const authorOf = useAuthors();
  const [editing, setEditing] = useState<FloorEntryId | null>(null);
  const [removed, setRemoved] = useState<FloorEntryId | null>(null);
  const [failure, setFailure] = useState<AppError | null>(null);
  const { uri } = pack.meeting;
  const groups = t('groups').split('|');
  const speakers = knownSpeakers(records, groups);
  const places = useMemo(() => {
    const options = placeOptions(pack, ownQuestions, language, '');
    return new Map(options.map((option) => [option.value, option]));
  }, [pack, ownQuestions, language]);
  const entries = useMemo(
    () =>
      records
        .flatMap(({ owner, entries: all }) => all.map((entry) => ({ owner, entry })))
        .filter(({ entry }) => entry.deletedAt === null)
        .sort((a, b) => b.entry.at - a.entry.at || (a.entry.id < b.entry.id ? 1 : -1)),
    [records],
  );
  const last = entries.find(({ owner }) => authorOf(owner).isMine)?.entry ?? MEETING;
  const attempt = async (work: Promise<Result<unknown, AppError>>): Promise<boolean> => {
    const done = await work;
    setFailure(done.ok ? null : done.error);
    return done.ok || isRetried(done.error);
  };
  const remove = (id: FloorEntryId): void => {
    void attempt(floor.remove(uri, id)).then((done) => done && setRemoved(id));
  };
  return (
    <Page title={t('title')} sub={t('lead')}>
      {failure && <Notice tone="error">{errorText(failure)}</Notice>}
      <FloorForm
        entry={null}
        place={{ item: last.item, question: last.question }}
        speakers={speakers}
        onSave={(words, begunAt) => attempt(floor.add(uri, words, begunAt))}
      />
      {removed !== null && (
        <UndoBar
          message={t('removed')}
          undoLabel={common('undo')}
          dismissLabel={common('close')}
          onUndo={() => void attempt(floor.restore(uri, removed)).then((done) => done && setRemoved(null))}
          onDismiss={() => setRemoved(null)}
        />
      )}
      {entries.length === 0 && <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>}
      <ol className={styles.list} reversed aria-label={t('entries')}>
        {entries.map(({ owner, entry }) => {
          const { isMine, name } = authorOf(owner);
          const key = placeValue(entry);
          return (
            <li key={entry.id}>
              {editing === entry.id ? (
                <FloorForm
                  entry={entry}
                  place={entry}
                  speakers={speakers}
                  onSave={async (words) => {
                    const done = await attempt(floor.edit(uri, entry.id, words));
                    if (done) setEditing(null);
                    return done;
                  }}
                  onCancel={() => setEditing(null)}
                />
              ) : (
                <FloorLine
                  entry={entry}
                  place={key === placeValue(MEETING) ? null : (places.get(key) ?? null)}
                  by={isMine ? null : (name ?? t('stranger'))}
                  onEdit={isMine ? () => setEditing(entry.id) : null}
                  onRemove={isMine ? () => remove(entry.id) : null}
                />
              )}
            </li>
          );
        })}
      </ol>
    </Page>
  );
}
