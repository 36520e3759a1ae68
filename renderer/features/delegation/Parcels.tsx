import type { Contact } from '#core/delegation/contact.ts';
import type { OtherRecord, Parcel } from '#core/delegation/parcels.ts';
import { isolate, useFormat, useText } from '#renderer/i18n/index.ts';
import { Button } from '#renderer/ui/index.ts';
import styles from './Delegation.module.css';
import { LeavingList, OtherList } from './LeavingList.tsx';
import type { Leaving } from './use-leaving.ts';

/** Gives the names of some people as one text. */
export function useNames(): (people: readonly Contact[]) => string {
  const { list } = useFormat();
  return (people) => list(people.map(({ name }) => isolate(name)));
}

/** What everybody gets, that is in each parcel. */
const sharedOf = ([first, ...rest]: readonly Parcel[]): readonly OtherRecord[] =>
  (first?.records ?? []).filter((record) => rest.every(({ records }) => records.includes(record)));

export interface ParcelsProps {
  readonly leaving: Leaving;
  readonly isDisabled: boolean;
  /** Writes the file of one parcel; null where all of them leave together. */
  readonly onWrite: ((parcel: Parcel) => void) | null;
}

/** Lists what leaves for everybody, and then, where people get different files, what each file holds besides, and for whom it is. */
export function Parcels({ leaving, isDisabled, onWrite }: ParcelsProps) {
  const t = useText('delegation');
  const names = useNames();
  const { list } = useFormat();
  const { parcels, noteOf, served } = leaving;
  const shared = sharedOf(parcels);
  const isOne = parcels.length === 1;
  return (
    <>
      {parcels.length > 0 && <LeavingList {...leaving} others={shared} />}
      {!isOne && parcels.length > 0 && <p className={styles.hint}>{t('handIn.differ')}</p>}
      {parcels.map((parcel) => {
        const forWhom = t('handIn.for', { names: names(parcel.recipients) });
        const own = parcel.records.filter((record) => !shared.includes(record));
        const button = onWrite && (
          <div className={styles.buttons}>
            <Button
              variant="primary"
              isDisabled={isDisabled}
              {...(isOne
                ? {}
                : {
                    'aria-label': t('handIn.writeFor', {
                      names: list(parcel.recipients.map(({ name }) => name)),
                    }),
                  })}
              onPress={() => onWrite(parcel)}
            >
              {t('handIn.write')}
            </Button>
          </div>
        );
        const key = parcel.recipients.map(({ recipient }) => recipient).join();
        if (isOne) return <div key={key}>{button}</div>;
        return (
          <section key={key} className={styles.card} aria-label={forWhom}>
            <h3 className={styles.name}>{forWhom}</h3>
            {own.length === 0 ? (
              <p className={styles.hint}>{t('handIn.noMore')}</p>
            ) : (
              <OtherList label={forWhom} records={own} noteOf={noteOf} />
            )}
            {button}
          </section>
        );
      })}
      {served.length > 0 && parcels.length > 0 && (
        <p className={styles.hint}>{t('handIn.served', { names: names(served) })}</p>
      )}
    </>
  );
}
