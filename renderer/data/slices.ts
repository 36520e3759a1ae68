/** So many rows are worked off at a time, that the window draws in between. */
export const SLICE = 200;

/** With more documents than this, going through a whole table is quicker than asking for each. */
export const MOST_SINGLE_READS = 500;

/** Cuts values into slices, in their order. */
export function slices<Value>(values: readonly Value[]): readonly (readonly Value[])[] {
  return Array.from({ length: Math.ceil(values.length / SLICE) }, (_, at) =>
    values.slice(at * SLICE, (at + 1) * SLICE),
  );
}

/** Lets the window do what waits for it: draw, hear a press. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Works off many values without holding up what the window has to do meanwhile. */
export async function inSlices<Value, Done>(
  values: readonly Value[],
  work: (value: Value) => Promise<Done>,
): Promise<readonly Done[]> {
  const done: Done[] = [];
  for (const [index, slice] of slices(values).entries()) {
    if (index > 0) await nextTask();
    done.push(...(await Promise.all(slice.map(work))));
  }
  return done;
}
