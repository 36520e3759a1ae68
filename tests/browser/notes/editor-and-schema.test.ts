import { Editor } from '@tiptap/core';
import { afterEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { unknownContent } from '#core/notes/content-schema.ts';
import type { AuthorId, NoteId } from '#core/base/ids.ts';
import { newNote, noteBody, readNote, startAnew } from '#core/notes/note-document.ts';
import { DEFAULT_FIELDS } from '#core/notes/parse-fields.ts';
import { bodyText, readBody } from '#core/notes/read-body.ts';
import type { MeetingUri } from '#core/pack/model.ts';
import { noteExtensions } from '#renderer/features/notes/editor-extensions.ts';

const NOTE = '0123456789abcdef0123456789abcdef' as NoteId;
const editors: Editor[] = [];

const makeNote = (): Y.Doc =>
  newNote({
    id: NOTE,
    owner: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' as AuthorId,
    meeting: 'https://example.org/meetings/1' as MeetingUri,
    createdAt: 1000,
    fields: DEFAULT_FIELDS,
  });

function edit(doc: Y.Doc): Editor {
  const element = document.createElement('div');
  document.body.append(element);
  const editor = new Editor({ element, extensions: noteExtensions(noteBody(doc)) });
  editors.push(editor);
  return editor;
}

/** Lets everything that the editor puts off to the next frame happen. */
const nextFrames = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));

afterEach(() => {
  for (const editor of editors.splice(0)) editor.destroy();
});

test('mounting the editor on a note writes nothing into it', async () => {
  const doc = makeNote();
  const first = edit(doc);
  first.commands.insertContent(
    '<h2>Position</h2><ol><li><p>one</p></li></ol><blockquote><p>¶ 11</p></blockquote>',
  );
  let updates = 0;
  doc.on('update', () => {
    updates += 1;
  });
  edit(doc);
  await nextFrames();
  expect(updates).toBe(0);
  // The control: typing is seen.
  first.commands.insertContent('x');
  expect(updates).toBeGreaterThan(0);
});

test.each([
  '<p>plain <b>bold <i>both</i></b></p>',
  '<h1>one</h1><h2>two</h2><h3>three</h3><h4>four</h4>',
  '<ol start="-3" type="x"><li>item<ol start="abc"><li>inner</li></ol></li></ol>',
  '<ul><li><h2>heading in a list</h2></li></ul>',
  '<ol style="list-style-type: lower-roman"><li>roman</li></ol>',
  '<blockquote><ul><li>quoted list</li></ul></blockquote><p dir="rtl">نص</p>',
  '<table><tr><td align="center">cell</td></tr></table><p style="text-align:right">right</p>',
  '<p>a<br>b</p><a href="https://example.org">link</a><img src="x"><script>no()</script>',
])('whatever is pasted becomes content that this version knows: %s', (html) => {
  const doc = makeNote();
  edit(doc).view.pasteHTML(html);
  expect(bodyText(readBody(noteBody(doc)))).not.toBe('');
  expect(unknownContent(noteBody(doc))).toBeNull();
  expect(readNote(doc, 0)?.readOnly).toBe(false);
});

test('the body reads as the editor shows it, also in the copy for the delegation', () => {
  const doc = makeNote();
  const editor = edit(doc);
  editor.commands.insertContent('<h2>Position</h2><ul><li>We <b>support</b> this</li></ul>');
  expect(bodyText(readBody(noteBody(doc))).trim()).toBe('Position\nWe support this');
  const fresh = startAnew(doc, 'ffffffffffffffffffffffffffffffff' as NoteId, 'delegation', 0);
  expect(fresh === null ? null : edit(fresh).getJSON()).toEqual(editor.getJSON());
});

/** Deletes the element at these positions, one per level, and leaves its parent standing. */
function deleteAt(doc: Y.Doc, ...path: readonly number[]): void {
  const parent = path.slice(0, -1).reduce<Y.XmlFragment>((at, index) => {
    const child = at.get(index);
    if (!(child instanceof Y.XmlElement)) throw new Error(`Nothing at ${index}`);
    return child;
  }, noteBody(doc));
  parent.delete(path.at(-1) ?? 0, 1);
}

test.each([
  ['<blockquote><p>a</p><p>b</p></blockquote><p>stays</p>', [0, 0], [0, 1]],
  ['<ul><li><p>a</p></li><li><p>b</p></li></ul><p>stays</p>', [0, 0], [0, 1]],
  ['<ul><li><p>a</p><p>b</p></li><li><p>stays</p></li></ul>', [0, 0, 0], [0, 0, 1]],
])(
  'what two windows empty together stays editable, and the rest of the text stays: %s',
  (html, ours, theirs) => {
    const here = makeNote();
    edit(here).commands.setContent(html);
    const there = new Y.Doc();
    Y.applyUpdate(there, Y.encodeStateAsUpdate(here));
    for (const editor of editors.splice(0)) editor.destroy();
    deleteAt(here, ...ours);
    deleteAt(there, ...theirs);
    Y.applyUpdate(here, Y.encodeStateAsUpdate(there));
    expect(readNote(here, 0)?.readOnly).toBe(false);
    const editor = edit(here);
    editor.commands.focus('end');
    editor.commands.insertContent(' and grows');
    expect(editor.getText().trim()).toBe('stays and grows');
    expect(bodyText(readBody(noteBody(here))).trim()).toBe('stays and grows');
    expect(readNote(here, 0)?.readOnly).toBe(false);
  },
);
