import type { AppError } from '#core/base/errors.ts';
import { ok, type Result } from '#core/base/result.ts';
import type { Platform } from '#renderer/platform/platform.ts';

/** What this device had when the app last looked, kept outside the database. */
export interface Keepsake {
  readonly notes: number;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
}

type Keeper = Pick<Platform, 'readKeepsake' | 'writeKeepsake'>;

/** Gives the keepsake; null when there is none that can be read. */
export async function readKeepsake(platform: Keeper): Promise<Result<Keepsake | null, AppError>> {
  const text = await platform.readKeepsake();
  if (!text.ok || text.value === null) return text.ok ? ok(null) : text;
  return ok(parseKeepsake(text.value));
}

/** Writes the keepsake anew. */
export function writeKeepsake(platform: Keeper, keepsake: Keepsake): Promise<Result<null, AppError>> {
  return platform.writeKeepsake(JSON.stringify(keepsake));
}

function parseKeepsake(text: string): Keepsake | null {
  try {
    const { notes, at }: { notes?: unknown; at?: unknown } = Object(JSON.parse(text));
    return typeof notes === 'number' && typeof at === 'number' ? { notes, at } : null;
  } catch {
    return null;
  }
}
