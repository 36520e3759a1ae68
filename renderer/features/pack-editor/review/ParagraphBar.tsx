import { useState, type RefObject } from 'react';
import { useFormat, useText } from '#renderer/i18n/index.ts';
import { Button, Kbd, Select, TextField } from '#renderer/ui/index.ts';
import { readLabel, REVIEW_KEYS, roleOf, ROLES, type ReviewAction } from './review-actions.ts';
import styles from './ParagraphBar.module.css';
import type { ReviewRow } from './review-rows.ts';

export interface ParagraphBarProps {
  readonly row: ReviewRow;
  readonly place: number;
  readonly count: number;
  readonly field: RefObject<HTMLDivElement | null>;
  readonly onAction: (action: ReviewAction) => void;
  readonly onLabel: (label: string | null) => void;
  /** Gives the focus back to the list. */
  readonly onDone: () => void;
}

/** The number of one paragraph: stored with Enter or when the field is left, taken back with Escape. */
function NumberField({ row, onLabel, onDone }: Pick<ParagraphBarProps, 'row' | 'onLabel' | 'onDone'>) {
  const t = useText('packEditor');
  const present = row.decision.label ?? '';
  const [typed, setTyped] = useState(present);
  const isEmpty = typed.trim() === '';
  const label = readLabel(typed);
  const store = (): void => {
    if (typed === present || (!isEmpty && label === null)) return;
    onLabel(isEmpty ? null : label);
  };
  return (
    <TextField
      label={t('review.number')}
      value={typed}
      onChange={setTyped}
      onBlur={store}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setTyped(present);
        else if (event.key === 'Enter') store();
        else return;
        event.preventDefault();
        if (event.key === 'Escape' || isEmpty || label !== null) onDone();
      }}
      isDisabled={row.decision.isLeftOut || row.decision.isJoined}
      error={isEmpty || label !== null ? undefined : t('review.numberUnfit')}
    />
  );
}

/** What can be said of the selected paragraph, for the pointer and for those who do not know the keys yet. */
export function ParagraphBar({ row, place, count, field, onAction, onLabel, onDone }: ParagraphBarProps) {
  const t = useText('packEditor');
  const format = useFormat();
  const { decision } = row;
  const key = (action: keyof typeof REVIEW_KEYS) => <Kbd>{REVIEW_KEYS[action]}</Kbd>;
  return (
    <div className={styles.bar} role="group" aria-label={t('review.selected')}>
      <span className={styles.place}>
        {t('review.placeOf', { place: format.number(place + 1), count: format.number(count) })}
      </span>
      <Select
        label={t('review.is')}
        value={roleOf(decision)}
        options={ROLES.map((role) => ({ value: role, label: t(`review.role.${role}`) }))}
        onChange={onAction}
      />
      <div ref={field} className={styles.number}>
        <NumberField
          key={`${String(decision.index)} ${decision.label ?? ''}`}
          row={row}
          onLabel={onLabel}
          onDone={onDone}
        />
      </div>
      <span className={styles.buttons}>
        {decision.isJoined ? (
          <Button variant="quiet" onPress={() => onAction('apart')}>
            {t('review.apart')} {key('apart')}
          </Button>
        ) : (
          <Button variant="quiet" isDisabled={decision.isLeftOut} onPress={() => onAction('join')}>
            {t('review.join')} {key('join')}
          </Button>
        )}
        <Button variant="quiet" onPress={() => onAction('left-out')}>
          {decision.isLeftOut ? t('review.takeIn') : t('review.leaveOut')} {key('left-out')}
        </Button>
        {decision.isDoubtful && !decision.isJoined && (
          <Button variant="quiet" icon="check" onPress={() => onAction('right')}>
            {t('review.right')} {key('right')}
          </Button>
        )}
      </span>
    </div>
  );
}
