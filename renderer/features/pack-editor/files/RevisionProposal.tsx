import type { DraftDocument, PackDraft } from '#core/pack/draft/model.ts';
import { languagesLost, revisedBy, takeAsRevision } from '#core/pack/draft/revisions.ts';
import { isolate, languageName, useFormat, useLanguage, useText } from '#renderer/i18n/index.ts';
import { Button, Notice } from '#renderer/ui/index.ts';
import { textFor } from '../model/texts.ts';
import type { ChangePack } from '../use-draft.ts';
import styles from './DocumentsPart.module.css';

export interface RevisionProposalProps {
  readonly document: DraftDocument;
  readonly pack: PackDraft;
  readonly change: ChangePack;
}

/** Says of a document that it revises another one by its symbol, and puts it in its place when the person agrees. */
export function RevisionProposal({ document, pack, change }: RevisionProposalProps) {
  const t = useText('packEditor');
  const format = useFormat();
  const reader = useLanguage();
  const earlier = revisedBy(pack, document.id);
  if (earlier === null) return null;
  const title = textFor(earlier.shortTitle, reader) || (earlier.symbol ?? '');
  const lost = languagesLost(earlier, document).map((language) => languageName(language, reader));
  return (
    <div className={styles.proposal}>
      <Notice
        tone="info"
        action={
          <Button onPress={() => change((now) => takeAsRevision(now, document.id, earlier.id))}>
            {t('revision.take')}
          </Button>
        }
      >
        <p>
          {t('revision.proposed', {
            revision: document.revision,
            title: isolate(title),
            earlier: earlier.revision || t('facts.firstIssue'),
          })}
        </p>
        {lost.length > 0 && <p>{t('revision.lost', { languages: format.list(lost) })}</p>}
      </Notice>
    </div>
  );
}
