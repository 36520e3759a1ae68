import { memo } from 'react';
import type { Note, NoteFields } from '#core/notes/model.ts';
import { bodyText } from '#core/notes/read-body.ts';
import { paragraphName } from '#core/documents/cite.ts';
import { useText } from '#renderer/i18n/index.ts';
import { useAuthors } from '#renderer/state/people.ts';
import { usePlaces } from '#renderer/state/places.tsx';
import { cx, Icon, StanceMark, TextLink } from '#renderer/ui/index.ts';
import styles from './NoteCard.module.css';
import { PlaceName } from './PlaceName.tsx';
import { useAnchorPlaces } from './use-anchor-places.ts';
import { useWhen } from './use-when.ts';

export interface NoteCardProps {
  readonly note: Note;
  readonly onOpen: (note: Note) => void;
  /** Shows where the note hangs as a way there; otherwise as words, because it is in view already. */
  readonly hasJump?: boolean;
  /** True while the note is under the editor elsewhere on the page. */
  readonly isActive?: boolean;
}

/** What a card shows of a long note; the rest is under the editor. */
const EXCERPT = 400;

/** What kind of note this is: a position by its stance, in shape, colour and words. */
export function NoteKindLine({ fields }: { readonly fields: NoteFields }) {
  const common = useText('common');
  const t = useText('notes');
  const { kind, stance, priority } = fields;
  const priorityName = t('priorityOf', { priority: common(`priority.${priority}`) });
  const kindName = common(`noteKind.${kind}`);
  return (
    <>
      {kind === 'position' && stance !== null ? (
        <>
          <StanceMark stance={stance} label={common(`stance.${stance}`)} showLabel />
          <span>{t('kindAndPriority', { kind: kindName, priority: common(`priority.${priority}`) })}</span>
        </>
      ) : (
        <>
          <b className={styles.kind}>{kindName}</b>
          <span>{priorityName}</span>
        </>
      )}
    </>
  );
}

function Where({ note, hasJump }: { readonly note: Note; readonly hasJump: boolean }) {
  const t = useText('notes');
  const places = useAnchorPlaces(note.fields.anchor);
  const [closest] = places;
  const found = places.filter(({ isLost }) => !isLost);
  // Beside its paragraph, the quoted words tell enough; elsewhere the paragraph leads, because it can be gone to.
  const leading = hasJump ? found.find(({ level }) => level !== 'quotation') : (found[0] ?? closest);
  const quoted = hasJump ? places.find(({ level }) => level === 'quotation') : undefined;
  return (
    <>
      {hasJump && closest === undefined && <span>{t('view.meeting')}</span>}
      {leading !== undefined && (
        <span className={cx(styles.place, hasJump && styles.jump)}>
          {hasJump && leading.href !== null ? (
            <TextLink href={leading.href}>
              <PlaceName place={leading} />
            </TextLink>
          ) : (
            <PlaceName place={leading} />
          )}
        </span>
      )}
      {quoted !== undefined && (
        <span className={styles.place}>
          <PlaceName place={quoted} />
        </span>
      )}
      {places
        .filter(({ isLost }) => isLost)
        .map(({ level }) => (
          <span key={level} className={styles.lost}>
            <Icon name="warning" size={12} /> {t(`lost.${level}`)}
          </span>
        ))}
    </>
  );
}

/** A note in short: what it is, what it says, where it hangs. Pressing it opens it. */
export const NoteCard = memo(function NoteCard({
  note,
  onOpen,
  hasJump = false,
  isActive = false,
}: NoteCardProps) {
  const t = useText('notes');
  const common = useText('common');
  const when = useWhen();
  const author = useAuthors()(note.owner);
  const places = useText('places');
  const { inDoubt, stray } = usePlaces();
  const isInDoubt = inDoubt.has(note.id);
  const was = stray.get(note.id)?.paragraph ?? null;
  const text = bodyText(note.body).trim();
  const { visibility, tags } = note.fields;
  return (
    <article className={cx(styles.card, isActive && styles.active)} data-note={note.id}>
      <div className={styles.head}>
        <NoteKindLine fields={note.fields} />
        {!author.isMine && (
          <bdi className={styles.author} translate="no">
            {author.name ?? t('unknownAuthor')}
          </bdi>
        )}
        <time className={styles.when} dateTime={new Date(note.updatedAt).toISOString()}>
          {when(note.updatedAt)}
        </time>
      </div>
      <button type="button" className={styles.open} onClick={() => onOpen(note)}>
        {text === '' ? (
          <span className={styles.empty}>{t('empty')}</span>
        ) : (
          <span className={styles.excerpt} translate="no">
            {text.slice(0, EXCERPT)}
          </span>
        )}
      </button>
      <div className={styles.foot}>
        <Where note={note} hasJump={hasJump} />
        <span className={styles.visibility}>
          {visibility === 'private' && <Icon name="lock" size={12} />}
          {common(`visibility.${visibility}`)}
        </span>
        {tags.map((tag) => (
          <bdi key={tag} className={styles.tag} translate="no">
            {t('tag', { tag })}
          </bdi>
        ))}
        {was !== null && <span>{places('wasAt', { place: paragraphName(was) })}</span>}
        {isInDoubt && <span className={styles.lost}>{t('doubt.short')}</span>}
        {note.conflicts.length > 0 && <span className={styles.lost}>{t('conflict.short')}</span>}
      </div>
    </article>
  );
});
