import * as z from 'zod/mini';

/** A rectangle of the desktop in device-independent pixels. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What is to be known of a display: all of it, and the part that no task bar takes. */
export interface Screen {
  readonly bounds: Bounds;
  readonly workArea: Bounds;
  readonly scaleFactor: number;
}

export const SMALLEST = { width: 480, height: 400 } as const;
const USUAL = { width: 1280, height: 860 } as const;
/** So many sets of displays are remembered; the one used longest ago goes first. */
const MOST_SETS = 12;

const pixels = z.number().check(z.refine((value) => Number.isInteger(value) && Math.abs(value) <= 100_000));

const placeSchema = z.strictObject({
  bounds: z.strictObject({ x: pixels, y: pixels, width: pixels, height: pixels }),
  state: z.enum(['normal', 'maximised', 'full-screen']),
});

/** Where a window stands; `bounds` are those to go back to from being maximised. */
export type Place = z.infer<typeof placeSchema>;

/** The places of the window, each with the fingerprint of the displays it belongs to; the one used last comes last. */
export const placesSchema = z.readonly(
  z.array(z.readonly(z.tuple([z.string().check(z.maxLength(500)), placeSchema]))),
);
export type Places = z.infer<typeof placesSchema>;

/** Names a set of displays by their sizes, scales and how they stand to each other, in whatever order the system lists them. */
export function fingerprint(screens: readonly Screen[]): string {
  return screens
    .map(({ bounds: { x, y, width, height }, scaleFactor }) => `${width}x${height}@${x},${y}*${scaleFactor}`)
    .sort()
    .join(' ');
}

const overlap = (a: Bounds, b: Bounds): number =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));

const between = (least: number, value: number, most: number): number =>
  Math.max(least, Math.min(value, most));

/** Moves and shrinks bounds until all of them lie in an area; an area smaller than a window can be gets its corner. */
function fitInto(bounds: Bounds, area: Bounds): Bounds {
  const width = between(SMALLEST.width, bounds.width, Math.max(SMALLEST.width, area.width));
  const height = between(SMALLEST.height, bounds.height, Math.max(SMALLEST.height, area.height));
  return {
    x: Math.max(area.x, Math.min(bounds.x, area.x + area.width - width)),
    y: Math.max(area.y, Math.min(bounds.y, area.y + area.height - height)),
    width,
    height,
  };
}

function centred(area: Bounds): Bounds {
  const width = Math.min(USUAL.width, area.width);
  const height = Math.min(USUAL.height, area.height);
  return {
    x: area.x + Math.round((area.width - width) / 2),
    y: area.y + Math.round((area.height - height) / 2),
    width,
    height,
  };
}

/**
 * Gives where the window opens on the present displays: where it was on this very set, else where it was last, brought wholly onto
 * the display that it lies on most; else in the middle of the first. `screens` has the primary display first and is not empty.
 */
export function placeOn(screens: readonly Screen[], places: Places): Place {
  const set = fingerprint(screens);
  const kept = places.find(([displays]) => displays === set) ?? places.at(-1);
  const first = screens[0]?.workArea ?? { x: 0, y: 0, ...USUAL };
  if (kept === undefined) return { bounds: fitInto(centred(first), first), state: 'normal' };
  const { bounds, state } = kept[1];
  const area = screens
    .map(({ workArea }) => workArea)
    .reduce((best, each) => (overlap(bounds, each) > overlap(bounds, best) ? each : best), first);
  return { bounds: fitInto(bounds, area), state };
}

/** Gives the places with this one in them for the present displays. */
export function rememberPlace(places: Places, screens: readonly Screen[], place: Place): Places {
  const set = fingerprint(screens);
  return [...places.filter(([displays]) => displays !== set), [set, place] as const].slice(-MOST_SETS);
}
