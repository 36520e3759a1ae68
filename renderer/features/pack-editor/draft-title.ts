import { useLanguage, useText } from '#renderer/i18n/index.ts';
import type { DraftContent } from '#renderer/services/draft-content.ts';
import { textFor } from './model/texts.ts';

/** What a draft is called: by its meeting, else by its first document. */
export function useDraftTitle({ pack: { meeting, documents } }: DraftContent): string {
  const t = useText('packEditor');
  const reader = useLanguage();
  return (
    textFor(meeting.shortTitle, reader) ||
    textFor(meeting.title, reader) ||
    textFor(documents[0]?.shortTitle ?? {}, reader) ||
    t('drafts.untitled')
  );
}
