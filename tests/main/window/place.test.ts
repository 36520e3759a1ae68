import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fingerprint,
  placeOn,
  placesSchema,
  rememberPlace,
  SMALLEST,
  type Bounds,
  type Place,
  type Places,
  type Screen,
} from '#main/window/place.ts';

const screen = (x: number, y: number, width: number, height: number, scaleFactor = 1): Screen => ({
  bounds: { x, y, width, height },
  workArea: { x, y: y + 24, width, height: height - 24 },
  scaleFactor,
});
const laptop = screen(0, 0, 1440, 900, 2);
const beamer = screen(1440, 0, 1920, 1080);
const place = (x: number, y: number, state: Place['state'] = 'normal'): Place => ({
  bounds: { x, y, width: 1000, height: 700 },
  state,
});

const isInside = (inner: Bounds, outer: Bounds): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

describe('a window opens', () => {
  test('in the middle of the first display when it never was anywhere', () => {
    expect(placeOn([laptop, beamer], [])).toEqual({
      bounds: { x: 80, y: 32, width: 1280, height: 860 },
      state: 'normal',
    });
  });

  test('where it was on these displays, maximised as it was', () => {
    const kept = rememberPlace([], [laptop, beamer], place(1500, 100, 'maximised'));
    expect(placeOn([laptop, beamer], kept)).toEqual(place(1500, 100, 'maximised'));
  });

  test('on the display that is left when its own is gone, and again where it was when it is back', () => {
    const kept = rememberPlace([], [laptop, beamer], place(2000, 100));
    const alone = placeOn([laptop], kept);
    expect(isInside(alone.bounds, laptop.workArea)).toBe(true);
    const moved = rememberPlace(kept, [laptop], alone);
    expect(placeOn([laptop, beamer], moved)).toEqual(place(2000, 100));
  });

  test('smaller where a display has less room', () => {
    const small = screen(0, 0, 800, 600);
    const kept = rememberPlace([], [beamer], { bounds: beamer.workArea, state: 'normal' });
    expect(placeOn([small], kept).bounds).toEqual(small.workArea);
  });
});

test('displays are the same set in whatever order the system lists them, another at another scale', () => {
  expect(fingerprint([laptop, beamer])).toBe(fingerprint([beamer, laptop]));
  expect(fingerprint([laptop])).not.toBe(fingerprint([{ ...laptop, scaleFactor: 1 }]));
});

const side = fc.integer({ min: 600, max: 4000 });
const anyScreen = fc
  .record({
    x: fc.integer({ min: -4000, max: 4000 }),
    y: fc.integer({ min: -4000, max: 4000 }),
    width: side,
    height: side,
  })
  .map(({ x, y, width, height }) => screen(x, y, width, height));
const anyPlace: fc.Arbitrary<Place> = fc.record({
  bounds: fc.record({
    x: fc.integer({ min: -100_000, max: 100_000 }),
    y: fc.integer({ min: -100_000, max: 100_000 }),
    width: fc.integer({ min: 0, max: 100_000 }),
    height: fc.integer({ min: 0, max: 100_000 }),
  }),
  state: fc.constantFrom('normal', 'maximised', 'full-screen'),
});

test('whatever was kept, the window lies wholly on one present display and can be used', () => {
  fc.assert(
    fc.property(
      fc.array(anyScreen, { minLength: 1, maxLength: 4 }),
      fc.array(
        fc
          .array(anyScreen, { minLength: 1, maxLength: 3 })
          .chain((set) => anyPlace.map((kept) => ({ set, kept }))),
        {
          maxLength: 20,
        },
      ),
      (screens, history) => {
        const places = history.reduce<Places>((all, { set, kept }) => rememberPlace(all, set, kept), []);
        expect(placesSchema.parse(JSON.parse(JSON.stringify(places)))).toEqual(places);
        const { bounds } = placeOn(screens, places);
        expect(screens.some(({ workArea }) => isInside(bounds, workArea))).toBe(true);
        expect(bounds.width).toBeGreaterThanOrEqual(SMALLEST.width);
        expect(bounds.height).toBeGreaterThanOrEqual(SMALLEST.height);
      },
    ),
  );
});

test('a place that was just remembered is given again, and no more than twelve sets are kept', () => {
  const sets = Array.from({ length: 20 }, (_, index) => [screen(0, 0, 1000 + index, 800)]);
  const kept = sets.reduce<Places>((all, set, index) => rememberPlace(all, set, place(index * 1, 24)), []);
  expect(kept).toHaveLength(12);
  expect(kept.at(-1)?.[0]).toBe(fingerprint(sets[19] ?? []));
});
