/** Values as Electron's IPC copies them, in a form that JSON can carry; `page-side.js` has the same rules. */
export function encode(value: unknown): unknown {
  if (value === undefined) return { t: 'undefined' };
  if (value instanceof Uint8Array) return { t: 'bytes', v: Buffer.from(value).toString('base64') };
  if (Array.isArray(value)) return value.map(encode);
  if (typeof value === 'object' && value !== null) {
    return { t: 'object', v: Object.entries(value).map(([key, item]) => [key, encode(item)]) };
  }
  if (['string', 'number', 'boolean'].includes(typeof value) || value === null) return value;
  throw new Error('An object could not be cloned.');
}

/** Reads what `encode` made on the other side. */
export function decode(wire: unknown): unknown {
  if (Array.isArray(wire)) return wire.map(decode);
  if (typeof wire !== 'object' || wire === null) return wire;
  const { t, v } = wire as { readonly t?: string; readonly v?: unknown };
  if (t === 'bytes') return new Uint8Array(Buffer.from(String(v), 'base64'));
  if (t === 'object') {
    return Object.fromEntries(
      (v as readonly (readonly [string, unknown])[]).map(([k, item]) => [k, decode(item)]),
    );
  }
  return undefined;
}
