import type { Brand } from '#core/base/brand.ts';

declare const sealed: unique symbol;

/** Bytes as they lie on the disk. Only `seal` makes them and only `open` reads them. */
export type Sealed = Uint8Array & { readonly [sealed]: Brand<'Sealed'> };

/**
 * The edge between memory and disk: everything a person wrote passes through it in both directions. Sealing may be
 * slow, so it happens before a database transaction is opened: waiting inside one would end it half-way.
 */
export interface Seal {
  seal(plain: Uint8Array): Promise<Sealed>;
  open(bytes: Sealed): Promise<Uint8Array>;
}

/** Keeps the bytes as they are: what this device stores is as private as the account it runs in. */
export const plainSeal: Seal = {
  // Of a piece of a buffer, IndexedDB would store the whole buffer.
  seal: (plain) =>
    Promise.resolve((plain.length < plain.buffer.byteLength ? plain.slice() : plain) as Sealed),
  open: (bytes) => Promise.resolve(bytes),
};

/** Seals a value as JSON. */
export function sealJson(seal: Seal, value: unknown): Promise<Sealed> {
  return seal.seal(new TextEncoder().encode(JSON.stringify(value)));
}

/** Opens what `sealJson` sealed. */
export async function openJson(seal: Seal, bytes: Sealed): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await seal.open(bytes)));
}
