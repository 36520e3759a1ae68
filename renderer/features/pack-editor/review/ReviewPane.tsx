import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { SourceDocument } from '#core/importing/model.ts';
import type { Correction, ImportedDocument } from '#core/importing/structure/model.ts';
import { useErrorText, useFormat, useText } from '#renderer/i18n/index.ts';
import { IconButton, Notice, SegmentedControl } from '#renderer/ui/index.ts';
import { FindingList } from './FindingList.tsx';
import { PageList } from './PageList.tsx';
import { ParagraphBar } from './ParagraphBar.tsx';
import type { ReviewAction } from './review-actions.ts';
import { ReviewList } from './ReviewList.tsx';
import styles from './ReviewPane.module.css';
import { ReviewToolbar } from './ReviewToolbar.tsx';
import { SourceList } from './SourceList.tsx';
import { useReview } from './use-review.ts';

export interface ReviewPaneProps {
  readonly source: SourceDocument;
  /** The file itself. */
  readonly bytes: Uint8Array;
  readonly corrections: readonly Correction[];
  readonly onChange: (corrections: readonly Correction[]) => void;
  /** The document whenever it was understood anew. */
  readonly onUnderstood: (document: ImportedDocument) => void;
}

type Side = 'understood' | 'original';

/** A file as it was understood, beside the original: side by side where there is room, one at a time where not. */
export function ReviewPane(props: ReviewPaneProps) {
  const { source, bytes, corrections, onChange, onUnderstood } = props;
  const t = useText('packEditor');
  const format = useFormat();
  const errorText = useErrorText();
  const review = useReview(source, corrections, onChange);
  const [side, setSide] = useState<Side>('understood');
  const [isFindingsOpen, setFindingsOpen] = useState(false);
  const id = useId();
  const field = useRef<HTMLDivElement>(null);
  const { document, rows, at } = review;
  useEffect(() => {
    if (document !== null) onUnderstood(document);
  }, [document, onUnderstood]);
  const selected = rows[at];
  const focusList = (): void => globalThis.document.getElementById(id)?.focus();
  const act = (action: ReviewAction): void => {
    review.act(action);
    if (action === 'numbered' || action === 'edit-number') field.current?.querySelector('input')?.select();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'F8') return;
    event.preventDefault();
    review.goToDoubt(event.shiftKey ? -1 : 1);
    focusList();
  };
  const goTo = (index: number): void => {
    review.goTo(index);
    focusList();
  };
  if (review.failure) return <Notice tone="error">{errorText(review.failure)}</Notice>;
  if (document === null) return <p className={styles.waiting}>{t('review.understanding')}</p>;
  return (
    <div className={styles.pane} onKeyDown={press}>
      <div className={styles.toolbar}>
        <span className={styles.sides}>
          <SegmentedControl
            label={t('review.sides')}
            value={side}
            options={[
              { value: 'understood', label: t('review.understood') },
              { value: 'original', label: t('review.original') },
            ]}
            onChange={setSide}
          />
        </span>
        <ReviewToolbar
          review={review}
          findings={document.findings.length}
          isFindingsOpen={isFindingsOpen}
          onFindings={() => setFindingsOpen(!isFindingsOpen)}
          onDoubt={(step) => (review.goToDoubt(step), focusList())}
        />
      </div>
      {isFindingsOpen && (
        <div className={styles.findings}>
          <FindingList
            findings={document.findings}
            hasPlace={({ place }) => place !== null && (source.format !== 'pdf' || place.index > 0)}
            onGo={goTo}
          />
          <IconButton label={t('review.closeFindings')} icon="close" onPress={() => setFindingsOpen(false)} />
        </div>
      )}
      <div className={styles.sidesOf} data-side={side}>
        <div className={styles.understood}>
          <ReviewList
            id={id}
            rows={rows}
            document={document}
            at={at}
            onMove={review.go}
            onSelect={review.goTo}
            onAction={act}
          />
          {selected && (
            <ParagraphBar
              row={selected}
              place={at}
              count={rows.length}
              field={field}
              onAction={act}
              onLabel={review.setLabel}
              onDone={focusList}
            />
          )}
        </div>
        <div className={styles.originalSide}>
          {source.format === 'pdf' ? (
            <PageList bytes={bytes} page={selected?.decision.place.page ?? null} />
          ) : (
            <SourceList source={source} selected={selected?.decision.index ?? -1} />
          )}
        </div>
      </div>
      <span className={styles.status} role="status">
        {t('review.doubtCount', { count: review.doubts, number: format.number(review.doubts) })}
      </span>
    </div>
  );
}
