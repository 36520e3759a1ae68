import { useCallback, useDeferredValue, useState } from 'react';
import type { AppError } from '#core/base/errors.ts';
import { useErrorText, useText } from '#renderer/i18n/index.ts';
import { useDroppedFiles } from '#renderer/state/dropped-files.ts';
import { useFiles } from '#renderer/state/files.ts';
import { Button, Notice, Page } from '#renderer/ui/index.ts';
import editor from '../DraftEditor.module.css';
import type { PartProps } from '../parts/part.ts';
import { DocumentList } from './DocumentList.tsx';
import styles from './DocumentsPart.module.css';
import { ImportList } from './ImportList.tsx';
import type { FileImports, GivenFile } from './use-imports.ts';
import { useKeptCorrection } from './use-kept-correction.ts';
import type { ChangeDraft } from '../use-draft.ts';

export interface DocumentsPartProps extends PartProps {
  readonly imports: FileImports;
  readonly changeAll: ChangeDraft;
}

const ENDINGS = ['docx', 'pdf', 'html', 'htm', 'xml', 'akn', 'md', 'txt', 'zip'];

/** What the secretariat sent: dropped or chosen, each file under the document that it is a language version of. */
export function DocumentsPart({ draft, content, change, changeAll, thing, imports }: DocumentsPartProps) {
  const t = useText('packEditor');
  const errorText = useErrorText();
  const files = useFiles();
  const [failure, setFailure] = useState<AppError | null>(null);
  const keptCorrection = useKeptCorrection(draft, changeAll);
  const { add } = imports;
  const take = useCallback(
    (dropped: readonly File[]): void => {
      const given = dropped.map(async (file): Promise<readonly GivenFile[]> => {
        const bytes = await file.arrayBuffer().catch(() => null);
        if (bytes === null) setFailure({ code: 'file-read-failed', place: file.name });
        return bytes === null ? [] : [{ name: file.name, bytes: new Uint8Array(bytes) }];
      });
      void Promise.all(given).then((files) => add(files.flat()));
    },
    [add],
  );
  useDroppedFiles(t('files.dropHere'), take);
  const choose = async (): Promise<void> => {
    const chosen = await files.openMany([{ name: t('files.kind'), extensions: ENDINGS }]);
    setFailure(chosen.ok ? null : chosen.error);
    if (chosen.ok) add(chosen.value);
  };
  // A long list is drawn in the breaks, while files arrive.
  const listed = useDeferredValue(content);
  const isEmpty = content.pack.documents.length === 0 && imports.imports.length === 0;
  return (
    <div className={editor.part}>
      <Page title={t('documents.title')} sub={t('documents.sub')}>
        <div className={styles.page}>
          {failure && <Notice tone="error">{errorText(failure)}</Notice>}
          {keptCorrection.failure && <Notice tone="error">{errorText(keptCorrection.failure)}</Notice>}
          <div className={styles.give} data-empty={isEmpty}>
            <Button icon="open" variant="primary" onPress={() => void choose()}>
              {t('files.choose')}
            </Button>
            <span className={styles.hint}>{t('files.hint')}</span>
          </div>
          <DocumentList
            draft={draft}
            content={listed}
            change={change}
            keptCorrection={keptCorrection}
            open={thing}
          />
          <ImportList imports={imports} />
        </div>
      </Page>
    </div>
  );
}
