import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMarkedText } from '#core/documents/marked-text.ts';
import { draftItems } from '#core/importing/programme/draft-items.ts';
import type { ImportedProgramme } from '#core/importing/programme/model.ts';
import { readAgenda } from '#core/importing/programme/read-agenda.ts';
import { readCalendar } from '#core/importing/programme/read-calendar.ts';
import { readProgrammeFile } from '#core/importing/programme/read-programme.ts';
import { readProgrammeCsv, readRows } from '#core/importing/programme/read-csv.ts';
import { readTimeSpan } from '#core/importing/programme/read-time.ts';
import type { Result } from '#core/base/result.ts';
import { missingFrom } from '#core/pack/draft/problems.ts';
import { draftTexts } from '#core/pack/draft/draft-texts.ts';
import { soundDraft } from '../../pack/draft/support/draft.ts';

function read(result: Result<ImportedProgramme, unknown>): ImportedProgramme {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const calendar = (...events: string[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.flatMap((event) => ['BEGIN:VEVENT', event, 'END:VEVENT']),
    'END:VCALENDAR',
    '',
  ].join('\r\n');
const event = (...lines: string[]): string => lines.join('\r\n');
const slots = ({ entries }: ImportedProgramme): string[] =>
  entries.map(({ date, start, end, title }) => `${date ?? '-'} ${start ?? '-'} ${end ?? '-'} ${title}`);
const codes = ({ findings }: ImportedProgramme): string[] =>
  findings.map(({ code, count }) => `${code} ${String(count)}`);

test('events that share one UID are each a slot, in the order of time, on the clock of the meeting', () => {
  const programme = read(
    readCalendar(
      calendar(
        event('UID:1', 'DTSTART:20240915T130000Z', 'DTEND:20240915T140000Z', 'SUMMARY:Closing'),
        event('UID:1', 'DTSTART;TZID=America/New_York:20240913T060000', 'SUMMARY:Opening\\, with music'),
        event(
          'UID:1',
          'DTSTART:20240914T100000',
          'SUMMARY:Floating',
          'ORGANIZER;CN=The house:MAILTO:a@example.org',
        ),
        event('UID:2', 'DTSTART;VALUE=DATE:20240914', 'SUMMARY:Excursion'),
      ),
      'Europe/Rome',
    ),
  );
  expect(slots(programme)).toEqual([
    '2024-09-13 12:00 - Opening, with music',
    '2024-09-14 - - Excursion',
    '2024-09-14 10:00 - Floating',
    '2024-09-15 15:00 16:00 Closing',
  ]);
  expect(codes(programme)).toEqual(['time-missing 1', 'uid-shared 2', 'organizer-left-out 1']);
});

test('what is cancelled is left out, what was revised stands once, and an unknown zone is told', () => {
  const programme = read(
    readCalendar(
      calendar(
        event('UID:1', 'SEQUENCE:1', 'DTSTART:20240915T120000', 'SUMMARY:Panel'),
        event('UID:1', 'SEQUENCE:2', 'DTSTART:20240915T150000', 'SUMMARY:Panel'),
        event('UID:2', 'DTSTART:20240915T100000', 'SUMMARY:Gone', 'STATUS:CANCELLED'),
        event('UID:3', 'DTSTART;TZID=Office Time:20240915T160000', 'SUMMARY:Tea', 'RRULE:FREQ=DAILY'),
      ),
      'Europe/Rome',
    ),
  );
  expect(slots(programme)).toEqual(['2024-09-15 15:00 - Panel', '2024-09-15 16:00 - Tea']);
  expect(codes(programme)).toEqual([
    'event-cancelled 1',
    'event-revised 1',
    'event-repeats 1',
    'zone-unknown 1',
  ]);
});

test('an event whose time cannot be read is an item without a time, and keeps no other out', () => {
  const programme = read(
    readCalendar(
      calendar(
        event('UID:1', 'DTSTART:2024</15T100000Z', 'SUMMARY:Opening'),
        event('UID:2', 'DTSTART;TZID=Europe/Rome:20241399T250000', 'SUMMARY:Panel', 'SEQUENCE:x'),
        event('UID:3', 'DTSTART:20240915T110000', 'SUMMARY:Closing'),
      ),
      'Europe/Zurich',
    ),
  );
  expect(programme.entries.map(({ title }) => title).toSorted()).toEqual(['Closing', 'Opening', 'Panel']);
  expect(slots(programme)).toContain('- - - Opening');
  expect(slots(programme)).toContain('2024-09-15 11:00 - Closing');
});

test('what is no calendar is refused, never thrown', () => {
  for (const file of [
    '',
    'BEGIN:VCALENDAR',
    'hello',
    'BEGIN:VCALENDAR\r\nDTSTART:x\r\nEND:VCALENDAR',
    '\u0000',
  ])
    expect(
      readCalendar(file, 'Europe/Rome').ok === true &&
        slots(read(readCalendar(file, 'Europe/Rome'))).length > 0,
    ).toBe(false);
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (noise) => {
      expect(() => readCalendar(calendar(event('UID:1', noise)), 'Europe/Rome')).not.toThrow();
    }),
  );
});

