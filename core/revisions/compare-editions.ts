import type { Block, LanguageTag } from '#core/documents/document.ts';
import type { MeetingPack, PackDocument } from '#core/pack/model.ts';
import { compareEntries, type EntryChange } from './compare-entries.ts';

/** What became of a document from one edition of a pack to the next. */
export type DocumentChange =
  | {
      readonly kind: 'kept';
      readonly old: PackDocument;
      readonly fresh: PackDocument;
      /** In the order in which the new edition offers them: languages that both have and whose texts differ … */
      readonly revised: readonly LanguageTag[];
      /** … those that both have and whose texts are the same, … */
      readonly same: readonly LanguageTag[];
      /** … and those that only one edition has. */
      readonly added: readonly LanguageTag[];
      readonly dropped: readonly LanguageTag[];
    }
  | { readonly kind: 'added'; readonly fresh: PackDocument }
  | { readonly kind: 'deleted'; readonly old: PackDocument };

/** Everything that changed from one edition of a meeting's pack to another, but for the paragraphs of each document. */
export interface EditionChanges {
  /** In the order of the new edition; deleted ones last. */
  readonly documents: readonly DocumentChange[];
  readonly items: readonly EntryChange[];
  readonly themes: readonly EntryChange[];
  readonly questions: readonly EntryChange[];
}

/** What a person reads and cites of a block; two editions may number paths otherwise and say the same. */
const saysTheSame = (one: Block, other: Block | undefined): boolean =>
  other !== undefined &&
  one.text === other.text &&
  one.label === other.label &&
  one.kind === other.kind &&
  one.level === other.level;

const sameTexts = (one: readonly Block[], other: readonly Block[]): boolean =>
  one.length === other.length && one.every((block, index) => saysTheSame(block, other[index]));

/** Gives the document of another edition that is the same one: by its id, else by its symbol; null when there is none. */
export const sameDocument = (
  { id, symbol }: Pick<PackDocument, 'id' | 'symbol'>,
  documents: readonly PackDocument[],
): PackDocument | null =>
  documents.find((each) => each.id === id) ??
  documents.find((each) => symbol !== null && each.symbol === symbol) ??
  null;

function keptDocument(old: PackDocument, fresh: PackDocument): DocumentChange {
  const before = new Map(old.versions.map(({ text }) => [text.language, text.blocks]));
  const after = new Map(fresh.versions.map(({ text }) => [text.language, text.blocks]));
  const revised: LanguageTag[] = [];
  const same: LanguageTag[] = [];
  for (const [language, blocks] of after) {
    const was = before.get(language);
    if (was !== undefined) (sameTexts(was, blocks) ? same : revised).push(language);
  }
  return {
    kind: 'kept',
    old,
    fresh,
    revised,
    same,
    added: [...after.keys()].filter((language) => !before.has(language)),
    dropped: [...before.keys()].filter((language) => !after.has(language)),
  };
}

/** Tells whether a document reads otherwise than in the edition before, in any language. */
export const isChanged = (change: DocumentChange): boolean =>
  change.kind !== 'kept' ||
  change.revised.length + change.added.length + change.dropped.length > 0 ||
  change.old.revision !== change.fresh.revision;

/** Compares two editions of a meeting's pack: which documents differ and in what languages, and the programme's entries. */
export function compareEditions(before: MeetingPack, after: MeetingPack): EditionChanges {
  const taken = new Set<PackDocument>();
  const documents = after.documents.map((fresh): DocumentChange => {
    const old = sameDocument(fresh, before.documents);
    if (old === null || taken.has(old)) return { kind: 'added', fresh };
    taken.add(old);
    return keptDocument(old, fresh);
  });
  const deleted = before.documents.filter((old) => !taken.has(old));
  return {
    documents: [...documents, ...deleted.map((old) => ({ kind: 'deleted', old }) as const)],
    ...compareEntries(before, after),
  };
}
