import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { ImportedDocument, SourceKey } from '#core/importing/structure/model.ts';
import { useText } from '#renderer/i18n/index.ts';
import { useDrawnRows } from '#renderer/ui/index.ts';
import { actionOfKey, type ReviewAction } from './review-actions.ts';
import styles from './ReviewList.module.css';
import { ReviewRow } from './ReviewRow.tsx';
import type { ReviewRow as Row } from './review-rows.ts';

export interface ReviewListProps {
  readonly id: string;
  readonly rows: readonly Row[];
  readonly document: ImportedDocument;
  /** Place of the selected row. */
  readonly at: number;
  readonly onMove: (at: number) => void;
  /** Goes to the row of a paragraph or footnote of the file; the same function at every drawing, since each row has it. */
  readonly onSelect: (key: SourceKey) => void;
  readonly onAction: (action: ReviewAction) => void;
}

/** As far as a page key goes. */
const PAGE = 8;

/** Where a key leads from row `at`; null for keys that lead nowhere. */
function moved(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'PageDown':
      return Math.min(at + PAGE, count - 1);
    case 'PageUp':
      return Math.max(at - PAGE, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

function levelKey(event: KeyboardEvent): ReviewAction | null {
  if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return null;
  const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl';
  return (event.key === 'ArrowRight') !== isRightToLeft ? 'deeper' : 'shallower';
}

/** The paragraphs of a file as they were understood. The focus stays on the list; arrows move, letters say what a paragraph is. */
export function ReviewList({ id, rows, document, at, onMove, onSelect, onAction }: ReviewListProps) {
  const t = useText('packEditor');
  const list = useRef<HTMLDivElement>(null);
  const { from, to } = useDrawnRows(rows.length, at);
  const selected = rows[at]?.key;
  const idOf = (key: string): string => `${id}-${key.replace(/\s/g, '-')}`;
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    const next = event.shiftKey ? null : moved(event.key, at, rows.length);
    const action = event.shiftKey ? null : (levelKey(event) ?? actionOfKey(event.key));
    if (next !== null) onMove(next);
    else if (action !== null) onAction(action);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const { language, direction } = document.text;
  return (
    <div
      ref={list}
      id={id}
      className={styles.list}
      role="listbox"
      tabIndex={0}
      aria-label={t('review.list')}
      aria-activedescendant={selected === undefined ? undefined : idOf(selected)}
      data-ring="inside"
      onKeyDown={press}
    >
      {rows.slice(from, to).map((row) => (
        <ReviewRow
          key={row.key}
          id={idOf(row.key)}
          row={row}
          language={language}
          direction={direction}
          isSelected={row.key === selected}
          onSelect={onSelect}
        />
      ))}
    </div>
  );
}