test.each([
  ['no,title,date,start,end\n1,Opening,2026-03-01,10:00,11:30\n', ','],
  ['\ufeffN°;Titre;Jour;Début;Fin\r\n1;Opening;1er mars 2026;10h00;11h30\r\n', ';'],
  ['序号\t标题\t日期\t时间\n1\tOpening\t2026年3月1日\t上午10时–11时30分\n', 'tab'],
])('a table is read by the names of its columns and its separator: %j', (file) => {
  const programme = read(readProgrammeCsv(file));
  expect(slots(programme)).toEqual(['2026-03-01 10:00 11:30 Opening']);
  expect(programme.entries[0]?.number).toBe('1');
  expect(programme.findings).toEqual([]);
});

test('a day holds for the rows below it; what has no time, no title or no known column is told', () => {
  const programme = read(
    readProgrammeCsv(
      'title,date,time,room\n"Opening; ""plenary""",2026-03-01,10:00,A\nPanel,,11:00–12:30,B\nOther business,,,\n,,13:00,C\n',
    ),
  );
  expect(slots(programme)).toEqual([
    '2026-03-01 10:00 - Opening; "plenary"',
    '2026-03-01 11:00 12:30 Panel',
    '2026-03-01 - - Other business',
  ]);
  expect(codes(programme)).toEqual(['time-missing 1', 'title-missing 1', 'column-left-out 1']);
  expect(readProgrammeCsv('a,b\n1,2\n')).toMatchObject({ ok: false, error: { code: 'programme-columns' } });
});

test('cells that are written by the rule are read back as they were', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', '，'), maxLength: 8 });
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { maxLength: 5 }), (rows) => {
      const kept = rows.filter((row) => row.some((each) => each.trim() !== ''));
      const file = kept
        .map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(','))
        .join('\r\n');
      expect(readRows(file, ',')).toEqual(kept);
    }),
  );
});

test.each([
  ['10:00–11.30 Opening', '10:00 11:30 Opening'],
  ['9.30 – 10.00: Registration', '09:30 10:00 Registration'],
  ['10 h 30 Pause', '10:30 - Pause'],
  ['10 a.m. to 1 p.m. Plenary', '10:00 13:00 Plenary'],
  ['3–4.30 p.m. Tea', null],
  ['2.30–4 p.m. Tea', '14:30 16:00 Tea'],
  ['上午10时30分 开幕', '10:30 - 开幕'],
  ['下午2:00至3:15 小组讨论', '14:00 15:15 小组讨论'],
  ['١٠:٠٠ الافتتاح', '10:00 - الافتتاح'],
  ['10. Adoption of the agenda', null],
  ['2019 was a year', null],
  ['12 Monkeys', null],
  ['25:00 Nothing', null],
])('%j begins with the time %j', (text, expected) => {
  const found = readTimeSpan(text);
  expect(found && `${found.span.start} ${found.span.end ?? '-'} ${found.rest}`).toBe(expected);
});

const textOf = (source: string) => {
  const text = parseMarkedText(source, 'en');
  if (!text.ok) throw new Error(JSON.stringify(text.error));
  return text.value;
};

test('the numbered list below the heading of the agenda is the programme; no time is made up', () => {
  const programme = readAgenda(
    textOf(
      '= Annotated agenda\n# I. Provisional agenda\n1. Adoption of the agenda.\n2. Other business.\n# II. Annotations\n3. The secretariat will speak.',
    ),
  );
  expect(slots(programme)).toEqual(['- - - Adoption of the agenda', '- - - Other business']);
  expect(programme.entries.map(({ number }) => number)).toEqual(['1', '2']);
  expect(codes(programme)).toEqual(['time-missing 2']);
});

test('lines with times below a day are the programme', () => {
  const programme = readAgenda(
    textOf(
      '= Programme\n# Friday, September 27, 2019\n9:30 – 10:00 Registration\n10:00 – 10:15 Opening by the Director General\n# Saturday, September 28, 2019\n10:00 Closing',
    ),
  );
  expect(slots(programme)).toEqual([
    '2019-09-27 09:30 10:00 Registration',
    '2019-09-27 10:00 10:15 Opening by the Director General',
    '2019-09-28 10:00 - Closing',
  ]);
});

