import { assertNever } from '#core/base/assert-never.ts';
import type {
  CitedBlock,
  ContentsBlock,
  CoverBlock,
  HeadingBlock,
  HeadingText,
  PrintBlock,
  QuestionBlock,
  SourceBlock,
  TextBlock,
} from '#core/printing/print-document.ts';
import { cut, drawing, element } from './elements.ts';
import contents from './paper-contents.module.css';
import styles from './paper.module.css';
import { renderColumns } from './render-columns.ts';
import {
  renderCitations,
  renderCitedText,
  renderTags,
  renderTexts,
  speaking,
  withMarks,
} from './render-parts.ts';
import { besideMargin, hasMargin } from './render-margin.ts';
import { renderNote } from './render-note.ts';
import { renderPrintTable } from './render-print-table.ts';
import { renderTable } from './render-table.ts';
import { stampable } from './stamp.ts';

function renderCover({ title, meeting, tags, details, facts, notices }: CoverBlock): readonly HTMLElement[] {
  const [leading, ...others] = meeting;
  return [
    element('p', styles.kicker, title),
    ...(leading ? [speaking(element('h1', styles.title, leading.text), leading)] : []),
    ...others.map((text) => speaking(element('p', styles.subtitle, text.text), text)),
    element('p', styles.details, ...details.map((detail) => element('span', undefined, detail))),
    element('p', styles.details, ...renderTags(tags)),
    element(
      'dl',
      styles.facts,
      ...facts.map(({ label, value, isMoment }) => {
        const said = element('dd', undefined, value);
        if (isMoment) stampable(said, 'moment');
        return element('div', undefined, element('dt', undefined, label), said);
      }),
    ),
    ...notices.map((notice) => element('p', styles.notice, notice)),
  ];
}

function renderContents({ title, entries }: ContentsBlock): readonly HTMLElement[] {
  return [
    cut('head', element('h2', contents.contentsTitle, title)),
    ...entries.map(({ target, level, number, text }) => {
      const page = element('span', contents.contentsPage);
      page.dataset['pageOf'] = target;
      page.dataset['plain'] = '';
      const row = element(
        'div',
        contents.entry,
        element('span', contents.entryNumber, number),
        speaking(element('span', undefined, text.text), text),
        element('span', contents.leader),
        page,
      );
      row.dataset['level'] = String(level);
      return cut('whole', row);
    }),
  ];
}

const HEADING_NAMES = { 1: 'h2', 2: 'h3', 3: 'h4' } as const;

function renderHeading(block: HeadingBlock): readonly HTMLElement[] {
  const { level, number, texts, tags, details, columns } = block;
  const [leading, ...others] = texts;
  if (leading === undefined) return [];
  const title = speaking(
    element(
      HEADING_NAMES[level],
      styles.heading,
      number === null ? null : element('span', styles.number, number),
      number === null ? null : ' ',
      ...withMarks(leading),
      ...(others.length === 0 ? renderTags(tags) : []),
    ),
    leading,
  );
  title.dataset['level'] = String(level);
  if (columns !== undefined)
    return [
      renderColumns(columns, texts, (text) => (text === leading ? [title] : [besideHeading(text, level)])),
    ];
  const second = others.map((text) =>
    speaking(element('p', styles.headingSecond, ...withMarks(text), ...renderTags(tags)), text),
  );
  const facts = details.map(({ words, tag }) =>
    element('span', undefined, words, ...(tag === null ? [] : renderTags([tag]))),
  );
  return [title, ...second, ...(facts.length === 0 ? [] : [element('p', styles.details, ...facts)])];
}

/** The same heading in another language: it looks as the first does, which alone is one in the outline. */
function besideHeading(text: HeadingText, level: HeadingBlock['level']): HTMLElement {
  const made = speaking(element('p', styles.heading, ...withMarks(text)), text);
  made.dataset['level'] = String(level);
  made.dataset['second'] = '';
  return made;
}

function renderText({ texts, tags, citations }: TextBlock): readonly HTMLElement[] {
  const cited = renderCitations(citations);
  return [...renderTexts(texts, tags), ...(cited === null ? [] : [cited])];
}

/** Open is a ring, taken up a full disc, not reached a crossed ring: told apart without colour, and named. */
const STATE_SHAPES = {
  open: { path: 'M6 1.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9Z', outline: true },
  'taken-up': { path: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Z', outline: false },
  'not-reached': { path: 'M6 1.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9ZM2.8 9.2 9.2 2.8', outline: true },
} as const;

type State = NonNullable<QuestionBlock['state']>;

function renderState({ state, words }: State): HTMLElement {
  const made = element('p', styles.state, words);
  made.dataset['state'] = state;
  return made;
}

function renderStateMark({ state, words }: State): HTMLElement {
  const { path, outline } = STATE_SHAPES[state];
  return element('span', styles.stateMark, drawing(path, undefined, words, outline));
}

function renderQuestion({ number, texts, tags, state, citations }: QuestionBlock): readonly HTMLElement[] {
  const [leading, ...others] = renderTexts(texts, tags);
  leading?.prepend(...(number === null ? [] : [element('span', styles.questionNumber, number), ' ']));
  const cited = renderCitations(citations);
  const foot =
    state === null && cited === null
      ? null
      : cut('foot', element('div', styles.questionFoot, state && renderState(state), cited));
  return [
    element(
      'div',
      styles.questionRow,
      state && renderStateMark(state),
      element('div', undefined, ...(leading ? [leading] : []), ...others, foot),
    ),
  ];
}

function renderCited(block: CitedBlock): readonly HTMLElement[] {
  const { source, texts, tables, tags, columns } = block;
  return [
    ...(source === null ? [] : [cut('head', element('p', styles.citedSource, source, ...renderTags(tags)))]),
    ...(columns === undefined
      ? texts.map(renderCitedText)
      : [renderColumns(columns, texts, (text) => [renderCitedText(text)])]),
    ...tables.map(renderTable),
  ];
}

function renderSource({ number, words, text }: SourceBlock): readonly HTMLElement[] {
  const tag = element('span', styles.tag, words, ` ${String(number)}`);
  return [tag, cut('lines', element('p', styles.sourceText, text))];
}

function renderRules(lines: number): readonly HTMLElement[] {
  return Array.from({ length: lines }, () => element('div', styles.rule));
}

function renderParts(block: PrintBlock): readonly HTMLElement[] {
  switch (block.kind) {
    case 'cover':
      return renderCover(block);
    case 'contents':
      return renderContents(block);
    case 'heading':
      return renderHeading(block);
    case 'text':
      return renderText(block);
    case 'question':
      return renderQuestion(block);
    case 'cited':
      return renderCited(block);
    case 'note':
      return renderNote(block);
    case 'remark':
      return [element('p', block.isWarning === true ? styles.warning : styles.remark, block.words)];
    case 'rules':
      return renderRules(block.lines);
    case 'source':
      return renderSource(block);
    case 'table':
      return [renderPrintTable(block)];
    default:
      return assertNever(block);
  }
}

/** Sets one block of a print; `continued` stands over the part of it that a page has cut off. */
export function renderBlock(block: PrintBlock, continued: string): HTMLElement {
  const parts = besideMargin(block, renderParts(block));
  const made = element('div', `${styles.block ?? ''} ${styles[block.kind] ?? ''}`, ...parts);
  if (hasMargin(block)) made.dataset['beside'] = block.margin === undefined ? 'note' : 'paragraph';
  made.dataset['block'] = block.id;
  made.dataset['kind'] = block.kind;
  made.dataset['continues'] = continued;
  return made;
}
