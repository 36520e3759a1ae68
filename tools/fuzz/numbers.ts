/** A small generator of numbers below a limit; equal seeds give equal numbers (Lehmer, 1951). */
export function numbersFrom(seed: number): (limit: number) => number {
  let state = (seed * 2_654_435 + 12_345) % 2_147_483_647 || 1;
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
}
