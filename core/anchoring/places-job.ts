import type { MeetingPack } from '#core/pack/model.ts';
import type { Anchor } from './anchor.ts';
import { placeAnchor, type PlacedAnchor } from './place-anchor.ts';
import { RevisionComparer } from './place-paragraph.ts';

/** Anchors to place in a pack; `earlier` holds the other editions, the newest first. */
export interface PlacesJob {
  readonly turn: number;
  readonly anchors: readonly Anchor[];
  readonly pack: MeetingPack;
  readonly earlier: readonly MeetingPack[];
}

/** What came of a job: one placed anchor for each, in its order. */
export interface PlacesAnswer {
  readonly turn: number;
  readonly placed: readonly PlacedAnchor[];
}

/** Places the anchors of a job; two texts are compared once, however many anchors stand in them. */
export function doPlacesJob({ turn, anchors, pack, earlier }: PlacesJob): PlacesAnswer {
  const comparer = new RevisionComparer();
  return { turn, placed: anchors.map((anchor) => placeAnchor(anchor, pack, earlier, comparer)) };
}
