/** Takes a value of unknown shape for what it should be; undefined when it is not that. */
export type Parser<Value> = (value: unknown) => Value | undefined;
type Members = Readonly<Record<string, unknown>>;

/** One of a closed list of words. */
export const oneOf =
  <Value extends string>(values: readonly Value[]): Parser<Value> =>
  (value) =>
    values.find((each) => each === value);

/** A value, or null for none. */
export const orNull =
  <Value>(parse: Parser<Value>): Parser<Value | null> =>
  (value) =>
    value === null ? null : parse(value);

/** Any text. */
export const text = <Text extends string>(value: unknown): Text | undefined =>
  typeof value === 'string' ? (value as Text) : undefined;

/** A whole number from 0. */
export const count: Parser<number> = (value) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;

/**
 * Takes objects with exactly these keys: one more is something that a newer version added. Those of `added` came with
 * this version and get their value where an earlier one wrote the object.
 */
export function members(value: unknown, keys: readonly string[], added: Members = {}): Members | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const all: Members = { ...added, ...value };
  const known = [...keys, ...Object.keys(added)];
  return Object.keys(all).length === known.length && known.every((key) => Object.hasOwn(all, key))
    ? all
    : undefined;
}

/** A list of which every entry is one. */
export const listOf =
  <Value>(parse: Parser<Value>): Parser<readonly Value[]> =>
  (value) => {
    if (!Array.isArray(value)) return undefined;
    const parsed = value.map(parse).filter((each) => each !== undefined);
    return parsed.length === value.length ? parsed : undefined;
  };
