import { memo, useMemo, useRef, type KeyboardEvent } from 'react';
import { useLocation } from 'wouter';
import type { AuthorId } from '#core/base/ids.ts';
import type { NoteKind } from '#core/notes/model.ts';
import type { Coverage, CoverageCell, CoverageRow, CoverageSubject } from '#core/review/coverage.ts';
import { PackText, useText } from '#renderer/i18n/index.ts';
import { routeTo } from '#renderer/state/routes.ts';
import { Icon, ReviewMark, StanceMark } from '#renderer/ui/index.ts';
import styles from './Coverage.module.css';

/** Gives what a field is called, whose it is included. */
type NameOfCell = (owner: string, cell: CoverageCell) => string;

/** The fields are thousands and their names few: each is made once. */
function cellNames(
  t: ReturnType<typeof useText<'review'>>,
  common: ReturnType<typeof useText<'common'>>,
): NameOfCell {
  const known = new Map<string, string>();
  const what = ({ stances, kinds, state }: CoverageCell): string =>
    state === null
      ? t('coverage.empty')
      : [
          ...stances.map((stance) => common(`stance.${stance}`)),
          ...kinds.map((kind) => common(`noteKind.${kind}`)),
          t(`state.${state}`),
        ].join(', ');
  return (owner, cell) => {
    const key = [owner, cell.state, ...cell.stances, '', ...cell.kinds].join('\n');
    const name = known.get(key) ?? t('coverage.cell', { name: owner, what: what(cell) });
    known.set(key, name);
    return name;
  };
}

interface CellProps {
  readonly cell: CoverageCell;
  readonly label: string;
}

/** One field: the stance by its shape, the state by its own, the number of notes where there are several. */
function Cell({ cell: { notes, stances, state, kinds }, label }: CellProps) {
  return (
    <td tabIndex={-1} className={styles.cell} data-empty={state === null} aria-label={label}>
      {state !== null && (
        <span className={styles.marks} aria-hidden="true">
          {stances.map((stance) => (
            <StanceMark key={stance} stance={stance} label="" />
          ))}
          {stances.length === 0 && <KindMark kind={kinds[0]} />}
          <ReviewMark state={state} label="" />
          {notes.length > 1 && <span className={styles.count}>{notes.length}</span>}
        </span>
      )}
    </td>
  );
}

/** The beginning of the kind's name, for notes that take no side. */
function KindMark({ kind }: { readonly kind: NoteKind | undefined }) {
  const common = useText('common');
  return <span className={styles.note}>{kind !== undefined && common(`noteKind.${kind}`).slice(0, 2)}</span>;
}

interface SubjectProps {
  readonly subject: CoverageSubject;
  readonly nameOf: (owner: AuthorId) => string;
}

function Subject({ subject, nameOf }: SubjectProps) {
  const t = useText('review');
  if (subject.kind === 'own-question')
    return (
      <>
        <span dir="auto">{subject.text}</span>{' '}
        <span className={styles.added}>{t('coverage.addedBy', { name: nameOf(subject.owner) })}</span>
      </>
    );
  return (
    <>
      {subject.kind === 'question' && <b>{subject.number} </b>}
      <PackText of={subject.text} />
    </>
  );
}

interface RowProps {
  readonly row: CoverageRow;
  readonly names: readonly string[];
  readonly nameOf: (owner: AuthorId) => string;
  readonly nameOfCell: NameOfCell;
}

const Row = memo(function Row({ row, names, nameOf, nameOfCell }: RowProps) {
  const t = useText('review');
  const { subject, cells, isConflict, isGap } = row;
  return (
    <tr data-theme={subject.kind === 'theme'} data-conflict={isConflict} data-gap={isGap}>
      <th scope="row" className={styles.subject}>
        <Subject subject={subject} nameOf={nameOf} />
        {isConflict && (
          <span className={styles.conflict}>
            <Icon name="warning" size={12} /> {t('coverage.conflict')}
          </span>
        )}
        {isGap && subject.kind !== 'theme' && <span className={styles.gap}>{t('coverage.gap')}</span>}
      </th>
      {cells.map((cell, index) => (
        <Cell key={cell.owner} cell={cell} label={nameOfCell(names[index] ?? '', cell)} />
      ))}
    </tr>
  );
});

const STEPS: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

export interface CoverageMatrixProps {
  readonly coverage: Coverage;
  readonly nameOf: (owner: AuthorId) => string;
}

/** Question × delegate. One stop for the Tab key; the arrows go from field to field, as they are seen. */
export function CoverageMatrix({ coverage, nameOf }: CoverageMatrixProps) {
  const t = useText('review');
  const [, navigate] = useLocation();
  const table = useRef<HTMLTableElement>(null);
  const common = useText('common');
  const nameOfCell = useMemo(() => cellNames(t, common), [t, common]);
  const names = useMemo(() => coverage.owners.map(nameOf), [coverage.owners, nameOf]);
  const open = (target: EventTarget | null): void => {
    const field = target instanceof Element ? target.closest('td') : null;
    const subject = coverage.rows[field?.closest('tr')?.sectionRowIndex ?? -1]?.subject;
    if (field === null || subject === undefined) return;
    const id = subject.kind === 'theme' ? subject.theme : subject.question;
    navigate(routeTo.review(id, coverage.owners[field.cellIndex - 1]));
  };
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Enter') {
      event.preventDefault();
      open(document.activeElement);
      return;
    }
    const step = STEPS[event.key];
    const rows = table.current?.tBodies[0]?.rows;
    if (step === undefined || rows === undefined) return;
    const focused = document.activeElement;
    const at = focused instanceof HTMLTableCellElement ? focused : null;
    const row = at?.parentElement instanceof HTMLTableRowElement ? at.parentElement.sectionRowIndex : 0;
    const mirrored = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
    const wanted = rows[row + (at === null ? 0 : step[0])];
    const cell = wanted?.cells[at === null ? 1 : at.cellIndex + step[1] * mirrored];
    if (cell?.tagName === 'TD') cell.focus();
    event.preventDefault();
  };
  return (
    <div
      className={styles.scroll}
      role="region"
      aria-label={t('coverage.matrix')}
      tabIndex={0}
      onKeyDown={press}
      onClick={({ target }) => open(target)}
    >
      <table className={styles.matrix} ref={table}>
        <thead>
          <tr>
            <th scope="col" className={styles.subject}>
              {t('coverage.subject')}
            </th>
            {names.map((name, index) => (
              <th key={coverage.owners[index]} scope="col" className={styles.owner} translate="no">
                <bdi>{name}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {coverage.rows.map((row) => (
            <Row
              key={row.subject.kind === 'theme' ? row.subject.theme : row.subject.question}
              row={row}
              names={names}
              nameOf={nameOf}
              nameOfCell={nameOfCell}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
