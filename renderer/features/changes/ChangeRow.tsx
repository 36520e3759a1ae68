import { memo } from 'react';
import { blockCitation, divisionName } from '#core/documents/cite.ts';
import type { Block, Direction, LanguageTag } from '#core/documents/document.ts';
import { diffText } from '#core/notes/text-diff.ts';
import { useText } from '#renderer/i18n/index.ts';
import { ChangedText, cx, Icon, TextLink, type ChangedRun, type IconName } from '#renderer/ui/index.ts';
import styles from './ChangeRow.module.css';
import type { ChangeMark, ShownChange } from './shown-changes.ts';
import { useSaid } from './use-said.ts';

export type BlockRow = Extract<ShownChange, { readonly kind: 'block' }>;

export interface ChangeRowProps {
  readonly row: BlockRow;
  readonly language: LanguageTag;
  readonly direction: Direction;
  /** False while only the room of the row is kept. */
  readonly isDrawn: boolean;
  /** The row that the Tab key comes to. */
  readonly isCurrent: boolean;
  readonly onEnter: (row: BlockRow) => void;
  /** Where the paragraph stands in the edition that has it. */
  readonly href: string;
}

const ICONS: Readonly<Record<ChangeMark, IconName>> = {
  added: 'add',
  deleted: 'close',
  moved: 'sort',
  renumbered: 'list-number',
  reworded: 'edit',
  doubtful: 'warning',
};

/** By this it is known which rows a step from change to change leads to. */
export const CHANGED_ATTRIBUTE = 'data-changed';

const runsOf = ({ change }: BlockRow): readonly ChangedRun[] => {
  if (change.kind === 'added') return [{ kind: 'inserted', text: change.fresh.text }];
  if (change.kind === 'deleted') return [{ kind: 'deleted', text: change.old.text }];
  return change.isReworded
    ? diffText(change.old.text, change.fresh.text)
    : [{ kind: 'same', text: change.fresh.text }];
};

/** The numbers before and after; one where it stayed. */
function numbersOf({ change }: BlockRow): readonly ChangedRun[] {
  const label = (block: Block | null): string => (block && (divisionName(block) ?? block.label)) ?? '';
  const before = label(change.kind === 'added' ? null : change.old);
  const after = label(change.kind === 'deleted' ? null : change.fresh);
  if (change.kind !== 'kept' || !change.isRenumbered)
    return [{ kind: 'same', text: change.kind === 'deleted' ? before : after }];
  return [
    { kind: 'deleted', text: before },
    { kind: 'same', text: ' ' },
    { kind: 'inserted', text: after },
  ].filter(({ text }) => text !== '') as readonly ChangedRun[];
}

/** One paragraph with what happened to it: in words and a mark, in its number, and in its text. */
export const ChangeRow = memo(function ChangeRow(props: ChangeRowProps) {
  const { row, language, direction, isDrawn, isCurrent, onEnter, href } = props;
  const t = useText('changes');
  const said = useSaid();
  const { change, marks } = row;
  const block = change.kind === 'deleted' ? change.old : change.fresh;
  const changed = marks.length > 0 ? { [CHANGED_ATTRIBUTE]: '' } : {};
  const id = { 'data-row': row.index };
  if (!isDrawn) return <div {...id} {...changed} className={cx(styles.row, styles.waiting)} tabIndex={-1} />;
  const place = blockCitation(block) ?? t('passage');
  const what = marks.map((mark) => t(`mark.${mark}`)).join(', ');
  return (
    <div
      {...id}
      {...changed}
      className={styles.row}
      data-kind={change.kind}
      data-plain={marks.length === 0 || undefined}
      role="group"
      tabIndex={isCurrent ? 0 : -1}
      aria-label={what === '' ? place : t('rowName', { place, what })}
      onFocus={() => onEnter(row)}
    >
      <div className={styles.number}>
        <ChangedText runs={numbersOf(row)} said={said} />
      </div>
      <div className={styles.body}>
        {marks.length > 0 && (
          <p className={styles.marks}>
            {marks.map((mark) => (
              <span key={mark} className={styles.mark} data-mark={mark}>
                <Icon name={ICONS[mark]} size={14} /> {t(`mark.${mark}`)}
              </span>
            ))}
            <span className={styles.link}>
              <TextLink
                href={href}
                label={t(change.kind === 'deleted' ? 'readEarlierAt' : 'readAt', { place })}
              >
                {t(change.kind === 'deleted' ? 'readEarlier' : 'read')}
              </TextLink>
            </span>
          </p>
        )}
        <p
          className={cx(styles.text, block.kind === 'heading' && styles.heading)}
          lang={language}
          dir={block.direction ?? direction}
          translate="no"
        >
          <ChangedText runs={runsOf(row)} said={said} />
        </p>
      </div>
    </div>
  );
});
