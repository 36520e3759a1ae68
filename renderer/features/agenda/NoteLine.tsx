import type { Note } from '#core/notes/model.ts';
import { firstLine } from '#core/notes/read-body.ts';
import { useText } from '#renderer/i18n/index.ts';
import { useSelection } from '#renderer/state/selection.ts';
import { Icon, StanceMark, TextButton, type IconName } from '#renderer/ui/index.ts';
import styles from './NoteLine.module.css';

const KIND_ICONS = {
  position: 'note',
  question: 'info',
  statement: 'quote',
  'follow-up': 'check',
} as const satisfies Record<Note['fields']['kind'], IconName>;

/** A note as one line; pressing it opens the note beside the page. */
export function NoteLine({ note }: { readonly note: Note }) {
  const t = useText('agenda');
  const common = useText('common');
  const selection = useSelection();
  const { kind, stance, anchor } = note.fields;
  const words = firstLine(note.body);
  const open = (): void => {
    selection.select(anchor);
    selection.openNote(note.id);
  };
  return (
    <li className={styles.line}>
      <span className={styles.mark}>
        {stance === null ? (
          <Icon name={KIND_ICONS[kind]} size={14} />
        ) : (
          <StanceMark stance={stance} label={common(`stance.${stance}`)} />
        )}
      </span>
      <span className={styles.words}>
        <TextButton onPress={open} isCurrent={selection.activeNote === note.id}>
          {words === '' ? t('emptyNote') : <bdi>{words}</bdi>}
        </TextButton>
      </span>
      <span className={styles.kind}>{common(`noteKind.${kind}`)}</span>
    </li>
  );
}

/** Notes as lines. */
export function NoteLines({ notes, label }: { readonly notes: readonly Note[]; readonly label: string }) {
  if (notes.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={label}>
      {notes.map((note) => (
        <NoteLine key={note.id} note={note} />
      ))}
    </ul>
  );
}
