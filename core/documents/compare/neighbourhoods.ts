/** The blocks of the new revision between which an old block must stand if nothing was moved; both are excluded. */
export interface Neighbourhood {
  readonly from: number;
  readonly to: number;
}

/**
 * Gives for each block of the old revision the stretch of the new one in which it would stand: from what its nearest
 * paired neighbour above became to what the nearest one below became. Undefined where these have changed places.
 */
export function neighbourhoods(
  oldCount: number,
  newCount: number,
  pairs: ReadonlyMap<number, number>,
): readonly (Neighbourhood | undefined)[] {
  const below: number[] = [];
  let next = newCount;
  for (let index = oldCount - 1; index >= 0; index -= 1) {
    below[index] = next;
    next = pairs.get(index) ?? next;
  }
  let from = -1;
  return Array.from({ length: oldCount }, (_, index) => {
    const place = { from, to: below[index] ?? newCount };
    from = pairs.get(index) ?? from;
    return place.from < place.to ? place : undefined;
  });
}
