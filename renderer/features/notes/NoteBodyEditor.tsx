import { EditorContent, useEditor, useEditorState, type Editor } from '@tiptap/react';
import { useEffect, useEffectEvent } from 'react';
import type * as Y from 'yjs';
import { noteBody } from '#core/notes/note-document.ts';
import { useText } from '#renderer/i18n/index.ts';
import { cx } from '#renderer/ui/index.ts';
import { noteExtensions } from './editor-extensions.ts';
import { EditorToolbar } from './EditorToolbar.tsx';
import styles from './NoteBody.module.css';

export interface NoteBodyEditorProps {
  readonly doc: Y.Doc;
  /** Gives, once, what was typed before the text was there to be typed into. */
  readonly takeTyped: () => string;
  /** Called when the focus leaves the text, so that it is saved at once. */
  readonly onBlur: () => void;
  readonly onEscape: () => void;
}

/**
 * Takes the keyboard at once, not a frame later: between the two a key would go astray. What came too early follows
 * at the end of the text.
 */
function startTyping(editor: Editor, typed: string): void {
  editor.commands.setTextSelection(editor.state.doc.content.size);
  editor.view.focus();
  typed.split('\n').forEach((line, at) => {
    if (at > 0) editor.commands.splitBlock();
    if (line !== '') editor.view.dispatch(editor.state.tr.insertText(line));
  });
  editor.commands.scrollIntoView();
}

/** The text of a note under the editor. What is typed goes into the note's own document; opening it writes nothing. */
export function NoteBodyEditor({ doc, takeTyped, onBlur, onEscape }: NoteBodyEditorProps) {
  const t = useText('notes');
  const editor = useEditor(
    {
      extensions: noteExtensions(noteBody(doc)),
      // The content security policy allows no style that is not in a file.
      injectCSS: false,
      shouldRerenderOnTransaction: false,
      editorProps: {
        attributes: {
          class: cx(styles.text, styles.editable),
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': t('text'),
          spellcheck: 'false',
          translate: 'no',
        },
        handleKeyDown: (_view, event) => {
          if (event.key !== 'Escape' || event.isComposing) return false;
          onEscape();
          return true;
        },
      },
      onBlur,
    },
    [doc],
  );
  const take = useEffectEvent(takeTyped);
  useEffect(() => startTyping(editor, take()), [editor]);
  const isEmpty = useEditorState({ editor, selector: ({ editor: now }) => now.isEmpty });
  return (
    <div className={styles.editor}>
      <EditorToolbar editor={editor} />
      <div className={styles.sheet}>
        {isEmpty && (
          <p className={styles.placeholder} aria-hidden="true">
            {t('placeholder')}
          </p>
        )}
        <EditorContent editor={editor} />
      </div>
    </div>
  );
}
