import type { Note } from '#core/notes/model.ts';
import { bodyText } from '#core/notes/read-body.ts';
import { useText } from '#renderer/i18n/index.ts';
import { FieldValue } from './FieldValue.tsx';
import { NoteBodyView } from './NoteBodyView.tsx';
import { NoteKindLine } from './NoteCard.tsx';
import styles from './NoteHistory.module.css';

/** A note as it stood at a point of its history, to read. */
export function HistoryState({ note }: { readonly note: Note }) {
  const t = useText('notes');
  const { anchor, tags, visibility } = note.fields;
  return (
    <>
      <p className={styles.kind}>
        <NoteKindLine fields={note.fields} />
        <FieldValue field="visibility" value={visibility} />
        {tags.length > 0 && <FieldValue field="tags" value={tags} />}
        <FieldValue field="anchor" value={anchor} />
      </p>
      {bodyText(note.body).trim() === '' ? (
        <p className={styles.hint}>{t('empty')}</p>
      ) : (
        <NoteBodyView body={note.body} />
      )}
    </>
  );
}
