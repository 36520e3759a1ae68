import { useEffect, useMemo, useState } from 'react';
import type { BlockChange } from '#core/documents/compare/compare-documents.ts';
import type { DocumentText } from '#core/documents/document.ts';
import type { MeetingPack, PackDocument } from '#core/pack/model.ts';
import {
  compareEditions,
  type DocumentChange,
  type EditionChanges,
} from '#core/revisions/compare-editions.ts';
import { usePlaces } from './places.tsx';
import { useMeetingPack, useServices } from './services-provider.tsx';

/** Another edition of the open pack that this device keeps, with the name by which addresses know it. */
export interface EarlierEdition {
  readonly name: string;
  readonly pack: MeetingPack;
}

/** Names editions after number and day, `1-2019-07-01`; of several with both alike, the later ones get `~2` and so on. */
export function namedEditions(earlier: readonly MeetingPack[]): readonly EarlierEdition[] {
  const seen = new Map<string, number>();
  return earlier.map((pack) => {
    const name = `${String(pack.edition)}-${pack.issued}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { name: count === 1 ? name : `${name}~${String(count)}`, pack };
  });
}

/** Gives the other editions of the open pack, the newest first; none until they are read. */
export function useEarlierEditions(): readonly EarlierEdition[] {
  const { earlier } = usePlaces();
  return useMemo(() => namedEditions(earlier), [earlier]);
}

const compared = new WeakMap<MeetingPack, WeakMap<MeetingPack, EditionChanges>>();

/** Two editions are compared once, however many screens ask: a large pack takes a while. */
function changesBetween(before: MeetingPack, after: MeetingPack): EditionChanges {
  const known = compared.get(before) ?? new WeakMap<MeetingPack, EditionChanges>();
  compared.set(before, known);
  const changes = known.get(after) ?? compareEditions(before, after);
  known.set(after, changes);
  return changes;
}

/** Gives what changed from an edition to the open pack; null without one. */
export function useEditionChanges(edition: EarlierEdition | null): EditionChanges | null {
  const present = useMeetingPack();
  return useMemo(() => (edition === null ? null : changesBetween(edition.pack, present)), [edition, present]);
}

/** Gives what became of a document since the newest other edition, and since which; null without one, or when it is new. */
export function useDocumentChange(
  document: PackDocument,
): { readonly edition: EarlierEdition; readonly change: DocumentChange } | null {
  const [edition = null] = useEarlierEditions();
  const changes = useEditionChanges(edition);
  const change = changes?.documents.find((each) => each.kind === 'kept' && each.fresh === document);
  return edition === null || change === undefined ? null : { edition, change };
}

interface Compared {
  readonly old: DocumentText;
  readonly fresh: DocumentText;
  readonly changes: readonly BlockChange[];
}

/** Gives what changed from one text to another, paragraph by paragraph; null until it is known. */
export function useBlockChanges(old: DocumentText, fresh: DocumentText): readonly BlockChange[] | null {
  const { compareTexts } = useServices();
  const [known, setKnown] = useState<Compared | null>(null);
  useEffect(() => {
    let wanted = true;
    void compareTexts(old, fresh).then((changes) => wanted && setKnown({ old, fresh, changes }));
    return () => {
      wanted = false;
    };
  }, [compareTexts, old, fresh]);
  return known?.old === old && known.fresh === fresh ? known.changes : null;
}
