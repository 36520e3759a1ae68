import { baseLanguage } from '#core/documents/language.ts';
import type { LanguageVersion, Provenance } from '#core/pack/model.ts';
import { languageName, useFormat, useLanguage, useText } from '#renderer/i18n/index.ts';
import { Tag } from '#renderer/ui/index.ts';
import { ConfirmedLink } from './ConfirmedLink.tsx';
import styles from './SourceLines.module.css';

/** Where each language version comes from: kind, source, date, address. */
export function SourceLines({ versions }: { readonly versions: readonly LanguageVersion[] }) {
  const t = useText('reader');
  const common = useText('common');
  const format = useFormat();
  const reader = useLanguage();
  const kindOf = ({ kind }: Provenance): string => common(`provenance.${kind}`);
  const detailOf = ({ source, date }: Provenance): string =>
    common('provenance.detail', { source, date: format.date(date) });
  return (
    <section className={styles.sources} aria-label={t('sources')}>
      {versions.map(({ text, provenance }) => (
        <p key={text.language} className={styles.source}>
          <span className={styles.language}>{languageName(baseLanguage(text.language), reader)}</span>
          <Tag>{kindOf(provenance)}</Tag>
          <span className={styles.detail}>
            {detailOf(provenance)}
            {provenance.url !== undefined && (
              <>
                {' '}
                <ConfirmedLink href={provenance.url}>{provenance.url}</ConfirmedLink>
              </>
            )}
          </span>
        </p>
      ))}
    </section>
  );
}
