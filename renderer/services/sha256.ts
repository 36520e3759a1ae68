import { sha256On } from '#core/base/sha256.ts';

/** Gives the SHA-256 of some bytes as 64 hexadecimal digits. */
export const sha256 = sha256On(crypto.subtle);
