import ICAL from 'ical.js';
import type { LanguageTag } from '#core/documents/document.ts';
import type { AgendaItem, MeetingPack, ProvenanceKind } from '#core/pack/model.ts';
import { pickText } from '#core/pack/pick-text.ts';
import { offsetOfLocalTime, type LocalTime } from './zone-time.ts';

/** The few words of a calendar that are neither the pack's nor a date. */
export interface CalendarWords {
  readonly language: LanguageTag;
  readonly timeNotAnnounced: string;
  readonly item: (number: string, title: string) => string;
  readonly source: (kind: ProvenanceKind, source: string) => string;
}

type Scheduled = Extract<AgendaItem['time'], { readonly kind: 'scheduled' }>;

/** The library does not count the space that begins a folded line; with it, no line is longer than 75 octets. */
ICAL.foldLength = 74;

const DAY = 24 * 60 * 60 * 1000;

const dayAfter = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + DAY).toISOString().slice(0, 10);

const pad = (value: number): string => String(value).padStart(2, '0');

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

const startOf = ({ date, start }: Scheduled): LocalTime => ({ date, time: start });

/**
 * Gives the zone as the calendar needs it: the clocks of the days of the programme, each beginning with the first day
 * on which it holds. The zone's past and future are not told: nothing here happens then.
 */
function timeZone(zone: string, times: readonly LocalTime[]): ICAL.Component {
  const component = new ICAL.Component('vtimezone');
  component.addPropertyWithValue('tzid', zone);
  let before: number | null = null;
  for (const time of times) {
    const offset = offsetOfLocalTime(zone, time);
    if (offset === before) continue;
    const clock = new ICAL.Component('standard');
    clock.addPropertyWithValue('dtstart', ICAL.Time.fromDateTimeString(`${time.date}T00:00:00`));
    clock.addPropertyWithValue('tzoffsetfrom', ICAL.UtcOffset.fromString(offsetText(before ?? offset)));
    clock.addPropertyWithValue('tzoffsetto', ICAL.UtcOffset.fromString(offsetText(offset)));
    component.addSubcomponent(clock);
    before = offset;
  }
  return component;
}

/** Writes the programme of a meeting as iCalendar (RFC 5545). */
class CalendarWriter {
  readonly #pack: MeetingPack;
  readonly #words: CalendarWords;
  readonly #stamp: ICAL.Time;

  constructor(pack: MeetingPack, words: CalendarWords, writtenAt: number) {
    this.#pack = pack;
    this.#words = words;
    this.#stamp = ICAL.Time.fromJSDate(new Date(writtenAt), true);
  }

  write(): string {
    const { meeting, agenda } = this.#pack;
    const calendar = new ICAL.Component('vcalendar');
    calendar.addPropertyWithValue('version', '2.0');
    calendar.addPropertyWithValue('prodid', '-//Attaché//Meeting programme//EN');
    calendar.addPropertyWithValue('x-wr-calname', this.#text(meeting.shortTitle));
    calendar.addPropertyWithValue('x-wr-timezone', meeting.timeZone);
    const times = agenda
      .flatMap(({ time }) => (time.kind === 'scheduled' ? [startOf(time)] : []))
      .sort((a, b) => (`${a.date}${a.time}` < `${b.date}${b.time}` ? -1 : 1));
    if (times.length > 0) calendar.addSubcomponent(timeZone(meeting.timeZone, times));
    calendar.addSubcomponent(this.#meeting());
    for (const item of agenda)
      if (item.time.kind === 'scheduled') calendar.addSubcomponent(this.#item(item, item.time));
    return `${calendar.toString()}\r\n`;
  }

  #text(text: AgendaItem['title']): string {
    return pickText(text, this.#words.language).text;
  }

  #event(id: string, summary: string): ICAL.Component {
    const event = new ICAL.Component('vevent');
    event.addPropertyWithValue('uid', `${this.#pack.meeting.uri}#${id}`);
    event.addPropertyWithValue('dtstamp', this.#stamp);
    event.addPropertyWithValue('sequence', this.#pack.edition);
    event.addPropertyWithValue('summary', summary);
    event.addPropertyWithValue('location', this.#text(this.#pack.meeting.place));
    return event;
  }

  /** All days of the meeting as one, with what has no time yet in words. */
  #meeting(): ICAL.Component {
    const { meeting, agenda } = this.#pack;
    const event = this.#event('meeting', this.#text(meeting.title));
    event.addPropertyWithValue('dtstart', ICAL.Time.fromDateString(meeting.start));
    event.addPropertyWithValue('dtend', ICAL.Time.fromDateString(dayAfter(meeting.end)));
    event.addPropertyWithValue('transp', 'TRANSPARENT');
    const untimed = agenda.filter(({ time }) => time.kind === 'not-announced');
    const lines = untimed.map((item) => this.#words.item(item.number, this.#text(item.title)));
    if (lines.length > 0)
      event.addPropertyWithValue('description', [this.#words.timeNotAnnounced, ...lines].join('\n'));
    return event;
  }

  #item(item: AgendaItem, time: Scheduled): ICAL.Component {
    const { timeZone: zone } = this.#pack.meeting;
    const event = this.#event(item.id, this.#words.item(item.number, this.#text(item.title)));
    const at = (name: string, clock: string): void => {
      const property = new ICAL.Property(name, event);
      property.setParameter('tzid', zone);
      property.setValue(ICAL.Time.fromDateTimeString(`${time.date}T${clock}:00`));
      event.addProperty(property);
    };
    at('dtstart', time.start);
    if (time.end !== null) at('dtend', time.end);
    const { provenance } = time;
    const lines = [
      ...(item.description === null ? [] : [this.#text(item.description)]),
      this.#words.source(provenance.kind, provenance.source),
    ];
    event.addPropertyWithValue('description', lines.join('\n'));
    return event;
  }
}

/**
 * Gives the programme as an iCalendar file: the meeting as a whole-day event, and an event in the meeting's own zone
 * for each item whose time was announced. No time is invented: items without one stand in the meeting's description,
 * and an event without an announced end has none. `writtenAt` is in milliseconds since 1970 UTC.
 */
export function writeProgrammeCalendar(pack: MeetingPack, words: CalendarWords, writtenAt: number): string {
  return new CalendarWriter(pack, words, writtenAt).write();
}
