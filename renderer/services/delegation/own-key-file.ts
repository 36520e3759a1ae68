import { appError, type AppError } from '#core/base/errors.ts';
import { isId, type AuthorId } from '#core/base/ids.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import { parseSelf } from '#core/delegation/contact.ts';
import type { DoDelegationJob } from '#core/delegation/jobs.ts';
import { parseOwnKeys } from '#core/delegation/own-keys.ts';
import type { People } from './people.ts';

/** The ending of files that hold one's keys under a passphrase, without the dot. */
export const KEYS_EXTENSION = 'attache-keys';

const FORMAT = 'attache-keys';

/** Gives a file with this person's keys and the ids under which they write, under a passphrase. Any age tool opens it. */
export async function writeKeyFile(
  people: People,
  passphrase: string,
  doJob: DoDelegationJob,
): Promise<Result<Uint8Array, AppError>> {
  const { me } = people.current();
  const { keys } = people;
  if (me === null || keys === null) return err(appError('hand-in-no-keys'));
  const { name, delegation, role, authors } = me;
  const text = JSON.stringify({
    format: FORMAT,
    version: 1,
    self: { name, delegation, role },
    authors,
    keys,
  });
  return ok(await doJob('lock-keys', { text, passphrase }));
}

/** Takes keys over from a file, in the place of those here. */
export async function readKeyFile(
  people: People,
  file: Uint8Array,
  passphrase: string,
  doJob: DoDelegationJob,
): Promise<Result<null, AppError>> {
  const opened = await doJob('unlock-keys', { file, passphrase });
  if (!opened.ok) return opened;
  const { format, version, self, authors, keys } = parseJson(opened.value);
  const described = parseSelf(self);
  const own = parseOwnKeys(keys);
  if (format !== FORMAT || version !== 1 || described === null || own === null)
    return err(appError('keys-foreign'));
  return people.replaceKeys(described, own, Array.isArray(authors) ? authors.filter(isAuthor) : []);
}

const isAuthor = (value: unknown): value is AuthorId => isId(value);

function parseJson(text: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}
