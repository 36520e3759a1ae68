import { createElement, type KeyboardEvent, type ReactNode } from 'react';
import type { NoteId } from '#core/base/ids.ts';
import { divisionName } from '#core/documents/cite.ts';
import type { Block, Direction, Footnote, LanguageTag } from '#core/documents/document.ts';
import { useText } from '#renderer/i18n/index.ts';
import { cx } from '#renderer/ui/index.ts';
import styles from './BlockText.module.css';
import { ConfirmedLink } from './ConfirmedLink.tsx';
import { FootnoteMarker } from './FootnoteMarker.tsx';
import type { BlockNotes } from './place-notes.ts';
import { segmentsOf, type Segment } from './segments.ts';
import { TEXT_ATTRIBUTE } from './text-offsets.ts';

/** What the blocks of one language version have in common. */
export interface TextSide {
  readonly language: LanguageTag;
  readonly direction: Direction;
  readonly footnotes: ReadonlyMap<string, Footnote>;
  /** The title of the version: the title line that says the same is set as the page's heading. */
  readonly title: string;
}

export interface BlockTextProps {
  readonly block: Block;
  readonly side: TextSide;
  readonly notes: BlockNotes;
  readonly activeNote: NoteId | null;
  readonly onOpenNote: (id: NoteId) => void;
}

type TextSegment = Extract<Segment, { kind: 'text' }>;

interface MarkedProps {
  readonly segment: TextSegment;
  readonly isFirst: boolean;
  readonly isActive: boolean;
  readonly onOpenNote: (id: NoteId) => void;
  readonly children: ReactNode;
}

/** Words that a note quotes. Only the first part of a mark can be tabbed to; all of it can be pressed. */
function Marked({ segment, isFirst, isActive, onOpenNote, children }: MarkedProps) {
  const t = useText('reader');
  const [note] = segment.notes;
  if (note === undefined) return children;
  const press = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    event.stopPropagation();
    onOpenNote(note);
  };
  return (
    <mark
      className={cx(styles.mark, isActive && styles.active)}
      data-note={note}
      onClick={() => {
        // A selection that ends on a mark is a selection, not a press.
        if (window.getSelection()?.isCollapsed !== false) onOpenNote(note);
      }}
      {...(isFirst
        ? { role: 'button', tabIndex: 0, 'aria-description': t('openNote'), onKeyDown: press }
        : {})}
    >
      {children}
    </mark>
  );
}

const elementOf = (block: Block, isTitle: boolean): 'h1' | 'h2' | 'h3' | 'h4' | 'p' => {
  if (isTitle) return 'h1';
  if (block.kind !== 'heading') return 'p';
  return block.level <= 1 ? 'h2' : block.level === 2 ? 'h3' : 'h4';
};

const squeezed = (text: string): string => text.replace(/\s+/gu, '');

/** Tells whether a block is the line that is set as the heading of the page: the one that says the version's title. */
export const isTitleLine = (block: Block, title: string): boolean =>
  block.kind === 'title' && squeezed(block.text) === squeezed(title);

/** The text of one block in one language, with its marks, links and footnote markers. */
export function BlockText({ block, side, notes, activeNote, onOpenNote }: BlockTextProps) {
  const { language, direction, footnotes, title } = side;
  const isTitle = isTitleLine(block, title);
  const tabbable = new Set<NoteId>();
  let footnoteCount = 0;
  const draw = (segment: Segment): ReactNode => {
    if (segment.kind === 'footnote') {
      const footnote = footnotes.get(segment.footnote);
      // By its order, which no mark changes; a text may name one footnote twice in one place.
      footnoteCount += 1;
      const key = `footnote-${String(footnoteCount)}`;
      return footnote && <FootnoteMarker key={key} {...{ footnote, language, direction }} />;
    }
    const words =
      segment.href === null ? (
        segment.text
      ) : (
        <ConfirmedLink href={segment.href}>{segment.text}</ConfirmedLink>
      );
    const [note] = segment.notes;
    if (note === undefined) return <span key={segment.start}>{words}</span>;
    const isFirst = !tabbable.has(note);
    tabbable.add(note);
    return (
      <Marked
        key={segment.start}
        segment={segment}
        isFirst={isFirst}
        isActive={activeNote !== null && segment.notes.includes(activeNote)}
        onOpenNote={onOpenNote}
      >
        {words}
      </Marked>
    );
  };
  return createElement(
    elementOf(block, isTitle),
    {
      className: cx(styles.text, styles[block.kind], isTitle && styles.documentTitle),
      'data-level': block.level,
      'data-division': divisionName(block) ?? undefined,
      'data-list-label': block.kind === 'item' ? (block.label ?? '•') : undefined,
      lang: language,
      dir: block.direction ?? direction,
      [TEXT_ATTRIBUTE]: language,
    },
    segmentsOf(block, notes.marks).map(draw),
  );
}
