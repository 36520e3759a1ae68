import type { ParagraphAnchor } from '#core/anchoring/anchor.ts';
import { paragraphName } from '#core/documents/cite.ts';
import type { NoteBody } from '#core/notes/body.ts';
import type { NoteFields } from '#core/notes/model.ts';
import { leadingText, printText, type PrintContext } from './context.ts';
import type { ShelvedNote, Shelf } from './note-shelf.ts';
import type { NoteBlock } from './print-document.ts';

const LONGEST_EXCERPT = 200;

const isEmpty = (body: NoteBody): boolean =>
  body.every((block) => {
    if ('runs' in block) return block.runs.every((run) => run.text.trim() === '');
    if ('items' in block) return block.items.every(isEmpty);
    return 'blocks' in block ? isEmpty(block.blocks) : block.text.trim() === '';
  });

const NAMED: Partial<Record<keyof NoteFields, keyof NoteFields>> = {
  kind: 'kind',
  stance: 'stance',
  priority: 'priority',
  visibility: 'visibility',
};

/** Gives the other value in words where the print has a word for it. */
function otherValue(field: keyof NoteFields, value: unknown, { words }: PrintContext): string | null {
  if (typeof value !== 'string' || NAMED[field] === undefined) return null;
  const table: Readonly<Record<string, string>> = {
    ...words.noteKind,
    ...words.stance,
    ...words.priority,
    ...words.visibility,
  };
  return table[value] ?? null;
}

/** What was there is kept beside the note on paper, too; a long paragraph is told by how it begins. */
function excerptOf({ words, quotation }: ParagraphAnchor): string {
  const text = quotation?.exact ?? words?.text ?? '';
  return text.length <= LONGEST_EXCERPT ? text : `${text.slice(0, LONGEST_EXCERPT)}…`;
}

function remarksOf({ note, anchor, was }: ShelvedNote, context: PrintContext): readonly string[] {
  const { words } = context;
  const conflicts = note.conflicts.flatMap(({ field, values }) => {
    const others = values.slice(1).map((value) => otherValue(field, value, context));
    const known = others.filter((each) => each !== null);
    return known.length > 0 ? [words.twoValues(words.list(known))] : [];
  });
  return [
    ...(isEmpty(note.body) ? [words.emptyNote] : []),
    ...anchor.lost.map((level) => words.lost[level]),
    ...(was === null ? [] : [words.wasAt(paragraphName(was), excerptOf(was))]),
    ...conflicts,
  ];
}

/** Gives a note as a block. */
export function noteBlock(shelved: ShelvedNote, running: string, context: PrintContext): NoteBlock {
  const { note } = shelved;
  const { kind, stance, priority, visibility, outcome, tags, anchor } = note.fields;
  const { words, pack } = context;
  const expected = pack.outcomes.find(({ id }) => id === outcome);
  const quotation = anchor.paragraph?.quotation ?? null;
  return {
    kind: 'note',
    id: `note:${note.id}`,
    running,
    keepWithNext: false,
    keepTogether: true,
    note: note.id,
    kindWords: words.noteKind[kind],
    stance: kind === 'position' && stance !== null ? { stance, words: words.stance[stance] } : null,
    priority: { priority, words: words.priority[priority] },
    visibility: { visibility, words: words.visibility[visibility] },
    changed: words.changed(note.updatedAt),
    tags,
    outcome: expected === undefined ? null : words.outcome(leadingText(expected.text, context).text),
    quoted: quotation === null ? null : printText(quotation.exact, quotation.language),
    body: note.body,
    remarks: remarksOf(shelved, context),
  };
}

/** Gives the notes of one place as blocks, and takes them off their shelf. */
export function takeNotes(shelf: Shelf, running: string, context: PrintContext): readonly NoteBlock[] {
  return context.shelves.take(shelf).map((shelved) => noteBlock(shelved, running, context));
}

/** Gives the notes that no place has taken: none, as long as every kind of place is printed. */
export function takeRest(running: string, context: PrintContext): readonly NoteBlock[] {
  return context.shelves.rest().map((shelved) => noteBlock(shelved, running, context));
}
