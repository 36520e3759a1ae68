import { useText } from '#renderer/i18n/index.ts';
import { Button, Kbd } from '#renderer/ui/index.ts';
import styles from './SelectionToolbar.module.css';

export interface SelectionToolbarProps {
  /** Where the words stand in the window, in CSS pixels. */
  readonly box: DOMRect;
  readonly showKeys: boolean;
  readonly onAddNote: () => void;
  readonly onCopyCitation: () => void;
}

/** Room that the toolbar takes above the words, and the least that it keeps from the edge of the window. */
const ABOVE = 44;
const EDGE = 8;
const WIDTH = 340;

/** What can be done with selected words, beside them. Pressing it leaves the selection as it is. */
export function SelectionToolbar({ box, showKeys, onAddNote, onCopyCitation }: SelectionToolbarProps) {
  const t = useText('reader');
  const top = box.top - ABOVE > 2 * ABOVE ? box.top - ABOVE : box.bottom + EDGE;
  const left = Math.max(EDGE, Math.min(box.left, window.innerWidth - WIDTH - EDGE));
  return (
    <div
      className={styles.toolbar}
      role="toolbar"
      aria-label={t('selection.label')}
      style={{ top, left }}
      onMouseDown={(event) => event.preventDefault()}
    >
      <Button variant="quiet" icon="note" onPress={onAddNote} preventFocusOnPress>
        {t('selection.addNote')}
      </Button>
      {showKeys && <Kbd>N</Kbd>}
      <Button variant="quiet" icon="quote" onPress={onCopyCitation} preventFocusOnPress>
        {t('copyCitation')}
      </Button>
      {showKeys && <Kbd>C</Kbd>}
    </div>
  );
}
