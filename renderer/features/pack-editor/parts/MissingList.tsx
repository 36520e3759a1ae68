import type { DraftProblem } from '#core/pack/draft/problems.ts';
import { useFormat, useText } from '#renderer/i18n/index.ts';
import type { DraftContent } from '#renderer/services/draft-content.ts';
import { routeTo } from '#renderer/state/routes.ts';
import { TextLink } from '#renderer/ui/index.ts';
import { onePerPlace, placeOfProblem, type ProblemPlace } from '../model/problem-place.ts';
import { importedVersions } from '../model/versions.ts';
import styles from './parts.module.css';

export interface MissingListProps {
  readonly draft: string;
  readonly content: DraftContent;
  readonly missing: readonly DraftProblem[];
}

/** Names a place as a person finds it: the part, the thing, the field. */
function PlaceName({ place: { part, name, field } }: { readonly place: ProblemPlace }) {
  const t = useText('packEditor');
  const words = [t(`${part === 'programme' ? 'items' : part}.heading`), name, field && t(`fields.${field}`)];
  return (
    <span className={styles.place}>
      {words.filter(Boolean).map((word) => (
        <bdi key={word}>{word}</bdi>
      ))}
    </span>
  );
}

/** What keeps the draft from being a pack, then what is worth a look, each with the way to its place. */
export function MissingList({ draft, content, missing: all }: MissingListProps) {
  const missing = onePerPlace(all, content.pack);
  const t = useText('packEditor');
  const format = useFormat();
  const needed = missing.filter(({ isBlocking }) => isBlocking);
  const inDoubt = importedVersions(content.pack).flatMap(({ content: file }) => {
    const doubts = content.files[file.key]?.doubts ?? 0;
    return doubts > 0 ? [{ ...file, doubts }] : [];
  });
  const count = needed.length;
  if (missing.length + inDoubt.length === 0) return <p>{t('missing.nothing')}</p>;
  return (
    <section aria-label={t('missing.title')}>
      <p className={styles.hint}>
        {count > 0 ? t('missing.needed', { count, number: format.number(count) }) : t('missing.onlyAdvice')}
      </p>
      <ul className={styles.list}>
        {missing.map((problem) => {
          const place = placeOfProblem(problem, content.pack);
          const steps = place.thing === null ? [place.part] : [place.part, place.thing];
          return (
            <li key={`${problem.code} ${problem.path.join('.')}`} className={styles.missing}>
              <span className={problem.isBlocking ? styles.needed : undefined}>
                <PlaceName place={place} />
                {t(`missing.${problem.code}`)}
              </span>
              <TextLink href={routeTo.prepare(draft, ...steps)}>{t('missing.go')}</TextLink>
            </li>
          );
        })}
        {inDoubt.map(({ key, fileName, doubts }) => (
          <li key={key} className={styles.missing}>
            <span>
              <span className={styles.place}>
                <bdi>{fileName}</bdi>
              </span>
              {t('review.doubtCount', { count: doubts, number: format.number(doubts) })}
            </span>
            <TextLink href={routeTo.prepare(draft, 'files', key)}>{t('missing.go')}</TextLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
