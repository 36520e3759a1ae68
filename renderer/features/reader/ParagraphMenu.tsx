import { useText } from '#renderer/i18n/index.ts';
import { Menu } from '#renderer/ui/index.ts';

/** What can be done with a paragraph. */
export type ParagraphAction = 'add-note' | 'copy-citation' | 'copy-link';

/** The letters that do the same while the paragraph has the focus. */
export const ACTION_KEYS: Readonly<Record<ParagraphAction, string>> = {
  'add-note': 'N',
  'copy-citation': 'C',
  'copy-link': 'L',
};

export interface ParagraphMenuProps {
  readonly path: string;
  /** How the paragraph is called: `¶ 11`. */
  readonly name: string;
  readonly onAction: (action: ParagraphAction, path: string) => void;
}

/** The actions of one paragraph. */
export function ParagraphMenu({ path, name, onAction }: ParagraphMenuProps) {
  const t = useText('reader');
  const common = useText('common');
  return (
    <Menu
      label={t('actionsOf', { name })}
      entries={[
        { id: 'add-note', icon: 'note', label: common('addNote'), shortcut: ACTION_KEYS['add-note'] },
        {
          id: 'copy-citation',
          icon: 'quote',
          label: t('copyCitation'),
          shortcut: ACTION_KEYS['copy-citation'],
        },
        { id: 'copy-link', icon: 'link', label: t('copyLink'), shortcut: ACTION_KEYS['copy-link'] },
      ]}
      onAction={(action) => onAction(action, path)}
    />
  );
}
