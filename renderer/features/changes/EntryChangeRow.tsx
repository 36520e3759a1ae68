import { directionOf } from '#core/documents/language.ts';
import { diffText } from '#core/notes/text-diff.ts';
import type { ItemTime, LocalizedText } from '#core/pack/model.ts';
import { pickText } from '#core/pack/pick-text.ts';
import type { EntryChange } from '#core/revisions/compare-entries.ts';
import { useFormat, useLanguage, useText } from '#renderer/i18n/index.ts';
import { ChangedText, Tag, type ChangedRun } from '#renderer/ui/index.ts';
import styles from './ChangesScreen.module.css';
import { useSaid } from './use-said.ts';

/** The wording before and after in the reader's language where both have it, else in the first that both have. */
function bothTexts(old: LocalizedText, fresh: LocalizedText, language: string) {
  const shared = Object.fromEntries(Object.entries(fresh).filter(([each]) => Object.hasOwn(old, each)));
  const after = pickText(Object.keys(shared).length === 0 ? fresh : shared, language);
  return { before: old[after.language]?.text ?? pickText(old, language).text, after };
}

/** Gives when an item is, in words. */
function useWhenOf(): (time: ItemTime | null) => string {
  const t = useText('changes');
  const format = useFormat();
  return (time) => {
    if (time?.kind !== 'scheduled') return t('noTime');
    const hours = [time.start, ...(time.end === null ? [] : [time.end])].map((each) => format.time(each));
    return t('when', { date: format.date(time.date, 'short'), hours: hours.join('–') });
  };
}

const whole = (kind: 'inserted' | 'deleted', text: string): readonly ChangedRun[] => [{ kind, text }];

/** An item, theme or question that is new, gone, or stands otherwise than before. */
export function EntryChangeRow({
  change,
  level,
}: {
  readonly change: EntryChange;
  readonly level: 'items' | 'themes' | 'questions';
}) {
  const t = useText('changes');
  const reader = useLanguage();
  const said = useSaid();
  const whenOf = useWhenOf();
  if (change.kind !== 'kept') {
    const entry = change.kind === 'added' ? change.fresh : change.old;
    const { text, language } = pickText(entry.text, reader);
    return (
      <li className={styles.entry}>
        <p className={styles.entryTitle}>
          <span className={styles.number}>{entry.number}</span>{' '}
          <span lang={language} dir={directionOf(language)} translate="no">
            <ChangedText runs={whole(change.kind === 'added' ? 'inserted' : 'deleted', text)} said={said} />
          </span>{' '}
          <Tag tone="plain">{t(`mark.${change.kind}`)}</Tag>
        </p>
      </li>
    );
  }
  const { old, fresh, isReworded, isRenumbered, isRescheduled, isDoubtful } = change;
  const { before, after } = bothTexts(old.text, fresh.text, reader);
  const runs =
    before === after.text ? [{ kind: 'same' as const, text: before }] : diffText(before, after.text);
  return (
    <li className={styles.entry}>
      <p className={styles.entryTitle}>
        <span className={styles.number}>
          {isRenumbered ? (
            <ChangedText
              runs={[
                ...whole('deleted', old.number),
                { kind: 'same', text: ' ' },
                ...whole('inserted', fresh.number),
              ]}
              said={said}
            />
          ) : (
            fresh.number
          )}
        </span>{' '}
        <span lang={after.language} dir={directionOf(after.language)} translate="no">
          <ChangedText runs={runs} said={said} />
        </span>{' '}
        {isRenumbered && <Tag tone="plain">{t('mark.renumbered')}</Tag>}
        {isReworded && before !== after.text && <Tag tone="plain">{t('mark.reworded')}</Tag>}
        {isReworded && before === after.text && <Tag tone="plain">{t('otherLanguage')}</Tag>}
        {isDoubtful && <Tag tone="plain">{t('mark.doubtful')}</Tag>}
      </p>
      {level === 'items' && isRescheduled && (
        <p className={styles.facts}>{t('rescheduled', { from: whenOf(old.time), to: whenOf(fresh.time) })}</p>
      )}
    </li>
  );
}
