/** So many rows are worked off at a time, that the window draws in between. */
export const SLICE = 200;

/** Cuts values into slices, in their order. */
export function slices<Value>(values: readonly Value[]): readonly (readonly Value[])[] {
  return Array.from({ length: Math.ceil(values.length / SLICE) }, (_, at) =>
    values.slice(at * SLICE, (at + 1) * SLICE),
  );
}

/** Works off many values without holding up what the window has to do meanwhile. */
export async function inSlices<Value, Done>(
  values: readonly Value[],
  work: (value: Value) => Promise<Done>,
): Promise<readonly Done[]> {
  const done: Done[] = [];
  for (const [index, slice] of slices(values).entries()) {
    if (index > 0) await new Promise((resolve) => setTimeout(resolve));
    done.push(...(await Promise.all(slice.map(work))));
  }
  return done;
}
