import type { DocumentText } from '#core/documents/document.ts';
import { baseLanguage } from '#core/documents/language.ts';
import { languageName, useLanguage, useText } from '#renderer/i18n/index.ts';
import styles from './Footnote.module.css';
import { LinkedText } from './LinkedText.tsx';

/** All footnotes of a text at its end, as on paper. */
export function FootnoteList({ text }: { readonly text: DocumentText }) {
  const t = useText('reader');
  const language = languageName(baseLanguage(text.language), useLanguage());
  if (text.footnotes.length === 0) return null;
  return (
    <section className={styles.list} aria-label={t('footnotesIn', { language })}>
      <h2 className={styles.heading}>{t('footnotes')}</h2>
      <ol className={styles.entries} lang={text.language} dir={text.direction} translate="no" role="list">
        {text.footnotes.map((footnote) => (
          <li key={footnote.id} className={styles.entry}>
            <span className={styles.label}>{footnote.label}</span>
            <span>
              <LinkedText text={footnote.text} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
