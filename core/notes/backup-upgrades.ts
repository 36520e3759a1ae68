import { membersOf } from '#core/base/untrusted.ts';

type Content = Readonly<Record<string, unknown>>;

/** Version 1 held only what the person wrote, one update for each record, and named the one id under which they wrote. */
function upgrade1(content: Content): Content {
  const records = Array.isArray(content.records)
    ? content.records.map((record) => membersOf(record) ?? {})
    : null;
  return {
    ...content,
    authors: [...new Set([content.author, ...(records ?? []).map(({ owner }) => owner)])],
    records: records?.map(({ update, updatedAt, ...record }) => ({
      ...record,
      updates: [{ batch: null, time: updatedAt, update }],
    })),
    merges: [],
  };
}

const UPGRADES: readonly ((content: Content) => Content)[] = [upgrade1];

/** The version of backup files that this app writes, and the newest that it reads. */
export const BACKUP_VERSION = UPGRADES.length + 1;

/** Gives the content of an earlier version (from 1) as the present one would have it. Nothing of it is judged. */
export const upgradeBackup = (content: Content, version: number): Content =>
  UPGRADES.slice(version - 1).reduce((before, upgrade) => upgrade(before), content);
