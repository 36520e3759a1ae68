import { directionOf } from '#core/documents/language.ts';
import type { TermBase, TermEntry } from '#core/search/term-base.ts';
import { useText } from '#renderer/i18n/index.ts';
import { IconButton } from '#renderer/ui/index.ts';
import styles from './TermBase.module.css';

export interface TermEntryListProps {
  readonly terms: TermBase;
  readonly onEdit: (at: number) => void;
  readonly onRemove: (at: number) => void;
}

const nameOf = (entry: TermEntry): string => entry[0]?.text ?? '';

/** The entries of a term base, a line each: its names, and the language of each. */
export function TermEntryList({ terms, onEdit, onRemove }: TermEntryListProps) {
  const t = useText('settings');
  return (
    <ul className={styles.list} aria-label={t('terms.title')}>
      {terms.map((entry, at) => (
        <li key={entry.map(({ text }) => text).join('\n')} className={styles.entry}>
          <span className={styles.names}>
            {entry.map(({ text, language }) => (
              <span key={text} className={styles.name}>
                <span
                  {...(language === null ? { dir: 'auto' } : { lang: language, dir: directionOf(language) })}
                >
                  {text}
                </span>
                {language !== null && <span className={styles.tag}>{language}</span>}
              </span>
            ))}
          </span>
          <IconButton
            icon="edit"
            label={t('terms.edit', { name: nameOf(entry) })}
            onPress={() => onEdit(at)}
          />
          <IconButton
            icon="trash"
            label={t('terms.remove', { name: nameOf(entry) })}
            onPress={() => onRemove(at)}
          />
        </li>
      ))}
    </ul>
  );
}
