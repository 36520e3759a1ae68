import { z } from 'zod';
import { BLOCK_KINDS, type DocumentText } from '#core/documents/document.ts';
import { LANGUAGE_TAG } from '#core/documents/language.ts';
import { LABEL } from '#core/documents/label.ts';
import { SOURCE_FORMATS } from '#core/importing/model.ts';
import { textFault } from '#core/documents/plain-text.ts';
import { PACK_LIMITS } from './limits.ts';
import { ITEM_FORMS } from './model.ts';

// The default compiles validators with `new Function`, which the app's content security policy refuses.
z.config({ jitless: true });

const LONGEST_TEXT = 100_000;
/** Bounds on lists, far beyond any meeting, so that checks which compare lists stay quick on a hostile file. */
const MOST = { blocks: 50_000, entries: 2000, cites: 200, cells: 200 } as const;

const text = z
  .string()
  .min(1)
  .max(LONGEST_TEXT)
  .superRefine((value, context) => {
    const fault = textFault(value);
    if (fault !== null) context.addIssue({ code: 'custom', message: `the text ${fault}` });
  });
const line = text.max(1000);
const id = z
  .string()
  .max(64)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is made of a–z, 0–9 and single hyphens');
const language = z.string().regex(LANGUAGE_TAG, 'a language tag looks like en, zh-Hans or pt-BR');
const blockPath = z
  .string()
  .max(200)
  .regex(/^[A-Za-z0-9]+([./-][A-Za-z0-9]+)*$/, 'a path is made of letters and digits, parted by /');
const uri = z
  .string()
  .max(300)
  .regex(/^[a-z][a-z0-9+.-]*:[!-~]+$/, 'a URI begins with its scheme, such as https: or urn:');
const webAddress = z
  .string()
  .max(2000)
  .regex(/^https?:\/\/[!-~]+$/, 'only http and https addresses are links');
const sourceKey = id;
const isoDate = z.iso.date();
const clockTime = z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, 'a time is written HH:MM');

/** One place that facts come from; facts refer to it by its key. A pack never holds what a `user` says. */
export const sourceSchema = z.strictObject({
  kind: z.enum(['official', 'editorial']),
  source: line,
  date: isoDate,
  url: webAddress.optional(),
});

const sourcedText = z.strictObject({ text, source: sourceKey });
const localizedText = z
  .record(language, sourcedText)
  .refine((value) => Object.keys(value).length > 0, 'a text needs at least one language');
const citation = z.strictObject({ document: id, path: blockPath });
const cites = z.array(citation).max(MOST.cites);
const supersedes = z.array(id).max(MOST.cites);

const time = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('not-announced') }),
  z.strictObject({
    kind: z.literal('scheduled'),
    date: isoDate,
    start: clockTime,
    end: clockTime.nullable(),
    source: sourceKey,
  }),
]);
const people = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('not-announced') }),
  z.strictObject({
    kind: z.literal('named'),
    people: z.array(z.strictObject({ name: line, affiliation: line.nullable() })).min(1),
    source: sourceKey,
  }),
]);

const meeting = z.strictObject({
  uri,
  title: localizedText,
  shortTitle: localizedText,
  organizer: localizedText,
  place: localizedText,
  start: isoDate,
  end: isoDate,
  timeZone: z.string().min(1).max(64),
  source: sourceKey,
});

const agendaItem = z.strictObject({
  id,
  number: line,
  form: z.enum(ITEM_FORMS),
  source: sourceKey,
  title: localizedText,
  description: localizedText.nullable(),
  time,
  chair: people,
  panel: people,
  theme: id.nullable(),
  cites,
  supersedes,
});

const question = z.strictObject({ id, number: line, text: localizedText, cites, supersedes });

const theme = z.strictObject({
  id,
  title: localizedText,
  description: localizedText.nullable(),
  cites,
  questions: z.array(question).max(MOST.cites),
  supersedes,
});

const outcome = z.strictObject({ id, text: localizedText, cites });

/** The file that a text was read from: one of the kinds that documents are read from, never anything to be run. */
const original = z.strictObject({
  format: z.enum(SOURCE_FORMATS),
  fileName: line.max(200).regex(/^[^/\\]+$/, 'the name of a file, not its path'),
});

const document = z.strictObject({
  id,
  symbol: line.nullable(),
  revision: z.string().max(40),
  date: isoDate.nullable(),
  shortTitle: localizedText,
  versions: z
    .array(z.strictObject({ language, title: line, source: sourceKey, original: original.nullable() }))
    .min(1)
    .max(MOST.cites),
});

/** `meeting.json`: everything but the texts of the documents. */
export const meetingSchema = z.strictObject({
  edition: z.int().min(1),
  issued: isoDate,
  sources: z.record(sourceKey, sourceSchema),
  meeting,
  documents: z.array(document).max(MOST.entries),
  agenda: z.array(agendaItem).max(MOST.entries),
  themes: z.array(theme).max(MOST.entries),
  outcomes: z.array(outcome).max(MOST.entries),
});

export type MeetingFile = z.infer<typeof meetingSchema>;

const direction = z.enum(['ltr', 'rtl']);
const run = z.strictObject({ start: z.int().min(0), end: z.int().min(1), direction });
const cell = z.strictObject({
  table: z.int().min(0).max(MOST.entries),
  row: z.int().min(0).max(MOST.blocks),
  column: z.int().min(0).max(MOST.cells),
  rowSpan: z.int().min(1).max(MOST.blocks),
  columnSpan: z.int().min(1).max(MOST.cells),
  isHeader: z.boolean(),
});

/** `documents/<id>/<language>.json`: one language version, as the app reads it. */
export const documentTextSchema = z.strictObject({
  language,
  direction,
  blocks: z
    .array(
      z.strictObject({
        path: blockPath,
        label: z.string().max(24).regex(LABEL, 'not a label').nullable(),
        printed: line.max(40).exactOptional(),
        kind: z.enum(BLOCK_KINDS),
        level: z.int().min(0),
        text,
        footnotes: z
          .array(z.strictObject({ offset: z.int().min(0), footnote: z.string() }))
          .max(MOST.entries),
        direction: direction.exactOptional(),
        runs: z.array(run).max(MOST.entries).exactOptional(),
        cell: cell.exactOptional(),
      }),
    )
    .min(1)
    .max(MOST.blocks),
  footnotes: z.array(
    z.strictObject({
      id: z.string().regex(/^[^\]\s]{1,16}$/),
      label: z.string().regex(/^[^\]\s]{1,8}$/),
      text,
    }),
  ),
}) satisfies z.ZodType<DocumentText>;

/** The format's name in every `pack.json`, whatever its version. */
export const PACK_FORMAT = 'attache-meeting-pack';

/** `pack.json`: what the file is, and its other parts with their sizes and SHA-256. Its shape outlives format versions. */
export const manifestSchema = z.strictObject({
  format: z.literal(PACK_FORMAT),
  formatVersion: z.int().min(1),
  parts: z
    .array(
      z.strictObject({
        name: z.string().max(200),
        bytes: z.int().min(0),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .max(PACK_LIMITS.parts),
});

export type PackManifest = z.infer<typeof manifestSchema>;

/** `signature.json`: an Ed25519 signature over `pack.json`, byte for byte; beside the manifest, which cannot list it. */
export const signatureSchema = z.strictObject({
  algorithm: z.literal('Ed25519'),
  key: z.base64().length(44),
  signature: z.base64().length(88),
});

export type SignatureFile = z.infer<typeof signatureSchema>;
