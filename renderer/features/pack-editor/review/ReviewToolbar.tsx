import { useFormat, useText } from '#renderer/i18n/index.ts';
import { Button, Kbd } from '#renderer/ui/index.ts';
import styles from './ReviewPane.module.css';
import type { Review } from './use-review.ts';

export interface ReviewToolbarProps {
  readonly review: Review;
  /** How many findings there are. */
  readonly findings: number;
  readonly isFindingsOpen: boolean;
  readonly onFindings: () => void;
  readonly onDoubt: (step: 1 | -1) => void;
}

const DOUBT_KEY = 'F8';

/** The way back and forth, and to what somebody should look at. */
export function ReviewToolbar(props: ReviewToolbarProps) {
  const { review, findings, isFindingsOpen, onFindings, onDoubt } = props;
  const t = useText('packEditor');
  const format = useFormat();
  return (
    <span className={styles.tools}>
      {review.doubts > 0 ? (
        <Button variant="quiet" icon="warning" onPress={() => onDoubt(1)}>
          {t('review.nextDoubt', { count: review.doubts, number: format.number(review.doubts) })}{' '}
          <Kbd>{DOUBT_KEY}</Kbd>
        </Button>
      ) : (
        <span className={styles.quiet}>{t('review.noDoubt')}</span>
      )}
      {findings > 0 && (
        <Button variant="quiet" icon="info" aria-expanded={isFindingsOpen} onPress={onFindings}>
          {t('review.findingCount', { count: findings, number: format.number(findings) })}
        </Button>
      )}
    </span>
  );
}
