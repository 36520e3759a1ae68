import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Anchor } from '#core/anchoring/anchor.ts';
import type { PlacedAnchor } from '#core/anchoring/place-anchor.ts';
import type { NoteId } from '#core/base/ids.ts';
import type { Note } from '#core/notes/model.ts';
import type { RecordView } from '#core/notes/record-view.ts';
import type { MeetingPack } from '#core/pack/model.ts';
import { needsPlacing } from '#renderer/services/places.ts';
import { useMeetingPack, usePackService, useServices } from './services-provider.tsx';
import { useViews } from './use-views.ts';

/** Where the notes of the open meeting stand in its present pack. */
export interface Places {
  /** Other editions of the open pack that this device keeps, the newest first. */
  readonly earlier: readonly MeetingPack[];
  /** Gives how an anchor stands now; one that is still being looked for stands as it was made. */
  readonly of: (anchor: Anchor) => PlacedAnchor;
  /** Notes of which a person has to say where they belong. */
  readonly inDoubt: ReadonlySet<NoteId>;
  /** The anchors, as they were made, of notes that are in doubt or were left in an earlier edition. */
  readonly stray: ReadonlyMap<NoteId, Anchor>;
}

const asMade = (anchor: Anchor): PlacedAnchor => ({ anchor, doubts: [], moved: [] });
const AS_MADE: Places = { earlier: [], of: asMade, inDoubt: new Set(), stray: new Map() };
/** Carries the places to the screens; `EditionProvider` has others below it. */
export const PlacesContext = createContext<Places>(AS_MADE);

const NO_EDITIONS: readonly MeetingPack[] = [];

/** The other editions of the open pack; none until they are read. Where there are none, nothing is drawn anew. */
function useEarlierEditions(): readonly MeetingPack[] {
  const pack = useMeetingPack();
  const packs = usePackService();
  const [earlier, setEarlier] = useState(NO_EDITIONS);
  useEffect(() => {
    let wanted = true;
    void packs
      .earlier(pack.meeting.uri)
      .then((read) => wanted && setEarlier(read.ok && read.value.length > 0 ? read.value : NO_EDITIONS));
    return () => {
      wanted = false;
    };
  }, [packs, pack]);
  return earlier;
}

const notesOf = (views: readonly RecordView[], pack: MeetingPack): readonly Note[] =>
  views.flatMap((view) =>
    view.record === 'note' && view.note.meeting === pack.meeting.uri ? [view.note] : [],
  );

/** By value: a note under the editor reads its anchor anew. */
type Found = ReadonlyMap<string, PlacedAnchor>;
const keyOf = (anchor: Anchor): string => JSON.stringify(anchor);

/** What has been found so far, and for which pack and editions. */
interface Search {
  readonly pack: MeetingPack;
  readonly earlier: readonly MeetingPack[];
  readonly found: Found;
}

/** Finds the place of each note in the present pack and hands it down. Nothing is written. */
export function PlacesProvider({ children }: { readonly children: ReactNode }) {
  const pack = useMeetingPack();
  const views = useViews();
  const { placeAnchors } = useServices();
  const earlier = useEarlierEditions();
  const [search, setSearch] = useState<Search>({ pack, earlier, found: new Map() });
  const found = search.pack === pack && search.earlier === earlier ? search.found : null;
  useEffect(() => {
    let wanted = true;
    const missing = notesOf(views, pack)
      .map(({ fields }) => fields.anchor)
      .filter((anchor) => needsPlacing(anchor, pack, earlier) && found?.has(keyOf(anchor)) !== true);
    if (missing.length === 0) return undefined;
    void placeAnchors(missing, pack, earlier).then((placed) => {
      if (!wanted) return;
      const more = missing.flatMap((anchor, index) => {
        const place = placed[index];
        return place === undefined ? [] : [[keyOf(anchor), place] as const];
      });
      setSearch({ pack, earlier, found: new Map([...(found ?? []), ...more]) });
    });
    return () => {
      wanted = false;
    };
  }, [views, pack, earlier, found, placeAnchors]);
  const places = useMemo((): Places => {
    if (found === null || found.size === 0) return { ...AS_MADE, earlier };
    const of = (anchor: Anchor): PlacedAnchor => found.get(keyOf(anchor)) ?? asMade(anchor);
    const notes = notesOf(views, pack);
    const doubtful = notes.filter(({ fields }) => of(fields.anchor).doubts.length > 0);
    const left = notes.filter(({ fields }) => fields.anchor.left.length > 0);
    return {
      earlier,
      of,
      inDoubt: new Set(doubtful.map(({ id }) => id)),
      stray: new Map([...doubtful, ...left].map(({ id, fields }) => [id, fields.anchor])),
    };
  }, [earlier, found, views, pack]);
  return <PlacesContext value={places}>{children}</PlacesContext>;
}

/** Gives where notes stand in the present pack. */
export const usePlaces = (): Places => useContext(PlacesContext);

/** Gives a note as it stands in the present pack: the same object when its anchor stands as it was made. */
export function placedNote(note: Note, { of }: Places): Note {
  const { anchor } = of(note.fields.anchor);
  return anchor === note.fields.anchor ? note : { ...note, fields: { ...note.fields, anchor } };
}

/** A note as it was made, with what became of its place. */
export interface StrayNote {
  readonly note: Note;
  readonly placed: PlacedAnchor;
}

/** Gives the notes outside the trash that are not where they were made: in doubt, or left in an earlier edition. */
export function useStrayNotes(): {
  readonly inDoubt: readonly StrayNote[];
  readonly left: readonly StrayNote[];
} {
  const views = useViews();
  const pack = useMeetingPack();
  const { of } = usePlaces();
  return useMemo(() => {
    const all = notesOf(views, pack)
      .filter(({ deletedAt }) => deletedAt === null)
      .map((note) => ({ note, placed: of(note.fields.anchor) }));
    return {
      inDoubt: all.filter(({ placed }) => placed.doubts.length > 0).sort(inOrderOfPlaces),
      left: all.filter(({ note }) => note.fields.anchor.left.length > 0).sort(inOrderOfPlaces),
    };
  }, [views, pack, of]);
}

const placeKey = ({ note }: StrayNote): string => {
  const { paragraph, question, theme, item } = note.fields.anchor;
  return [paragraph?.document, paragraph?.path, question, theme, item, note.id].join(' ');
};

const byNumber = new Intl.Collator('en', { numeric: true });

/** By document and number: `9` before `12`. */
const inOrderOfPlaces = (one: StrayNote, other: StrayNote): number =>
  byNumber.compare(placeKey(one), placeKey(other));
