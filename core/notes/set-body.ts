import * as Y from 'yjs';
import type { BodyBlock, NoteBody, TextRun } from './body.ts';
import { noteBody } from './note-document.ts';
import { restoreChildren } from './restore-note.ts';

function element(name: string, children: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const made = new Y.XmlElement(name);
  made.insert(0, children);
  return made;
}

function heading(level: 1 | 2 | 3, runs: readonly TextRun[]): Y.XmlElement {
  const made = new Y.XmlElement<{ level: number }>('heading');
  made.setAttribute('level', level);
  made.insert(0, textOf(runs));
  // Yjs keeps any JSON as an attribute; the type of its children knows only text.
  return made as unknown as Y.XmlElement;
}

function textOf(runs: readonly TextRun[]): Y.XmlText[] {
  if (runs.length === 0) return [];
  const text = new Y.XmlText();
  text.applyDelta(
    runs.map(({ text: insert, bold, italic }) => ({
      insert,
      attributes: { ...(bold ? { bold: {} } : {}), ...(italic ? { italic: {} } : {}) },
    })),
  );
  return [text];
}

const listOf = (name: string, items: readonly NoteBody[]): Y.XmlElement =>
  element(
    name,
    items.map((blocks) => element('listItem', blocks.map(elementOf))),
  );

function elementOf(block: BodyBlock): Y.XmlElement {
  switch (block.kind) {
    case 'paragraph':
      return element('paragraph', textOf(block.runs));
    case 'heading':
      return heading(block.level, block.runs);
    case 'quotation':
      return element('blockquote', block.blocks.map(elementOf));
    case 'bullet-list':
      return listOf('bulletList', block.items);
    case 'ordered-list':
      return listOf('orderedList', block.items);
    case 'unknown':
      return element('paragraph', textOf([{ text: block.text, bold: false, italic: false }]));
  }
}

/** Makes the text of a note this one, as one change that touches only what differs; one empty paragraph where it is empty. */
export function setBody(doc: Y.Doc, body: NoteBody): void {
  const wanted = new Y.Doc().getXmlFragment('body');
  const blocks: NoteBody = body.length > 0 ? body : [{ kind: 'paragraph', runs: [] }];
  wanted.insert(0, blocks.map(elementOf));
  doc.transact(() => restoreChildren(noteBody(doc), wanted));
}
