import { canonicalJson } from '#core/base/canonical-json.ts';
import type { BodyBlock, NoteBody } from '#core/notes/body.ts';
import { joinRuns } from '#core/notes/join-runs.ts';
import type { Note } from '#core/notes/model.ts';

const contentOf = (body: NoteBody): NoteBody =>
  body.map((block): BodyBlock => {
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
        return { ...block, runs: joinRuns(block.runs) };
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
