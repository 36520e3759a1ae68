import * as Y from 'yjs';
import { noteBody } from '#core/notes/note-document.ts';

/** Appends text to a note's first paragraph, as a keystroke in the editor does. */
export function type(doc: Y.Doc, text: string): void {
  const paragraph = noteBody(doc).get(0);
  if (!(paragraph instanceof Y.XmlElement)) throw new Error('A new note starts with a paragraph');
  const first = paragraph.length === 0 ? null : paragraph.get(0);
  if (first instanceof Y.XmlText) first.insert(first.length, text);
  else paragraph.insert(0, [new Y.XmlText(text)]);
}
