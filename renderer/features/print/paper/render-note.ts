import { guessLanguage } from '#core/printing/guess-language.ts';
import { shareComments } from '#core/printing/margin.ts';
import type { NoteBlock } from '#core/printing/print-document.ts';
import { cut, drawing, element } from './elements.ts';
import styles from './paper-note.module.css';
import { renderBody } from './render-body.ts';
import margin from './paper-margin.module.css';
import { renderComment, renderPlace } from './render-margin.ts';
import { renderNumber } from './render-number.ts';
import { speaking } from './render-parts.ts';
import { STANCE_SHAPES } from './stance-shapes.ts';

function renderHead({
  stance,
  kindWords,
  priority,
  visibility,
  changed,
  author,
  about,
  state,
  mark,
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
      mark === undefined ? null : renderNumber(String(mark.number)),
      mark?.place ? renderPlace(mark.place) : null,
      position,
      author === undefined ? null : element('bdi', styles.noteKind, author),
      about === undefined ? null : element('span', undefined, about),
      element('span', stance === null ? styles.noteKind : undefined, kindWords),
      state === undefined ? null : element('span', styles.noteState, state),
      element('span', priority.priority === 'high' ? styles.high : undefined, priority.words),
      seen,
      changed === '' ? null : element('span', styles.changed, changed),
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

const renderTitle = (words: string): HTMLElement => cut('head', element('p', styles.bodyTitle, words));

/** The longer comments, each a block of its own that a page may cut. */
function renderBelow({ comments = [], body }: NoteBlock): readonly HTMLElement[] {
  return shareComments(comments).below.map((comment) => {
    const made = renderComment(comment, body);
    made.classList.add(margin.below ?? '');
    const [by, ...said] = made.querySelectorAll<HTMLElement>('p');
    if (by) cut('head', by);
    for (const each of said) cut('lines', each);
    return made;
  });
}

/** Sets a note: what it is above, the words it hangs at, its text, what was said of it, and what it leads to below. */
export function renderNote(note: NoteBlock): readonly HTMLElement[] {
  const { bodyTitle, body, times, later } = note;
  return [
    renderHead(note),
    renderQuoted(note),
    bodyTitle === undefined ? null : renderTitle(bodyTitle),
    renderBody(body, times),
    ...(later === undefined ? [] : [renderTitle(later.title), renderBody(later.body)]),
    ...renderBelow(note),
    renderFoot(note),
  ].filter((part) => part !== null);
}
