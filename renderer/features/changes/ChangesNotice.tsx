import { useFormat, useText } from '#renderer/i18n/index.ts';
import { useEarlierEditions } from '#renderer/state/editions.ts';
import { useMeetingPack } from '#renderer/state/index.ts';
import { usePreferences } from '#renderer/state/preferences.ts';
import { routeTo } from '#renderer/state/routes.ts';
import type { MeetingPack } from '#core/pack/model.ts';
import { Button, Notice, TextLink } from '#renderer/ui/index.ts';
import styles from './ChangesNotice.module.css';

/** As many as a person may have put away; the oldest is forgotten first. */
const MOST_SEEN = 100;

const keyOf = ({ meeting, edition, issued }: MeetingPack): string =>
  `${meeting.uri} ${String(edition)} ${issued}`;

/** Says on the programme that a newer edition took an earlier one's place, until the person puts it away. */
export function ChangesNotice() {
  const t = useText('changes');
  const format = useFormat();
  const present = useMeetingPack();
  const { preferences, setPreferences } = usePreferences();
  const [edition = null] = useEarlierEditions();
  const key = keyOf(present);
  if (edition === null || preferences.changesSeen.includes(key)) return null;
  const nameOf = (pack: MeetingPack): string =>
    t('edition', { edition: format.number(pack.edition), date: format.date(pack.issued, 'medium') });
  const hide = (): void => {
    void setPreferences({ changesSeen: [...preferences.changesSeen, key].slice(-MOST_SEEN) });
  };
  return (
    <div className={styles.notice}>
      <Notice
        tone="info"
        action={
          <span className={styles.actions}>
            <TextLink href={routeTo.changes(edition.name)}>{t('notice.show')}</TextLink>
            <Button variant="quiet" onPress={hide}>
              {t('notice.hide')}
            </Button>
          </span>
        }
      >
        {t('notice.text', { present: nameOf(present), earlier: nameOf(edition.pack) })}
      </Notice>
    </div>
  );
}
