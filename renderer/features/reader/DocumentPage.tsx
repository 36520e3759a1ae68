import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Anchor } from '#core/anchoring/anchor.ts';
import { makeQuotation } from '#core/anchoring/quotation.ts';
import type { NoteId } from '#core/base/ids.ts';
import type { PackDocument } from '#core/pack/model.ts';
import { pickText } from '#core/pack/pick-text.ts';
import { languagesInStep } from '#core/revisions/languages-in-step.ts';
import { useLanguage, useText } from '#renderer/i18n/index.ts';
import { useDocumentChange } from '#renderer/state/editions.ts';
import { useNotes } from '#renderer/state/index.ts';
import { usePreferences } from '#renderer/state/preferences.ts';
import { useSelection } from '#renderer/state/selection.ts';
import { Notice, useDrawnRows, VisuallyHidden } from '#renderer/ui/index.ts';
import { focusParagraph, pathAround, showParagraph } from './block-focus.ts';
import { BlockRow } from './BlockRow.tsx';
import { BlockTable } from './BlockTable.tsx';
import { paragraphAddress } from './document-address.ts';
import { isTitleLine } from './BlockText.tsx';
import styles from './DocumentPage.module.css';
import { FootnoteList } from './FootnoteList.tsx';
import { OutOfStep } from './OutOfStep.tsx';
import { pageRows, sideOf } from './page-rows.ts';
import { anchorOf, citationOf } from './paragraph-anchor.ts';
import { paragraphKeys } from './paragraph-keys.ts';
import type { ParagraphAction } from './ParagraphMenu.tsx';
import { versionsOf, type ReadingMode } from './reading-mode.ts';
import { ReadingToolbar } from './ReadingToolbar.tsx';
import { sectionLabels } from './section-labels.ts';
import { SelectionToolbar } from './SelectionToolbar.tsx';
import { SourceLines } from './SourceLines.tsx';
import { pageParts } from './table-lines.ts';
import { useCopy } from './use-copy.ts';
import { useTextSelection, type SelectedWords } from './use-text-selection.ts';

export interface DocumentPageProps {
  readonly document: PackDocument;
  readonly mode: ReadingMode;
  readonly onModeChange: (mode: ReadingMode) => void;
  /** The paragraph that the address names; null when it names the document only. */
  readonly path: string | null;
  /** Stands above a text that can only be read, and says why; absent where notes can be made. */
  readonly readOnly?: ReactNode;
}

const firstPath = (document: PackDocument): string => {
  const blocks = document.versions[0]?.text.blocks ?? [];
  return (blocks.find(({ label }) => label !== null) ?? blocks[0])?.path ?? '';
};

/** Gives the anchor of selected words; null when there is nothing but white space in them. */
function anchorOfWords(document: PackDocument, words: SelectedWords): Anchor | null {
  const { path, language, start, end } = words;
  const text = document.versions.find((version) => version.text.language === language)?.text;
  const block = text?.blocks.find((each) => each.path === path);
  const quotation = block === undefined ? null : makeQuotation(block.text, start, end, language);
  return quotation === null ? null : anchorOf(document, path, quotation);
}

