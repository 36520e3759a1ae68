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
import { readPart, ROUTES, routeTo } from '#renderer/state/routes.ts';
import { useSelection } from '#renderer/state/selection.ts';
import { NavLink, NavSection } from '#renderer/ui/index.ts';
import { focusParagraph } from './block-focus.ts';
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
  const { language, direction } = version.text;
  return outlineOf(version.text).map(({ path, text, level, labels }) => (
    <NavLink
      key={path}
      href={routeTo.document(document.id, path)}
      isCurrent={path === current}
      end={labelRange(labels)}
      onPress={() => goTo(path)}
    >
      <span className={styles.title} data-level={level} lang={language} dir={direction} translate="no">
        {text}
      </span>
    </NavLink>
  ));
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
  if (here.length === 0) return <li className={styles.none}>{t('noNotesHere')}</li>;
  return here.map(({ note, paragraph }) => (
    <NavLink
      key={note.id}
      href={routeTo.document(document.id, paragraph.path)}
      isCurrent={note.id === activeNote}
      {...(paragraph.label === null ? {} : { start: formatParagraphLabel(paragraph.label) })}
      onPress={() => {
        goTo(paragraph.path);
        openNote(note.id);
      }}
    >
      <bdi className={styles.words}>{firstLine(note) || t('emptyNote')}</bdi>
    </NavLink>
  ));
}

/** The left side while a document is read: its outline with paragraph numbers, and the notes on it. */
export function ReaderNav() {
  const t = useText('reader');
  const language = useLanguage();
  const [, params] = useRoute(ROUTES.document);
  const { documents } = useMeetingPack();
  const { preferences } = usePreferences();
  const document = documents.find(({ id }) => id === readPart(params?.document ?? ''));
  const mode = document === undefined ? null : chooseMode(document, preferences.reading, language);
  if (document === undefined || mode === null) return null;
  // The outline speaks the reader's language where the page shows it.
  const shown = versionsOf(document, mode);
  const version = shown.find(({ text }) => text.language === language) ?? shown[0];
  if (version === undefined) return null;
  const title = pickText(document.shortTitle, language);
  return (
    <>
      <NavSection title={title.text} lang={title.language}>
        <Outline document={document} version={version} />
      </NavSection>
      <NavSection title={t('notesHere')}>
        <NotesHere document={document} version={version} />
      </NavSection>
    </>
  );
}
