import type { BlockChange } from '#core/documents/compare/compare-documents.ts';
import type { DocumentText } from '#core/documents/document.ts';
import type { ChangesAnswer, ChangesJob } from '#core/revisions/changes-job.ts';
import { askWorker, type TurnWorker } from './worker-turns.ts';

/** Tells paragraph by paragraph what changed between two revisions of a text; away from the thread that draws. */
export type CompareTexts = (old: DocumentText, fresh: DocumentText) => Promise<readonly BlockChange[]>;

export type ChangesWorker = TurnWorker<ChangesJob, ChangesAnswer>;

/** Compares texts in a worker that is started when it is first needed; each pair once, however many screens ask. */
export function compareInWorker(start: () => ChangesWorker): CompareTexts {
  const ask = askWorker(start);
  const known = new WeakMap<DocumentText, WeakMap<DocumentText, Promise<readonly BlockChange[]>>>();
  return (old, fresh) => {
    const pairs = known.get(old) ?? new WeakMap<DocumentText, Promise<readonly BlockChange[]>>();
    known.set(old, pairs);
    const changes =
      pairs.get(fresh) ??
      ask((turn) => ({ turn, before: old.blocks, after: fresh.blocks })).then((answer) => answer.changes);
    pairs.set(fresh, changes);
    return changes;
  };
}
