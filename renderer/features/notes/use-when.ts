import { useCallback } from 'react';
import { dateFormat, useLanguage } from '#renderer/i18n/index.ts';

const isSameDay = (one: Date, other: Date): boolean => one.toDateString() === other.toDateString();

/** Gives a moment as short as it can be told: the time for today, else the day, with the year when it is another. */
export function useWhen(): (at: number) => string {
  const language = useLanguage();
  return useCallback(
    (at) => {
      const moment = new Date(at);
      const now = new Date();
      const options: Intl.DateTimeFormatOptions = isSameDay(moment, now)
        ? { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
        : {
            day: 'numeric',
            month: 'short',
            ...(moment.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' }),
          };
      return dateFormat(language, options).format(moment);
    },
    [language],
  );
}
