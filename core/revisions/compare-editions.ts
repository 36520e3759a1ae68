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

/** A document of either edition and the same one of the other; null where one of them has none. */
export interface DocumentPair {
  readonly old: PackDocument | null;
  readonly fresh: PackDocument | null;
}

/** Pairs the documents of two editions without looking into their texts; in the new order, deleted ones last. */
export function pairDocuments(before: MeetingPack, after: MeetingPack): readonly DocumentPair[] {
  const taken = new Set<PackDocument>();
  const pairs = after.documents.map((fresh): DocumentPair => {
    const old = sameDocument(fresh, before.documents);
    if (old === null || taken.has(old)) return { old: null, fresh };
    taken.add(old);
    return { old, fresh };
  });
  return [
    ...pairs,
    ...before.documents.filter((old) => !taken.has(old)).map((old) => ({ old, fresh: null })),
  ];
}

/** Tells what became of a document, language by language. */
export function compareDocument({ old, fresh }: DocumentPair): DocumentChange | null {
  if (fresh === null) return old && { kind: 'deleted', old };
  return old === null ? { kind: 'added', fresh } : keptDocument(old, fresh);
}

/**
 * Compares two editions of a meeting's pack document by document, each step giving how many are done: packs hold a
 * thousand, and whoever draws has to come to it in between.
 */
export function* comparingEditions(
  before: MeetingPack,
  after: MeetingPack,
): Generator<number, EditionChanges> {
  const documents: DocumentChange[] = [];
  for (const pair of pairDocuments(before, after)) {
    const change = compareDocument(pair);
    if (change !== null) documents.push(change);
    yield documents.length;
  }
  return { documents, ...compareEntries(before, after) };
}

/** Compares two editions of a meeting's pack: which documents differ and in what languages, and the programme's entries. */
export function compareEditions(before: MeetingPack, after: MeetingPack): EditionChanges {
  const comparing = comparingEditions(before, after);
  let step = comparing.next();
  while (step.done !== true) step = comparing.next();
  return step.value;
}
