import { memo, useEffect, useRef } from 'react';
import type { SourceDocument, SourceParagraph } from '#core/importing/model.ts';
import { useText } from '#renderer/i18n/index.ts';
import { cx, useDrawnRows } from '#renderer/ui/index.ts';
import styles from './Original.module.css';

export interface SourceListProps {
  readonly source: SourceDocument;
  /** `place.index` of the selected paragraph. */
  readonly selected: number;
}

/** One of them; of thousands, only those that change are drawn anew. */
const Paragraph = memo(function Paragraph({
  paragraph: { text, number, bullet, style, look },
  isCurrent,
}: {
  readonly paragraph: SourceParagraph;
  readonly isCurrent: boolean;
}) {
  return (
    <p
      className={cx(styles.paragraph, look?.isBold === true && styles.bold)}
      data-current={isCurrent}
      dir="auto"
    >
      {(number ?? bullet) && <span className={styles.mark}>{(number ?? bullet)?.text} </span>}
      {text}
      {style !== null && <span className={styles.style}>{style}</span>}
    </p>
  );
});

/** The paragraphs as the file has them, for formats that have no pages: with the file's own numbers and styles. */
export function SourceList({ source, selected }: SourceListProps) {
  const t = useText('packEditor');
  const list = useRef<HTMLDivElement>(null);
  const at = source.paragraphs.findIndex(({ place }) => place.index === selected);
  const { from, to } = useDrawnRows(source.paragraphs.length, at);
  useEffect(() => {
    list.current?.querySelector('[data-current="true"]')?.scrollIntoView({ block: 'center' });
  }, [selected]);
  return (
    <div ref={list} className={styles.original} tabIndex={0} role="region" aria-label={t('review.original')}>
      <div className={styles.sheet} lang={source.language ?? undefined}>
        {source.paragraphs.slice(from, to).map((paragraph) => (
          <Paragraph
            key={paragraph.place.index}
            paragraph={paragraph}
            isCurrent={paragraph.place.index === selected}
          />
        ))}
      </div>
    </div>
  );
}
