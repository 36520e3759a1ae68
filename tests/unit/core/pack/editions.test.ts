import { expect, test } from 'vitest';
import { newestFirst, relationOf } from '#core/pack/editions.ts';
import type { MeetingPack } from '#core/pack/model.ts';
import { packForAnchors } from '../anchoring/anchor-pack.ts';

const edition = (number: number, issued = '2019-09-01'): MeetingPack => ({
  ...packForAnchors(),
  edition: number,
  issued,
});

test('a higher edition is newer, a lower one older; of equal ones the day decides, then the one opened last', () => {
  expect(relationOf(edition(2), edition(1))).toBe('newer');
  expect(relationOf(edition(1), edition(2, '2019-08-01'))).toBe('older');
  expect(relationOf(edition(1, '2019-08-01'), edition(1))).toBe('older');
  expect(relationOf(edition(1), edition(1))).toBe('newer');
});

test('whoever shares no name of the organizer is another publisher, whatever the edition', () => {
  const { meeting } = edition(1);
  const provenance = { kind: 'editorial', source: 'Test', date: '2019-09-27' } as const;
  const organizer = { en: { text: 'Somebody else', provenance } };
  expect(relationOf({ ...edition(9), meeting: { ...meeting, organizer } }, edition(1))).toBe(
    'other-publisher',
  );
  const both = { ...meeting.organizer, fr: { text: 'OMPI', provenance } };
  expect(relationOf({ ...edition(2), meeting: { ...meeting, organizer: both } }, edition(1))).toBe('newer');
});

test('editions stand with the newest first', () => {
  const [first, second, third] = [edition(1), edition(2), edition(2, '2019-09-02')];
  expect(newestFirst([first, second, third])).toEqual([third, second, first]);
});
