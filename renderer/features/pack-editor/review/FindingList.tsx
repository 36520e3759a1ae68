import type { Finding } from '#core/importing/model.ts';
import { useFormat, useText } from '#renderer/i18n/index.ts';
import { Button } from '#renderer/ui/index.ts';
import styles from './FindingList.module.css';

export interface FindingListProps {
  readonly findings: readonly Finding[];
  /** Leads to a paragraph of the file. */
  readonly onGo: (index: number) => void;
  /** Whether places of findings name paragraphs; in a PDF those of the reader name pages alone. */
  readonly hasPlace: (finding: Finding) => boolean;
}

/** What a reader of the file has to say, each in a sentence that leads to its place. */
export function FindingList({ findings, onGo, hasPlace }: FindingListProps) {
  const t = useText('packEditor');
  const say = useText('findings');
  const format = useFormat();
  return (
    <ul className={styles.list} aria-label={t('review.findings')}>
      {findings.map((finding, at) => (
        <li key={`${finding.code}-${String(at)}`} className={styles.finding}>
          <span>{say(finding.code, { count: finding.count, detail: finding.detail ?? '' })}</span>
          {finding.place !== null && hasPlace(finding) && (
            <Button variant="quiet" onPress={() => onGo(finding.place?.index ?? 0)}>
              {finding.place.page === null
                ? t('review.show')
                : t('review.showPage', { number: format.number(finding.place.page) })}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
