import type { AgendaItem, People } from '#core/pack/model.ts';
import { useFormat, useText } from '#renderer/i18n/index.ts';
import { useMeetingPack } from '#renderer/state/index.ts';
import styles from './ItemFacts.module.css';
import { ProvenanceTag } from './Provenance.tsx';

/** When an item is, as announced, and what form it has. */
export function ItemTime({ item }: { readonly item: AgendaItem }) {
  const t = useText('agenda');
  const format = useFormat();
  const { meeting } = useMeetingPack();
  const { time } = item;
  return (
    <div className={styles.time}>
      <span>{t(`form.${item.form}`)}</span>
      {time.kind === 'not-announced' ? (
        <span className={styles.unknown}>{t('timeNotAnnounced')}</span>
      ) : (
        <>
          {meeting.start !== meeting.end && <span>{format.date(time.date, 'short')}</span>}
          <time className={styles.clock} dateTime={`${time.date}T${time.start}`}>
            {time.end === null
              ? format.time(time.start)
              : t('fromTo', { from: format.time(time.start), to: format.time(time.end) })}
          </time>
          {time.provenance.kind !== 'official' && <ProvenanceTag of={time.provenance} />}
        </>
      )}
    </div>
  );
}

function Names({ role, people }: { readonly role: 'chair' | 'panel'; readonly people: People }) {
  const t = useText('agenda');
  const format = useFormat();
  if (people.kind === 'not-announced') return null;
  const names = people.people.map(({ name, affiliation }) =>
    affiliation === null ? name : t('personOf', { name, affiliation }),
  );
  return (
    <p className={styles.people}>
      {t(`people.${role}`, { names: format.list(names, 'unit') })} <ProvenanceTag of={people.provenance} />
    </p>
  );
}

/** Who chairs and who speaks; for a panel it is said when they are not known. */
export function ItemPeople({ item }: { readonly item: AgendaItem }) {
  const t = useText('agenda');
  const unknown = [item.chair, item.panel].map(({ kind }) => kind === 'not-announced');
  const [chair, panel] = unknown;
  const isPanel = item.form === 'panel';
  return (
    <>
      <Names role="chair" people={item.chair} />
      <Names role="panel" people={item.panel} />
      {isPanel && (chair || panel) && (
        <p className={styles.unknown}>
          {chair && panel
            ? t('people.bothUnknown')
            : chair
              ? t('people.chairUnknown')
              : t('people.panelUnknown')}
        </p>
      )}
    </>
  );
}
