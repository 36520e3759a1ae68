/** What a print says about its own moment: the moment alone, or the line at the foot of each page. */
export interface Stamp {
  readonly moment: string;
  readonly line: string;
}

/** Marks an element whose text is the moment of printing, and gives it back. */
export function stampable<Made extends HTMLElement>(made: Made, part: keyof Stamp): Made {
  made.dataset['stamp'] = part;
  return made;
}

/** Says on every sheet when it is printed: pages may have been in view for an hour before they leave. */
export function stampSheets(sheets: ParentNode, stamp: Stamp): void {
  for (const made of sheets.querySelectorAll<HTMLElement>('[data-stamp]'))
    made.textContent = made.dataset['stamp'] === 'moment' ? stamp.moment : stamp.line;
}
