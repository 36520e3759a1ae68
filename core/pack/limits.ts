/**
 * Sizes beyond which a pack is refused before anything of it is unpacked. A text of 200 paragraphs is about 0.1 MB, its
 * original mostly below 1 MB, so these leave room for 1,000 documents, and for a large meeting in six languages.
 */
export const PACK_LIMITS = {
  /** Bytes of the file as it came. */
  file: 512 * 1024 * 1024,
  /** Bytes of one part that is read, unpacked. */
  part: 16 * 1024 * 1024,
  /** Bytes of one original file: as much as is read of a file when a pack is made. */
  original: 64 * 1024 * 1024,
  /** Bytes of all parts, unpacked. */
  total: 1024 * 1024 * 1024,
  /** Number of parts. */
  parts: 12_000,
} as const;

export type PackLimits = Readonly<Record<keyof typeof PACK_LIMITS, number>>;
