import { useEffect, useRef } from 'react';
import { MEETING_ANCHOR, type Anchor } from '#core/anchoring/anchor.ts';
import { notesAboutItem } from '#core/notes/notes-about.ts';
import { themeOfItem } from '#core/pack/lookup.ts';
import type { AgendaItem } from '#core/pack/model.ts';
import { pickText } from '#core/pack/pick-text.ts';
import { PackText, useLanguage, useText } from '#renderer/i18n/index.ts';
import { useMeetingPack, useMeetingRecord, useNotes } from '#renderer/state/index.ts';
import { routeTo } from '#renderer/state/routes.ts';
import { useSelection } from '#renderer/state/selection.ts';
import { cx, IconButton, TextButton, TextLink } from '#renderer/ui/index.ts';
import { CitedParagraphs } from './CitedParagraphs.tsx';
import { ItemPeople, ItemTime } from './ItemFacts.tsx';
import { ownQuestionsOfItem } from './own-questions.ts';
import { ProvenanceTag, TextProvenance } from './Provenance.tsx';
import styles from './ProgrammeScreen.module.css';
import { Questions } from './Questions.tsx';

/** Where notes about an agenda item hang. */
export const itemAnchor = ({ id, theme }: AgendaItem): Anchor => ({
  ...MEETING_ANCHOR,
  item: id,
  theme,
});

export interface ItemSectionProps {
  readonly item: AgendaItem;
  /** True when the address asks for this item: it is then brought into view. */
  readonly isWanted: boolean;
}

/** An agenda item with its theme, its questions, and how much has been written about it. */
export function ItemSection({ item, isWanted }: ItemSectionProps) {
  const t = useText('agenda');
  const common = useText('common');
  const pack = useMeetingPack();
  const notes = useNotes();
  const { ownQuestions } = useMeetingRecord();
  const selection = useSelection();
  const section = useRef<HTMLElement>(null);
  const theme = themeOfItem(pack, item);
  const anchor = itemAnchor(item);
  const count = notesAboutItem(notes, item).length;
  const isCurrent = selection.anchor.item === item.id && selection.anchor.question === null;
  const titled = pickText(item.title, useLanguage()).provenance.kind;
  const name = t('itemName', { number: item.number });

  useEffect(() => {
    if (isWanted) section.current?.scrollIntoView({ block: 'start' });
  }, [isWanted]);

  return (
    <section
      ref={section}
      className={cx(styles.item, isCurrent && styles.current)}
      aria-labelledby={`item-${item.id}`}
    >
      <ItemTime item={item} />
      <div className={styles.head}>
        <h2 className={styles.title} id={`item-${item.id}`}>
          <TextButton isCurrent={isCurrent} onPress={() => selection.select(anchor)}>
            <span className={styles.number}>{item.number}</span>
            <PackText of={item.title} />
          </TextButton>{' '}
          <TextProvenance of={item.title} />
        </h2>
        {item.description && (
          <p className={styles.description}>
            <PackText of={item.description} /> <TextProvenance of={item.description} under={item.title} />
          </p>
        )}
        <ItemPeople item={item} />
        <p className={styles.links}>
          {theme && (
            <TextLink href={routeTo.theme(theme.id)}>
              {t('themeLabel')} <PackText of={theme.title} />
            </TextLink>
          )}
          <CitedParagraphs cites={item.cites} />
          {item.provenance.kind !== 'official' && item.provenance.kind !== titled && (
            <span className={styles.placing}>
              {t('placeInProgramme')} <ProvenanceTag of={item.provenance} />
            </span>
          )}
        </p>
      </div>
      <span className={styles.end}>
        <span className={count === 0 ? styles.none : styles.count}>
          {count === 0 ? common('noNoteYet') : common('noteCount', { count })}
        </span>
        <IconButton
          icon="add"
          label={t('addNoteTo', { name })}
          {...(isCurrent ? { shortcut: 'N' } : {})}
          onPress={() => selection.compose(anchor)}
        />
      </span>
      <div className={styles.questions}>
        <Questions
          label={t('questionsOf', { name })}
          questions={theme?.questions ?? []}
          own={ownQuestionsOfItem(ownQuestions, item)}
          anchor={anchor}
        />
      </div>
    </section>
  );
}
