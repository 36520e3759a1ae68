import { useState } from 'react';
import type { AppError } from '#core/base/errors.ts';
import { addEntries, FIRST_TERMS, type TermBase, type TermEntry } from '#core/search/term-base.ts';
import type { TermProblem } from '#core/search/term-problem.ts';
import { useErrorText, useText } from '#renderer/i18n/index.ts';
import { useFiles } from '#renderer/state/files.ts';
import { useTermBase } from '#renderer/state/searching.ts';
import { Button, Notice, PageSection } from '#renderer/ui/index.ts';
import styles from './SettingsScreen.module.css';
import { TermEntryForm } from './TermEntryForm.tsx';
import { TermEntryList } from './TermEntryList.tsx';

type Said =
  | { readonly kind: 'imported'; readonly count: number }
  | { readonly kind: 'exported' }
  | { readonly kind: 'failed'; readonly error: AppError }
  | { readonly kind: 'unreadable'; readonly problem: TermProblem };

/** Names that mean the same, by which a search is widened: to list, change, import and export. */
export function TermBaseSection() {
  const t = useText('settings');
  const errorText = useErrorText();
  const files = useFiles();
  const { terms, replaceTerms } = useTermBase();
  /** The entry under the form; the number of entries is a new one, null none. */
  const [edited, setEdited] = useState<number | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const kind = { name: t('terms.fileKind'), extensions: ['csv'] };

  const replace = async (next: TermBase): Promise<boolean> => {
    const stored = await replaceTerms(next);
    setSaid(stored.ok ? null : { kind: 'failed', error: stored.error });
    return stored.ok;
  };
  const save = async (entry: TermEntry): Promise<void> => {
    const at = edited ?? terms.length;
    if (await replace([...terms.slice(0, at), entry, ...terms.slice(at + 1)])) setEdited(null);
  };
  const importFile = async (): Promise<Said | null> => {
    const { readTermFile, TERM_FILE_EXTENSIONS } = await import('#core/search/term-file.ts');
    const file = await files.open([{ name: kind.name, extensions: TERM_FILE_EXTENSIONS }]);
    if (!file.ok) return { kind: 'failed', error: file.error };
    if (file.value === null) return null;
    const read = readTermFile(file.value.bytes);
    if (!read.ok) return { kind: 'unreadable', problem: read.error };
    const next = addEntries(terms, read.value);
    const stored = await replaceTerms(next);
    return stored.ok
      ? { kind: 'imported', count: next.length - terms.length }
      : { kind: 'failed', error: stored.error };
  };
  const exportFile = async (): Promise<Said | null> => {
    const { writeTermCsv } = await import('#core/search/term-csv.ts');
    const done = await files.save(t('terms.fileName'), kind, new TextEncoder().encode(writeTermCsv(terms)));
    if (!done.ok) return { kind: 'failed', error: done.error };
    return done.value === 'cancelled' ? null : { kind: 'exported' };
  };
  return (
    <PageSection title={t('terms.title')}>
      <p className={styles.hint}>{t('terms.text')}</p>
      {terms.length > 0 && (
        <TermEntryList
          terms={terms}
          onEdit={setEdited}
          onRemove={(at) => void replace(terms.filter((_, index) => index !== at))}
        />
      )}
      {edited !== null && (
        <TermEntryForm
          key={edited}
          initial={terms[edited] ?? null}
          onSave={(entry) => void save(entry)}
          onCancel={() => setEdited(null)}
        />
      )}
      <div className={styles.buttons}>
        {terms.length === 0 && (
          <Button variant="primary" onPress={() => void replace(FIRST_TERMS)}>
            {t('terms.begin')}
          </Button>
        )}
        <Button onPress={() => setEdited(terms.length)}>{t('terms.add')}</Button>
        <Button onPress={() => void importFile().then(setSaid)}>{t('terms.import')}</Button>
        {terms.length > 0 && (
          <Button onPress={() => void exportFile().then(setSaid)}>{t('terms.export')}</Button>
        )}
      </div>
      {said?.kind === 'imported' && <Notice tone="info">{t('terms.imported', { count: said.count })}</Notice>}
      {said?.kind === 'exported' && <Notice tone="info">{t('terms.exported')}</Notice>}
      {said?.kind === 'failed' && <Notice tone="error">{errorText(said.error)}</Notice>}
      {said?.kind === 'unreadable' && (
        <Notice tone="error">
          {said.problem.line === null
            ? t(`terms.fault.${said.problem.fault}`)
            : t('terms.faultAt', {
                sentence: t(`terms.fault.${said.problem.fault}`),
                line: said.problem.line,
                words: `\u2068${said.problem.words}\u2069`,
              })}
        </Notice>
      )}
    </PageSection>
  );
}
