import { zipSync } from 'fflate';
import { PACK_FORMAT } from '#core/pack/schema.ts';
import { FORMAT_VERSION } from '#core/pack/upgrades.ts';
import { partBytes } from '#core/pack/write-pack.ts';
import { sha256 } from '#tools/pack/pack-crypto.ts';
import { mutateMarkup, mutateText } from './mutate-text.ts';
import { numbersFrom } from './numbers.ts';

/** A meeting pack as it is opened: its parts by name, without the list of them. */
export type SoundParts = ReadonlyMap<string, unknown>;

/**
 * A meeting pack one of whose parts is damaged below the zip. Its hash is mostly taken after the damage, so that what reads
 * and checks the parts meets it; sometimes before, so that the hash must tell.
 */
export async function mutatedPack(parts: SoundParts, seed: number): Promise<Uint8Array> {
  const next = numbersFrom(seed);
  const names = [...parts.keys()];
  const chosen = names[next(names.length)] ?? '';
  const files = new Map<string, Uint8Array>();
  const listed: { name: string; bytes: number; sha256: string }[] = [];
  for (const [name, value] of parts) {
    const sound = partBytes(value);
    const json = JSON.stringify(value);
    const damaged = next(2) === 0 ? mutateMarkup(json, next) : mutateText(json, next);
    const bytes = name === chosen ? new TextEncoder().encode(damaged) : sound;
    const told = next(10) === 0 ? sound : bytes;
    files.set(name, bytes);
    listed.push({ name, bytes: told.length, sha256: await sha256(told) });
  }
  const manifest = JSON.stringify({ format: PACK_FORMAT, formatVersion: FORMAT_VERSION, parts: listed });
  const head = next(6) === 0 ? mutateText(manifest, next) : manifest;
  files.set('pack.json', new TextEncoder().encode(head));
  return zipSync(Object.fromEntries(files));
}
