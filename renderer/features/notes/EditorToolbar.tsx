import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { Toolbar } from 'react-aria-components';
import { useText } from '#renderer/i18n/index.ts';
import { ToggleIconButton, type IconName } from '#renderer/ui/index.ts';
import styles from './NoteBody.module.css';

const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent);

interface Tool {
  readonly id: 'bold' | 'italic' | 'heading' | 'bulletList' | 'orderedList' | 'blockquote';
  readonly icon: IconName;
  readonly keys: string;
  readonly apply: (editor: Editor) => boolean;
}

const TOOLS: readonly Tool[] = [
  { id: 'bold', icon: 'bold', keys: 'B', apply: (editor) => editor.chain().focus().toggleBold().run() },
  { id: 'italic', icon: 'italic', keys: 'I', apply: (editor) => editor.chain().focus().toggleItalic().run() },
  {
    id: 'heading',
    icon: 'heading',
    keys: 'Alt 2',
    apply: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
  },
  {
    id: 'bulletList',
    icon: 'list-bullet',
    keys: 'Shift 8',
    apply: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    id: 'orderedList',
    icon: 'list-number',
    keys: 'Shift 7',
    apply: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    id: 'blockquote',
    icon: 'quote',
    keys: 'Shift B',
    apply: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
];

/** The tools of the editor; each shows its keys. */
export function EditorToolbar({ editor }: { readonly editor: Editor }) {
  const t = useText('notes');
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) => TOOLS.filter(({ id }) => now.isActive(id)).map(({ id }) => id),
  });
  const modifier = isMac() ? '⌘' : 'Ctrl';
  return (
    <Toolbar aria-label={t('tools.label')} className={styles.tools ?? ''}>
      {TOOLS.map(({ id, icon, keys, apply }) => (
        <ToggleIconButton
          key={id}
          icon={icon}
          label={t(`tools.${id}`)}
          shortcut={`${modifier} ${keys}`}
          isSelected={active.includes(id)}
          onChange={() => apply(editor)}
        />
      ))}
    </Toolbar>
  );
}
