import { err, ok, type Result } from '#core/base/result.ts';

/**
 * Reads a part as JSON. Gives, in English for a developer, why it is not: no UTF-8, no JSON, or a `__proto__` key,
 * which no honest pack has and which means something else to whatever copies it into an object.
 */
export function parsePartJson(bytes: Uint8Array): Result<unknown, string> {
  let prototypeKey = false;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
    // Asking about each key takes longer than all else; without an escape the key can only stand there as it is.
    if (!text.includes('__proto__') && !text.includes('\\u')) return ok(JSON.parse(text) as unknown);
    const value: unknown = JSON.parse(text, (key, inner: unknown) => {
      prototypeKey ||= key === '__proto__';
      return inner;
    });
    return prototypeKey ? err('it has a key named __proto__') : ok(value);
  } catch (cause) {
    return err(cause instanceof Error ? cause.message : 'it is not JSON');
  }
}
