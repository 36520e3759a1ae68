import { PackText, useText } from '#renderer/i18n/index.ts';
import { elementIdOf } from '#renderer/state/arrival.ts';
import { useMeetingPack, useNotes } from '#renderer/state/index.ts';
import { CitedParagraphs } from './CitedParagraphs.tsx';
import { NoteLines } from './NoteLine.tsx';
import styles from './Outcomes.module.css';
import { TextProvenance } from './Provenance.tsx';

/** What the meeting promised, with the notes that lead to each. */
export function Outcomes() {
  const t = useText('agenda');
  const common = useText('common');
  const { outcomes } = useMeetingPack();
  const notes = useNotes();
  if (outcomes.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="outcomes">
      <h2 className={styles.heading} id="outcomes">
        {t('outcomes')}
      </h2>
      <ol className={styles.list}>
        {outcomes.map((outcome) => {
          const leading = notes.filter(({ fields }) => fields.outcome === outcome.id);
          return (
            <li key={outcome.id} id={elementIdOf.outcome(outcome.id)} className={styles.outcome}>
              <div className={styles.line}>
                <span className={styles.text}>
                  <PackText of={outcome.text} /> <TextProvenance of={outcome.text} />
                </span>
                <CitedParagraphs cites={outcome.cites} />
                <span className={leading.length === 0 ? styles.none : styles.count}>
                  {leading.length === 0
                    ? common('noNoteYet')
                    : common('noteCount', { count: leading.length })}
                </span>
              </div>
              <NoteLines notes={leading} label={t('notesLeadingHere')} />
            </li>
          );
        })}
      </ol>
    </section>
  );
}
