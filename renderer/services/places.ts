import type { Anchor } from '#core/anchoring/anchor.ts';
import type { PlacedAnchor } from '#core/anchoring/place-anchor.ts';
import type { PlacesAnswer, PlacesJob } from '#core/anchoring/places-job.ts';
import { isUnchanged } from '#core/anchoring/place-paragraph.ts';
import type { MeetingPack } from '#core/pack/model.ts';
import { askWorker, type TurnWorker } from './worker-turns.ts';

/** Places anchors in a pack, given the earlier editions, newest first; away from the thread that draws. */
export type PlaceAnchors = (
  anchors: readonly Anchor[],
  pack: MeetingPack,
  earlier: readonly MeetingPack[],
) => Promise<readonly PlacedAnchor[]>;

/** Tells whether an anchor has to be looked for: most have not, and are placed as they stand. */
export function needsPlacing(anchor: Anchor, pack: MeetingPack, earlier: readonly MeetingPack[]): boolean {
  const { item, theme, question, paragraph, left } = anchor;
  if (left.includes('paragraph') || (paragraph !== null && !isUnchanged(paragraph, pack))) return true;
  return earlier.length > 0 && (item !== null || theme !== null || question !== null);
}

/** The parts of a pack by which anchors are placed: the documents that they name, and the programme. */
function relevantParts(pack: MeetingPack, anchors: readonly Anchor[]): MeetingPack {
  const wanted = anchors.flatMap(({ paragraph }) => paragraph ?? []);
  const ids = new Set<string>(wanted.map(({ document }) => document));
  const symbols = new Set(wanted.flatMap(({ symbol }) => symbol ?? []));
  const documents = pack.documents.filter(
    ({ id, symbol }) => ids.has(id) || (symbol !== null && symbols.has(symbol)),
  );
  return { ...pack, documents };
}

export type PlacesWorker = TurnWorker<PlacesJob, PlacesAnswer>;

/** Places anchors in a worker that is started when it is first needed. */
export function placeInWorker(start: () => PlacesWorker): PlaceAnchors {
  const ask = askWorker(start);
  return async (anchors, pack, earlier) => {
    const { placed } = await ask((turn) => ({
      turn,
      anchors,
      pack: relevantParts(pack, anchors),
      earlier: earlier.map((edition) => relevantParts(edition, anchors)),
    }));
    return placed;
  };
}
