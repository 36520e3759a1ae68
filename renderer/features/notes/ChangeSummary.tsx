import { isUnchanged, type NoteChange } from '#core/notes/note-change.ts';
import { wordsOf, type DiffRun } from '#core/notes/text-diff.ts';
import { useFormat, useText } from '#renderer/i18n/index.ts';

const isWord = (word: string): boolean => /[\p{L}\p{N}]/u.test(word);

const countOf = (runs: readonly DiffRun[], kind: DiffRun['kind']): number =>
  runs.flatMap((run) => (run.kind === kind ? wordsOf(run.text).filter(isWord) : [])).length;

/** What changed, in a line: how many words, which fields, the way into the trash or out. */
export function ChangeSummary({ change }: { readonly change: NoteChange }) {
  const t = useText('history');
  const notes = useText('notes');
  const { list } = useFormat();
  if (isUnchanged(change)) return t('nothing');
  const inserted = countOf(change.text, 'inserted');
  const deleted = countOf(change.text, 'deleted');
  const isTextChanged = change.text.some(({ kind }) => kind !== 'same');
  const parts = [
    ...(inserted > 0 ? [t('inserted', { count: inserted })] : []),
    ...(deleted > 0 ? [t('deleted', { count: deleted })] : []),
    ...(change.isFormOnly || (isTextChanged && inserted + deleted === 0) ? [t('form')] : []),
    ...change.fields.map(({ field }) => notes(`field.${field}`)),
    ...(change.trash === null ? [] : [t(`trash.${change.trash}`)]),
  ];
  return list(parts, 'unit');
}
