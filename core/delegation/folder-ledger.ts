import { readFolderFileName } from '#core/base/folder-file-name.ts';
import type { DeviceId, NoteId, RecordId } from '#core/base/ids.ts';
import { membersOf } from '#core/base/untrusted.ts';
import { parseHandedIn, type HandedIn, type HandedInLog } from './choose-records.ts';
import { parseTimes, type RecordTimes } from './handed-others.ts';

/** A file that this device put into the folder, and what it holds: remembered before it is written. */
export interface OwnFile {
  readonly name: string;
  /** Its length; one of another length in the folder is damaged. */
  readonly bytes: number;
  readonly recipients: readonly string[];
  readonly notes: Readonly<Record<NoteId, HandedIn>>;
  /** Records of other kinds, with the time of their newest change (milliseconds since 1970 UTC). */
  readonly others: RecordTimes;
}

/** Stands for the state of a note of which others may have something, but not what is here. */
const SOMETHING = -1;

/**
 * Gives what each member has by the folder: what the files that are there hold. Of a file that is gone, and of what was handed in
 * by another way, only that they may have something of it: so it is handed in again.
 */
export function folderLog(
  own: readonly OwnFile[],
  present: ReadonlySet<string>,
  handedIn: HandedInLog,
): HandedInLog {
  const log: Record<string, Record<NoteId, HandedIn>> = {};
  const put = (recipient: string, id: string, given: HandedIn): void => {
    (log[recipient] ??= {})[id as NoteId] = given;
  };
  for (const [recipient, notes] of Object.entries(handedIn))
    for (const [id, { isDeleted }] of Object.entries<HandedIn>(notes))
      put(recipient, id, { updatedAt: SOMETHING, isDeleted });
  // What is there counts over what is gone.
  for (const { recipients, notes, isThere } of byPresence(own, present))
    for (const recipient of recipients)
      for (const [id, given] of Object.entries<HandedIn>(notes))
        put(recipient, id, isThere ? given : { updatedAt: SOMETHING, isDeleted: false });
  return log;
}

/** Tells whether somebody has a record of another kind as it stands by a file that is there. */
export function hasOther(
  own: readonly OwnFile[],
  present: ReadonlySet<string>,
): (recipient: string, record: { readonly id: RecordId; readonly time: number }) => boolean {
  const there = own.filter(({ name }) => present.has(name));
  return (recipient, { id, time }) =>
    there.some(({ recipients, others }) => recipients.includes(recipient) && others[id] === time);
}

/**
 * Gives the files of a device that hold nothing any more that later ones, which are there and whole (`intact`), do not hold as new
 * or newer for every member who could read the old one. Only these may go.
 */
export function supersededFiles(
  own: readonly OwnFile[],
  intact: ReadonlySet<string>,
  device: DeviceId,
  members: readonly string[],
): readonly OwnFile[] {
  return own.filter((file, at) => {
    if (readFolderFileName(file.name)?.device !== device) return false;
    const later = own.slice(at + 1).filter(({ name }) => intact.has(name));
    const readers = file.recipients.filter((recipient) => members.includes(recipient));
    const isCovered = (holds: (other: OwnFile) => boolean): boolean =>
      readers.every((reader) => later.some((other) => other.recipients.includes(reader) && holds(other)));
    return (
      Object.entries<HandedIn>(file.notes).every(([id, had]) =>
        isCovered(({ notes }) => isNewer(notes[id as NoteId], had)),
      ) &&
      Object.entries<number>(file.others).every(([id, time]) =>
        isCovered(({ others }) => (others[id as RecordId] ?? -1) >= time),
      )
    );
  });
}

/** Reads stored files of one's own; what is not one is left out, so that it is neither counted on nor removed. */
export function parseOwnFiles(value: unknown): readonly OwnFile[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((each) => {
    const { name, bytes, recipients, notes, others } = membersOf(each) ?? {};
    if (typeof name !== 'string' || typeof bytes !== 'number' || !Array.isArray(recipients)) return [];
    const texts = recipients.filter((recipient) => typeof recipient === 'string');
    return [
      {
        name,
        bytes,
        recipients: texts,
        notes: parseHandedIn(notes),
        others: parseTimes(others),
      },
    ];
  });
}

/** A deletion is for ever; before it, time tells which state of a device's own note holds the other. */
const isNewer = (has: HandedIn | undefined, had: HandedIn): boolean =>
  has !== undefined && (has.isDeleted || (!had.isDeleted && has.updatedAt >= had.updatedAt));

const byPresence = (
  own: readonly OwnFile[],
  present: ReadonlySet<string>,
): readonly (OwnFile & { readonly isThere: boolean })[] =>
  own
    .map((file) => ({ ...file, isThere: present.has(file.name) }))
    .toSorted((a, b) => Number(a.isThere) - Number(b.isThere));
