import { useState, type RefObject } from 'react';
import { useFormat, useText } from '#renderer/i18n/index.ts';
import { Button, Kbd, Select, TextField } from '#renderer/ui/index.ts';
import type { MarkPlace } from '#core/importing/structure/model.ts';
import { NoteFields } from './NoteFields.tsx';
import {
  canSplit,
  correctionOf,
  readLabel,
  readMark,
  REVIEW_KEYS,
  roleOf,
  ROLES,
  type ReviewAction,
} from './review-actions.ts';
import styles from './ParagraphBar.module.css';
import type { ReviewRow } from './review-rows.ts';

export interface ParagraphBarProps {
  readonly rows: readonly ReviewRow[];
  /** Place of the selected row. */
  readonly at: number;
  readonly field: RefObject<HTMLDivElement | null>;
  readonly onAction: (action: ReviewAction) => void;
  readonly onLabel: (label: string | null) => void;
  readonly onNoteText: (text: string) => void;
  readonly onMark: (place: MarkPlace) => void;
  /** Asks where a footnote's mark stands. */
  readonly onPlaceMark: () => void;
  /** Gives the focus back to the list. */
  readonly onDone: () => void;
}

/** The number of one paragraph: stored with Enter or when the field is left, taken back with Escape. */
function NumberField({
  row,
  onLabel,
  onDone,
}: Pick<ParagraphBarProps, 'onLabel' | 'onDone'> & { readonly row: ReviewRow }) {
  const t = useText('packEditor');
  const isNote = row.decision.note !== null;
  const present = row.decision.label ?? '';
  const [typed, setTyped] = useState(present);
  const isEmpty = typed.trim() === '';
  const label = isNote ? readMark(typed) : readLabel(typed);
  // A footnote without a mark could not be found.
  const isFit = label !== null || (isEmpty && !isNote);
  const store = (): void => {
    if (typed === present || !isFit) return;
    onLabel(isEmpty ? null : label);
  };
  return (
    <TextField
      label={t(isNote ? 'review.mark' : 'review.number')}
      value={typed}
      onChange={setTyped}
      onBlur={store}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setTyped(present);
        else if (event.key === 'Enter') store();
        else return;
        event.preventDefault();
        if (event.key === 'Escape' || isFit) onDone();
      }}
      isDisabled={row.decision.isLeftOut || row.decision.isJoined}
      error={isFit ? undefined : t(isNote ? 'review.markUnfit' : 'review.numberUnfit')}
    />
  );
}

/** What can be said of the selected paragraph, for the pointer and for those who do not know the keys yet. */
export function ParagraphBar(props: ParagraphBarProps) {
  const { rows, at, field, onAction, onLabel, onNoteText, onMark, onPlaceMark, onDone } = props;
  const t = useText('packEditor');
  const format = useFormat();
  const row = rows[at];
  if (row === undefined) return null;
  const { decision } = row;
  const isNote = decision.note !== null;
  const key = (action: keyof typeof REVIEW_KEYS) => <Kbd>{REVIEW_KEYS[action]}</Kbd>;
  return (
    <div className={styles.bar} role="group" aria-label={t('review.selected')}>
      <span className={styles.place}>
        {t('review.placeOf', { place: format.number(at + 1), count: format.number(rows.length) })}
      </span>
      <Select
        label={t('review.is')}
        value={roleOf(decision)}
        options={ROLES.map((role) => ({ value: role, label: t(`review.role.${role}`) }))}
        onChange={onAction}
      />
      <div ref={field} className={styles.number}>
        <NumberField
          key={`${row.key} ${String(isNote)} ${decision.label ?? ''}`}
          row={row}
          onLabel={onLabel}
          onDone={onDone}
        />
      </div>
      {isNote ? (
        <NoteFields
          key={`${row.key} ${row.shown}`}
          rows={rows}
          at={at}
          onText={onNoteText}
          onMark={onMark}
          onPlace={onPlaceMark}
        />
      ) : (
        <span className={styles.buttons}>
          {decision.isJoined ? (
            <Button variant="quiet" onPress={() => onAction('apart')}>
              {t('review.apart')} {key('apart')}
            </Button>
          ) : (
            <Button
              variant="quiet"
              isDisabled={correctionOf('join', decision) === null}
              onPress={() => onAction('join')}
            >
              {t('review.join')} {key('join')}
            </Button>
          )}
          <Button variant="quiet" isDisabled={!canSplit(decision)} onPress={() => onAction('split')}>
            {t('review.split')} {key('split')}
          </Button>
          <Button variant="quiet" onPress={() => onAction('left-out')}>
            {decision.isLeftOut ? t('review.takeIn') : t('review.leaveOut')} {key('left-out')}
          </Button>
          {decision.isDoubtful && !decision.isJoined && (
            <Button variant="quiet" icon="check" onPress={() => onAction('right')}>
              {t('review.right')} {key('right')}
            </Button>
          )}
        </span>
      )}
    </div>
  );
}
