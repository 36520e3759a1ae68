import { assertNever } from '#core/base/assert-never.ts';
import type { BodyBlock, NoteBody, TextRun } from '#core/notes/body.ts';
import { guessLanguage } from '#core/printing/guess-language.ts';
import { cut, element } from './elements.ts';
import styles from './paper-note.module.css';

function renderRun({ text, bold, italic }: TextRun): Node {
  const plain = document.createTextNode(text);
  const slanted = italic ? element('em', undefined, plain) : plain;
  return bold ? element('strong', undefined, slanted) : slanted;
}

/** A paragraph decides its own direction and language: people mix them within one note. */
function renderLines(name: 'p' | 'h6', className: string | undefined, runs: readonly TextRun[]): HTMLElement {
  const lines = cut(name === 'p' ? 'lines' : 'head', element(name, className, ...runs.map(renderRun)));
  lines.dir = 'auto';
  lines.lang = guessLanguage(lines.textContent);
  return lines;
}

function renderItems(name: 'ul' | 'ol', items: readonly NoteBody[]): HTMLElement {
  const list = element(name, styles.list);
  list.dir = 'auto';
  items.forEach((item, at) => {
    const entry = element('li', undefined, ...item.map(renderBlock));
    // Said outright, so that the rest of a list on the next page counts on.
    if (name === 'ol') entry.value = at + 1;
    list.append(entry);
  });
  return list;
}

function renderBlock(block: BodyBlock): HTMLElement {
  switch (block.kind) {
    case 'paragraph':
      return renderLines('p', undefined, block.runs);
    case 'heading':
      return renderLines('h6', styles.bodyHeading, block.runs);
    case 'quotation':
      return element('blockquote', styles.bodyQuotation, ...block.blocks.map(renderBlock));
    case 'bullet-list':
      return renderItems('ul', block.items);
    case 'ordered-list':
      return renderItems('ol', block.items);
    case 'unknown':
      return renderLines('p', styles.unknown, [{ text: block.text, bold: false, italic: false }]);
    default:
      return assertNever(block);
  }
}

/** Sets the text of a note; `times` stand before its blocks, as long as each takes to be spoken. */
export function renderBody(body: NoteBody, times: readonly (string | null)[] = []): HTMLElement {
  const blocks = body.map((block, at) => {
    const time = times[at] ?? null;
    if (time === null) return renderBlock(block);
    // Around it, because it hangs where the page begins, whichever way the paragraph runs.
    const timed = element('div', undefined, renderBlock(block));
    timed.dataset['time'] = time;
    return timed;
  });
  return element('div', styles.body, ...blocks);
}
