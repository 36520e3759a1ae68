import type { AppError } from '#core/base/errors.ts';
import { ok, type Result } from '#core/base/result.ts';
import { openPack } from './open-pack.ts';
import type { PackCrypto } from './signature.ts';
import { type Signer, writePack } from './write-pack.ts';

/** Hashing and zipping take about so much of the time; the rest is opening. */
const WRITTEN = 0.6;

/**
 * Writes an `.mpack` and opens it as every pack is before it is given: what cannot be opened is the failure, with its place. `progress`
 * is told the share that is done, from 0 to 1.
 */
export async function writeCheckedPack(
  parts: ReadonlyMap<string, Uint8Array>,
  crypto: PackCrypto,
  signer: Signer | undefined,
  progress: (share: number) => void,
): Promise<Result<Uint8Array, AppError>> {
  const bytes = await writePack(parts, crypto.sha256, signer);
  progress(WRITTEN);
  const opened = await openPack(bytes, crypto, {
    progress: (share) => progress(WRITTEN + share * (1 - WRITTEN)),
  });
  return opened.ok ? ok(bytes) : opened;
}
