import type { Anchor, Quotation } from '#core/anchoring/anchor.ts';
import { matchQuotation } from '#core/anchoring/match-quotation.ts';
import { blockOf } from '#core/anchoring/paragraph-anchor.ts';
import { isUnchanged } from '#core/anchoring/place-paragraph.ts';
import type { AnchorDoubt } from '#core/anchoring/place-anchor.ts';
import { directionOf } from '#core/documents/language.ts';
import type { LanguageTag } from '#core/documents/document.ts';
import type { MeetingPack } from '#core/pack/model.ts';
import { pickText } from '#core/pack/pick-text.ts';
import { paragraphName } from '#core/documents/cite.ts';
import { useFormat, useLanguage, useText } from '#renderer/i18n/index.ts';
import { useEarlierEditions } from '#renderer/state/editions.ts';
import { routeTo } from '#renderer/state/routes.ts';
import { TextLink } from '#renderer/ui/index.ts';
import { entriesOf } from './place-choices.ts';
import styles from './PlaceQueue.module.css';

/** Where a note hung in an earlier edition, with the text that stood there. */
export interface EarlierPlaceFacts {
  /** `¶ 12`, `Question 2.1`. */
  readonly name: string;
  /** What it said; empty where nothing was kept of it. */
  readonly text: string;
  readonly language: LanguageTag | null;
  /** The quoted words in it. */
  readonly quotation: Quotation | null;
  /** The edition on which the note was written; null where this device does not have it. */
  readonly edition: MeetingPack | null;
  /** Where it can be read; null where it cannot. */
  readonly href: string | null;
}

/** Gives where a note hung, from the edition on which it was written, else from the words that the note keeps. */
export function useEarlierPlace(
  anchor: Anchor,
  doubt:
    Pick<Exclude<AnchorDoubt, { level: 'paragraph' }>, 'level' | 'was'> | { readonly level: 'paragraph' },
): EarlierPlaceFacts {
  const t = useText('places');
  const language = useLanguage();
  const editions = useEarlierEditions();
  const nothing = { name: '', text: '', language: null, quotation: null, edition: null, href: null };
  if (doubt.level !== 'paragraph') {
    const id = anchor[doubt.level];
    const edition = editions.find(({ pack }) => entriesOf(pack, doubt.level).some((each) => each.id === id));
    const entry = edition && entriesOf(edition.pack, doubt.level).find((each) => each.id === id);
    const was = pickText(doubt.was, language);
    return {
      ...nothing,
      name: t(`name.${doubt.level}`, { number: entry?.number ?? '' }).trim(),
      text: was.text,
      language: was.language,
      edition: edition?.pack ?? null,
    };
  }
  const { paragraph } = anchor;
  if (paragraph === null) return nothing;
  const edition = editions.find(({ pack }) => isUnchanged(paragraph, pack));
  const document = edition?.pack.documents.find(({ id }) => id === paragraph.document);
  const wanted = paragraph.quotation?.language ?? paragraph.words?.language ?? null;
  const found = document === undefined ? null : blockOf(document, paragraph.path, wanted);
  return {
    name: paragraphName(paragraph),
    text: found?.block.text ?? paragraph.words?.text ?? paragraph.quotation?.exact ?? '',
    language: found?.language ?? wanted,
    quotation: paragraph.quotation,
    edition: edition?.pack ?? null,
    href: edition === undefined ? null : routeTo.edition(edition.name, paragraph.document, paragraph.path),
  };
}

/** A text with the words marked that a note quotes from it. */
function Marked({ text, quotation }: { readonly text: string; readonly quotation: Quotation | null }) {
  const match = quotation === null ? null : matchQuotation(text, quotation);
  if (match === null) return text;
  return (
    <>
      {text.slice(0, match.start)}
      <mark className={styles.quoted}>{text.slice(match.start, match.end)}</mark>
      {text.slice(match.end)}
    </>
  );
}

/** What a note hung on that a person left where it was. */
export function LeftPlace({ anchor }: { readonly anchor: Anchor }) {
  return (
    <div className={styles.leftHere}>
      <EarlierPlace place={useEarlierPlace(anchor, { level: 'paragraph' })} />
    </div>
  );
}

/** What a note hung on before, and of which edition that was. */
export function EarlierPlace({ place }: { readonly place: EarlierPlaceFacts }) {
  const t = useText('places');
  const format = useFormat();
  const { name, text, language, quotation, edition, href } = place;
  return (
    <>
      <p className={styles.name}>
        <b>
          {edition === null
            ? t('wasAt', { place: name })
            : t('wasAtIn', { place: name, edition: format.number(edition.edition) })}
        </b>
        {href !== null && <TextLink href={href}>{t('readEarlier')}</TextLink>}
      </p>
      {text !== '' && (
        <p
          className={styles.text}
          translate="no"
          lang={language ?? undefined}
          dir={language === null ? 'auto' : directionOf(language)}
        >
          <Marked text={text} quotation={quotation} />
        </p>
      )}
    </>
  );
}
