import styles from './ChangedText.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export interface ChangedRun {
  readonly kind: 'same' | 'deleted' | 'inserted';
  readonly text: string;
}

export interface ChangedTextProps {
  readonly runs: readonly ChangedRun[];
  /** Said before what was inserted or deleted, for those who hear the page. */
  readonly said: { readonly inserted: string; readonly deleted: string };
}

/** A text with what was inserted underlined and what was deleted struck through; both are also said. */
export function ChangedText({ runs, said }: ChangedTextProps) {
  return runs.map(({ kind, text }, index) => {
    if (kind === 'same') return text;
    const Mark = kind === 'inserted' ? 'ins' : 'del';
    return (
      <Mark key={index} className={styles[kind]}>
        <VisuallyHidden elementType="span">{said[kind]} </VisuallyHidden>
        {text}
      </Mark>
    );
  });
}
