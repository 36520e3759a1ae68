import { directionOf } from '#core/documents/language.ts';
import type { SearchHit, SearchKind, SearchMark } from '#core/search/model.ts';
import { Icon, type IconName } from '#renderer/ui/index.ts';
import styles from './Option.module.css';

const ICONS = {
  note: 'note',
  question: 'info',
  item: 'calendar',
  theme: 'library',
  outcome: 'check',
  document: 'document',
  paragraph: 'quote',
} as const satisfies Record<SearchKind, IconName>;

function Marked({ text, marks }: { readonly text: string; readonly marks: readonly SearchMark[] }) {
  const starts = [0, ...marks.map(({ end }) => end)];
  return starts.map((start, index) => {
    const mark = marks[index];
    return (
      <span key={start}>
        {text.slice(start, mark?.start)}
        {mark && <mark className={styles.mark}>{text.slice(mark.start, mark.end)}</mark>}
      </span>
    );
  });
}

export interface HitOptionProps {
  readonly hit: SearchHit;
  readonly kind: SearchKind;
}

/** Something found: how it is cited, what it is part of, and the words around what was looked for. */
export function HitOption({ hit, kind }: HitOptionProps) {
  const { label, title, language, excerpt, marks } = hit;
  const own = language === null ? { dir: 'auto' } : { lang: language, dir: directionOf(language) };
  return (
    <span className={styles.hit}>
      <Icon name={ICONS[kind]} />
      <span className={styles.words}>
        {(label !== '' || title !== '') && (
          <span className={styles.where}>
            {label !== '' && <bdi className={styles.label}>{label}</bdi>}{' '}
            {title !== '' && <bdi lang={language ?? undefined}>{title}</bdi>}
          </span>
        )}
        <span className={styles.excerpt} translate="no" {...own}>
          <Marked text={excerpt} marks={marks} />
        </span>
      </span>
    </span>
  );
}
