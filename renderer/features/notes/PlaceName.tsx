import { formatParagraphLabel } from '#core/documents/cite.ts';
import { useText } from '#renderer/i18n/index.ts';
import type { AnchorPlace } from './anchor-places.ts';

/** How one level of an anchor is called: `Question 2.1 Which parts…`, `Background note ¶ 11`, “quoted words”. */
export function PlaceName({ place }: { readonly place: AnchorPlace }) {
  const t = useText('notes');
  const { level, number, text } = place;
  if (text === null) return <span>{t(`level.${level}`)}</span>;
  const words = (
    <bdi lang={text.language ?? undefined} translate="no">
      {level === 'quotation' ? t('quoted', { words: text.text }) : text.text}
    </bdi>
  );
  if (level === 'paragraph')
    return (
      <span>
        {words} {number !== null && formatParagraphLabel(number)}
      </span>
    );
  return (
    <span>
      {number !== null && <b>{number} </b>}
      {words}
    </span>
  );
}
