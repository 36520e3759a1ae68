import { describe, expect, test } from 'vitest';
import {
  formatDate,
  formatDateRange,
  formatList,
  formatMoment,
  formatNumber,
  formatTime,
} from '#renderer/i18n/format.ts';

describe('dates of a meeting', () => {
  test('a calendar date stays the day that is written, wherever the device is', () => {
    expect(formatDate('en', '2019-09-27')).toBe('27 September 2019');
    expect(formatDate('en', '2019-09-27', 'medium')).toBe('27 Sept 2019');
    expect(formatDate('zh-Hans', '2019-09-27')).toBe('2019年9月27日');
  });

  test('a meeting of several days is one range, of one day one date', () => {
    // ICU sets spaces around the dash in some versions and not in others.
    expect(formatDateRange('en', '2020-07-07', '2020-07-09').replace(/\s?–\s?/, '–')).toBe('7–9 July 2020');
    expect(formatDateRange('en', '2019-09-27', '2019-09-27')).toBe('27 September 2019');
    expect(formatDateRange('zh-Hans', '2019-09-27', '2019-09-27')).toBe('2019年9月27日');
  });

  test('a local time of the meeting is shown as announced', () => {
    expect([formatTime('en', '09:05'), formatTime('zh-Hans', '14:30')]).toEqual(['09:05', '14:30']);
  });

  test('a moment is told in the zone that is asked for', () => {
    const at = Date.UTC(2019, 8, 26, 22, 30);
    expect(formatMoment('en', at, 'Europe/Zurich')).toBe('27 Sept 2019, 00:30');
    expect(formatMoment('en', at, 'America/New_York')).toBe('26 Sept 2019, 18:30');
    expect(formatMoment('en', at, 'Europe/Zurich', true)).toContain('CEST');
  });
});

describe('numbers and lists', () => {
  test('follow the language and keep Western digits', () => {
    expect([formatNumber('en', 12345), formatNumber('ar-XB', 12345)]).toEqual(['12,345', '12,345']);
    expect(formatList('en', ['a', 'b', 'c'])).toBe('a, b and c');
    expect(formatList('zh-Hans', ['甲', '乙'])).toBe('甲和乙');
    expect(formatList('en', ['a', 'b', 'c'], 'unit')).toBe('a, b, c');
    expect(formatList('zh-Hans', ['甲', '乙', '丙'], 'unit')).toBe('甲、乙、丙');
  });
});
