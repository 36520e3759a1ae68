import * as z from 'zod/mini';

const LONGEST_NAME = 200;
const LONGEST_ADDRESS = 4000;
const LONGEST_KEEPSAKE = 100_000;
/** The largest file that crosses the boundary in either direction, in bytes. */
export const LARGEST_FILE = 512 * 1024 * 1024;

/** Names what no file name may hold on any of the three systems: separators, drive marks, wildcards, control characters. */
const REFUSED_IN_NAMES = /[\p{Cc}/\\:*?"<>|]/u;

/** A name without a path: main joins it to a folder that the person chose, never the other way round. */
export const fileName = z.string().check(
  z.minLength(1),
  z.maxLength(LONGEST_NAME),
  z.refine((name) => !REFUSED_IN_NAMES.test(name) && name !== '.' && name !== '..'),
);

/** What a file dialog is asked for: a name in the person's language, and endings without the dot. */
export const fileKind = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(LONGEST_NAME)),
  extensions: z
    .array(z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,31}$/)))
    .check(z.minLength(1), z.maxLength(20)),
});

export const bytes = z.custom<Uint8Array>(
  (content) => content instanceof Uint8Array && content.byteLength <= LARGEST_FILE,
);

/** A file as it comes in: its name alone, since the renderer has no use for a path. */
export const openedFile = z.strictObject({ name: z.string().check(z.minLength(1)), bytes });

export const paperSize = z.enum(['A4', 'A5', 'Letter']);

/** How a dialog or a print job ended; `cancelled` is a person's choice, not a failure. */
export const outcome = z.enum(['done', 'cancelled']);

export const webAddress = z.string().check(z.minLength(1), z.maxLength(LONGEST_ADDRESS));

export const keepsake = z.string().check(z.maxLength(LONGEST_KEEPSAKE));

/** How the app is to look; `system` follows the system. */
export const theme = z.enum(['system', 'light', 'dark']);

/** The files of the app that a person may want to see: the log of failures, and the licences of what it is built on. */
export const shownFile = z.enum(['log', 'licences']);

/** A failure of the page: the error's class and where in the code it was, without its message. */
export const failureReport = z.strictObject({
  name: z.string().check(z.maxLength(100)),
  frames: z.array(z.string().check(z.maxLength(300))).check(z.maxLength(30)),
});

/** The delegation's folder as a person knows it, to be shown: nothing takes it back. */
export const chosenFolder = z.strictObject({ path: z.string().check(z.minLength(1)) });

/** A file in the delegation's folder, with its size in bytes. */
export const folderEntry = z.strictObject({ name: fileName, size: z.int().check(z.nonnegative()) });
