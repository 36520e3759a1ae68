/**
 * Sizes beyond which a pack is refused before anything of it is unpacked. A document of 100 pages is about 0.4 MB, so
 * these leave room for every document of a large meeting in six languages.
 */
export const PACK_LIMITS = {
  /** Bytes of the file as it came. */
  file: 64 * 1024 * 1024,
  /** Bytes of one part, unpacked. */
  part: 16 * 1024 * 1024,
  /** Bytes of all parts, unpacked. */
  total: 128 * 1024 * 1024,
  /** Number of parts. */
  parts: 1000,
} as const;

export type PackLimits = Readonly<Record<keyof typeof PACK_LIMITS, number>>;
