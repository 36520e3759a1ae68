import type { TextRun } from './body.ts';

/** Gives runs as few as they can be: how an editor has cut a line is no part of what it says. */
export function joinRuns(runs: readonly TextRun[]): readonly TextRun[] {
  const all: TextRun[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (run.text === '') continue;
    if (last !== undefined && last.bold === run.bold && last.italic === run.italic)
      all[all.length - 1] = { ...last, text: last.text + run.text };
    else all.push(run);
  }
  return all;
}
