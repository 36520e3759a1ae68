import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { MEETING_ANCHOR, type Anchor } from '#core/anchoring/anchor.ts';
import type { AnchorDoubt } from '#core/anchoring/place-anchor.ts';
import type { Note } from '#core/notes/model.ts';
import { useErrorText, useFormat, useText } from '#renderer/i18n/index.ts';
import { useStrayNotes } from '#renderer/state/places.tsx';
import { usePreferences } from '#renderer/state/preferences.ts';
import { useSelection } from '#renderer/state/selection.ts';
import { EmptyState, Notice, Page, UndoBar, useDrawnRows } from '#renderer/ui/index.ts';
import { LeftPlaces } from './LeftPlaces.tsx';
import { PlaceCase } from './PlaceCase.tsx';
import { PlacePicker } from './PlacePicker.tsx';
import styles from './PlaceQueue.module.css';
import { usePlaceDecisions } from './use-place-decisions.ts';

/** One question of the queue: a level of a note's place. */
interface Case {
  readonly key: string;
  readonly note: Note;
  readonly doubt: AnchorDoubt;
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 };

const CASE_ATTRIBUTE = 'data-case';

function focusCase(list: HTMLElement | null, at: number): void {
  const cases = list?.querySelectorAll<HTMLElement>(`[${CASE_ATTRIBUTE}]`);
  const element = cases?.[Math.max(0, Math.min(at, cases.length - 1))];
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'nearest' });
}

/** Every note whose place in the present edition is not certain: what it hung on beside what is like it, to decide. */
export function PlaceQueueScreen() {
  const t = useText('places');
  const common = useText('common');
  const errorText = useErrorText();
  const format = useFormat();
  const { preferences } = usePreferences();
  const { select } = useSelection();
  const { inDoubt, left } = useStrayNotes();
  const decisions = usePlaceDecisions();
  const list = useRef<HTMLOListElement>(null);
  const [at, setAt] = useState(0);
  const [isHidden, setHidden] = useState(0);
  const [picking, setPicking] = useState<Case | null>(null);
  useEffect(() => select(MEETING_ANCHOR), [select]);
  const cases = inDoubt.flatMap(({ note, placed }): readonly Case[] =>
    placed.doubts.map((doubt) => ({ key: `${note.id} ${doubt.level}`, note, doubt })),
  );
  const drawn = useDrawnRows(cases.length, at);
  // A case that was decided leaves the list; the next one takes its place, and the focus.
  const known = useRef(cases.length);
  useEffect(() => {
    const isLess = cases.length < known.current;
    known.current = cases.length;
    if (isLess && (document.activeElement === document.body || document.activeElement === null))
      focusCase(list.current, at);
  }, [cases.length, at]);

  const decide = (note: Note, next: Anchor | undefined): void => {
    if (next !== undefined) decisions.decide(note.id, next);
  };
  const leave = ({ note, doubt }: Case): void => {
    const { anchor } = note.fields;
    decide(note, { ...anchor, left: [...anchor.left, doubt.level] });
  };
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const isLetter = event.key.length === 1;
    const key = isLetter ? event.key.toLowerCase() : event.key;
    if (isLetter && !preferences.letterShortcuts) return;
    const step = STEPS[key];
    const present = cases[at];
    if (step !== undefined) focusCase(list.current, at + step);
    else if (key === 'l' && present) leave(present);
    else if (key === 'o' && present) setPicking(present);
    else if (key === 'z' && decisions.count > 0) decisions.undo();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Page title={t('title')} sub={cases.length === 0 ? t('none') : t('count', { count: inDoubt.length })}>
      {decisions.failure && <Notice tone="error">{errorText(decisions.failure)}</Notice>}
      {decisions.count > isHidden && (
        <div className={styles.undo}>
          <UndoBar
            message={t('decided', { count: decisions.count })}
            undoLabel={t('undo')}
            dismissLabel={common('close')}
            onUndo={decisions.undo}
            onDismiss={() => setHidden(decisions.count)}
          />
        </div>
      )}
      {cases.length === 0 ? (
        <EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>
      ) : (
        <ol className={styles.cases} ref={list} onKeyDown={press}>
          {cases.map((each, index) => (
            <li key={each.key}>
              <PlaceCase
                note={each.note}
                doubt={each.doubt}
                position={t('position', {
                  nth: format.number(index + 1),
                  total: format.number(cases.length),
                })}
                isCurrent={index === at}
                isDrawn={index >= drawn.from && index < drawn.to}
                showKeys={preferences.letterShortcuts}
                attributes={{ [CASE_ATTRIBUTE]: each.key }}
                onEnter={() => setAt(index)}
                onChoose={(next) => decide(each.note, next)}
                onLeave={() => leave(each)}
                onOther={() => setPicking(each)}
              />
            </li>
          ))}
        </ol>
      )}
      <LeftPlaces left={left} onAgain={(note) => decide(note, { ...note.fields.anchor, left: [] })} />
      {picking !== null && (
        <PlacePicker
          anchor={picking.note.fields.anchor}
          level={picking.doubt.level}
          onChoose={(next) => {
            decide(picking.note, next);
            setPicking(null);
          }}
          onClose={() => setPicking(null)}
        />
      )}
    </Page>
  );
}
