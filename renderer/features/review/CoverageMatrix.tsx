import { memo, useRef, type KeyboardEvent } from 'react';
import { useLocation } from 'wouter';
import type { AuthorId } from '#core/base/ids.ts';
import { pickText } from '#core/pack/pick-text.ts';
import type { Coverage, CoverageCell, CoverageRow, CoverageSubject } from '#core/review/coverage.ts';
import { useLanguage, useText } from '#renderer/i18n/index.ts';
import { routeTo } from '#renderer/state/routes.ts';
import { Icon, ReviewMark, StanceMark } from '#renderer/ui/index.ts';
import styles from './Coverage.module.css';

interface CellProps {
  readonly cell: CoverageCell;
  readonly name: string;
}

/** One field: the stance by its shape, the state by its own, the number of notes where there are several. */
function Cell({ cell, name }: CellProps) {
  const t = useText('review');
  const common = useText('common');
  const { notes, stances, state, kinds } = cell;
  const stanceNames = stances.map((stance) => common(`stance.${stance}`));
  const kindNames = kinds.map((kind) => common(`noteKind.${kind}`));
  const parts = state === null ? [t('coverage.empty')] : [...stanceNames, ...kindNames, t(`state.${state}`)];
  return (
    <td
      tabIndex={-1}
      className={styles.cell}
      data-empty={state === null}
      aria-label={t('coverage.cell', { name, what: parts.join(', ') })}
    >
      {state !== null && (
        <span className={styles.marks} aria-hidden="true">
          {stances.map((stance) => (
            <StanceMark key={stance} stance={stance} label="" />
          ))}
          {stances.length === 0 && <span className={styles.note}>{kindNames[0]?.slice(0, 2)}</span>}
          <ReviewMark state={state} label="" />
          {notes.length > 1 && <span className={styles.count}>{notes.length}</span>}
        </span>
      )}
    </td>
  );
}

interface SubjectProps {
  readonly subject: CoverageSubject;
  readonly nameOf: (owner: AuthorId) => string;
}

function Subject({ subject, nameOf }: SubjectProps) {
  const t = useText('review');
  const language = useLanguage();
  if (subject.kind === 'own-question')
    return (
      <>
        <span dir="auto">{subject.text}</span>{' '}
        <span className={styles.added}>{t('coverage.addedBy', { name: nameOf(subject.owner) })}</span>
      </>
    );
  const picked = pickText(subject.text, language);
  return (
    <span lang={picked.language}>
      {subject.kind === 'question' && <b>{subject.number} </b>}
      {picked.text}
    </span>
  );
}

interface RowProps {
  readonly row: CoverageRow;
  readonly names: readonly string[];
  readonly nameOf: (owner: AuthorId) => string;
}

const Row = memo(function Row({ row, names, nameOf }: RowProps) {
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
        <Cell key={cell.owner} cell={cell} name={names[index] ?? ''} />
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
  const names = coverage.owners.map(nameOf);
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Enter') {
      event.preventDefault();
      navigate(routeTo.review());
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
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
