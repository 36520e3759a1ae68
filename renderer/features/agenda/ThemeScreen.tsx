import { useEffect, useState } from 'react';
import { MEETING_ANCHOR, type Anchor } from '#core/anchoring/anchor.ts';
import { notesAboutTheme } from '#core/notes/notes-about.ts';
import { findTheme, itemsOfTheme } from '#core/pack/lookup.ts';
import type { Theme, ThemeId } from '#core/pack/model.ts';
import { PackText, useText } from '#renderer/i18n/index.ts';
import { useMeetingPack, useMeetingRecord, useNotes } from '#renderer/state/index.ts';
import { routeTo } from '#renderer/state/routes.ts';
import { useSelection } from '#renderer/state/selection.ts';
import { Button, Page, TextLink } from '#renderer/ui/index.ts';
import { CitedTexts } from './CitedTexts.tsx';
import { NoteLines } from './NoteLine.tsx';
import { ownQuestionsOfTheme } from './own-questions.ts';
import { TextProvenance } from './Provenance.tsx';
import { Questions } from './Questions.tsx';
import styles from './ThemeScreen.module.css';

export interface ThemeScreenProps {
  readonly theme: ThemeId;
}

function ThemePage({ theme }: { readonly theme: Theme }) {
  const t = useText('agenda');
  const common = useText('common');
  const pack = useMeetingPack();
  const notes = notesAboutTheme(useNotes(), theme.id);
  const { ownQuestions } = useMeetingRecord();
  const { select, compose } = useSelection();
  const items = itemsOfTheme(pack, theme.id);
  const [anchor] = useState<Anchor>({
    ...MEETING_ANCHOR,
    item: items[0]?.id ?? null,
    theme: theme.id,
  });
  useEffect(() => select(anchor), [select, anchor]);
  return (
    <div className={styles.page}>
      <p className={styles.where}>
        {items.map((item) => (
          <TextLink key={item.id} href={routeTo.item(item.id)} tone="plain">
            {t('itemName', { number: item.number })} · <PackText of={item.title} />
          </TextLink>
        ))}
      </p>
      <header className={styles.header}>
        <h1 className={styles.heading}>
          <PackText of={theme.title} />
        </h1>
        <TextProvenance of={theme.title} />
        <Button variant="quiet" icon="add" onPress={() => compose(anchor)}>
          {common('addNote')}
        </Button>
      </header>
      {theme.description && (
        <p className={styles.description}>
          <PackText of={theme.description} /> <TextProvenance of={theme.description} under={theme.title} />
        </p>
      )}
      <section className={styles.section}>
        <h2 className={styles.sectionTitle}>{t('guidingQuestions')}</h2>
        <Questions
          label={t('guidingQuestions')}
          questions={theme.questions}
          own={ownQuestionsOfTheme(ownQuestions, theme)}
          anchor={anchor}
        />
      </section>
      <section className={styles.section}>
        <h2 className={styles.sectionTitle}>{t('notes')}</h2>
        {notes.length === 0 ? (
          <p className={styles.none}>{common('noNoteYet')}</p>
        ) : (
          <NoteLines notes={notes} label={t('notes')} />
        )}
      </section>
      <CitedTexts theme={theme} />
    </div>
  );
}

/** Everything about one theme in one place: description, questions, notes, and the paragraphs that it comes from. */
export function ThemeScreen({ theme: id }: ThemeScreenProps) {
  const t = useText('agenda');
  const theme = findTheme(useMeetingPack(), id);
  if (!theme)
    return (
      <Page title={t('noTheme')}>
        <TextLink href={routeTo.programme()}>{t('programme')}</TextLink>
      </Page>
    );
  return <ThemePage theme={theme} />;
}
