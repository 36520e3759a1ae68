import { useText } from '#renderer/i18n/index.ts';
import type { DraftContent } from '#renderer/services/draft-content.ts';
import { firstText } from './model/texts.ts';

/** What a draft is called: by its meeting, else by its first document. */
export function useDraftTitle({ pack: { meeting, documents } }: DraftContent): string {
  const t = useText('packEditor');
  return (
    firstText(meeting.shortTitle) ||
    firstText(meeting.title) ||
    firstText(documents[0]?.shortTitle ?? {}) ||
    t('drafts.untitled')
  );
}
