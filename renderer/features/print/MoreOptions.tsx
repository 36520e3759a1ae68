import { useText } from '#renderer/i18n/index.ts';
import { Select } from '#renderer/ui/index.ts';
import styles from './OptionsPanel.module.css';
import { VariantActions, type VariantActionsProps } from './VariantActions.tsx';

/** As many copies as are numbered at once: each is a pile of sheets in view. */
const MOST_COPIES = 20;
const NUMBERS = Array.from({ length: MOST_COPIES }, (_, at) => String(at + 1));

export interface MoreOptionsProps extends VariantActionsProps {
  readonly copies: number;
  readonly onCopies: (copies: number) => void;
}

/** How many copies, and keeping the options under a name. */
export function MoreOptions({ copies, onCopies, ...variants }: MoreOptionsProps) {
  const t = useText('print');
  return (
    <div className={styles.more}>
      <Select
        label={t('copies')}
        value={String(copies)}
        options={NUMBERS.map((value) => ({ value, label: value }))}
        onChange={(value) => onCopies(Number(value))}
      />
      <p className={styles.note}>{t('copiesHint')}</p>
      <VariantActions {...variants} />
    </div>
  );
}
