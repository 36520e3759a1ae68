/** A day and a time on the clock of some zone: `2019-09-27`, `10:00`. */
export interface LocalTime {
  readonly date: string;
  readonly time: string;
}

const MINUTE = 60_000;

/** Gives by how many minutes a zone is ahead of UTC at a moment (milliseconds since 1970 UTC). */
function offsetAt(zone: string, moment: number): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(
    moment,
  );
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/**
 * Gives by how many minutes a zone is ahead of UTC at a time on its own clock. Of the two times of an hour that is
 * there twice the earlier one is meant; an hour that is skipped is taken as if the clock had not moved yet.
 */
export function offsetOfLocalTime(zone: string, { date, time }: LocalTime): number {
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  const before = offsetAt(zone, asUtc - 24 * 60 * MINUTE);
  const found = offsetAt(zone, asUtc - before * MINUTE);
  const again = offsetAt(zone, asUtc - found * MINUTE);
  return again === found ? found : before;
}
