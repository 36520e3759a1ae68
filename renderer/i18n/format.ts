import { useMemo } from 'react';
import { useLanguage } from './use-text.ts';

/** `long`: 27 September 2019; `medium`: 27 Sep 2019; `short`: 27 Sep. */
export type DateStyle = 'long' | 'medium' | 'short';

const DATE_STYLES: Readonly<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  long: { year: 'numeric', month: 'long', day: 'numeric' },
  medium: { year: 'numeric', month: 'short', day: 'numeric' },
  short: { month: 'short', day: 'numeric' },
};

/** English is set as meetings set it (27 September 2019), in 24 hours; digits are the same in every language. */
function intlLocale(language: string): string {
  return language === 'en' ? 'en-GB' : `${language}-u-nu-latn`;
}

/** Keeps what `make` gives for a language and options: a formatter takes longer to make than all that it then formats. */
function kept<Options, Made>(make: (locale: string, options: Options) => Made) {
  const made = new Map<string, Made>();
  return (language: string, options: Options): Made => {
    const key = JSON.stringify([language, options]);
    const known = made.get(key) ?? make(intlLocale(language), options);
    made.set(key, known);
    return known;
  };
}

/** Gives the formatter of dates and times for a language and options. */
export const dateFormat = kept(
  (locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
);
const numberFormat = kept(
  (locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
);
const listFormat = kept((locale, options: Intl.ListFormatOptions) => new Intl.ListFormat(locale, options));

/** A calendar date or local time of a meeting is already in the meeting's zone: computed in UTC, it stays as written. */
const asWritten = (iso: string): Date => new Date(`${iso.length === 10 ? `${iso}T00:00` : iso}Z`);

/** Gives a calendar date (`2019-09-27`) as a person writes it. */
export function formatDate(language: string, isoDate: string, style: DateStyle = 'long'): string {
  const options = { ...DATE_STYLES[style], timeZone: 'UTC' };
  return dateFormat(language, options).format(asWritten(isoDate));
}

/** Gives the days of a meeting, both included: `7–9 July 2020`. */
export function formatDateRange(language: string, start: string, end: string): string {
  const options = { ...DATE_STYLES.long, timeZone: 'UTC' };
  return dateFormat(language, options).formatRange(asWritten(start), asWritten(end));
}

/** Gives a local time of the meeting (`HH:MM`) as a person writes it. */
export function formatTime(language: string, time: string): string {
  const options: Intl.DateTimeFormatOptions = {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
  };
  return dateFormat(language, options).format(asWritten(`1970-01-01T${time}`));
}

/** Gives the time zone that this device is set to, which can change while the app runs. */
export const deviceZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Gives a moment (milliseconds since 1970 UTC) as date and time in a zone, with the zone's name on request. */
export function formatMoment(language: string, at: number, timeZone: string, withZone = false): string {
  const options: Intl.DateTimeFormatOptions = {
    ...DATE_STYLES.medium,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
    ...(withZone ? { timeZoneName: 'short' } : {}),
  };
  return dateFormat(language, options).format(at);
}

/** Gives a number with the language's separators. */
export function formatNumber(language: string, value: number): string {
  return numberFormat(language, {}).format(value);
}

const SIZES = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** Gives the size of a file in bytes as a person reads it: `1.4 MB`. */
export function formatSize(language: string, bytes: number): string {
  const power = Math.min(SIZES.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return numberFormat(language, {
    style: 'unit',
    unit: SIZES[power],
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: power < 2 ? 0 : 1,
  }).format(bytes / 1000 ** power);
}

/** Joins texts into one list: `a, b and c`; `unit` joins without the word (`a, b, c`). */
export function formatList(
  language: string,
  items: Iterable<string>,
  type: 'conjunction' | 'unit' = 'conjunction',
): string {
  // A list of units is set without any sign between them in Chinese, which is for quantities and not for words.
  const options: Intl.ListFormatOptions =
    type === 'conjunction'
      ? { type, style: 'long' }
      : language.startsWith('zh')
        ? { type: 'conjunction', style: 'narrow' }
        : { type, style: 'short' };
  return listFormat(language, options).format(items);
}

/** The helpers above in the language of the interface. */
export function useFormat() {
  const language = useLanguage();
  return useMemo(
    () => ({
      date: (isoDate: string, style?: DateStyle) => formatDate(language, isoDate, style),
      dateRange: (start: string, end: string) => formatDateRange(language, start, end),
      time: (time: string) => formatTime(language, time),
      /** In the device's zone where no other is named. */
      moment: (at: number, timeZone: string = deviceZone(), withZone?: boolean) =>
        formatMoment(language, at, timeZone, withZone),
      number: (value: number) => formatNumber(language, value),
      percent: (share: number) => numberFormat(language, { style: 'percent' }).format(share),
      size: (bytes: number) => formatSize(language, bytes),
      list: (items: Iterable<string>, type?: 'conjunction' | 'unit') => formatList(language, items, type),
    }),
    [language],
  );
}

/** Keeps the direction of a text that stands inside a sentence of another from turning its neighbours round. */
export const isolate = (text: string): string => `\u2068${text}\u2069`;
