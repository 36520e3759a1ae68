import { useText } from '#renderer/i18n/index.ts';

/** Gives what is said before inserted and deleted words, for those who hear the page. */
export function useSaid(): { readonly inserted: string; readonly deleted: string } {
  const t = useText('changes');
  return { inserted: t('said.inserted'), deleted: t('said.deleted') };
}
