import { LABEL } from '#core/documents/label.ts';
import { readMarks, type Mark } from './marks.ts';

/** An automatic number is one, whatever it looks like; what cannot be counted (a bullet) gives none. */
export function automaticMarks(text: string): readonly Mark[] {
  const read = readMarks(text.trim()).filter(({ length }) => length >= text.trim().length);
  if (read.length > 0) return read;
  // A number without stop or bracket: `12`.
  const stopped = readMarks(`${text.trim()}.`).map((mark) => ({ ...mark, printed: text.trim() }));
  return stopped.length > 0 ? stopped : otherMarks(text.trim());
}

/** An automatic number that is not read is cited as it stands: `First`, `가`, `ア`. */
function otherMarks(printed: string): readonly Mark[] {
  const label = printed.replace(/^[([（]|[.,:;)\]）．、。]+$/gu, '');
  if (!LABEL.test(label)) return [];
  const own = { printed, length: printed.length, counting: 'other', values: [0], suffix: null } as const;
  return [{ ...own, unit: null, look: 'other', label, isSetOff: true }];
}
