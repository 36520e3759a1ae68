import { z } from 'zod';
import { MEETING_PART } from './part-names.ts';
import type { Upgrade } from './upgrades.ts';

const version = z.looseObject({});
const meeting = z.looseObject({ documents: z.array(z.looseObject({ versions: z.array(version) })) });

/** Version 3 says of each language version which original file travels with it: before, none did. */
export const upgrade2To3: Upgrade = (name, part) => {
  if (name !== MEETING_PART) return part;
  const parsed = meeting.safeParse(part);
  // What has no documents is no meeting, in either version; the schema says so with its place.
  if (!parsed.success) return part;
  const documents = parsed.data.documents.map(({ versions, ...document }) => ({
    ...document,
    versions: versions.map((each) => ({ ...each, original: null })),
  }));
  return { ...parsed.data, documents };
};
