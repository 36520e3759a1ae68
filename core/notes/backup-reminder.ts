const DAY_MS = 24 * 60 * 60_000;

/** A backup is old after this many days, once something was written since. */
const OLD_DAYS = 7;
/** How long the reminder rests when it is put off. */
const PUT_OFF_DAYS = 3;

/** What is known of the backups of this device. Times are in milliseconds since 1970 UTC. */
export interface BackupFacts {
  /** When the last backup was saved; null when none ever was. */
  readonly lastAt: number | null;
  /** Until when the person asked not to be reminded; null when they did not. */
  readonly restUntil: number | null;
  /** Of everything written here, the oldest and the newest change; null while nothing is written. */
  readonly oldestChange: number | null;
  readonly newestChange: number | null;
}

/**
 * Tells whether it is time to remind of a backup: something was written since the last one, and either that one or,
 * without any, the first change is a week old. A backup from the future, by a clock set back since, counts as none.
 */
export function isBackupDue(facts: BackupFacts, now: number): boolean {
  const { restUntil, oldestChange, newestChange } = facts;
  if (oldestChange === null || newestChange === null) return false;
  // A rest is never longer than it was made, whatever became of the clock.
  if (restUntil !== null && now < restUntil && restUntil <= endOfRest(now)) return false;
  const lastAt = facts.lastAt !== null && facts.lastAt <= now ? facts.lastAt : null;
  const isChanged = lastAt === null || newestChange > lastAt;
  return isChanged && now - (lastAt ?? oldestChange) >= OLD_DAYS * DAY_MS;
}

/** Gives until when the reminder rests when it is put off now. */
export const endOfRest = (now: number): number => now + PUT_OFF_DAYS * DAY_MS;
