/** Ends a switch over a closed union: does not compile while a case is missing; throws should one slip through. */
export function assertNever(value: never): never {
  throw new Error(`A case is missing for ${JSON.stringify(value)}`);
}
