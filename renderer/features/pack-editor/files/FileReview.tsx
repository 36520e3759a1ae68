import { useCallback, useEffect, useMemo, useState } from 'react';
import type { AppError } from '#core/base/errors.ts';
import type { Result } from '#core/base/result.ts';
import type { Correction, ImportedDocument, ProposedFacts } from '#core/importing/structure/model.ts';
import { changeDocument } from '#core/pack/draft/edit.ts';
import { numberPaths } from '#core/pack/draft/group.ts';
import type { DraftVersion } from '#core/pack/draft/model.ts';
import { useErrorText, useFormat, useText } from '#renderer/i18n/index.ts';
import type { DraftEditing, KeptFile } from '#renderer/services/drafts.ts';
import { useServices } from '#renderer/state/index.ts';
import { routeTo } from '#renderer/state/routes.ts';
import { Button, EmptyState, TextLink } from '#renderer/ui/index.ts';
import type { ImportedVersion } from '../model/versions.ts';
import { FactsForm } from '../review/FactsForm.tsx';
import { countDoubts } from '../review/review-rows.ts';
import { ReviewPane } from '../review/ReviewPane.tsx';
import { useChangePack } from '../use-draft.ts';
import styles from './FileReview.module.css';

export interface FileReviewProps {
  readonly draft: string;
  readonly imported: ImportedVersion;
  readonly editing: DraftEditing;
}

/** A file as it was kept; null until it is there. */
function useKeptFile(draft: string, key: string): Result<KeptFile, AppError> | null {
  const { drafts } = useServices();
  const [kept, setKept] = useState<Result<KeptFile, AppError> | null>(null);
  useEffect(() => {
    let wanted = true;
    void drafts.file(draft, key).then((file) => wanted && setKept(file));
    return () => {
      wanted = false;
    };
  }, [drafts, draft, key]);
  return kept;
}

const languageOf = ({ language }: DraftVersion): string | null => (language === 'und' ? null : language);

/** One file under review: what its first page says, and every paragraph beside the original. */
export function FileReview({ draft, imported, editing }: FileReviewProps) {
  const t = useText('packEditor');
  const errorText = useErrorText();
  const { document, version, content } = imported;
  const { key, corrections } = content;
  const format = useFormat();
  const kept = useKeptFile(draft, key);
  const different = editing.content.files[key]?.different ?? 0;
  const change = useChangePack(editing);
  const facts: ProposedFacts = {
    symbol: document.symbol,
    revision: document.revision,
    date: document.date,
    title: version.title,
    language: languageOf(version),
    distribution: editing.content.files[key]?.facts.distribution ?? null,
  };
  // Facts stand open while one is missing that citations need.
  const [areFactsOpen, setFactsOpen] = useState(facts.title === '' || facts.language === null);
  const patch = (changed: Partial<DraftVersion>, step?: string, of = {}): void =>
    change(
      (now) =>
        changeDocument(now, document.id, (each) => ({
          ...each,
          ...of,
          versions: each.versions.map((own) =>
            own.content.kind === 'imported' && own.content.key === key ? { ...own, ...changed } : own,
          ),
        })),
      step,
    );
  const setFacts = ({ symbol, revision, date, title, language }: ProposedFacts): void =>
    patch({ title: title ?? '', language: language ?? 'und' }, 'facts', { symbol, revision, date });
  const setCorrections = (said: readonly Correction[]): void =>
    patch({ content: { ...content, corrections: said } });
  const onUnderstood = useCallback(
    (understood: ImportedDocument): void => {
      const { content: now } = editing;
      const note = now.files[key];
      const doubts = countDoubts(understood);
      const numbers = numberPaths(understood.text);
      if (note === undefined || (note.doubts === doubts && note.numbers.join() === numbers.join())) return;
      editing.amend({ ...now, files: { ...now.files, [key]: { ...note, doubts, numbers } } });
    },
    [editing, key],
  );
  const { language } = version;
  const source = useMemo(
    () => (kept?.ok ? { ...kept.value.source, language: language === 'und' ? null : language } : null),
    [kept, language],
  );
  if (kept === null) return null;
  if (!kept.ok) return <EmptyState title={errorText(kept.error)} />;
  return (
    <div className={styles.review}>
      <header className={styles.header}>
        <TextLink href={routeTo.prepare(draft, 'documents')}>{t('files.back')}</TextLink>
        <h1 className={styles.title}>
          <bdi>{version.title || content.fileName}</bdi>
        </h1>
        <Button variant="quiet" aria-expanded={areFactsOpen} onPress={() => setFactsOpen(!areFactsOpen)}>
          {t('facts.label')}
        </Button>
        {different > 0 && (
          <p className={styles.anew}>
            {t('files.readAnew', { count: different, number: format.number(different) })}
          </p>
        )}
      </header>
      {areFactsOpen && (
        <div className={styles.facts}>
          <FactsForm facts={facts} onChange={setFacts} />
        </div>
      )}
      {source && (
        <ReviewPane
          source={source}
          bytes={kept.value.bytes}
          corrections={corrections}
          onChange={setCorrections}
          onUnderstood={onUnderstood}
        />
      )}
    </div>
  );
}
