import { useRoute } from 'wouter';
import { formatParagraphLabel } from '#core/documents/cite.ts';
import { outlineOf } from '#core/documents/outline.ts';
import type { Note } from '#core/notes/model.ts';
import { bodyText } from '#core/notes/read-body.ts';
import type { LanguageVersion, PackDocument } from '#core/pack/model.ts';
import { pickText } from '#core/pack/pick-text.ts';
import { useLanguage, useText } from '#renderer/i18n/index.ts';
import { useMeetingPack, useNotes } from '#renderer/state/index.ts';
import { usePreferences } from '#renderer/state/preferences.ts';
import { ROUTES, routeTo } from '#renderer/state/routes.ts';
import { useSelection } from '#renderer/state/selection.ts';
import { cx } from '#renderer/ui/index.ts';
import { focusParagraph } from './block-focus.ts';
import { decodePath } from './document-address.ts';
import { chooseMode, versionsOf } from './reading-mode.ts';
import styles from './ReaderNav.module.css';
import { labelRange, sectionAt } from './section-labels.ts';

interface NavProps {
  readonly document: PackDocument;
  readonly version: LanguageVersion;
}

/** An address that is already open does not change again, so pressing its entry moves the focus itself. */
const goTo = (path: string): void => {
  focusParagraph(path, 'start');
};

function Outline({ document, version }: NavProps) {
  const { anchor } = useSelection();
  const inView = anchor.paragraph?.document === document.id ? anchor.paragraph.path : '';
  const current = sectionAt(version.text, inView)?.path;
  return (
    <ul className={styles.list}>
      {outlineOf(version.text).map(({ path, text, level, labels }) => (
        <li key={path}>
          <a
            className={cx(styles.entry, path === current && styles.current)}
            href={`#${routeTo.document(document.id, path)}`}
            data-level={level}
            data-ring="inside"
            aria-current={path === current ? 'location' : undefined}
            onClick={() => goTo(path)}
          >
            <span
              className={styles.title}
              lang={version.text.language}
              dir={version.text.direction}
              translate="no"
            >
              {text}
            </span>
            <span className={styles.range}>{labelRange(labels)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

const firstLine = (note: Note): string =>
  bodyText(note.body)
    .split('\n')
    .find((line) => line.trim() !== '') ?? '';

function NotesHere({ document, version }: NavProps) {
  const t = useText('reader');
  const { activeNote, openNote } = useSelection();
  const order = new Map(version.text.blocks.map(({ path }, index) => [path, index]));
  const here = useNotes()
    .flatMap((note) => {
      const paragraph = note.fields.anchor.paragraph;
      return paragraph?.document === document.id ? [{ note, paragraph }] : [];
    })
    .sort(
      (one, other) =>
        (order.get(one.paragraph.path) ?? Infinity) - (order.get(other.paragraph.path) ?? Infinity),
    );
  if (here.length === 0) return <p className={styles.none}>{t('noNotesHere')}</p>;
  return (
    <ul className={styles.list}>
      {here.map(({ note, paragraph }) => (
        <li key={note.id}>
          <a
            className={cx(styles.entry, note.id === activeNote && styles.current)}
            href={`#${routeTo.document(document.id, paragraph.path)}`}
            data-ring="inside"
            onClick={() => {
              goTo(paragraph.path);
              openNote(note.id);
            }}
          >
            {paragraph.label !== null && (
              <span className={styles.label}>{formatParagraphLabel(paragraph.label)}</span>
            )}
            <bdi className={styles.words}>{firstLine(note) || t('emptyNote')}</bdi>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The left side while a document is read: its outline with paragraph numbers, and the notes on it. */
export function ReaderNav() {
  const t = useText('reader');
  const language = useLanguage();
  const [, params] = useRoute(ROUTES.document);
  const { documents } = useMeetingPack();
  const { preferences } = usePreferences();
  const document = documents.find(({ id }) => id === decodePath(params?.document ?? ''));
  const mode = document === undefined ? null : chooseMode(document, preferences.reading, language);
  if (document === undefined || mode === null) return null;
  // The outline speaks the reader's language where the page shows it.
  const shown = versionsOf(document, mode);
  const version = shown.find(({ text }) => text.language === language) ?? shown[0];
  if (version === undefined) return null;
  const title = pickText(document.shortTitle, language);
  return (
    <nav className={styles.nav} aria-label={t('outline')}>
      <h2 className={styles.heading} lang={title.language}>
        {title.text}
      </h2>
      <Outline document={document} version={version} />
      <h2 className={styles.heading}>{t('notesHere')}</h2>
      <NotesHere document={document} version={version} />
    </nav>
  );
}
