import { memo, useDeferredValue, useMemo } from 'react';
import { useRoute } from 'wouter';
import { formatParagraphLabel } from '#core/documents/cite.ts';
import { outlineOf } from '#core/documents/outline.ts';
import type { NoteId } from '#core/base/ids.ts';
import type { ParagraphAnchor } from '#core/anchoring/anchor.ts';
import type { Note } from '#core/notes/model.ts';
import { firstLine } from '#core/notes/read-body.ts';
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

interface NoteEntryProps {
  readonly note: Note;
  readonly paragraph: ParagraphAnchor;
  readonly isCurrent: boolean;
  readonly onOpen: (id: NoteId) => void;
}

/** A note of the list; of hundreds, only the one that is being written is drawn again. */
const NoteEntry = memo(function NoteEntry({ note, paragraph, isCurrent, onOpen }: NoteEntryProps) {
  const t = useText('reader');
  return (
    <NavLink
      href={routeTo.document(paragraph.document, paragraph.path)}
      isCurrent={isCurrent}
      {...(paragraph.label === null ? {} : { start: formatParagraphLabel(paragraph.label) })}
      onPress={() => {
        goTo(paragraph.path);
        onOpen(note.id);
      }}
    >
      <bdi className={styles.words}>{firstLine(note.body) || t('emptyNote')}</bdi>
    </NavLink>
  );
});

/** Gives the notes on a document in the order of its paragraphs. */
function notesInOrder(notes: readonly Note[], document: PackDocument, version: LanguageVersion) {
  const order = new Map(version.text.blocks.map(({ path }, index) => [path, index]));
  const at = ({ path }: ParagraphAnchor): number => order.get(path) ?? Infinity;
  return notes
    .flatMap((note) => {
      const { paragraph } = note.fields.anchor;
      return paragraph?.document === document.id ? [{ note, paragraph }] : [];
    })
    .sort((one, other) => at(one.paragraph) - at(other.paragraph));
}

const NONE: ReturnType<typeof notesInOrder> = [];

function NotesHere({ document, version }: NavProps) {
  const t = useText('reader');
  const { activeNote, openNote } = useSelection();
  const notes = useNotes();
  const here = useMemo(() => notesInOrder(notes, document, version), [notes, document, version]);
  // Hundreds of notes come after the page itself, and follow the typing when there is time.
  const listed = useDeferredValue(here, NONE);
  if (here.length === 0) return <li className={styles.none}>{t('noNotesHere')}</li>;
  return listed.map(({ note, paragraph }) => (
    <NoteEntry
      key={note.id}
      note={note}
      paragraph={paragraph}
      isCurrent={note.id === activeNote}
      onOpen={openNote}
    />
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
