import { appError, type AppError } from '#core/base/errors.ts';
import { fromBase64, toBase64 } from '#core/base/base64.ts';
import { canonicalJson } from '#core/base/canonical-json.ts';
import { isId, type AuthorId } from '#core/base/ids.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import { parseJsonBytes } from '#core/base/untrusted.ts';

/** What somebody does in the delegation. The head reviews; a delegate writes and hands in. */
export const ROLES = ['delegate', 'head'] as const;
export type Role = (typeof ROLES)[number];

/** What a person says of themself to the others of the delegation. */
export interface SelfDescription {
  readonly name: string;
  readonly delegation: string;
  readonly role: Role;
}

/**
 * A person as the others know them: under which ids their records are, to which age recipient a file for them is
 * encrypted, and with which Ed25519 key (base64, 32 bytes) they sign. Nothing in it is secret.
 */
export interface Contact extends SelfDescription {
  readonly authors: readonly [AuthorId, ...AuthorId[]];
  readonly recipient: string;
  readonly signingKey: string;
}

/** The ending of contact files, without the dot. */
export const CONTACT_EXTENSION = 'attache-contact';

const LONGEST_NAME = 200;
const MOST_AUTHORS = 50;
const SIGNING_KEY_BYTES = 32;
/** Far above any card of ours; whatever is longer is not searched for one. */
const LONGEST_CARD = 64 * 1024;

const RECIPIENT = /^age1[02-9ac-hj-np-z]{58}$/;

/**
 * Writes a contact as one line of text that survives mail and messengers: they may break it anywhere and put anything
 * before and after it. The content is canonical JSON in base64.
 */
export function writeContact(contact: Contact): string {
  return `[attache-contact:1:${toBase64(new TextEncoder().encode(canonicalJson(contact)))}]`;
}

/** Finds a contact in a text, which may be anything. */
export function readContact(text: string): Result<Contact, AppError> {
  if (text.length > LONGEST_CARD) return err(appError('contact-foreign'));
  const found = /\[attache-contact:(\d+):([A-Za-z0-9+/=\s]*)\]/.exec(text);
  if (found === null) return err(appError('contact-foreign'));
  const [, version, content = ''] = found;
  if (version !== '1') return err(appError('contact-newer', undefined, `version ${version}`));
  const bytes = fromBase64(content.replace(/\s+/g, ''));
  const contact = bytes === null ? null : parseContact(parseJsonBytes(bytes));
  return contact === null ? err(appError('contact-damaged')) : ok(contact);
}

/** Takes a value for a contact when it is one in every part, and of sensible size; else null. */
export function parseContact(value: unknown): Contact | null {
  const { authors, recipient, signingKey }: Readonly<Record<string, unknown>> = Object(value);
  const self = parseSelf(value);
  if (self === null || !Array.isArray(authors) || authors.length > MOST_AUTHORS) return null;
  const ids = authors.filter((each): each is AuthorId => isId(each));
  const [first, ...rest] = ids;
  if (first === undefined || ids.length < authors.length || new Set(ids).size < ids.length) return null;
  if (typeof recipient !== 'string' || !RECIPIENT.test(recipient)) return null;
  if (typeof signingKey !== 'string' || fromBase64(signingKey)?.length !== SIGNING_KEY_BYTES) return null;
  return { ...self, authors: [first, ...rest], recipient, signingKey };
}

/** Takes a value for what a person says of themself when it is that; else null. */
export function parseSelf(value: unknown): SelfDescription | null {
  const { name, delegation, role }: Readonly<Record<string, unknown>> = Object(value);
  const known = ROLES.find((each) => each === role);
  if (!isName(name) || name.trim() === '' || !isName(delegation) || known === undefined) return null;
  return { name, delegation, role: known };
}

const isName = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST_NAME;
