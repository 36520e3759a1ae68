import { baseLanguage } from '#core/documents/language.ts';
import type { LanguageVersion, PackDocument } from '#core/pack/model.ts';
import { languageName, ownNameOf, useLanguage, useText } from '#renderer/i18n/index.ts';
import { SegmentedControl, Select } from '#renderer/ui/index.ts';
import { ChangedSince } from './ChangedSince.tsx';
import { languagesOf, modesOf, versionsOf, type ReadingMode } from './reading-mode.ts';
import styles from './ReadingToolbar.module.css';

export interface ReadingToolbarProps {
  readonly document: PackDocument;
  readonly mode: ReadingMode;
  readonly onChange: (mode: ReadingMode) => void;
  /** Where in the document the reader is (`¶ 9–12`), or what was just done. */
  readonly status: string;
}

/** More choices than this stand in a list instead of side by side. */
const MOST_SEGMENTS = 3;

/** Gives a mode in its languages' own names: `中文 | English`. */
const modeName = (mode: ReadingMode): string =>
  languagesOf(mode)
    .map((language) => ownNameOf(baseLanguage(language)))
    .join(' | ');

/** Says of each language on the page whether it is the official text or a translation of ours. */
function ProvenanceLine({ versions }: { readonly versions: readonly LanguageVersion[] }) {
  const t = useText('reader');
  const reader = useLanguage();
  return (
    <p className={styles.provenance}>
      {versions.map(({ text, provenance }) => (
        <span key={text.language}>
          {t(`provenance.${provenance.kind}`, {
            language: languageName(baseLanguage(text.language), reader),
          })}
        </span>
      ))}
    </p>
  );
}

/** The languages of the page, whose texts they are, and where the reader is. */
export function ReadingToolbar({ document, mode, onChange, status }: ReadingToolbarProps) {
  const t = useText('reader');
  const options = modesOf(document).map((value) => {
    const [language = '', second] = languagesOf(value);
    return { value, label: modeName(value), ...(second === undefined ? { lang: language } : {}) };
  });
  return (
    <div className={styles.toolbar}>
      {options.length > MOST_SEGMENTS ? (
        <Select label={t('languages')} hideLabel value={mode} options={options} onChange={onChange} />
      ) : (
        <SegmentedControl label={t('languages')} value={mode} options={options} onChange={onChange} />
      )}
      <ChangedSince document={document} />
      <ProvenanceLine versions={versionsOf(document, mode)} />
      <p className={styles.status} role="status">
        {status}
      </p>
    </div>
  );
}
