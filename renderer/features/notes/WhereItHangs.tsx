import type { Anchor } from '#core/anchoring/anchor.ts';
import { useText } from '#renderer/i18n/index.ts';
import { Icon, TextLink } from '#renderer/ui/index.ts';
import { PlaceName } from './PlaceName.tsx';
import { useAnchorPlaces } from './use-anchor-places.ts';
import styles from './WhereItHangs.module.css';

/** Every level at which a note hangs, each a way there; a level that is gone says so and leaves the others. */
export function WhereItHangs({ anchor }: { readonly anchor: Anchor }) {
  const t = useText('notes');
  const places = useAnchorPlaces(anchor);
  return (
    <section className={styles.where} aria-label={t('where')}>
      {places.length === 0 && <p>{t('view.meeting')}</p>}
      <ul className={styles.list}>
        {places.map((place) => (
          <li key={place.level} className={styles.place} data-level={place.level}>
            {place.href === null || place.isLost ? (
              <PlaceName place={place} />
            ) : (
              <TextLink href={place.href} tone="plain">
                <PlaceName place={place} />
              </TextLink>
            )}
            {place.isLost && (
              <span className={styles.lost}>
                <Icon name="warning" size={14} /> {t(`lost.${place.level}`)}
              </span>
            )}
            {place.isReworded && <span className={styles.lost}>{t('reworded')}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
