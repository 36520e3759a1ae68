import type { RememberedOptions } from './options.ts';
import { PROFILES, type Profile } from './profiles.ts';

/** A profile with options of one's own, saved under a name. */
export interface Variant {
  readonly id: string;
  readonly name: string;
  readonly profile: Profile;
  /** Read by `readOptions` when it is used: a pack may have other languages. */
  readonly options: unknown;
}

/** How a person prints, kept from one time to the next. */
export interface PrintMemory {
  /** A profile, or the id of a variant. */
  readonly chosen: string;
  /** Of each profile that was used, its options; read by `readOptions` when they are used. */
  readonly options: Readonly<Partial<Record<Profile, unknown>>>;
  readonly variants: readonly Variant[];
}

export const NO_MEMORY: PrintMemory = { chosen: 'agenda', options: {}, variants: [] };

const LONGEST_NAME = 60;
const MOST_VARIANTS = 50;

const profileFrom = (value: unknown): Profile | null => PROFILES.find((each) => each === value) ?? null;

function variantFrom(value: unknown): readonly Variant[] {
  const { id, name, profile, options }: Readonly<Record<string, unknown>> = Object(value);
  const known = profileFrom(profile);
  if (typeof id !== 'string' || typeof name !== 'string' || known === null) return [];
  // A variant that is called like a profile could not be told from it.
  if (profileFrom(id) !== null || name.trim() === '') return [];
  return [{ id, name: name.slice(0, LONGEST_NAME), profile: known, options }];
}

/** Reads what is remembered: what does not hold is left out. Earlier versions kept the agenda's options alone. */
export function readMemory(stored: unknown): PrintMemory {
  const found: Readonly<Record<string, unknown>> = Object(stored);
  if (Array.isArray(found['kinds'])) return { ...NO_MEMORY, options: { agenda: stored } };
  const options: Readonly<Record<string, unknown>> = Object(found['options']);
  const variants = Array.isArray(found['variants']) ? found['variants'].flatMap(variantFrom) : [];
  const once = variants.filter((each, at) => variants.findIndex(({ id }) => id === each.id) === at);
  const { chosen } = found;
  const isKnown = profileFrom(chosen) !== null || once.some(({ id }) => id === chosen);
  return {
    chosen: typeof chosen === 'string' && isKnown ? chosen : NO_MEMORY.chosen,
    options: Object.fromEntries(PROFILES.flatMap((each) => (each in options ? [[each, options[each]]] : []))),
    variants: once.slice(0, MOST_VARIANTS),
  };
}

/** Gives the profile in use and what is remembered of its options. */
export function chosenProfile({ chosen, options, variants }: PrintMemory): {
  readonly profile: Profile;
  readonly options: unknown;
} {
  const variant = variants.find(({ id }) => id === chosen);
  if (variant !== undefined) return variant;
  const profile = profileFrom(chosen) ?? 'agenda';
  return { profile, options: options[profile] };
}

/** Gives the memory with other options of the profile or variant in use. */
export function rememberOptions(memory: PrintMemory, options: RememberedOptions): PrintMemory {
  const { chosen, variants } = memory;
  if (variants.some(({ id }) => id === chosen))
    return {
      ...memory,
      variants: variants.map((each) => (each.id === chosen ? { ...each, options } : each)),
    };
  const { profile } = chosenProfile(memory);
  return { ...memory, options: { ...memory.options, [profile]: options } };
}

/** Gives the memory with a variant more, in use: the profile in use with these options, under a name. */
export function saveVariant(
  memory: PrintMemory,
  id: string,
  name: string,
  options: RememberedOptions,
): PrintMemory {
  const { profile } = chosenProfile(memory);
  const variant = { id, name: name.trim().slice(0, LONGEST_NAME), profile, options };
  return { ...memory, chosen: id, variants: [...memory.variants, variant] };
}

/** Gives the memory without the variant in use; its profile is in use then. Nothing changes where none is. */
export function dropVariant(memory: PrintMemory): PrintMemory {
  const { profile } = chosenProfile(memory);
  return {
    ...memory,
    chosen: profile,
    variants: memory.variants.filter(({ id }) => id !== memory.chosen),
  };
}
