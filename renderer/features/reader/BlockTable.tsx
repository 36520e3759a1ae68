import { memo } from 'react';
import type { NoteId } from '#core/base/ids.ts';
import { useFormat, useText } from '#renderer/i18n/index.ts';
import { cx, VisuallyHidden } from '#renderer/ui/index.ts';
import { PATH_ATTRIBUTE, rowAttributes } from './block-focus.ts';
import { useRowName, type RowCell } from './BlockRow.tsx';
import { BlockText } from './BlockText.tsx';
import styles from './BlockTable.module.css';
import { ParagraphMenu, type ParagraphAction } from './ParagraphMenu.tsx';
import { sameNotes } from './place-notes.ts';
import { tableLines, type IndexedRow, type LineCell, type TableLine } from './table-lines.ts';

interface Reading {
  /** The row that the Tab key comes to, and the one that is pointed at. */
  readonly current: string;
  readonly pointedAt: string | null;
  readonly activeNote: NoteId | null;
  readonly onOpenNote: (id: NoteId) => void;
  /** Null where the text can only be read. */
  readonly onAction: ((action: ParagraphAction, path: string) => void) | null;
}

interface CellBlockProps {
  readonly path: string;
  readonly cell: RowCell;
  /** The one by which the paragraph is gone to; its twin in the other language is only read. */
  readonly isFirst: boolean;
  readonly isCurrent: boolean;
  readonly isPointedAt: boolean;
  readonly activeNote: NoteId | null;
  readonly onOpenNote: Reading['onOpenNote'];
  readonly onAction: Reading['onAction'];
}

/**
 * One paragraph of a cell: it has the focus, the notes and the actions that a paragraph of the page has. It is no group
 * of its own name: heads and cells would be read out under that name instead of their words.
 */
const CellBlock = memo(
  function CellBlock(props: CellBlockProps) {
    const { path, cell, isFirst, isCurrent, isPointedAt, activeNote, onOpenNote, onAction } = props;
    const name = useRowName();
    const { block, notes, side } = cell;
    if (block === null) return null;
    const count = notes.attached.length;
    const names = name(block, count);
    return (
      <div
        {...(isFirst ? rowAttributes(path) : { [PATH_ATTRIBUTE]: path })}
        {...(isFirst ? { tabIndex: isCurrent ? 0 : -1 } : {})}
        className={cx(styles.block, notes.quotesElsewhere && styles.quoted)}
      >
        {count > 0 && <span className={styles.tick} title={names.notes} />}
        <BlockText {...{ block, side, notes, activeNote, onOpenNote }} />
        {count > 0 && isFirst && <VisuallyHidden elementType="span">{`(${names.notes})`}</VisuallyHidden>}
        {isFirst && onAction !== null && (isCurrent || isPointedAt) && (
          <div className={styles.actions}>
            <ParagraphMenu path={path} name={names.short} onAction={onAction} />
          </div>
        )}
      </div>
    );
  },
  (one, other) =>
    one.path === other.path &&
    one.isFirst === other.isFirst &&
    one.isCurrent === other.isCurrent &&
    one.isPointedAt === other.isPointedAt &&
    one.activeNote === other.activeNote &&
    one.onOpenNote === other.onOpenNote &&
    one.onAction === other.onAction &&
    one.cell.side === other.cell.side &&
    one.cell.block === other.cell.block &&
    sameNotes(one.cell.notes, other.cell.notes),
);

const notesIn = ({ notes: { marks } }: RowCell, active: NoteId | null): NoteId | null =>
  marks.some(({ note }) => note === active) ? active : null;

interface CellProps extends Reading {
  readonly line: LineCell;
  readonly side: number;
}

function Cell({ line: { cell, rows }, side, ...reading }: CellProps) {
  const Element = cell.isHeader ? 'th' : 'td';
  const scope = cell.isHeader ? { scope: cell.row > 0 && cell.column === 0 ? 'row' : 'col' } : {};
  return (
    <Element
      className={styles.cell}
      {...scope}
      {...(cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {})}
      {...(cell.columnSpan > 1 ? { colSpan: cell.columnSpan } : {})}
    >
      {rows.map(({ row }) => {
        const own = row.cells[side];
        return (
          own && (
            <CellBlock
              key={row.path}
              path={row.path}
              cell={own}
              isFirst={row.cells.findIndex(({ block }) => block !== null) === side}
              isCurrent={row.path === reading.current}
              isPointedAt={row.path === reading.pointedAt}
              activeNote={notesIn(own, reading.activeNote)}
              onOpenNote={reading.onOpenNote}
              onAction={reading.onAction}
            />
          )
        );
      })}
    </Element>
  );
}

const widthOf = ({ cells }: TableLine): number =>
  Math.max(1, ...cells.map(({ cell }) => cell.column + cell.columnSpan));

export interface BlockTableProps extends Reading {
  /** Counts from 0 within the document. */
  readonly table: number;
  readonly rows: readonly IndexedRow[];
  readonly drawn: { readonly from: number; readonly to: number };
}

/** A table of the document; in two languages, one beside the other. Rows that are not drawn yet keep their room. */
export function BlockTable({ table, rows, drawn, ...reading }: BlockTableProps) {
  const t = useText('reader');
  const format = useFormat();
  const sides = rows[0]?.row.cells.map(({ side }) => side) ?? [];
  const isDrawn = ({ cells }: TableLine): boolean =>
    cells.some((line) => line.rows.some(({ index }) => index >= drawn.from && index < drawn.to));
  return (
    <div className={styles.tables} data-columns={sides.length}>
      {sides.map((side, at) => {
        const lines = tableLines(rows, at);
        if (lines.length === 0) return <p key={side.language}>{t('notInThisLanguage')}</p>;
        const name = t('table', { number: format.number(table + 1) });
        return (
          <div
            key={side.language}
            className={styles.scroll}
            role="group"
            aria-label={name}
            tabIndex={0}
            data-ring="inside"
          >
            <table className={styles.table} lang={side.language} dir={side.direction}>
              <tbody>
                {lines.map((line) =>
                  isDrawn(line) ? (
                    <tr key={line.row}>
                      {line.cells.map((cell) => (
                        <Cell key={cell.cell.column} line={cell} side={at} {...reading} />
                      ))}
                    </tr>
                  ) : (
                    <tr key={line.row} className={styles.waiting}>
                      <td colSpan={widthOf(line)} />
                    </tr>
                  ),
                )}
              </tbody>
            </table>
          </div>
        );
      })}
    </div>
  );
}
