/** Names that JavaScript itself asks any object for: by awaiting, printing or converting it. */
const ASKED_BY_JAVASCRIPT: ReadonlySet<string> = new Set([
  'then',
  'toJSON',
  'inspect',
  'constructor',
  'prototype',
  'domain',
  'asymmetricMatch',
  '$$typeof',
  'nodeType',
]);

/** Wraps a part of the stand-in so that asking it for something it lacks throws, with the name, instead of giving undefined. */
export function strict<Part extends object>(name: string, part: Part): Part {
  return new Proxy(part, {
    get(target, key, receiver) {
      if (typeof key === 'string' && !(key in target) && !ASKED_BY_JAVASCRIPT.has(key)) {
        throw new Error(`The Electron stand-in has no ${name}.${key}.`);
      }
      return Reflect.get(target, key, receiver) as unknown;
    },
  });
}