test('a table with times is the programme: the next cell is the title, the rest is told below it', () => {
  const { blocks, ...text } = textOf('Time\n10:00\nOpening\nRoom A\n11:00\nPanel');
  const cells = [
    [0, 0],
    [1, 0],
    [1, 1],
    [1, 2],
    [2, 0],
    [2, 1],
  ] as const;
  const inTable = blocks.map((block, index) => {
    const [row, column] = cells[index] ?? [0, 0];
    return { ...block, cell: { table: 0, row, column, rowSpan: 1, columnSpan: 1, isHeader: false } };
  });
  const programme = readAgenda({ ...text, blocks: inTable });
  expect(slots(programme)).toEqual(['- 10:00 - Opening', '- 11:00 - Panel']);
  expect(programme.entries[0]?.description).toBe('Room A');
  expect(codes(programme)).toEqual(['date-missing 2']);
});

test('a time that was taken for a number is a time all the same', () => {
  const { blocks, ...text } = textOf('– 10.00 Registration\n– 11.00 Opening');
  const numbered = blocks.map((block, index) => ({ ...block, label: index === 0 ? '9.30' : '10.15' }));
  expect(slots(readAgenda({ ...text, blocks: numbered }))).toEqual([
    '- 09:30 10:00 Registration',
    '- 10:15 11:00 Opening',
  ]);
});

test('a document without a programme gives none', () => {
  expect(readAgenda(textOf('# Report\n1. One.\n2. Two.')).entries).toEqual([]);
});

test('a file is a calendar by its first line, a table by its name, and else may be a document', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const ics = bytes(calendar(event('UID:1', 'DTSTART:20240915T100000', 'SUMMARY:Opening')));
  const found = (name: string, file: Uint8Array, zone = 'Europe/Rome') => {
    const programme = readProgrammeFile(file, name, zone);
    return programme?.ok === true ? slots(programme.value) : (programme?.error.code ?? null);
  };
  expect(found('invite', ics)).toEqual(['2024-09-15 10:00 - Opening']);
  expect(found('a.CSV', bytes('标题,日期\n开幕,2026-03-01\n'))).toEqual(['2026-03-01 - - 开幕']);
  expect(found('agenda.txt', bytes('Agenda\n1. Opening\n'))).toBeNull();
  expect(found('a.ics', ics, '')).toBe('programme-zone');
  expect(found('a.ics', ics, 'Mars/Olympus')).toBe('programme-zone');
});

test('the titles tell the language where the file does not', () => {
  expect(read(readProgrammeCsv('标题\n开幕\n通过议程\n')).language).toBe('zh-Hans');
  expect(
    read(readProgrammeCsv('title\nOpening of the session and adoption of the agenda\nReport of the panel\n'))
      .language,
  ).toBe('en');
  expect(read(readProgrammeCsv('title\nTBD\n')).language).toBeNull();
});

test('slots become items of a draft that lacks nothing; what has no day has no time announced', () => {
  const draft = soundDraft();
  const { entries } = readAgenda(textOf('# Agenda\n1. First item\n2. First item\n3. 开幕'));
  const timed = {
    ...entries[0],
    title: 'Timed',
    number: null,
    date: '2026-03-01',
    start: '10:00',
    end: null,
    description: null,
    people: ['A. Speaker'],
  };
  const items = draftItems([...entries, timed], 'en', 'editors', draft.agenda);
  expect(items.map(({ id, number, time }) => `${id} ${number} ${time.kind}`)).toEqual([
    'first-item 1 not-announced',
    'first-item-2 2 not-announced',
    'item-4 3 not-announced',
    'timed 5 scheduled',
  ]);
  const whole = { ...draft, agenda: [...draft.agenda, ...items] };
  expect(missingFrom(whole, draftTexts(whole, new Map()).texts)).toEqual([]);
});

test('items fit a pack whatever stands in the file', () => {
  const draft = soundDraft();
  const { texts } = draftTexts(draft, new Map());
  const words = fc.string({
    unit: fc.constantFrom('a', '\n', '\u0000', '\u202e', '\ud83d', 'é', 'e\u0301', '议', ' '),
    maxLength: 12,
  });
  fc.assert(
    fc.property(fc.array(fc.tuple(words, words, words, words), { maxLength: 5 }), (rows) => {
      const entries = rows.map(([number, title, description, name]) => ({
        ...{ number, title, description, people: [name] },
        ...{ date: '2026-03-01', start: '10:00', end: null },
      }));
      const agenda = draftItems(entries, 'en', 'editors', []);
      expect(
        missingFrom({ ...draft, agenda: [...draft.agenda, ...agenda] }, texts).filter(
          ({ code }) => code !== 'repeated',
        ),
      ).toEqual([]);
    }),
  );
});
