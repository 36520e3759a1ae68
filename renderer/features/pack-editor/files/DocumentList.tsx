import { memo, useState } from 'react';
import { useFormat, useText } from '#renderer/i18n/index.ts';
import type { DraftContent } from '#renderer/services/draft-content.ts';
import { Button } from '#renderer/ui/index.ts';
import type { ChangePack } from '../use-draft.ts';
import { DocumentGroup } from './DocumentGroup.tsx';
import styles from './DocumentsPart.module.css';
import type { KeptCorrection } from './use-kept-correction.ts';

export interface DocumentListProps {
  readonly draft: string;
  readonly content: DraftContent;
  readonly change: ChangePack;
  readonly keptCorrection: KeptCorrection;
  /** The document that stands open; null for none. */
  readonly open: string | null;
}

/** So many documents are drawn at a time. */
const PAGE = 50;

/** The documents of a draft, the first of them where there are many. Drawn again only when they changed: files arrive by the hundred. */
export const DocumentList = memo(function DocumentList(props: DocumentListProps) {
  const { draft, content, change, keptCorrection, open } = props;
  const t = useText('packEditor');
  const format = useFormat();
  const [wanted, setWanted] = useState(PAGE);
  const { documents } = content.pack;
  const count = Math.max(wanted, documents.findIndex(({ id }) => id === open) + 1);
  const more = documents.length - count;
  return (
    <>
      <ul className={styles.list} aria-label={t('documents.title')}>
        {documents.slice(0, count).map((document) => (
          <DocumentGroup
            key={document.id}
            draft={draft}
            document={document}
            content={content}
            change={change}
            keptCorrection={keptCorrection}
            isOpen={open === document.id}
          />
        ))}
      </ul>
      {more > 0 && (
        <Button onPress={() => setWanted(count + PAGE)}>
          {t('documents.more', { count: more, number: format.number(more) })}
        </Button>
      )}
    </>
  );
});
