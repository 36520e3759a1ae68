import { useState } from 'react';
import type { Anchor, AnchorLevel } from '#core/anchoring/anchor.ts';
import type { AnchorDoubt } from '#core/anchoring/place-anchor.ts';
import { directionOf } from '#core/documents/language.ts';
import { pickText } from '#core/pack/pick-text.ts';
import { paragraphName } from '#core/documents/cite.ts';
import { useLanguage, useText } from '#renderer/i18n/index.ts';
import type { OpenNote } from '#renderer/services/notes.ts';
import { usePlaces } from '#renderer/state/places.tsx';
import { routeTo } from '#renderer/state/routes.ts';
import { Button, TextButton, TextLink } from '#renderer/ui/index.ts';
import { useChoices } from './place-choices.ts';
import styles from './PlaceDoubts.module.css';

interface QuotedProps {
  readonly text: string;
  readonly language: string | null;
}

function Quoted({ text, language }: QuotedProps) {
  return (
    <blockquote
      className={styles.quoted}
      translate="no"
      dir={language === null ? 'auto' : directionOf(language)}
      lang={language ?? undefined}
    >
      {text}
    </blockquote>
  );
}

interface WasProps {
  readonly anchor: Anchor;
  readonly doubt: AnchorDoubt;
}

/** What the note hung on before the revision, in the words that are kept of it. */
function Was({ anchor, doubt }: WasProps) {
  const t = useText('notes');
  const language = useLanguage();
  if (doubt.level !== 'paragraph') {
    const was = pickText(doubt.was, language);
    return (
      <>
        <p>{t(`doubt.was.${doubt.level}`)}</p>
        <Quoted text={was.text} language={was.language} />
      </>
    );
  }
  const { paragraph } = anchor;
  if (paragraph === null) return null;
  const words = paragraph.quotation?.exact ?? paragraph.words?.text ?? '';
  const read = paragraph.quotation?.language ?? paragraph.words?.language ?? null;
  return (
    <>
      <p>{t('doubt.was.paragraph', { place: paragraphName(paragraph) })}</p>
      {words !== '' && <Quoted text={words} language={read} />}
    </>
  );
}

export interface PlaceDoubtsProps {
  readonly open: OpenNote;
  /** As the note has it, of whatever edition. */
  readonly anchor: Anchor;
}

/**
 * Asks where a note belongs whose place in the present edition is not certain: what it hung on, what is like it now.
 * Nothing is moved before a person says so, and each answer can be taken back.
 */
export function PlaceDoubts({ open, anchor }: PlaceDoubtsProps) {
  const t = useText('notes');
  const places = useText('places');
  const { doubts } = usePlaces().of(anchor);
  const choicesOf = useChoices(anchor);
  const [before, setBefore] = useState<Anchor | null>(null);
  const decide = (next: Anchor | undefined): void => {
    if (next === undefined) return;
    setBefore(anchor);
    open.set('anchor', next);
  };
  const leave = (level: AnchorLevel): void => decide({ ...anchor, left: [...anchor.left, level] });
  const undo = (): void => {
    if (before !== null) open.set('anchor', before);
    setBefore(null);
  };
  return (
    <>
      {before !== null && (
        <p className={styles.decided} role="status">
          {t('doubt.decided')} <TextButton onPress={undo}>{t('doubt.undo')}</TextButton>
        </p>
      )}
      {doubts.map((doubt) => (
        <section key={doubt.level} className={styles.doubt} aria-label={t('doubt.title')}>
          <h3 className={styles.title}>{t('doubt.title')}</h3>
          <Was anchor={anchor} doubt={doubt} />
          {doubt.candidates.length === 0 && <p>{t('doubt.nothing')}</p>}
          <ul className={styles.choices}>
            {choicesOf(doubt).map(({ key, name, text, language, anchor: chosen }) => (
              <li key={key} className={styles.choice}>
                <Quoted text={text} language={language} />
                <Button onPress={() => decide(chosen)}>{t('doubt.here', { place: name })}</Button>
              </li>
            ))}
          </ul>
          <Button variant="quiet" onPress={() => leave(doubt.level)}>
            {t('doubt.leave')}
          </Button>
          <TextLink href={routeTo.places()}>{places('queue')}</TextLink>
        </section>
      ))}
    </>
  );
}
