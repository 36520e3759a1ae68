import { citedLabel, formatCitation, formatParagraphLabel } from '#core/documents/cite.ts';
import { findDocument, pickVersion } from '#core/pack/lookup.ts';
import type { Citation, MeetingPack } from '#core/pack/model.ts';
import { pickText } from '#core/pack/pick-text.ts';
import { useLanguage } from '#renderer/i18n/index.ts';
import { useMeetingPack } from '#renderer/state/index.ts';
import { routeTo } from '#renderer/state/routes.ts';
import { TextLink } from '#renderer/ui/index.ts';
import styles from './CitedParagraphs.module.css';

/** How a citation is shown (`¶ 8`) and named (`Background note, ¶ 8`); null when the pack lost what it cites. */
export function citationWords(pack: MeetingPack, { document: id, path }: Citation, language: string) {
  const document = findDocument(pack, id);
  if (!document) return null;
  const label = citedLabel(pickVersion(document, language).text, path);
  const title = pickText(document.shortTitle, language);
  return {
    short: label === null ? title.text : formatParagraphLabel(label),
    full: formatCitation(title.text, label, title.language),
  };
}

/** Links to the paragraphs that a text comes from. */
export function CitedParagraphs({ cites }: { readonly cites: readonly Citation[] }) {
  const pack = useMeetingPack();
  const language = useLanguage();
  // Two bullets of one paragraph are cited by the same number; the first link is enough.
  const links = new Map<string, { readonly href: string; readonly short: string }>();
  for (const citation of cites) {
    const words = citationWords(pack, citation, language);
    if (!words || links.has(words.full)) continue;
    links.set(words.full, { href: routeTo.document(citation.document, citation.path), short: words.short });
  }
  if (links.size === 0) return null;
  return (
    <span className={styles.cites}>
      {[...links].map(([full, { href, short }]) => (
        <TextLink key={full} href={href} tone="plain" label={full}>
          <bdi>{short}</bdi>
        </TextLink>
      ))}
    </span>
  );
}
