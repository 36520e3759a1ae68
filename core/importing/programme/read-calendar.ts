import ICAL from 'ical.js';
import { appError, type AppError } from '#core/base/errors.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import { offsetOfLocalTime } from '#core/exchange/zone-time.ts';
import { findingAbout, type ImportedProgramme, type ProgrammeEntry, programmeOf } from './model.ts';

const MINUTE = 60_000;

interface Moment {
  readonly date: string;
  /** Null for a whole day. */
  readonly time: string | null;
  /** False when the file names a zone that nobody knows: its clock is taken for the meeting's. */
  readonly isKnown: boolean;
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format() !== '';
  } catch {
    return false;
  }
}

/** Gives day and time on the clock of a zone at a moment (milliseconds since 1970 UTC). */
function localAt(zone: string, moment: number): { readonly date: string; readonly time: string } {
  const parts = new Map(
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      calendar: 'iso8601',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
      .formatToParts(moment)
      .map(({ type, value }) => [type, value]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes): string => parts.get(name) ?? '';
  return {
    date: `${part('year')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
  };
}

/** Gives the value of a property; null where there is none, or none of the form that the property has: ical.js reads values late, and throws. */
function valueOf(event: ICAL.Component, name: string): unknown {
  try {
    return event.getFirstPropertyValue(name);
  } catch {
    return null;
  }
}

function momentOf(event: ICAL.Component, name: string, zone: string): Moment | null {
  const value = valueOf(event, name);
  if (!(value instanceof ICAL.Time)) return null;
  const pad = (each: number): string => String(each).padStart(2, '0');
  const date = `${String(value.year).padStart(4, '0')}-${pad(value.month)}-${pad(value.day)}`;
  const time = `${pad(value.hour)}:${pad(value.minute)}`;
  const asUtc = Date.parse(`${date}T${value.isDate ? '00:00' : time}:00Z`);
  if (Number.isNaN(asUtc)) return null;
  if (value.isDate) return { date, time: null, isKnown: true };
  if (value.zone === ICAL.Timezone.utcTimezone) return { ...localAt(zone, asUtc), isKnown: true };
  const own = event.getFirstProperty(name)?.getFirstParameter('tzid');
  if (own === undefined || own === '' || own === zone) return { date, time, isKnown: true };
  if (!isZone(own)) return { date, time, isKnown: false };
  const moment = asUtc - offsetOfLocalTime(own, { date, time }) * MINUTE;
  return { ...localAt(zone, moment), isKnown: true };
}

const text = (event: ICAL.Component, name: string): string => {
  const value = valueOf(event, name);
  return typeof value === 'string' ? value.normalize('NFC').trim() : '';
};

/** An event that is there again under its UID and at its time, with a higher sequence, takes the place of the earlier. */
function newestOf(events: readonly ICAL.Component[]): readonly ICAL.Component[] {
  const newest = new Map<string, ICAL.Component>();
  const sequence = (event: ICAL.Component): number => Number(valueOf(event, 'sequence') ?? 0);
  events.forEach((event, index) => {
    const uid = text(event, 'uid');
    const id = uid === '' ? String(index) : `${uid}\n${String(valueOf(event, 'recurrence-id') ?? '')}`;
    // Programmes are exported with one UID for all: only events of the same title are one event.
    const key = `${id}\n${text(event, 'summary')}\n${sequence(event) > 0 ? '' : String(valueOf(event, 'dtstart') ?? '')}`;
    const known = newest.get(key);
    if (known === undefined || sequence(event) >= sequence(known)) newest.set(key, event);
  });
  const kept = new Set(newest.values());
  return events.filter((event) => kept.has(event));
}

function entryOf(event: ICAL.Component, zone: string): ProgrammeEntry {
  const start = momentOf(event, 'dtstart', zone);
  const end = momentOf(event, 'dtend', zone);
  const isSameDay = start !== null && end !== null && start.date === end.date;
  const names = event
    .getAllProperties('attendee')
    .map((attendee) => (attendee.getFirstParameter('cn') ?? '').normalize('NFC').trim());
  return {
    number: null,
    title: text(event, 'summary'),
    description: text(event, 'description') || null,
    date: start?.date ?? null,
    start: start?.time ?? null,
    end: isSameDay ? end.time : null,
    people: names.filter((name) => name !== ''),
  };
}

/** Tells a calendar by its first line. */
export const isCalendar = (file: string): boolean => /^\ufeff?\s*BEGIN:VCALENDAR/i.test(file);

/** Where calendars name the zone they are made in: for the whole, in a definition, with a time. */
const ZONES: readonly RegExp[] = [
  /^X-WR-TIMEZONE(?:;[^:\r\n]*)?:[ \t]*(.+)$/im,
  /^TZID(?:;[^:\r\n]*)?:[ \t]*(.+)$/im,
  /^VTIMEZONE:[ \t]*(.+)$/im,
  /;TZID="?([^":;\r\n]+)/i,
];

/** Gives the zone (IANA name) that a calendar names for its times, UTC where it names none; null when a text is no calendar. */
export function zoneOfCalendar(file: string): string | null {
  if (!isCalendar(file)) return null;
  return ZONES.map((each) => each.exec(file)?.[1]?.trim() ?? '').find(isZone) ?? 'UTC';
}

/** Reads iCalendar (RFC 5545) as a programme, its times on the clock of the meeting's zone (IANA name). */
export function readCalendar(file: string, zone: string): Result<ImportedProgramme, AppError> {
  if (!isZone(zone)) return err(appError('programme-zone', undefined, zone));
  let calendar: ICAL.Component;
  try {
    const parsed: unknown = ICAL.parse(file);
    if (!Array.isArray(parsed) || parsed[0] !== 'vcalendar')
      return err(appError('file-damaged', undefined, 'it is not one calendar'));
    calendar = new ICAL.Component(parsed);
  } catch (cause) {
    return err(appError('file-damaged', undefined, cause instanceof Error ? cause.message : 'no calendar'));
  }
  const all = calendar.getAllSubcomponents('vevent');
  const events = newestOf(all);
  const kept = new Set(events);
  const isCancelled = (event: ICAL.Component): boolean => text(event, 'status').toUpperCase() === 'CANCELLED';
  const held = events.filter((event) => !isCancelled(event));
  const key = ({ date, start }: ProgrammeEntry): string => `${date ?? '9'} ${start ?? ''}`;
  const entries = held
    .map((event) => entryOf(event, zone))
    .toSorted((one, other) => (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0));
  const seen = new Set<string>();
  const shared = held
    .map((event) => text(event, 'uid'))
    .filter((uid) => uid !== '' && seen.size === seen.add(uid).size);
  const summaries = (which: (event: ICAL.Component) => boolean): readonly string[] =>
    held.filter(which).map((event) => text(event, 'summary'));
  return ok(
    programmeOf(entries, null, ({ date }) => date, [
      ...findingAbout(
        'event-cancelled',
        events.filter(isCancelled).map((event) => text(event, 'summary')),
      ),
      ...findingAbout(
        'event-revised',
        all.filter((event) => !kept.has(event)).map((event) => text(event, 'summary')),
      ),
      ...findingAbout(
        'event-repeats',
        summaries((event) => event.hasProperty('rrule') || event.hasProperty('rdate')),
      ),
      ...findingAbout('uid-shared', shared),
      ...findingAbout(
        'organizer-left-out',
        held.flatMap((event) => event.getFirstProperty('organizer')?.getFirstParameter('cn') || []),
      ),
      ...findingAbout(
        'zone-unknown',
        summaries((event) => momentOf(event, 'dtstart', zone)?.isKnown === false),
      ),
    ]),
  );
}
