import { westernDigits } from '../structure/numerals.ts';

/** A time of day, or a span of it, as `HH:MM`. */
export interface TimeSpan {
  readonly start: string;
  readonly end: string | null;
}

/** `10:30`, `10.30`, `10 h 30`, `10 h`, `10时30分`, `3 p.m.`: digits alone are no time. */
const FORMS: readonly RegExp[] = [
  /(上午|下午)?\s*(\d{1,2})\s?[:.：]\s?(\d{2})(?!\d|\.\d)(?:\s*([ap]\.?\s?m\b\.?))?/iy,
  /(上午|下午)?\s*(\d{1,2})\s*(?:h(?!\p{L})|时|點|点)(?:\s*(\d{2})(?!\d)\s*分?)?/iuy,
  /(上午|下午)?\s*(\d{1,2})()\s*([ap]\.?\s?m\b\.?)/iy,
];
const BETWEEN = /\s*(?:[-–—~～至]|to|à|until|bis)\s*/iuy;

interface Clock {
  readonly hour: number;
  readonly minute: number;
  /** Said before or after it; null where nothing is. */
  readonly half: 'morning' | 'afternoon' | null;
  readonly end: number;
}

function clockAt(text: string, at: number): Clock | null {
  for (const form of FORMS) {
    form.lastIndex = at;
    const found = form.exec(text);
    if (!found) continue;
    const said = found[1] ?? found[4] ?? '';
    return {
      hour: Number(found[2]),
      minute: Number(found[3] ?? 0),
      half: said === '' ? null : /^p|下/i.test(said) ? 'afternoon' : 'morning',
      end: at + found[0].length,
    };
  }
  return null;
}

function written({ hour, minute }: Clock, half: Clock['half']): string | null {
  const whole = half === 'afternoon' && hour < 12 ? hour + 12 : half === 'morning' && hour === 12 ? 0 : hour;
  if (whole > 23 || minute > 59) return null;
  return `${String(whole).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** Reads the time at the beginning of a text; gives it and what follows. Null when the text begins with none. */
export function readTimeSpan(text: string): { readonly span: TimeSpan; readonly rest: string } | null {
  const western = westernDigits(text);
  if (western.length !== text.length) return null;
  const first = clockAt(western, text.length - text.trimStart().length);
  if (!first) return null;
  BETWEEN.lastIndex = first.end;
  const between = BETWEEN.exec(western);
  const last = between ? clockAt(western, first.end + between[0].length) : null;
  // "10–11 a.m." says its half once, for both.
  const start = written(first, first.half ?? last?.half ?? null);
  const end = last && written(last, last.half ?? first.half);
  if (start === null) return null;
  const rest = text.slice(last?.end ?? first.end).replace(/^[\s:：.,;–—|-]+/, '');
  return { span: { start, end: end !== null && end >= start ? end : null }, rest };
}
