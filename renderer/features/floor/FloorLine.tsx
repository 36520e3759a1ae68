import type { KeptFloorEntry } from '#core/notes/floor-model.ts';
import { formatParagraphLabel } from '#core/documents/cite.ts';
import { useFormat, useText } from '#renderer/i18n/index.ts';
import { useMeetingPack } from '#renderer/state/index.ts';
import { IconButton, StanceMark, Tag } from '#renderer/ui/index.ts';
import styles from './Floor.module.css';

export interface FloorLineProps {
  readonly entry: KeptFloorEntry;
  /** What the entry is about, in words; null for the meeting as a whole. */
  readonly place: { readonly label: string; readonly lang?: string } | null;
  /** Who noted it; null where it was this person. */
  readonly by: string | null;
  /** Null where it is another person's. */
  readonly onEdit: (() => void) | null;
  readonly onRemove: (() => void) | null;
}

function Act({ act }: Pick<KeptFloorEntry, 'act'>) {
  const t = useText('floor');
  switch (act) {
    case null:
      return null;
    case 'question':
    case 'outcome':
      return <Tag tone={act === 'outcome' ? 'brass' : 'plain'}>{t(`act.${act}`)}</Tag>;
    default:
      return <StanceMark stance={act} label={t(`act.${act}`)} showLabel />;
  }
}

/** One entry of the floor record: when, who, what. */
export function FloorLine({ entry, place, by, onEdit, onRemove }: FloorLineProps) {
  const t = useText('floor');
  const format = useFormat();
  const { timeZone } = useMeetingPack().meeting;
  const { at, speaker, act, text, paragraph, otherTexts } = entry;
  const label = paragraph?.label ?? null;
  return (
    <article className={styles.line} data-entry={entry.id}>
      <time className={styles.time} dateTime={new Date(at).toISOString()}>
        {format.moment(at, timeZone)}
      </time>
      <div className={styles.said}>
        <p className={styles.who}>
          <bdi translate="no">{speaker === '' ? t('unknownSpeaker') : speaker}</bdi>
          <Act act={act} />
        </p>
        {text !== '' && (
          <p translate="no">
            <bdi>{text}</bdi>
          </p>
        )}
        {otherTexts.map((other) => (
          <p key={other} className={styles.other} dir="auto">
            {t('otherDevice', { text: other })}
          </p>
        ))}
        {(place !== null || label !== null || by !== null) && (
          <p className={styles.about}>
            {place !== null && <span lang={place.lang}>{place.label}</span>}
            {label !== null && <span>{formatParagraphLabel(label)}</span>}
            {by !== null && <span>{t('notedBy', { name: by })}</span>}
          </p>
        )}
      </div>
      {onEdit && <IconButton label={t('edit')} icon="edit" onPress={onEdit} />}
      {onRemove && <IconButton label={t('remove')} icon="trash" onPress={onRemove} />}
    </article>
  );
}
