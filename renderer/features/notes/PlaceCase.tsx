import { memo, type KeyboardEvent } from 'react';
import type { Anchor } from '#core/anchoring/anchor.ts';
import type { AnchorDoubt } from '#core/anchoring/place-anchor.ts';
import { directionOf } from '#core/documents/language.ts';
import type { Note } from '#core/notes/model.ts';
import { bodyText } from '#core/notes/read-body.ts';
import { diffText } from '#core/notes/text-diff.ts';
import { useFormat, useText } from '#renderer/i18n/index.ts';
import { Button, ChangedText, Icon, Kbd } from '#renderer/ui/index.ts';
import { NoteKindLine } from './NoteCard.tsx';
import { useChoices, type Choice } from './place-choices.ts';
import styles from './PlaceQueue.module.css';
import { EarlierPlace, useEarlierPlace } from './EarlierPlace.tsx';

export interface PlaceCaseProps {
  readonly note: Note;
  readonly doubt: AnchorDoubt;
  /** `3 of 12`. */
  readonly position: string;
  readonly isCurrent: boolean;
  /** False while only the room of the case is kept. */
  readonly isDrawn: boolean;
  readonly showKeys: boolean;
  readonly attributes: Readonly<Record<string, string>>;
  readonly onEnter: () => void;
  readonly onChoose: (next: Anchor | undefined) => void;
  readonly onLeave: () => void;
  readonly onOther: () => void;
}

/** What of a note's text is enough to know it by. */
const EXCERPT = 160;

interface CandidateProps {
  readonly choice: Choice;
  readonly was: string;
  readonly nth: number;
  readonly showKeys: boolean;
  readonly onChoose: () => void;
}

/** A place that is like the earlier one, with the words in which it differs. */
function Candidate({ choice, was, nth, showKeys, onChoose }: CandidateProps) {
  const t = useText('places');
  const history = useText('history');
  const format = useFormat();
  const { name, text, language, likeness } = choice;
  const runs = was === '' ? [{ kind: 'same' as const, text }] : diffText(was, text);
  const isChanged = runs.some(({ kind }) => kind !== 'same');
  return (
    <li className={styles.candidate}>
      <p className={styles.name}>
        <b>{name}</b>
        {likeness !== null && (
          <span className={styles.facts}>
            {likeness === 1 && isChanged
              ? t('sameElsewhere')
              : t('likeness', { percent: format.number(Math.round(likeness * 100)) })}
          </span>
        )}
      </p>
      <p
        className={styles.text}
        translate="no"
        lang={language ?? undefined}
        dir={language === null ? 'auto' : directionOf(language)}
      >
        <ChangedText
          runs={runs}
          said={{ inserted: history('said.inserted'), deleted: history('said.deleted') }}
        />
      </p>
      <span className={styles.act}>
        <Button variant={nth === 1 ? 'primary' : 'plain'} onPress={onChoose}>
          {t('here', { place: name })}
        </Button>
        {showKeys && <Kbd>{String(nth)}</Kbd>}
      </span>
    </li>
  );
}

/** One note whose place is in doubt: the earlier place on one side, the present ones that are like it on the other. */
export const PlaceCase = memo(function PlaceCase(props: PlaceCaseProps) {
  const { note, doubt, position, isCurrent, isDrawn, showKeys, attributes } = props;
  const t = useText('places');
  const { anchor } = note.fields;
  const choices = useChoices(anchor)(doubt);
  const was = useEarlierPlace(anchor, doubt);
  if (!isDrawn) return <article {...attributes} className={styles.waiting} tabIndex={-1} />;
  const text = bodyText(note.body).trim();
  const pressNumber = (event: KeyboardEvent): void => {
    const choice = showKeys ? choices[Number(event.key) - 1] : undefined;
    if (choice === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    props.onChoose(choice.anchor);
  };
  return (
    <article
      {...attributes}
      className={styles.case}
      tabIndex={isCurrent ? 0 : -1}
      aria-label={t('caseName', { place: was.name, position })}
      onFocus={props.onEnter}
      onKeyDown={pressNumber}
    >
      <header className={styles.head}>
        <NoteKindLine fields={note.fields} />
        <span className={styles.position}>{position}</span>
      </header>
      <p className={styles.excerpt} dir="auto" translate="no">
        {text === '' ? t('emptyNote') : text.slice(0, EXCERPT)}
      </p>
      <div className={styles.sides}>
        <div className={styles.side} role="group" aria-label={t('before')}>
          <EarlierPlace place={was} />
        </div>
        <div className={styles.side} role="group" aria-label={t('now')}>
          {choices.length === 0 ? (
            <p className={styles.deleted}>
              <Icon name="warning" size={14} /> {t(`deleted.${doubt.level}`)}
            </p>
          ) : (
            <ol className={styles.candidates}>
              {choices.map((choice, index) => (
                <Candidate
                  key={choice.key}
                  choice={choice}
                  was={choice.language === was.language ? was.text : ''}
                  nth={index + 1}
                  showKeys={showKeys}
                  onChoose={() => props.onChoose(choice.anchor)}
                />
              ))}
            </ol>
          )}
        </div>
      </div>
      <footer className={styles.foot}>
        <span className={styles.act}>
          <Button onPress={props.onOther}>{t('other')}</Button>
          {showKeys && <Kbd>O</Kbd>}
        </span>
        <span className={styles.act}>
          <Button onPress={props.onLeave}>{t('leave', { place: was.name })}</Button>
          {showKeys && <Kbd>L</Kbd>}
        </span>
      </footer>
    </article>
  );
});
