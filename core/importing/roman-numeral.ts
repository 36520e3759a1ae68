const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** Gives a number from 1 in lower-case roman letters; Word writes none beyond 32,767. */
export function formatRoman(value: number): string {
  let rest = value;
  let written = '';
  for (const [worth, letters] of ROMAN)
    for (; rest >= worth; rest -= worth) {
      written += letters;
    }
  return written;
}
