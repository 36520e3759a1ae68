/** The part of WebCrypto that SHA-256 needs; `core` has no host of its own. */
export interface DigestHost {
  digest(algorithm: string, bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
}

/** Gives what tells the SHA-256 of some bytes as 64 hexadecimal digits. */
export const sha256On =
  (host: DigestHost) =>
  async (bytes: Uint8Array): Promise<string> => {
    const digest = new Uint8Array(await host.digest('SHA-256', new Uint8Array(bytes)));
    return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  };
