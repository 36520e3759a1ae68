import { createHash } from 'node:crypto';

/** Gives the SHA-256 of bytes in hexadecimal. */
export const sha256 = (bytes: Uint8Array): Promise<string> =>
  Promise.resolve(createHash('sha256').update(bytes).digest('hex'));
