import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { SourceDocument } from '#core/importing/model.ts';
import type { Correction, ImportedDocument, SourceKey } from '#core/importing/structure/model.ts';
import { fitCuts } from '#core/importing/structure/pieces.ts';
import { useErrorText, useFormat, useText } from '#renderer/i18n/index.ts';
import { IconButton, Notice, SegmentedControl } from '#renderer/ui/index.ts';
import { CaretField } from './CaretField.tsx';
import { FindingList } from './FindingList.tsx';
import { PageList } from './PageList.tsx';
import { ParagraphBar } from './ParagraphBar.tsx';
import { hostOf, markAtCaret } from './footnote-place.ts';
import { canSplit, keyOf, type ReviewAction } from './review-actions.ts';
import { ReviewList } from './ReviewList.tsx';
import styles from './ReviewPane.module.css';
import type { ReviewRow } from './review-rows.ts';
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

/** A place in a text that is asked for: where to cut a paragraph, or where a footnote's mark stands. */
interface Asked {
  readonly kind: 'split' | 'mark';
  /** Of the row that it is asked of. */
  readonly key: string;
}

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
  const [asked, setAsked] = useState<Asked | null>(null);
  // Another paragraph, another question.
  const asking = asked !== null && asked.key === selected?.key ? asked.kind : null;
  const focusList = (): void => globalThis.document.getElementById(id)?.focus();
  const act = (action: ReviewAction): void => {
    if (action === 'split') {
      if (selected !== undefined && canSplit(selected.decision))
        setAsked({ kind: 'split', key: selected.key });
      return;
    }
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
    review.goTo({ index });
    focusList();
  };
  const endAsking = (): void => {
    setAsked(null);
    focusList();
  };
  const host =
    selected?.decision.note === null || selected === undefined
      ? undefined
      : hostOf(rows, selected.decision.note.of);
  const say = (change: Omit<Correction, keyof SourceKey>): void => {
    if (selected !== undefined) review.say({ ...keyOf(selected.decision), ...change });
  };
  const split = (row: ReviewRow, caret: number): boolean => {
    if (fitCuts(row.text, [caret]).length === 0) return false;
    const { index, from = 0 } = row.decision;
    review.say({ index, from: from + caret });
    review.goTo({ index, from: from + caret });
    endAsking();
    return true;
  };
  const placeMark = (row: ReviewRow, caret: number): boolean => {
    say({ markAt: markAtCaret(row, selected?.decision.label ?? null, caret) });
    endAsking();
    return true;
  };
  const setLabel = (label: string | null): void => {
    if (selected === undefined) return;
    const { note, kind } = selected.decision;
    const isNumbered = kind !== 'title' && kind !== 'end';
    say(note === null ? { kind: isNumbered ? kind : 'paragraph', label } : { label });
  };
  const written = ({ text, block }: ReviewRow) => ({
    text,
    language: document?.text.language ?? 'und',
    direction: block?.direction ?? document?.text.direction ?? 'ltr',
  });
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
          {selected && asking === 'split' && (
            <CaretField
              {...written(selected)}
              label={t('review.splitWhere')}
              action={t('review.splitHere')}
              start={0}
              onPlace={(caret) => split(selected, caret)}
              onCancel={endAsking}
            />
          )}
          {host && asking === 'mark' && (
            <CaretField
              {...written(host)}
              label={t('review.markWhere')}
              action={t('review.markHere')}
              start={host.text.trimEnd().length}
              onPlace={(caret) => placeMark(host, caret)}
              onCancel={endAsking}
            />
          )}
          {selected && asking === null && (
            <ParagraphBar
              rows={rows}
              at={at}
              field={field}
              onAction={act}
              onLabel={setLabel}
              onNoteText={(text) => say({ text })}
              onMark={(markAt) => say({ markAt })}
              onPlaceMark={() => setAsked({ kind: 'mark', key: selected.key })}
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
