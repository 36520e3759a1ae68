import { VISIBILITIES, type Visibility } from '#core/notes/model.ts';
import { useText } from '#renderer/i18n/index.ts';
import { SegmentedControl } from '#renderer/ui/index.ts';
import styles from './NoteEditor.module.css';

export interface NoteVisibilityProps {
  readonly visibility: Visibility;
  readonly onChange: (visibility: Visibility) => void;
}

/** Who may see a note, with one sentence that says what that means. */
export function NoteVisibility({ visibility, onChange }: NoteVisibilityProps) {
  const t = useText('notes');
  const common = useText('common');
  return (
    <div className={styles.visibility}>
      <SegmentedControl
        label={t('field.visibility')}
        value={visibility}
        options={VISIBILITIES.map((value) => ({ value, label: common(`visibility.${value}`) }))}
        onChange={onChange}
      />
      <p className={styles.explanation}>{t(`visibility.${visibility}`)}</p>
    </div>
  );
}
