import type { Anchor, ParagraphAnchor } from '#core/anchoring/anchor.ts';
import { resolveAnchor, type ResolvedAnchor } from '#core/anchoring/resolve-anchor.ts';
import type { NoteId } from '#core/base/ids.ts';
import type { MeetingRecord, Note } from '#core/notes/model.ts';
import type { DocumentId, ItemId, MeetingPack, QuestionId, ThemeId } from '#core/pack/model.ts';

/** The place of a print at which a note stands: the closest level of its anchor that still exists. */
export type Shelf =
  | { readonly kind: 'question'; readonly id: QuestionId }
  | { readonly kind: 'paragraph'; readonly document: DocumentId; readonly path: string }
  | { readonly kind: 'theme'; readonly id: ThemeId }
  | { readonly kind: 'item'; readonly id: ItemId }
  | { readonly kind: 'meeting' }
  /** It hung somewhere, and nothing of that is left. */
  | { readonly kind: 'lost' };

/** A note with what is left of its anchor. */
export interface ShelvedNote {
  readonly note: Note;
  readonly anchor: ResolvedAnchor;
  /** The paragraph of an earlier edition at which it waits for its place, or was left; null for all others. */
  readonly was: ParagraphAnchor | null;
}

/** Notes by place. Taking empties the place, so that no note is ever printed twice, and `rest` shows what nobody took. */
export interface NoteShelves {
  take(shelf: Shelf): readonly ShelvedNote[];
  /** Paths of a document at which notes wait. */
  paths(document: DocumentId): readonly string[];
  rest(): readonly ShelvedNote[];
}

const keyOf = (shelf: Shelf): string =>
  JSON.stringify([
    shelf.kind,
    'document' in shelf ? [shelf.document, shelf.path] : 'id' in shelf ? shelf.id : '',
  ]);

function shelfFor(anchor: ResolvedAnchor, isStray: boolean): Shelf {
  if (anchor.question) return { kind: 'question', id: anchor.question.id };
  if (anchor.paragraph)
    return {
      kind: 'paragraph',
      document: anchor.paragraph.document.id,
      path: anchor.paragraph.block.path,
    };
  if (anchor.theme) return { kind: 'theme', id: anchor.theme.id };
  if (anchor.item) return { kind: 'item', id: anchor.item.id };
  return { kind: anchor.lost.length > 0 || isStray ? 'lost' : 'meeting' };
}

/** Puts each note at its one place, keeping the order in which they come. */
export function shelveNotes(
  notes: readonly Note[],
  pack: MeetingPack,
  record: Pick<MeetingRecord, 'ownQuestions'>,
  stray: ReadonlyMap<NoteId, Anchor>,
): NoteShelves {
  const shelves = new Map<string, ShelvedNote[]>();
  const paths = new Map<DocumentId, Set<string>>();
  for (const note of notes) {
    const anchor = resolveAnchor(note.fields.anchor, pack, record.ownQuestions);
    const made = stray.get(note.id);
    const shelf = shelfFor(anchor, made !== undefined);
    const key = keyOf(shelf);
    const there = shelves.get(key) ?? [];
    there.push({ note, anchor, was: made?.paragraph ?? null });
    shelves.set(key, there);
    if (shelf.kind === 'paragraph')
      paths.set(shelf.document, (paths.get(shelf.document) ?? new Set()).add(shelf.path));
  }
  return {
    take: (shelf) => {
      const key = keyOf(shelf);
      const found = shelves.get(key) ?? [];
      shelves.delete(key);
      return found;
    },
    paths: (document) => [...(paths.get(document) ?? [])],
    rest: () => [...shelves.values()].flat(),
  };
}
