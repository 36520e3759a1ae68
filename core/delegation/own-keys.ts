/** The two key pairs of a person, made on their device. Both secrets stay there; they leave only under a passphrase. */
export interface OwnKeys {
  /** Reads what is encrypted to `recipient`: an age identity (X25519). */
  readonly identity: string;
  readonly recipient: string;
  /** Signs; PKCS #8 of an Ed25519 key, in base64. */
  readonly signingSecret: string;
  /** What the signatures are checked with; 32 bytes in base64. */
  readonly signingKey: string;
}

/** Takes a stored value for key pairs when it has the shape of them; else null. */
export function parseOwnKeys(value: unknown): OwnKeys | null {
  const { identity, recipient, signingSecret, signingKey }: Readonly<Record<string, unknown>> = Object(value);
  if (typeof identity !== 'string' || typeof recipient !== 'string') return null;
  if (typeof signingSecret !== 'string' || typeof signingKey !== 'string') return null;
  return { identity, recipient, signingSecret, signingKey };
}
