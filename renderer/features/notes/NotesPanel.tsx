import { useCallback, useEffect, useRef, type ComponentType } from 'react';
import { isAbout } from '#core/anchoring/about.ts';
import type { Anchor } from '#core/anchoring/anchor.ts';
import type { NoteId } from '#core/base/ids.ts';
import type { Note } from '#core/notes/model.ts';
import { useLanguage, useText } from '#renderer/i18n/index.ts';
import { useMeetingPack, useNotes } from '#renderer/state/index.ts';
import { usePreferences } from '#renderer/state/preferences.ts';
import { useSelection } from '#renderer/state/selection.ts';
import { Button, Kbd } from '#renderer/ui/index.ts';
import { NoteCard } from './NoteCard.tsx';
import { NoteEditor } from './NoteEditor.tsx';
import styles from './NotesPanel.module.css';
import { TrashNotice } from './TrashNotice.tsx';
import { useReturnFocus } from './use-return-focus.ts';
import { useTrash } from './use-trash.ts';
import { viewName } from './view-name.ts';

function ViewHeading({ view }: { readonly view: Anchor }) {
  const t = useText('notes');
  const name = viewName(view, useMeetingPack(), useLanguage());
  const words = (): string => {
    switch (name.kind) {
      case 'text':
        return name.text;
      case 'question':
      case 'item':
        return t(`view.${name.kind}`, { number: name.number });
      default:
        return t(`view.${name.kind}`);
    }
  };
  return (
    <h2 className={styles.title} lang={name.kind === 'text' ? (name.language ?? undefined) : undefined}>
      {words()}
    </h2>
  );
}

/** Puts the note away that is under the editor once something else is in view. */
function useClosingOnLeave(): void {
  const { anchor, activeNote, openNote } = useSelection();
  const pack = useMeetingPack();
  const active = useNotes().find(({ id }) => id === activeNote);
  const lastView = useRef(anchor);
  useEffect(() => {
    const hasMoved = lastView.current !== anchor;
    lastView.current = anchor;
    if (hasMoved && active !== undefined && !isAbout(active.fields.anchor, anchor, pack)) openNote(null);
  }, [anchor, active, pack, openNote]);
}

export interface NotesPanelProps {
  /** What others said of the note under the editor; a part of another feature. */
  readonly Reviews?: ComponentType<{ readonly id: NoteId }>;
}

/** The right side: what we say about what is in view, with one note under the editor. */
export function NotesPanel({ Reviews }: NotesPanelProps) {
  const t = useText('notes');
  const common = useText('common');
  const pack = useMeetingPack();
  const notes = useNotes();
  const { preferences } = usePreferences();
  const { anchor, activeNote, compose, openNote } = useSelection();
  const trash = useTrash();
  const returnFocus = useReturnFocus(activeNote);
  useClosingOnLeave();

  const here = notes.filter((note) => isAbout(note.fields.anchor, anchor, pack));
  const others = here.filter(({ id }) => id !== activeNote);
  const open = useCallback((note: Note): void => openNote(note.id), [openNote]);
  const done = (): void => {
    openNote(null);
    returnFocus();
  };
  const moveToTrash = (id: NoteId): void => {
    done();
    trash.trash(id);
  };
  return (
    <div className={styles.panel}>
      <header className={styles.header}>
        <ViewHeading view={anchor} />
        <Button variant="quiet" onPress={() => compose(anchor)}>
          {common('addNote')}
        </Button>
        {preferences.letterShortcuts && <Kbd>N</Kbd>}
      </header>
      <TrashNotice trash={trash} />
      {activeNote !== null && (
        <NoteEditor key={activeNote} id={activeNote} onDone={done} onTrash={moveToTrash} />
      )}
      {activeNote !== null && Reviews !== undefined && <Reviews id={activeNote} />}
      {others.length > 0 && (
        <ul className={styles.list}>
          {others.map((note) => (
            <li key={note.id}>
              <NoteCard note={note} onOpen={open} />
            </li>
          ))}
        </ul>
      )}
      {here.length === 0 && activeNote === null && <p className={styles.none}>{t('noneHere')}</p>}
    </div>
  );
}
