import { useCallback, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { MEETING_ANCHOR } from '#core/anchoring/anchor.ts';
import { paragraphAnchor } from '#core/anchoring/paragraph-anchor.ts';
import type { DocumentText } from '#core/documents/document.ts';
import { baseLanguage } from '#core/documents/language.ts';
import type { PackDocument } from '#core/pack/model.ts';
import { languageName, useFormat, useLanguage, useText } from '#renderer/i18n/index.ts';
import { useBlockChanges, type EarlierEdition } from '#renderer/state/editions.ts';
import { usePreferences } from '#renderer/state/preferences.ts';
import { routeTo } from '#renderer/state/routes.ts';
import { useSelection } from '#renderer/state/selection.ts';
import { Button, EmptyState, Kbd, Switch, useDrawnRows } from '#renderer/ui/index.ts';
import { CHANGED_ATTRIBUTE, ChangeRow, type BlockRow } from './ChangeRow.tsx';
import styles from './ChangesScreen.module.css';
import { shownChanges, type ShownChange } from './shown-changes.ts';

export interface ChangeListProps {
  readonly edition: EarlierEdition;
  readonly old: DocumentText;
  readonly fresh: DocumentText;
  /** The document in either edition. */
  readonly documents: { readonly old: PackDocument; readonly fresh: PackDocument };
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 };

/** Moves the focus to the next or previous change, as the rows stand on the page. */
function stepFrom(list: HTMLElement | null, current: number, step: 1 | -1): void {
  const rows = Array.from(list?.querySelectorAll<HTMLElement>(`[${CHANGED_ATTRIBUTE}]`) ?? []);
  const at = (row: HTMLElement): number => Number(row.dataset['row']);
  const next = step === 1 ? rows.find((row) => at(row) > current) : rows.findLast((row) => at(row) < current);
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'nearest' });
}

/** The paragraphs of one language with what happened to each; arrows or J and K lead from change to change. */
export function ChangeList({ edition, old, fresh, documents }: ChangeListProps) {
  const t = useText('changes');
  const format = useFormat();
  const reader = useLanguage();
  const { preferences } = usePreferences();
  const { select } = useSelection();
  const list = useRef<HTMLDivElement>(null);
  const [onlyChanges, setOnlyChanges] = useState(true);
  const [current, setCurrent] = useState(-1);
  const changes = useBlockChanges(old, fresh);
  const rows = useMemo(
    (): readonly ShownChange[] => (changes === null ? [] : shownChanges(changes, onlyChanges)),
    [changes, onlyChanges],
  );
  const marked = useMemo(() => rows.filter((row) => row.kind === 'block' && row.marks.length > 0), [rows]);
  const tabbed = (marked.find(({ index }) => index === current) ?? marked[0])?.index;
  const drawn = useDrawnRows(
    rows.length,
    rows.findIndex(({ index }) => index === current),
  );
  const enter = useCallback(
    ({ index, change }: BlockRow): void => {
      setCurrent(index);
      if (change.kind === 'deleted') select(MEETING_ANCHOR);
      else
        select({ ...MEETING_ANCHOR, paragraph: paragraphAnchor(documents.fresh, change.fresh.path, null) });
    },
    [documents, select],
  );
  const press = (event: KeyboardEvent): void => {
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const step = STEPS[key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.key.length === 1 && !preferences.letterShortcuts) return;
    event.preventDefault();
    event.stopPropagation();
    stepFrom(list.current, current, step);
  };
  if (changes === null)
    return (
      <p className={styles.waiting} role="status">
        {t('comparing', { language: languageName(baseLanguage(fresh.language), reader) })}
      </p>
    );
  const nth = marked.findIndex(({ index }) => index === current) + 1;
  return (
    <>
      <div className={styles.toolbar}>
        <Switch isSelected={onlyChanges} onChange={setOnlyChanges}>
          {t('onlyChanges')}
        </Switch>
        <p className={styles.status} role="status">
          {nth === 0
            ? t('changeCount', { count: marked.length })
            : t('nthChange', { nth: format.number(nth), count: marked.length })}
        </p>
        <Button isDisabled={nth < 2} onPress={() => stepFrom(list.current, current, -1)}>
          {t('previous')}
        </Button>
        <Button
          isDisabled={marked.length === 0 || nth === marked.length}
          onPress={() => stepFrom(list.current, current, 1)}
        >
          {t('next')}
        </Button>
        {preferences.letterShortcuts && (
          <span className={styles.keys}>
            <Kbd>J</Kbd> <Kbd>K</Kbd>
          </span>
        )}
      </div>
      {marked.length === 0 && <EmptyState title={t('noChange')}>{t('noChangeHint')}</EmptyState>}
      <div ref={list} className={styles.rows} onKeyDown={press}>
        {rows.map((row, place) =>
          row.kind === 'gap' ? (
            <p key={row.index} className={styles.gap}>
              {t('unchangedHere', { count: row.count })}
            </p>
          ) : (
            <ChangeRow
              key={row.index}
              row={row}
              language={fresh.language}
              direction={fresh.direction}
              isDrawn={place >= drawn.from && place < drawn.to}
              isCurrent={row.index === tabbed}
              onEnter={enter}
              href={
                row.change.kind === 'deleted'
                  ? routeTo.edition(edition.name, documents.old.id, row.change.old.path)
                  : routeTo.document(documents.fresh.id, row.change.fresh.path)
              }
            />
          ),
        )}
      </div>
    </>
  );
}
