import * as Y from 'yjs';
import { canonicalJson } from '#core/base/canonical-json.ts';
import { diff, type DiffStep } from '#core/base/diff.ts';
import { textRuns } from './content-schema.ts';
import type { NoteFields } from './model.ts';
import { noteBody, readNote, setField } from './note-document.ts';
import { wordsOf } from './text-diff.ts';

type Child = Y.XmlElement | Y.XmlText | Y.XmlHook;

/** Who may see a note is a decision of its own: text from before must not become visible to more people by coming back. */
const RESTORED = [
  'kind',
  'stance',
  'priority',
  'outcome',
  'tags',
  'anchor',
] as const satisfies readonly (keyof NoteFields)[];

/**
 * Makes the text and fields of a note what they were in an earlier state, as one new change of the present document that
 * touches only what differs: what another device writes meanwhile into a paragraph that stays, stays too. Visibility and
 * whether the note is in the trash are left as they are. False when either state is not one that this version knows whole;
 * nothing is changed then.
 */
export function restoreNote(doc: Y.Doc, past: Y.Doc, at: number): boolean {
  const [present, wanted] = [readNote(doc, at), readNote(past, at)];
  if (present === null || wanted === null || present.readOnly || wanted.readOnly) return false;
  doc.transact(() => {
    for (const field of RESTORED) setField(doc, field, wanted.fields[field], at);
    restoreChildren(noteBody(doc), noteBody(past));
  });
  return true;
}

/** Makes the content of a node that of another, touching only what differs. Call it inside a transaction. */
export function restoreChildren(present: Y.XmlFragment, past: Y.XmlFragment): void {
  const here: Child[] = present.toArray();
  const there: Child[] = past.toArray();
  let [at, i, j] = [0, 0, 0];
  for (const { same, deleted, inserted } of hunks(diff(here.map(formOf), there.map(formOf)))) {
    at += same;
    i += same;
    j += same;
    for (let pair = 0; pair < Math.max(deleted, inserted); pair += 1) {
      const old = pair < deleted ? here[i + pair] : undefined;
      const wanted = pair < inserted ? there[j + pair] : undefined;
      if (old !== undefined && (wanted === undefined || !becomes(old, wanted))) present.delete(at, 1);
      else if (old !== undefined) at += 1;
      if (wanted === undefined || (old !== undefined && isAlike(old, wanted))) continue;
      if (wanted instanceof Y.XmlHook) continue;
      present.insert(at, [wanted.clone()]);
      at += 1;
    }
    i += deleted;
    j += inserted;
  }
}

const isAlike = (present: Child, past: Child): boolean =>
  (present instanceof Y.XmlText && past instanceof Y.XmlText) ||
  (present instanceof Y.XmlElement && past instanceof Y.XmlElement && present.nodeName === past.nodeName);

/** Changes a node into an earlier one where they are of one kind; false where it has to be replaced. */
function becomes(present: Child, past: Child): boolean {
  if (present instanceof Y.XmlText && past instanceof Y.XmlText) restoreText(present, past);
  else if (isAlike(present, past) && present instanceof Y.XmlElement && past instanceof Y.XmlElement) {
    restoreAttributes(present, past);
    restoreChildren(present, past);
  } else return false;
  return true;
}

function restoreAttributes(present: Y.XmlElement, past: Y.XmlElement): void {
  const before: Readonly<Record<string, unknown>> = present.getAttributes();
  const wanted: Readonly<Record<string, unknown>> = past.getAttributes();
  for (const name of Object.keys(before)) if (!Object.hasOwn(wanted, name)) present.removeAttribute(name);
  for (const [name, value] of Object.entries(wanted))
    // Yjs keeps any JSON here; its types know only text.
    if (canonicalJson(before[name] ?? null) !== canonicalJson(value))
      present.setAttribute(name, value as string);
}

interface Word {
  readonly text: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

const wordsOfText = (text: Y.XmlText): readonly Word[] =>
  textRuns(text).flatMap(({ insert, attributes = {} }) =>
    typeof insert === 'string' ? wordsOf(insert).map((word) => ({ text: word, attributes })) : [],
  );

function restoreText(present: Y.XmlText, past: Y.XmlText): void {
  const [here, there] = [wordsOfText(present), wordsOfText(past)];
  const lengthOf = (words: readonly Word[]): number => words.reduce((sum, { text }) => sum + text.length, 0);
  let [i, j] = [0, 0];
  const delta = diff(here.map(canonicalJson), there.map(canonicalJson)).flatMap(
    ({ kind, count }): object[] => {
      const old = here.slice(i, i + count);
      const wanted = there.slice(j, j + count);
      if (kind !== 'inserted') i += count;
      if (kind !== 'deleted') j += count;
      if (kind === 'same') return [{ retain: lengthOf(old) }];
      if (kind === 'deleted') return [{ delete: lengthOf(old) }];
      return insertions(wanted);
    },
  );
  present.applyDelta(delta);
}

/** Words of the same form go in together: each insertion sets its own form and ends it again. */
function insertions(words: readonly Word[]): object[] {
  const runs: { insert: string; attributes: Record<string, unknown> }[] = [];
  for (const { text, attributes } of words) {
    const last = runs.at(-1);
    if (last !== undefined && canonicalJson(last.attributes) === canonicalJson(attributes))
      last.insert += text;
    else runs.push({ insert: text, attributes: { ...attributes } });
  }
  return runs;
}

/** Everything that a node holds, as text to compare by. */
function formOf(node: Child): string {
  if (node instanceof Y.XmlText) return canonicalJson(textRuns(node));
  if (!(node instanceof Y.XmlElement)) return 'hook';
  return canonicalJson([node.nodeName, node.getAttributes(), node.toArray().map(formOf)]);
}

interface Hunk {
  readonly same: number;
  readonly deleted: number;
  readonly inserted: number;
}

/** Takes each equal stretch together with the change that follows it. */
function hunks(steps: readonly DiffStep[]): readonly Hunk[] {
  const found: { same: number; deleted: number; inserted: number }[] = [];
  for (const { kind, count } of steps) {
    const last = found.at(-1);
    if (kind === 'same' || last === undefined)
      found.push({ same: 0, deleted: 0, inserted: 0, [kind]: count });
    else last[kind] += count;
  }
  return found;
}
