import { compareNotes } from '#core/notes/note-change.ts';
import type { HistoryPoint, PointId } from '#core/notes/history.ts';
import { useMemo } from 'react';
import { useText, useFormat } from '#renderer/i18n/index.ts';
import { ChangeSummary } from './ChangeSummary.tsx';
import styles from './NoteHistory.module.css';

interface Listed {
  readonly point: HistoryPoint;
  /** Null for the first: it is the note being made. */
  readonly change: ReturnType<typeof compareNotes> | null;
}

export interface HistoryListProps {
  readonly points: readonly HistoryPoint[];
  readonly chosen: PointId;
  readonly onChoose: (point: PointId) => void;
}

/** The editing sessions of a note, the last one first: when, on which device where there were several, and what changed. */
export function HistoryList({ points, chosen, onChoose }: HistoryListProps) {
  const t = useText('history');
  const { moment } = useFormat();
  const devices = [...new Set(points.map(({ device }) => device))];
  const listed = useMemo<readonly Listed[]>(
    () =>
      points
        .map((point, index) => {
          const before = points[index - 1];
          return { point, change: before === undefined ? null : compareNotes(before.note, point.note) };
        })
        .reverse(),
    [points],
  );
  return (
    <fieldset className={styles.list}>
      <legend className={styles.legend}>{t('sessions')}</legend>
      {listed.map(({ point, change }, index) => (
        <label key={point.id} className={styles.entry}>
          <input
            type="radio"
            name="history-point"
            className={styles.radio}
            checked={point.id === chosen}
            onChange={() => onChoose(point.id)}
          />
          <span className={styles.when}>
            <time dateTime={new Date(point.at).toISOString()}>{moment(point.at)}</time>
            {index === 0 && <span className={styles.now}>{t('present')}</span>}
          </span>
          {devices.length > 1 && (
            <span className={styles.hint}>{t('device', { number: devices.indexOf(point.device) + 1 })}</span>
          )}
          <span className={styles.summary}>
            {change === null ? t('made') : <ChangeSummary change={change} />}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
