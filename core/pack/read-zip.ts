import { Inflate } from 'fflate';
import { err, ok, type Result } from '#core/base/result.ts';

/** Why a zip, or one of its entries, cannot be read. */
export type ZipFault = 'not-a-zip' | 'incomplete' | 'damaged' | 'too-many';

/** One file of a zip, as its directory declares it; nothing is unpacked yet. */
export interface ZipEntry {
  readonly name: string;
  /** Declared bytes once unpacked. */
  readonly size: number;
  readonly method: number;
  readonly packed: Uint8Array;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function findEnd(data: DataView): number | null {
  const lowest = Math.max(0, data.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = data.byteLength - END_SIZE; at >= lowest; at -= 1)
    if (data.getUint32(at, true) === END) return at;
  return null;
}

function packedBytes(bytes: Uint8Array, data: DataView, at: number, size: number): Uint8Array | null {
  if (at + 30 > bytes.length || data.getUint32(at, true) !== LOCAL) return null;
  const start = at + 30 + data.getUint16(at + 26, true) + data.getUint16(at + 28, true);
  return start + size <= bytes.length ? bytes.subarray(start, start + size) : null;
}

/**
 * Lists the entries of a zip from its directory. Own code, because sizes and names are judged before a byte is unpacked
 * and an entry may not give more than it declares; encryption and zip64 have no use here and count as damage.
 */
export function listZip(bytes: Uint8Array, most: number): Result<readonly ZipEntry[], ZipFault> {
  const data = view(bytes);
  const startsAsZip = bytes.length >= 4 && data.getUint32(0, true) === LOCAL;
  const end = findEnd(data);
  if (end === null) return err(startsAsZip ? 'incomplete' : 'not-a-zip');
  const count = data.getUint16(end + 10, true);
  if (count > most) return err('too-many');
  const entries: ZipEntry[] = [];
  let at = data.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || data.getUint32(at, true) !== CENTRAL) return err('damaged');
    const nameEnd = at + 46 + data.getUint16(at + 28, true);
    const packed = packedBytes(bytes, data, data.getUint32(at + 42, true), data.getUint32(at + 20, true));
    const encrypted = (data.getUint16(at + 8, true) & ENCRYPTED) !== 0;
    if (packed === null || encrypted || nameEnd > end) return err('damaged');
    entries.push({
      name: new TextDecoder('utf-8').decode(bytes.subarray(at + 46, nameEnd)),
      size: data.getUint32(at + 24, true),
      method: data.getUint16(at + 10, true),
      packed,
    });
    at = nameEnd + data.getUint16(at + 30, true) + data.getUint16(at + 32, true);
  }
  return ok(entries);
}

/** Small, so that a bomb is noticed after unpacking at most about a thousand times as much. */
const STEP = 16 * 1024;

/** Unpacks one entry and stops as soon as it gives more than it declared, which makes it `damaged`. */
export function unpackEntry({ packed, method, size }: ZipEntry): Result<Uint8Array, ZipFault> {
  if (method === STORED) return packed.length === size ? ok(packed) : err('damaged');
  if (method !== DEFLATED) return err('damaged');
  const unpacked = new Uint8Array(size);
  let filled = 0;
  let excess = false;
  let finished = false;
  const inflate = new Inflate((chunk, final) => {
    excess ||= filled + chunk.length > size;
    if (!excess) unpacked.set(chunk, filled);
    filled += chunk.length;
    finished ||= final;
  });
  try {
    for (let at = 0; at < packed.length && !excess; at += STEP)
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch {
    return err('damaged');
  }
  return !excess && finished && filled === size ? ok(unpacked) : err('damaged');
}
