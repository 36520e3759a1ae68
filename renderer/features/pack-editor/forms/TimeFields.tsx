import type { DraftItem } from '#core/pack/draft/model.ts';
import { useText } from '#renderer/i18n/index.ts';
import { TextField } from '#renderer/ui/index.ts';
import { isDate, isTime } from '../model/dates.ts';

type Time = DraftItem['time'];

export interface TimeFieldsProps {
  readonly time: Time;
  readonly source: string;
  readonly onChange: (time: Time) => void;
}

const NO_TIME = { date: '', start: '', end: null } as const;

/** Day and hours of an item; all empty means that its time is not announced. */
export function TimeFields({ time, source, onChange }: TimeFieldsProps) {
  const t = useText('packEditor');
  const { date, start, end } = time.kind === 'scheduled' ? time : NO_TIME;
  const set = (patch: {
    readonly date?: string;
    readonly start?: string;
    readonly end?: string | null;
  }): void => {
    const next = { date, start, end, ...patch };
    const isEmpty = next.date === '' && next.start === '' && next.end === null;
    onChange(isEmpty ? { kind: 'not-announced' } : { kind: 'scheduled', ...next, source });
  };
  const timeError = (typed: string) => (typed === '' || isTime(typed) ? undefined : t('items.timeUnfit'));
  return (
    <>
      <TextField
        label={t('facts.date')}
        value={date}
        error={date === '' || isDate(date) ? undefined : t('facts.dateUnfit')}
        onChange={(typed) => set({ date: typed })}
      />
      <TextField
        label={t('items.start')}
        value={start}
        error={timeError(start)}
        onChange={(typed) => set({ start: typed })}
      />
      <TextField
        label={t('items.end')}
        value={end ?? ''}
        error={timeError(end ?? '')}
        onChange={(typed) => set({ end: typed === '' ? null : typed })}
      />
    </>
  );
}
