import { useState } from 'react';
import type { AppError } from '#core/base/errors.ts';
import { baseLanguage } from '#core/documents/language.ts';
import type { DocumentId, LanguageVersion, OriginalFile, Provenance } from '#core/pack/model.ts';
import {
  isolate,
  languageName,
  useErrorText,
  useFormat,
  useLanguage,
  useText,
} from '#renderer/i18n/index.ts';
import { useFiles } from '#renderer/state/files.ts';
import { useMeetingPack, usePackService } from '#renderer/state/index.ts';
import { Button, Notice, Tag } from '#renderer/ui/index.ts';
import { ConfirmedLink } from './ConfirmedLink.tsx';
import styles from './SourceLines.module.css';

/** By what the file is, not by what it is called: a pack comes from elsewhere, and shall put no program on the disk. */
const ENDINGS: Readonly<Record<OriginalFile['format'], string>> = {
  docx: 'docx',
  pdf: 'pdf',
  'akoma-ntoso': 'xml',
  html: 'html',
  markdown: 'md',
  text: 'txt',
};

/** Saves the file that a language version was read from where the person wants it; it is opened by whatever they choose. */
function OriginalButton({
  document,
  version,
}: {
  readonly document: DocumentId;
  readonly version: LanguageVersion;
}) {
  const t = useText('reader');
  const errorText = useErrorText();
  const files = useFiles();
  const packs = usePackService();
  const { uri } = useMeetingPack().meeting;
  const [failure, setFailure] = useState<AppError | null>(null);
  const { original, text } = version;
  if (original === null) return null;
  const save = async (): Promise<void> => {
    const read = await packs.original(uri, document, text.language);
    if (!read.ok) return setFailure(read.error);
    const ending = ENDINGS[original.format];
    const name = `${original.fileName.replace(/\.[^.]*$/u, '')}.${ending}`;
    const saved = await files.save(name, { name: t('originalKind'), extensions: [ending] }, read.value.bytes);
    setFailure(saved.ok ? null : saved.error);
  };
  return (
    <>
      <Button variant="quiet" icon="document" onPress={() => void save()}>
        {t('saveOriginal', { name: isolate(original.fileName) })}
      </Button>
      {failure && <Notice tone="error">{errorText(failure)}</Notice>}
    </>
  );
}

export interface SourceLinesProps {
  readonly versions: readonly LanguageVersion[];
  /** The document whose original files can be saved from here; null where they cannot. */
  readonly document: DocumentId | null;
}

/** Where each language version comes from: kind, source, date, address, and the file itself where the pack has it. */
export function SourceLines({ versions, document }: SourceLinesProps) {
  const t = useText('reader');
  const common = useText('common');
  const format = useFormat();
  const reader = useLanguage();
  const kindOf = ({ kind }: Provenance): string => common(`provenance.${kind}`);
  const detailOf = ({ source, date }: Provenance): string =>
    common('provenance.detail', { source, date: format.date(date) });
  return (
    <section className={styles.sources} aria-label={t('sources')}>
      {versions.map((version) => {
        const { text, provenance } = version;
        return (
          <div key={text.language} className={styles.source}>
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
            {document !== null && <OriginalButton document={document} version={version} />}
          </div>
        );
      })}
    </section>
  );
}
