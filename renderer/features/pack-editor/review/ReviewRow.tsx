import { memo } from 'react';
import type { Direction, LanguageTag } from '#core/documents/document.ts';
import type { SourceKey } from '#core/importing/structure/model.ts';
import { useFormat, useText } from '#renderer/i18n/index.ts';
import { cx, Icon } from '#renderer/ui/index.ts';
import { keyOf, roleOf } from './review-actions.ts';
import { isInDoubt, type ReviewRow as Row } from './review-rows.ts';
import styles from './ReviewRow.module.css';

export interface ReviewRowProps {
  readonly row: Row;
  readonly id: string;
  readonly language: LanguageTag;
  readonly direction: Direction;
  readonly isSelected: boolean;
  readonly onSelect: (key: SourceKey) => void;
}

/** What a paragraph was understood as, in a word or two. */
function RoleName({ row: { decision, block } }: { readonly row: Row }) {
  const t = useText('packEditor');
  const format = useFormat();
  if (decision.isLeftOut) return t('review.role.left-out');
  if (decision.isJoined) return t('review.joined');
  const role = t(`review.role.${roleOf(decision)}`);
  const cell = block?.cell;
  if (cell)
    return t('review.inCell', { row: format.number(cell.row + 1), column: format.number(cell.column + 1) });
  return decision.kind === 'item' ? t('review.itemLevel', { level: format.number(decision.level) }) : role;
}

/** One paragraph or footnote of the file: its number in the margin, what it is, and its text as delegates will read it. */
export const ReviewRow = memo(function ReviewRow({
  row,
  id,
  language,
  direction,
  isSelected,
  onSelect,
}: ReviewRowProps) {
  const t = useText('packEditor');
  const { decision, block, shown } = row;
  const isNote = decision.note !== null;
  const number = isNote ? decision.label : (block?.printed ?? block?.label ?? '');
  return (
    <div
      id={id}
      role="option"
      aria-selected={isSelected}
      className={cx(
        styles.row,
        isSelected && styles.selected,
        decision.isLeftOut && styles.leftOut,
        decision.isJoined && styles.joined,
      )}
      data-kind={isNote ? 'footnote' : decision.kind}
      data-level={decision.level}
      onClick={() => onSelect(keyOf(decision))}
    >
      <span className={styles.margin}>
        <bdi className={styles.number}>{number}</bdi>
        {isInDoubt(row) && (
          <span className={styles.doubt} title={t('review.doubtful')}>
            <Icon name="warning" size={14} />
            <span className={styles.hidden}>{t('review.doubtful')}</span>
          </span>
        )}
      </span>
      <span className={styles.text} lang={language} dir={block?.direction ?? direction}>
        {shown}
      </span>
      <span className={styles.about}>
        <span className={styles.role}>
          <RoleName row={row} />
        </span>
        {block !== null && (
          <bdi className={styles.path} dir="ltr">
            {block.path}
          </bdi>
        )}
      </span>
    </div>
  );
});
