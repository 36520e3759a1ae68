import { memo } from 'react';
import type { NoteId } from '#core/base/ids.ts';
import { blockCitation, divisionName } from '#core/documents/cite.ts';
import type { Block } from '#core/documents/document.ts';
import { useText } from '#renderer/i18n/index.ts';
import { cx, VisuallyHidden } from '#renderer/ui/index.ts';
import { rowAttributes } from './block-focus.ts';
import styles from './BlockRow.module.css';
import { BlockText, type TextSide } from './BlockText.tsx';
import { ParagraphMenu, type ParagraphAction } from './ParagraphMenu.tsx';
import { sameNotes, type BlockNotes } from './place-notes.ts';

/** One language of a row: null where that version has no such block. */
export interface RowCell {
  readonly side: TextSide;
  readonly block: Block | null;
  readonly notes: BlockNotes;
}

export interface BlockRowProps {
  readonly path: string;
  readonly cells: readonly RowCell[];
  /** False while only the room of the row is kept. */
  readonly isDrawn: boolean;
  /** The row that the Tab key comes to. */
  readonly isCurrent: boolean;
  readonly isPointedAt: boolean;
  readonly activeNote: NoteId | null;
  readonly onOpenNote: (id: NoteId) => void;
  /** Null where the text can only be read. */
  readonly onAction: ((action: ParagraphAction, path: string) => void) | null;
}

const sameCell = (one: RowCell, other: RowCell | undefined): boolean =>
  other !== undefined &&
  one.side === other.side &&
  one.block === other.block &&
  sameNotes(one.notes, other.notes);

const sameRow = (one: BlockRowProps, other: BlockRowProps): boolean =>
  one.path === other.path &&
  one.isDrawn === other.isDrawn &&
  one.isCurrent === other.isCurrent &&
  one.isPointedAt === other.isPointedAt &&
  one.activeNote === other.activeNote &&
  one.onOpenNote === other.onOpenNote &&
  one.onAction === other.onAction &&
  one.cells.length === other.cells.length &&
  one.cells.every((cell, index) => sameCell(cell, other.cells[index]));

/** Gives how a paragraph is called, alone and with the notes on it. */
export function useRowName(): (
  block: Block,
  noteCount: number,
) => { readonly short: string; readonly full: string; readonly notes: string } {
  const t = useText('reader');
  const common = useText('common');
  return (block, count) => {
    const short = blockCitation(block) ?? t(block.cell === undefined ? `block.${block.kind}` : 'block.cell');
    return {
      short,
      full: count === 0 ? short : t('rowWithNotes', { name: short, count }),
      notes: common('noteCount', { count }),
    };
  };
}

/** A paragraph, heading or list entry with its number in the margin; in two languages, side by side. */
export const BlockRow = memo(function BlockRow(props: BlockRowProps) {
  const { path, cells, isDrawn, isCurrent, isPointedAt, activeNote, onOpenNote, onAction } = props;
  const t = useText('reader');
  const nameOf = useRowName();
  const block = cells.find((cell) => cell.block !== null)?.block;
  if (!block) return null;
  if (!isDrawn)
    return <div {...rowAttributes(path)} className={cx(styles.row, styles.waiting)} tabIndex={-1} />;
  const noteCount = Math.max(...cells.map(({ notes }) => notes.attached.length));
  const name = nameOf(block, noteCount);
  return (
    <div
      {...rowAttributes(path)}
      className={cx(styles.row, styles[block.kind])}
      role="group"
      tabIndex={isCurrent ? 0 : -1}
      aria-label={name.full}
    >
      <div className={styles.margin}>
        {block.kind !== 'item' && block.label !== null && divisionName(block) === null && (
          <span className={styles.number}>{block.label}</span>
        )}
        {noteCount > 0 && <span className={styles.tick} title={name.notes} />}
      </div>
      {cells.map(({ side, block: text, notes }) => (
        <div key={side.language} className={cx(styles.cell, notes.quotesElsewhere && styles.quoted)}>
          {text === null ? (
            <VisuallyHidden>{t('notInThisLanguage')}</VisuallyHidden>
          ) : (
            <BlockText {...{ block: text, side, notes, activeNote, onOpenNote }} />
          )}
        </div>
      ))}
      <div className={styles.actions}>
        {onAction !== null && (isCurrent || isPointedAt) && (
          <ParagraphMenu path={path} name={name.short} onAction={onAction} />
        )}
      </div>
    </div>
  );
}, sameRow);
