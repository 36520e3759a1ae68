import type { Stance } from '#core/notes/model.ts';
import { guessLanguage } from '#core/printing/guess-language.ts';
import type { NoteBlock } from '#core/printing/print-document.ts';
import { cut, drawing, element } from './elements.ts';
import styles from './paper.module.css';
import { renderBody } from './render-body.ts';
import { speaking } from './render-parts.ts';

/** The stances as shapes on a field of 12 × 12. */
export const STANCE_SHAPES: Readonly<Record<Stance, string>> = {
  support: 'M6 1.2 11.4 10.8H.6Z',
  oppose: 'M6 10.8.6 1.2h10.8Z',
  conditional: 'M6 .4 11.6 6 6 11.6.4 6Z',
  reserve: 'M1.2 1.2h9.6v9.6H1.2Z',
  neutral: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Z',
};

function renderHead({
  stance,
  kindWords,
  priority,
  visibility,
  changed,
  author,
  about,
}: NoteBlock): HTMLElement {
  const position = stance === null ? null : element('span', styles.stance);
  if (stance !== null && position !== null) {
    position.dataset['stance'] = stance.stance;
    position.append(drawing(STANCE_SHAPES[stance.stance], undefined, stance.words), stance.words);
  }
  const seen = element('span', styles.visibility, visibility.words);
  seen.dataset['visibility'] = visibility.visibility;
  return cut(
    'head',
    element(
      'p',
      styles.noteHead,
      position,
      author === undefined ? null : element('bdi', styles.noteKind, author),
      about === undefined ? null : element('span', undefined, about),
      element('span', stance === null ? styles.noteKind : undefined, kindWords),
      element('span', priority.priority === 'high' ? styles.high : undefined, priority.words),
      seen,
      element('span', styles.changed, changed),
    ),
  );
}

function renderTag(tag: string): HTMLElement {
  const made = element('span', styles.userTag, tag);
  made.dir = 'auto';
  made.lang = guessLanguage(tag);
  return made;
}

function renderFoot({ outcome, tags, remarks }: NoteBlock): HTMLElement | null {
  const parts = [
    ...(outcome === null ? [] : [element('span', undefined, outcome)]),
    ...tags.map(renderTag),
    ...remarks.map((remark) => element('span', styles.noteRemark, remark)),
  ];
  return parts.length === 0 ? null : cut('foot', element('p', styles.noteFoot, ...parts));
}

function renderQuoted({ quoted }: NoteBlock): HTMLElement | null {
  if (quoted === null) return null;
  return cut('lines', speaking(element('p', styles.quoted, element('q', undefined, quoted.text)), quoted));
}

/** Sets a note: what it is above, the words it hangs at, its text, and what it leads to below. */
export function renderNote(note: NoteBlock): readonly HTMLElement[] {
  return [renderHead(note), renderQuoted(note), renderBody(note.body), renderFoot(note)].filter(
    (part) => part !== null,
  );
}
