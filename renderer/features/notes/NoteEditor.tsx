import { lazy, Suspense, useState } from 'react';
import type { AppError } from '#core/base/errors.ts';
import type { NoteId } from '#core/base/ids.ts';
import type { Visibility } from '#core/notes/model.ts';
import { isolate, useErrorText, useText } from '#renderer/i18n/index.ts';
import type { OpenNote } from '#renderer/services/notes.ts';
import { useNoteBody, useNoteFacts, useNotesService, useOpenNote } from '#renderer/state/index.ts';
import { useAuthors } from '#renderer/state/people.ts';
import { useSelection } from '#renderer/state/selection.ts';
import { Button, Notice } from '#renderer/ui/index.ts';
import { usePlaces } from '#renderer/state/places.tsx';
import { NoteBodyEditor } from './NoteBodyEditor.tsx';
import { NoteBodyView } from './NoteBodyView.tsx';
import { LeftPlace } from './EarlierPlace.tsx';
import { NoteKindLine } from './NoteCard.tsx';
import { NoteConflicts } from './NoteConflicts.tsx';
import styles from './NoteEditor.module.css';
import { NoteFieldsForm } from './NoteFieldsForm.tsx';
import { NoteVisibility } from './NoteVisibility.tsx';
import { SavedAt, SaveFailure } from './SaveStateLine.tsx';
import { useWhen } from './use-when.ts';
import { PlaceDoubts } from './PlaceDoubts.tsx';
import { SpeakingTime } from './SpeakingTime.tsx';
import { WhereItHangs } from './WhereItHangs.tsx';

const NoteHistory = lazy(async () => ({ default: (await import('./NoteHistory.tsx')).NoteHistory }));

interface OpenedProps {
  readonly open: OpenNote;
  readonly onDone: () => void;
  readonly onTrash: (id: NoteId) => void;
}

function ReadOnlyBody({ open }: { readonly open: OpenNote }) {
  return <NoteBodyView body={useNoteBody(open)} />;
}

/** The way to what the note was before; loaded when it is asked for. */
function HistoryButton({ open }: { readonly open: OpenNote }) {
  const t = useText('history');
  const [isShown, setShown] = useState(false);
  return (
    <>
      <Button variant="quiet" icon="history" onPress={() => setShown(true)}>
        {t('open')}
      </Button>
      {isShown && (
        <Suspense>
          <NoteHistory open={open} onClose={() => setShown(false)} />
        </Suspense>
      )}
    </>
  );
}

function Opened({ open, onDone, onTrash }: OpenedProps) {
  const t = useText('notes');
  const common = useText('common');
  const errorText = useErrorText();
  const when = useWhen();
  const service = useNotesService();
  const { openNote, takeTyped } = useSelection();
  const note = useNoteFacts(open);
  const [failure, setFailure] = useState<AppError | null>(null);
  const [isMoving, setMoving] = useState(false);
  const changeVisibility = async (visibility: Visibility): Promise<void> => {
    // What was typed while the note goes on as another document would stay behind in this one.
    setMoving(true);
    const changed = await service.setVisibility(note.id, visibility);
    setMoving(false);
    setFailure(changed.ok ? null : changed.error);
    // Shown to the delegation, a note goes on as a document without the history of its private one.
    if (changed.ok && changed.value !== note.id) openNote(changed.value);
  };
  const author = useAuthors()(note.owner);
  const places = usePlaces();
  const whyLocked = (): string => {
    if (note.readOnly) return errorText({ code: 'note-content-unknown' });
    if (note.deletedAt !== null) return t('trash.since', { when: when(note.deletedAt) });
    return t('ofAuthor', { author: isolate(author.name ?? t('unknownAuthor')) });
  };
  return (
    <>
      <div className={styles.head}>
        <NoteKindLine fields={note.fields} />
        <SavedAt open={open} />
      </div>
      <WhereItHangs anchor={places.of(note.fields.anchor).anchor} />
      {note.fields.anchor.left.includes('paragraph') && <LeftPlace anchor={note.fields.anchor} />}
      {open.editable && <PlaceDoubts open={open} anchor={note.fields.anchor} />}
      <SaveFailure open={open} />
      {failure && <Notice tone="error">{errorText(failure)}</Notice>}
      {open.editable ? (
        <>
          <NoteConflicts
            open={open}
            conflicts={note.conflicts}
            onVisibility={(value) => void changeVisibility(value)}
          />
          <div inert={isMoving}>
            <NoteBodyEditor
              doc={open.doc}
              takeTyped={() => takeTyped(note.id)}
              onBlur={() => void open.flush()}
              onEscape={onDone}
            />
          </div>
          {note.fields.kind === 'statement' && <SpeakingTime open={open} />}
          <NoteFieldsForm open={open} fields={note.fields} />
          <NoteVisibility
            visibility={note.fields.visibility}
            onChange={(value) => void changeVisibility(value)}
          />
          <div className={styles.actions}>
            <span className={styles.ways}>
              <HistoryButton open={open} />
              <Button variant="quiet" icon="trash" onPress={() => onTrash(note.id)}>
                {t('moveToTrash')}
              </Button>
            </span>
            <Button onPress={onDone}>{common('done')}</Button>
          </div>
        </>
      ) : (
        <>
          <Notice tone="info">{whyLocked()}</Notice>
          <ReadOnlyBody open={open} />
          <div className={styles.actions}>
            <HistoryButton open={open} />
            <Button onPress={onDone}>{common('close')}</Button>
          </div>
        </>
      )}
    </>
  );
}

export interface NoteEditorProps {
  readonly id: NoteId;
  readonly onDone: () => void;
  readonly onTrash: (id: NoteId) => void;
}

/** A note under the editor: where it hangs, its text, what kind of note it is, and whether it is saved. */
export function NoteEditor({ id, onDone, onTrash }: NoteEditorProps) {
  const t = useText('notes');
  const common = useText('common');
  const errorText = useErrorText();
  const opened = useOpenNote(id);
  return (
    <article className={styles.note} aria-label={t('noteUnderEditor')} data-note={id}>
      {opened === null ? null : opened.ok ? (
        <Opened key={id} open={opened.value} onDone={onDone} onTrash={onTrash} />
      ) : (
        <Notice tone="error" action={<Button onPress={onDone}>{common('close')}</Button>}>
          {errorText(opened.error)}
        </Notice>
      )}
    </article>
  );
}
