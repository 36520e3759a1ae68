import { z } from 'zod';
import { BLOCK_KINDS } from '#core/documents/document.ts';
import { ITEM_FORMS } from '#core/pack/model.ts';
import { sourceSchema } from '#core/pack/schema.ts';

const localized = z.record(
  z.string(),
  z.union([z.string(), z.strictObject({ text: z.string(), source: z.string() })], {
    error: 'write the text itself, or {text: …, source: …}',
  }),
  { error: 'write one text per language, such as {en: …, zh-Hans: …}' },
);
const NOT_ANNOUNCED = 'not announced';
const notAnnounced = z.literal(NOT_ANNOUNCED);
const cites = z
  .array(
    z.string().regex(/^[^#]+#[^#]+$/, 'a citation is written document#paragraph, such as background-note#11'),
  )
  .default([]);
const supersedes = z.array(z.string()).default([]);
const number = z.union([z.string(), z.number()], { error: 'a number is needed' }).transform(String);
const source = z.string().optional();
const time = z.union(
  [notAnnounced, z.strictObject({ date: z.string(), start: z.string(), end: z.string().optional(), source })],
  { error: `write "${NOT_ANNOUNCED}", or {date: 2019-09-27, start: "10:00", end: "11:30"}` },
);
const people = z.union(
  [
    notAnnounced,
    z.strictObject({
      people: z.array(z.strictObject({ name: z.string(), affiliation: z.string().optional() })),
      source,
    }),
  ],
  { error: `write "${NOT_ANNOUNCED}", or {people: [{name: …, affiliation: …}]}` },
);

const unit = z.int().min(0);

/** What a person says about one paragraph, piece or footnote of an imported file, over what was understood. */
const correction = z.strictObject({
  index: unit,
  from: unit.exactOptional(),
  footnote: z.string().exactOptional(),
  markAt: z
    .strictObject({ index: unit, offset: unit, length: unit.default(0) })
    .nullable()
    .exactOptional(),
  text: z.string().trim().min(1).exactOptional(),
  kind: z.enum(BLOCK_KINDS).exactOptional(),
  label: z.string().nullable().exactOptional(),
  level: z.int().exactOptional(),
  isJoined: z.boolean().exactOptional(),
  isLeftOut: z.boolean().exactOptional(),
});

const version = z.strictObject({
  language: z.string(),
  title: z.string(),
  source,
  /** The file that the version is read from, inside the folder; without it, marked text is. */
  file: z.string().exactOptional(),
  corrections: z.array(correction).default([]),
});

/** `pack.yaml`: the meeting, where facts come from, the documents and the expected outcomes. */
export const packSource = z.strictObject({
  edition: z.number(),
  issued: z.string(),
  sources: z.record(z.string(), sourceSchema),
  source,
  meeting: z.strictObject({
    uri: z.string(),
    title: localized,
    shortTitle: localized,
    organizer: localized,
    place: localized,
    start: z.string(),
    end: z.string(),
    timeZone: z.string(),
    source,
  }),
  documents: z.array(
    z.strictObject({
      id: z.string(),
      symbol: z.string().nullable(),
      revision: z.string().default(''),
      date: z.string().nullable(),
      shortTitle: localized,
      versions: z.array(version),
    }),
  ),
  outcomes: z.array(z.strictObject({ id: z.string(), text: localized, cites })).default([]),
});

/** `programme.yaml`: the agenda. Time, chair and panel are never left out: "not announced" is said. */
export const programmeSource = z.strictObject({
  source,
  agenda: z.array(
    z.strictObject({
      id: z.string(),
      number,
      form: z.enum(ITEM_FORMS),
      source,
      title: localized,
      description: localized.optional(),
      time,
      chair: people,
      panel: people,
      theme: z.string().optional(),
      cites,
      supersedes,
    }),
  ),
});

/** `themes.yaml`: the themes and their guiding questions. */
export const themesSource = z.strictObject({
  source,
  themes: z.array(
    z.strictObject({
      id: z.string(),
      title: localized,
      description: localized.optional(),
      cites,
      supersedes,
      questions: z.array(z.strictObject({ id: z.string(), number, text: localized, cites, supersedes })),
    }),
  ),
});

export type PackSource = z.output<typeof packSource>;
export type ProgrammeSource = z.output<typeof programmeSource>;
export type ThemesSource = z.output<typeof themesSource>;
