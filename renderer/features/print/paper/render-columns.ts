import { directionOf } from '#core/documents/language.ts';
import type { Columns, PrintText } from '#core/printing/print-document.ts';
import { cut, element } from './elements.ts';
import styles from './paper-columns.module.css';
import { speaking } from './render-parts.ts';

/** Sets texts side by side, each in the column of its language; a column without one says so. */
export function renderColumns<Text extends PrintText>(
  { languages, gap }: Columns,
  texts: readonly Text[],
  render: (text: Text) => readonly HTMLElement[],
): HTMLElement {
  const columns = languages.map((language) => {
    const own = texts.filter((text) => text.language === language).flatMap(render);
    const missing = () => cut('lines', speaking(element('p', styles.gap, gap.text), gap));
    const column = element('div', styles.column, ...(own.length === 0 ? [missing()] : own));
    column.lang = language;
    column.dir = directionOf(language);
    return column;
  });
  return cut('columns', element('div', styles.columns, ...columns));
}