/** One document on one page. What has the focus is what is in view for the rest of the app. */
export function DocumentPage({ document, mode, onModeChange, path, readOnly }: DocumentPageProps) {
  const t = useText('reader');
  const language = useLanguage();
  // Typing stays quick: the marks of a long document follow when there is time.
  const notes = useDeferredValue(useNotes());
  const { preferences } = usePreferences();
  const { activeNote, select, compose, openNote } = useSelection();
  const [addressed, setAddressed] = useState(path);
  const [current, setCurrent] = useState(() => path ?? firstPath(document));
  if (path !== addressed) {
    setAddressed(path);
    setCurrent(path ?? firstPath(document));
  }
  const [pointedAt, setPointedAt] = useState<string | null>(null);
  const [copied, copy] = useCopy();
  const page = useRef<HTMLElement>(null);
  const words = useTextSelection(page);

  const versions = useMemo(() => versionsOf(document, mode), [document, mode]);
  const read = versions[0]?.text.language ?? null;
  const sides = useMemo(() => versions.map(sideOf), [versions]);
  const change = useDocumentChange(document)?.change ?? null;
  const isInStep = useMemo(() => languagesInStep(document, change), [document, change]);
  const rows = useMemo(
    () => pageRows(document.id, versions, sides, notes, isInStep),
    [document, versions, sides, notes, isInStep],
  );
  const parts = useMemo(() => pageParts(rows), [rows]);
  const drawn = useDrawnRows(
    rows.length,
    rows.findIndex((row) => row.path === current),
  );
  const hasTitleLine = versions.some(({ title, text }) =>
    text.blocks.some((block) => isTitleLine(block, title)),
  );
  const isMissing = path !== null && rows.every((row) => row.path !== path);

  // Another language of the same page is no other address: the focus stays where the language was chosen.
  const readNow = useRef(read);
  useEffect(() => {
    readNow.current = read;
  }, [read]);
  useEffect(() => {
    select(anchorOf(document, path ?? firstPath(document), null, readNow.current));
    if (path !== null) focusParagraph(path, 'start');
  }, [document, path, select]);

  // The text changes its length with its language; the paragraph that is read must stay in sight.
  const shownMode = useRef(mode);
  useEffect(() => {
    if (shownMode.current === mode) return;
    shownMode.current = mode;
    showParagraph(current);
  }, [mode, current]);
  const enter = useCallback(
    (at: string): void => {
      setCurrent(at);
      select(anchorOf(document, at, null, read));
    },
    [document, read, select],
  );
  const open = useCallback((id: NoteId): void => openNote(id), [openNote]);
  const act = useCallback(
    (action: ParagraphAction, at: string): void => {
      if (action === 'add-note') compose(anchorOf(document, at, null, read));
      else if (action === 'copy-citation') copy(citationOf(document, at, language));
      else copy(paragraphAddress(document.id, at));
    },
    [compose, copy, document, language, read],
  );
  const noteOnWords = (): void => {
    const anchor = words === null ? null : anchorOfWords(document, words);
    if (anchor === null) return;
    window.getSelection()?.removeAllRanges();
    compose(anchor);
  };
  const actOnWordsOr = (action: ParagraphAction, at: string): void => {
    if (readOnly !== undefined) return;
    if (action === 'add-note' && words !== null) noteOnWords();
    else act(action, at);
  };

  const section = sectionLabels(versions[0]?.text ?? null, current);
  const status = copied === null ? section : copied.ok ? t('copied', { text: copied.text }) : t('copyFailed');
  return (
    <div className={styles.reader}>
      <ReadingToolbar {...{ document, mode, status }} onChange={onModeChange} />
      {readOnly}
      <OutOfStep versions={document.versions} isInStep={isInStep} />
      {isMissing && <Notice tone="info">{t('noParagraph')}</Notice>}
      <article
        ref={page}
        className={styles.page}
        translate="no"
        data-columns={versions.length}
        onFocus={(event) => {
          const at = pathAround(event.target);
          if (at !== null && at !== current) enter(at);
        }}
        onPointerOver={(event) => {
          if (event.target instanceof Node) setPointedAt(pathAround(event.target));
        }}
        onPointerLeave={() => setPointedAt(null)}
        onKeyDown={paragraphKeys({
          paths: rows.map((row) => row.path),
          letterShortcuts: preferences.letterShortcuts,
          onAction: actOnWordsOr,
        })}
      >
        {!hasTitleLine && (
          <VisuallyHidden elementType="h1">{pickText(document.shortTitle, language).text}</VisuallyHidden>
        )}
        {parts.map((part) =>
          part.kind === 'table' ? (
            <BlockTable
              key={`table ${String(part.table)}`}
              table={part.table}
              rows={part.rows}
              drawn={drawn}
              current={current}
              pointedAt={pointedAt}
              activeNote={activeNote}
              onOpenNote={open}
              onAction={readOnly === undefined ? act : null}
            />
          ) : (
            <BlockRow
              key={part.row.path}
              path={part.row.path}
              cells={part.row.cells}
              isDrawn={part.index >= drawn.from && part.index < drawn.to}
              isCurrent={part.row.path === current}
              isPointedAt={part.row.path === pointedAt}
              activeNote={
                part.row.cells.some(({ notes: { marks } }) => marks.some(({ note }) => note === activeNote))
                  ? activeNote
                  : null
              }
              onOpenNote={open}
              onAction={readOnly === undefined ? act : null}
            />
          ),
        )}
        <div className={styles.foot}>
          {versions.map(({ text }) => (
            <FootnoteList key={text.language} text={text} />
          ))}
        </div>
        <SourceLines versions={versions} document={readOnly === undefined ? document.id : null} />
      </article>
      {words !== null && readOnly === undefined && (
        <SelectionToolbar
          box={words.box}
          showKeys={preferences.letterShortcuts}
          onAddNote={noteOnWords}
          onCopyCitation={() => copy(citationOf(document, words.path, language))}
        />
      )}
    </div>
  );
}
