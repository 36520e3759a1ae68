import type { Note } from '#core/notes/model.ts';
import { bodyText } from '#core/notes/read-body.ts';
import { useText } from '#renderer/i18n/index.ts';
import type { StrayNote } from '#renderer/state/places.tsx';
import { Button } from '#renderer/ui/index.ts';
import { LeftPlace } from './EarlierPlace.tsx';
import styles from './PlaceQueue.module.css';

interface LeftNoteProps {
  readonly note: Note;
  readonly onAgain: () => void;
}

function LeftNote({ note, onAgain }: LeftNoteProps) {
  const t = useText('places');
  const text = bodyText(note.body).trim();
  return (
    <li className={styles.left}>
      <p className={styles.excerpt} dir="auto" translate="no">
        {text === '' ? t('emptyNote') : text.slice(0, 160)}
      </p>
      {note.fields.anchor.left.includes('paragraph') && <LeftPlace anchor={note.fields.anchor} />}
      <Button variant="quiet" onPress={onAgain}>
        {t('again')}
      </Button>
    </li>
  );
}

export interface LeftPlacesProps {
  readonly left: readonly StrayNote[];
  readonly onAgain: (note: Note) => void;
}

/** Notes that a person left where they were in an earlier edition, with what stood there; each can be placed after all. */
export function LeftPlaces({ left, onAgain }: LeftPlacesProps) {
  const t = useText('places');
  if (left.length === 0) return null;
  return (
    <section className={styles.leftPlaces} aria-labelledby="left-places">
      <h2 className={styles.subtitle} id="left-places">
        {t('leftTitle', { count: left.length })}
      </h2>
      <ul className={styles.list}>
        {left.map(({ note }) => (
          <LeftNote key={note.id} note={note} onAgain={() => onAgain(note)} />
        ))}
      </ul>
    </section>
  );
}
