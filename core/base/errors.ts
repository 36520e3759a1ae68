/**
 * Every way in which Attaché refuses or fails, known to developers by its code and to people by the sentence that
 * `locales/<language>/errors.json` has under the same name.
 */
export const ERROR_CODES = [
  'pack-not-a-zip',
  'pack-incomplete',
  'pack-foreign',
  'pack-newer',
  'pack-part-missing',
  'pack-part-damaged',
  'pack-part-invalid',
  'pack-too-large',
  'pack-other-meeting',
  'pack-signature-broken',
  'pack-not-stored',
  'pack-not-read',
  'draft-not-stored',
  'draft-changed-elsewhere',
  'draft-not-read',
  'notes-newer-database',
  'notes-quota',
  'notes-write-failed',
  'notes-read-failed',
  'note-missing',
  'note-not-yours',
  'note-content-unknown',
  'note-not-in-trash',
  'note-changed-elsewhere',
  'note-file-front-matter',
  'note-file-newer',
  'update-damaged',
  'backup-damaged',
  'backup-foreign',
  'backup-newer',
  'identity-needed',
  'contact-foreign',
  'contact-newer',
  'contact-damaged',
  'contact-is-you',
  'contact-conflict',
  'hand-in-foreign',
  'hand-in-newer',
  'hand-in-damaged',
  'hand-in-not-for-you',
  'hand-in-passed-on',
  'hand-in-signature',
  'hand-in-other-owner',
  'hand-in-content-unknown',
  'hand-in-sender-keys',
  'hand-in-no-keys',
  'hand-in-changed',
  'merge-not-undone',
  'folder-unreachable',
  'folder-not-allowed',
  'folder-file-unfinished',
  'folder-file-refused',
  'keys-passphrase',
  'keys-foreign',
  'file-write-failed',
  'file-write-refused',
  'file-no-space',
  'file-read-failed',
  'file-is-backup',
  'file-kind-unknown',
  'file-kind-other-office',
  'file-without-text',
  'file-encrypted',
  'file-incomplete',
  'file-damaged',
  'file-too-large',
  'file-needs-text-recognition',
  'programme-not-found',
  'programme-columns',
  'programme-zone',
  'reading-cancelled',
  'print-failed',
  'print-missing-glyphs',
  'link-refused',
  'ipc-sender-refused',
  'ipc-arguments-invalid',
  'ipc-result-invalid',
  'internal',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** A failure as a value: the code, the place a person would look at (a part, a path), and what a developer wants to know. */
export interface AppError {
  readonly code: ErrorCode;
  /** Names the part that is at fault in terms a person can find: `documents/background-note/zh.json`, `agenda[3].title`. */
  readonly place?: string;
  /** For the log and the details line, in English; never the only thing that a person is shown. */
  readonly detail?: string;
}

/** Gives an `AppError` without carrying absent fields along. */
export function appError(code: ErrorCode, place?: string, detail?: string): AppError {
  return { code, ...(place === undefined ? {} : { place }), ...(detail === undefined ? {} : { detail }) };
}
