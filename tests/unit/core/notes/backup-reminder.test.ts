import { describe, expect, test } from 'vitest';
import { endOfRest, isBackupDue, type BackupFacts } from '#core/notes/backup-reminder.ts';

const DAY = 24 * 60 * 60_000;
const NOW = 1000 * DAY;
const ago = (days: number): number => NOW - days * DAY;
const due = (facts: Partial<BackupFacts>): boolean =>
  isBackupDue(
    { lastAt: ago(8), restUntil: null, oldestChange: ago(100), newestChange: ago(1), ...facts },
    NOW,
  );

describe('the reminder of a backup', () => {
  test('comes when the last one is a week old and something was written since', () => {
    expect(due({})).toBe(true);
    expect(due({ lastAt: ago(7) })).toBe(true);
    expect(due({ lastAt: ago(6) })).toBe(false);
    expect(due({ newestChange: ago(9) })).toBe(false);
  });

  test('comes a week after the first change where there never was one', () => {
    expect(due({ lastAt: null })).toBe(true);
    expect(due({ lastAt: null, oldestChange: ago(6) })).toBe(false);
    expect(due({ lastAt: null, oldestChange: null, newestChange: null })).toBe(false);
  });

  test('rests for three days when it is put off', () => {
    expect(due({ restUntil: endOfRest(ago(2)) })).toBe(false);
    expect(due({ restUntil: endOfRest(ago(3)) })).toBe(true);
  });

  test('is not silenced by a clock that was once ahead', () => {
    expect(due({ lastAt: NOW + 400 * DAY })).toBe(true);
    expect(due({ restUntil: NOW + 400 * DAY })).toBe(true);
  });
});
