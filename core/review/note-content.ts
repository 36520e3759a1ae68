import { canonicalJson } from '#core/base/canonical-json.ts';
import type { BodyBlock, NoteBody, TextRun } from '#core/notes/body.ts';
import type { Note } from '#core/notes/model.ts';

/** Runs as few as they can be: how an editor has cut a line is no part of what it says. */
function joined(runs: readonly TextRun[]): readonly TextRun[] {
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

const contentOf = (body: NoteBody): NoteBody =>
  body.map((block): BodyBlock => {
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
        return { ...block, runs: joined(block.runs) };
      case 'quotation':
        return { ...block, blocks: contentOf(block.blocks) };
      case 'bullet-list':
      case 'ordered-list':
        return { ...block, items: block.items.map(contentOf) };
      case 'unknown':
        return block;
    }
  });

/**
 * Gives what a note says as canonical JSON, the same on every device whose copy says the same: its text and what its author
 * decided about it. Times, and who may see it, are no part of that.
 */
export function noteContent({ id, owner, meeting, fields, body }: Note): string {
  const { kind, stance, priority, outcome, tags, anchor } = fields;
  return canonicalJson({
    id,
    owner,
    meeting,
    kind,
    stance: kind === 'position' ? stance : null,
    priority,
    outcome,
    tags: [...tags].sort(),
    anchor,
    body: contentOf(body),
  });
}
