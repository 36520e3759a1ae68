import { convertIcsCalendar } from 'ts-ics';
import { describe, expect, it } from 'vitest';
import { writeProgrammeCalendar, type CalendarWords } from '#core/exchange/programme-calendar.ts';
import { offsetOfLocalTime } from '#core/exchange/zone-time.ts';
import type { AgendaItem } from '#core/pack/model.ts';
import { agendaItem, localized, meetingPack, provenance } from '#tests/fixtures/meeting-pack.ts';

const words: CalendarWords = {
  language: 'en',
  timeNotAnnounced: 'Time not announced:',
  item: (number, title) => `${number}. ${title}`,
  source: (kind, source) => `${kind}: ${source}`,
};
const WRITTEN = Date.UTC(2026, 10, 24, 9, 30);

const scheduled = (date: string, start: string, end: string | null): Pick<AgendaItem, 'time'> => ({
  time: { kind: 'scheduled', date, start, end, provenance: provenance('official') },
});

const long = 'On the line between what a person invents and what a system finds, 发明人的认定问题; '
  .repeat(3)
  .trim();
const pack = meetingPack({
  agenda: [
    agendaItem(
      'opening',
      '1',
      localized('Opening, with words; and more'),
      scheduled('2019-09-27', '09:30', '10:00'),
    ),
    agendaItem('panel', '2', localized(long), scheduled('2019-09-27', '10:00', null)),
    agendaItem('closing', '3', localized('Closing')),
  ],
});
const written = writeProgrammeCalendar(pack, words, WRITTEN);
/** Read by a library that is not the one that wrote it. */
const { events = [], timezones = [] } = convertIcsCalendar(undefined, written);
const event = (id: string) => events.find(({ uid }) => uid.endsWith(`#${id}`));

describe('the programme as iCalendar', () => {
  it('has the meeting as a whole day, with what has no time in words', () => {
    const meeting = event('meeting');
    expect(meeting?.start).toMatchObject({ type: 'DATE', date: new Date('2019-09-27T00:00:00Z') });
    expect(meeting?.end).toMatchObject({ type: 'DATE', date: new Date('2019-09-28T00:00:00Z') });
    expect(meeting?.description).toBe('Time not announced:\n3. Closing');
  });

  it('has each announced item at its moment, in the zone of the meeting', () => {
    const opening = event('opening');
    expect(opening?.summary).toBe('1. Opening, with words; and more');
    expect(opening?.start.date).toEqual(new Date('2019-09-27T07:30:00Z'));
    expect(opening?.start.local).toMatchObject({ timezone: 'Europe/Zurich', tzoffset: '+0200' });
    expect(opening?.end?.date).toEqual(new Date('2019-09-27T08:00:00Z'));
    expect(timezones.map(({ id }) => id)).toEqual(['Europe/Zurich']);
  });

  it('invents no time: an item without one is no event, one without an end has none', () => {
    expect(events.map(({ uid }) => uid.split('#')[1])).toEqual(['meeting', 'opening', 'panel']);
    expect(event('panel')?.end).toBeUndefined();
    expect(event('panel')?.duration).toBeUndefined();
  });

  it('keeps lines short and long texts whole', () => {
    const lines = written.split('\r\n');
    expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75);
    expect(event('panel')?.summary).toBe(`2. ${long}`);
  });

  it('says where a time comes from', () => {
    expect(event('opening')?.description).toMatch(/^official: /);
  });
});

describe('how far a zone is ahead', () => {
  it.each([
    ['Europe/Zurich', '2019-09-27', '10:00', 120],
    ['Europe/Zurich', '2019-12-27', '10:00', 60],
    ['Asia/Shanghai', '2019-09-27', '10:00', 480],
    ['Asia/Kolkata', '2019-09-27', '00:10', 330],
    ['America/New_York', '2019-09-27', '23:59', -240],
    ['UTC', '2019-09-27', '10:00', 0],
    // The clocks go back at 03:00: the first 02:30 is meant.
    ['Europe/Zurich', '2019-10-27', '02:30', 120],
    ['Europe/Zurich', '2019-10-27', '03:00', 60],
    // The clocks go forward at 02:00: 02:30 is not there.
    ['Europe/Zurich', '2019-03-31', '02:30', 60],
    ['Europe/Zurich', '2019-03-31', '03:00', 120],
  ])('%s at %s %s', (zone, date, time, minutes) => {
    expect(offsetOfLocalTime(zone, { date, time })).toBe(minutes);
  });
});
