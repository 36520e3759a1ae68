import { useEffect, useMemo, useState } from 'react';
import type { BlockChange } from '#core/documents/compare/compare-documents.ts';
import type { DocumentText } from '#core/documents/document.ts';
import type { MeetingPack, PackDocument } from '#core/pack/model.ts';
import {
  compareDocument,
  comparingEditions,
  sameDocument,
  type DocumentChange,
  type EditionChanges,
} from '#core/revisions/compare-editions.ts';
import { nextTask } from '#renderer/data/slices.ts';
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

/** What one slice of comparing may take, and drawing may wait for. */
const SLICE_MS = 8;

async function compareInSlices(before: MeetingPack, after: MeetingPack): Promise<EditionChanges> {
  const comparing = comparingEditions(before, after);
  let until = performance.now() + SLICE_MS;
  for (;;) {
    const step = comparing.next();
    if (step.done === true) return step.value;
    if (performance.now() < until) continue;
    await nextTask();
    until = performance.now() + SLICE_MS;
  }
}

const compared = new WeakMap<MeetingPack, WeakMap<MeetingPack, Promise<EditionChanges>>>();

/** Two editions are compared once, however many screens ask. */
function changesBetween(before: MeetingPack, after: MeetingPack): Promise<EditionChanges> {
  const known = compared.get(before) ?? new WeakMap<MeetingPack, Promise<EditionChanges>>();
  compared.set(before, known);
  const changes = known.get(after) ?? compareInSlices(before, after);
  known.set(after, changes);
  return changes;
}

interface ComparedEditions {
  readonly old: MeetingPack;
  readonly fresh: MeetingPack;
  readonly changes: EditionChanges;
}

/** Gives what changed from an edition to the open pack; null without one, and until it is known. */
export function useEditionChanges(edition: EarlierEdition | null): EditionChanges | null {
  const fresh = useMeetingPack();
  const old = edition?.pack ?? null;
  const [known, setKnown] = useState<ComparedEditions | null>(null);
  useEffect(() => {
    if (old === null) return undefined;
    let wanted = true;
    void changesBetween(old, fresh).then((changes) => wanted && setKnown({ old, fresh, changes }));
    return () => {
      wanted = false;
    };
  }, [old, fresh]);
  return known !== null && known.old === old && known.fresh === fresh ? known.changes : null;
}

/** Gives what became of a document since the newest other edition, and since which; null without one, or when it is new. */
export function useDocumentChange(
  document: PackDocument,
): { readonly edition: EarlierEdition; readonly change: DocumentChange } | null {
  const [edition = null] = useEarlierEditions();
  return useMemo(() => {
    const old = edition === null ? null : sameDocument(document, edition.pack.documents);
    const change = old && compareDocument({ old, fresh: document });
    return edition === null || change === null ? null : { edition, change };
  }, [document, edition]);
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
