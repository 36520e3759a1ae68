import { parse, stringify } from 'yaml';
import { appError, type AppError } from '#core/base/errors.ts';
import { isId, type AuthorId, type NoteId } from '#core/base/ids.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import { membersOf } from '#core/base/untrusted.ts';
import type { NoteBody } from '#core/notes/body.ts';
import type { Note, NoteFields } from '#core/notes/model.ts';
import { DEFAULT_FIELDS, FIELD_PARSERS } from '#core/notes/parse-fields.ts';
import type { MeetingUri } from '#core/pack/model.ts';
import { bodyFromMarkdown, bodyToMarkdown } from './body-markdown.ts';

/** The version of note files that this app writes, and the newest that it reads. */
const NOTE_FILE_VERSION = 1;

/** Longer than any note; a bound, because a file can hold anything. In UTF-16 units. */
const LONGEST_FILE = 2_000_000;

/** The fields that a file may change. Who sees a note and where it hangs is decided in the app alone. */
export type FileFields = Pick<NoteFields, 'kind' | 'stance' | 'priority' | 'tags'>;

/** A note as a Markdown file tells it. */
export interface NoteFile {
  /** Null where the file names no note: a person wrote it elsewhere. */
  readonly id: NoteId | null;
  readonly owner: AuthorId | null;
  readonly meeting: MeetingUri | null;
  readonly fields: FileFields;
  readonly anchor: NoteFields['anchor'];
  readonly body: NoteBody;
  /** The text and fields of the note when the file was written, as `contentKey` gives them; null where it names none. */
  readonly written: string | null;
}

/** Whose a note is and where it hangs, in words for people who read the file without Attaché. */
export interface PlaceWords {
  /** Who wrote it; null where that goes without saying. */
  readonly author: string | null;
  readonly meeting: string;
  readonly item: string | null;
  readonly theme: string | null;
  readonly question: string | null;
  readonly paragraph: string | null;
}

/** Gives the SHA-256 of a text as 64 lower-case hexadecimal digits. */
export type TextDigest = (text: string) => Promise<string>;

/** Gives what tells one state of a note from another as far as a file can say it. */
export function contentKey(
  { kind, stance, priority, tags }: FileFields,
  body: NoteBody,
  digest: TextDigest,
): Promise<string> {
  const sorted = [...tags].sort();
  return digest(JSON.stringify([kind, stance, priority, sorted, bodyToMarkdown(body)]));
}

/** Gives the name of a note's file, which stays the same from one time to the next: `position-1a2b3c4d.md`. */
export function noteFileName({ id, fields }: Note): string {
  return `${fields.kind}-${id.slice(0, 8)}.md`;
}

/**
 * Writes a note as Markdown with front matter that Obsidian and Joplin show as properties. It holds the note's current
 * state, and what tells a later reading whether the file was changed.
 */
export async function writeNoteFile(note: Note, places: PlaceWords, digest: TextDigest): Promise<string> {
  const { kind, stance, priority, visibility, tags, anchor } = note.fields;
  const named = Object.entries(places).filter(([, words]) => words !== null);
  const front = {
    ...Object.fromEntries(named),
    ...(anchor.paragraph?.quotation ? { quotation: anchor.paragraph.quotation.exact } : {}),
    kind,
    ...(stance === null ? {} : { stance }),
    priority,
    visibility,
    tags,
    created: new Date(note.createdAt).toISOString(),
    changed: new Date(note.updatedAt).toISOString(),
    attache: {
      version: NOTE_FILE_VERSION,
      note: note.id,
      owner: note.owner,
      meeting: note.meeting,
      anchor,
      written: await contentKey(note.fields, note.body, digest),
    },
  };
  return `---\n${stringify(front, { lineWidth: 0 })}---\n\n${bodyToMarkdown(note.body)}`;
}

type Members = Readonly<Record<string, unknown>>;

const FRONT = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** Parses front matter; null where it is none that a person or a program could have meant. */
function parseFront(text: string): Members | null {
  try {
    const value: unknown = parse(text, { schema: 'core', maxAliasCount: 20 });
    return value === null ? {} : membersOf(value);
  } catch {
    // A broken line of YAML throws; the caller says so to the person, with the file's name.
    return null;
  }
}

const idOf = <Id extends string>(value: unknown): Id | null => (isId(value) ? (value as string as Id) : null);

function tagsOf(value: unknown): readonly string[] {
  const all = typeof value === 'string' ? value.split(/[,，、\s]+/u) : Array.isArray(value) ? value : [];
  const texts = all.flatMap((each) => (typeof each === 'string' ? [each.trim().replace(/^#/, '')] : []));
  return [...new Set(texts.filter((tag) => tag !== ''))];
}

function fieldsOf(front: Members): FileFields {
  const kind = FIELD_PARSERS.kind(front.kind) ?? DEFAULT_FIELDS.kind;
  const stance = kind === 'position' ? (FIELD_PARSERS.stance(front.stance ?? null) ?? null) : null;
  const priority = FIELD_PARSERS.priority(front.priority) ?? DEFAULT_FIELDS.priority;
  return { kind, stance, priority, tags: tagsOf(front.tags) };
}

/**
 * Reads a Markdown file as a note, with or without front matter. `name` is the file's, for the message; it is refused
 * when it is too long, when its front matter cannot be read, or when a newer version of the app wrote it.
 */
export function readNoteFile(name: string, text: string): Result<NoteFile, AppError> {
  if (text.length > LONGEST_FILE) return err(appError('file-too-large', name));
  const front = FRONT.exec(text);
  const all = front === null ? {} : parseFront(front[1] ?? '');
  if (all === null) return err(appError('note-file-front-matter', name));
  const own = membersOf(all.attache);
  if (own !== null && !(typeof own.version === 'number' && own.version <= NOTE_FILE_VERSION))
    return err(appError('note-file-newer', name));
  const body = (front === null ? text : text.slice(front[0].length)).normalize('NFC');
  return ok({
    id: idOf<NoteId>(own?.note),
    owner: idOf<AuthorId>(own?.owner),
    meeting: typeof own?.meeting === 'string' ? (own.meeting as MeetingUri) : null,
    fields: fieldsOf(all),
    anchor: FIELD_PARSERS.anchor(own?.anchor) ?? DEFAULT_FIELDS.anchor,
    body: bodyFromMarkdown(body),
    written: typeof own?.written === 'string' ? own.written : null,
  });
}
