import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { MEETING_ANCHOR } from '#core/anchoring/anchor.ts';
import type { Note } from '#core/notes/model.ts';
import { findTheme } from '#core/pack/lookup.ts';
import { pickText } from '#core/pack/pick-text.ts';
import { useLanguage, useText } from '#renderer/i18n/index.ts';
import { useMeetingPack, useNotes, useTrashedNotes } from '#renderer/state/index.ts';
import { usePlaces } from '#renderer/state/places.tsx';
import { routeTo } from '#renderer/state/routes.ts';
import { useSelection } from '#renderer/state/selection.ts';
import {
  Button,
  EmptyState,
  Notice,
  SearchField,
  SegmentedControl,
  Select,
  Switch,
  TextLink,
} from '#renderer/ui/index.ts';
import styles from './AllNotesScreen.module.css';
import {
  filterNotes,
  groupByTheme,
  NO_FILTER,
  NOTE_ORDERS,
  sortNotes,
  type NoteFilter,
  type NoteGroup,
  type NoteOrder,
} from './filter-notes.ts';
import { NoteCard } from './NoteCard.tsx';
import { NoteFilters } from './NoteFilters.tsx';
import { TrashList } from './TrashList.tsx';
import { TrashNotice } from './TrashNotice.tsx';
import { useTrash } from './use-trash.ts';

interface CardsProps {
  readonly notes: readonly Note[];
  readonly onOpen: (note: Note) => void;
}

function Cards({ notes, onOpen }: CardsProps) {
  const { activeNote } = useSelection();
  return (
    <ul className={styles.list}>
      {notes.map((note) => (
        <li key={note.id}>
          <NoteCard note={note} onOpen={onOpen} hasJump isActive={note.id === activeNote} />
        </li>
      ))}
    </ul>
  );
}

function Group({ group, onOpen }: { readonly group: NoteGroup; readonly onOpen: (note: Note) => void }) {
  const t = useText('notes');
  const common = useText('common');
  const language = useLanguage();
  const pack = useMeetingPack();
  const theme = group.theme === null ? undefined : findTheme(pack, group.theme);
  const title = theme === undefined ? null : pickText(theme.title, language);
  const count = common('noteCount', { count: group.notes.length });
  return (
    <section className={styles.group}>
      <h2 className={styles.groupTitle}>
        <span lang={title?.language}>{title?.text ?? t('noTheme')}</span>
        <span className={styles.count}>{count}</span>
      </h2>
      <Cards notes={group.notes} onOpen={onOpen} />
    </section>
  );
}

type Shown = 'notes' | 'trash';

/** All notes of the meeting: found, narrowed, sorted, grouped; and the trash. */
export function AllNotesScreen() {
  const t = useText('notes');
  const places = useText('places');
  const common = useText('common');
  const pack = useMeetingPack();
  const notes = useNotes();
  const trashed = useTrashedNotes();
  const { select, openNote } = useSelection();
  const trash = useTrash();
  const [shown, setShown] = useState<Shown>('notes');
  const [filter, setFilter] = useState<NoteFilter>(NO_FILTER);
  const [order, setOrder] = useState<NoteOrder>('meeting');
  const [isGrouped, setGrouped] = useState(false);
  // Typing stays quick: a long list follows when there is time.
  const wanted = useDeferredValue(filter);
  const { inDoubt: doubtful } = usePlaces();
  const inDoubt = notes.filter(({ id }) => doubtful.has(id)).length;
  const found = useMemo(
    () => sortNotes(filterNotes(notes, wanted, pack), order, pack),
    [notes, wanted, order, pack],
  );
  // Nothing of the meeting in particular is in view here until a note is opened.
  useEffect(() => select(MEETING_ANCHOR), [select]);
  const open = useCallback(
    (note: Note): void => {
      select(note.fields.anchor);
      openNote(note.id);
    },
    [select, openNote],
  );
  const count =
    found.length === notes.length
      ? common('noteCount', { count: notes.length })
      : t('foundOf', { count: notes.length, found: found.length });
  return (
    <div className={styles.screen}>
      <header className={styles.header}>
        <h1 className={styles.title}>{t('allNotes')}</h1>
        <SegmentedControl
          label={t('shown.label')}
          value={shown}
          options={[
            { value: 'notes', label: t('shown.notes') },
            { value: 'trash', label: t('shown.trash', { count: trashed.length }) },
          ]}
          onChange={setShown}
        />
      </header>
      <TrashNotice trash={trash} />
      {shown === 'trash' ? (
        <TrashList notes={trashed} trash={trash} />
      ) : notes.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>
      ) : (
        <>
          <div className={styles.tools}>
            <div className={styles.search}>
              <SearchField
                label={t('find')}
                value={filter.words}
                onChange={(words) => setFilter({ ...filter, words })}
              />
            </div>
            <Select
              label={t('order.label')}
              hideLabel
              value={order}
              options={NOTE_ORDERS.map((value) => ({ value, label: t(`order.${value}`) }))}
              onChange={setOrder}
            />
            <Switch isSelected={isGrouped} onChange={setGrouped}>
              {t('byTheme')}
            </Switch>
          </div>
          <NoteFilters notes={notes} filter={filter} onChange={setFilter} />
          <p className={styles.found} role="status">
            {count}
          </p>
          {inDoubt > 0 && (
            <Notice tone="info" action={<TextLink href={routeTo.places()}>{places('title')}</TextLink>}>
              {places('count', { count: inDoubt })}
            </Notice>
          )}
          {found.length === 0 && (
            <EmptyState
              title={t('noneFound')}
              action={<Button onPress={() => setFilter(NO_FILTER)}>{t('filter.clear')}</Button>}
            />
          )}
          {isGrouped ? (
            groupByTheme(found, pack).map((group) => (
              <Group key={group.theme ?? ''} group={group} onOpen={open} />
            ))
          ) : (
            <Cards notes={found} onOpen={open} />
          )}
        </>
      )}
    </div>
  );
}
