// Runs in the page before anything else and gives the built preload a small `require('electron')`.
// Plain JavaScript, because it is put into the page as text. Its rules for values are those of `wire.ts`.
export function pageSide(preload, postName, receiveName) {
  const post = globalThis[postName];
  delete globalThis[postName];
  if (globalThis !== globalThis.top || post === undefined) return;

  const encode = (value) => {
    if (value === undefined) return { t: 'undefined' };
    if (value instanceof Uint8Array) return { t: 'bytes', v: value.toBase64() };
    if (Array.isArray(value)) return value.map(encode);
    if (typeof value === 'object' && value !== null) {
      return { t: 'object', v: Object.entries(value).map(([key, item]) => [key, encode(item)]) };
    }
    if (['string', 'number', 'boolean'].includes(typeof value) || value === null) return value;
    throw new Error('An object could not be cloned.');
  };
  const decode = (wire) => {
    if (Array.isArray(wire)) return wire.map(decode);
    if (typeof wire !== 'object' || wire === null) return wire;
    if (wire.t === 'bytes') return Uint8Array.fromBase64(wire.v);
    if (wire.t === 'object') return Object.fromEntries(wire.v.map(([key, item]) => [key, decode(item)]));
    return undefined;
  };

  const waiting = new Map();
  const listeners = new Map();
  let last = 0;

  Object.defineProperty(globalThis, receiveName, {
    value: (message) => {
      if (message.event !== undefined) {
        for (const listener of [...(listeners.get(message.event) ?? [])])
          listener({}, ...message.args.map(decode));
        return;
      }
      const { resolve, reject } = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.error === undefined) resolve(decode(message.value));
      else reject(new Error(message.error));
    },
  });

  const ipcRenderer = {
    invoke: (channel, ...args) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        const text = JSON.stringify({ id, channel, args: args.map(encode) });
        waiting.set(id, { resolve, reject });
        post(text);
      }),
    on: (channel, listener) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
    removeListener: (channel, listener) => {
      listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((known) => known !== listener),
      );
      return ipcRenderer;
    },
  };

  // As Electron's bridge does: functions are wrapped, values are copied both ways, and nothing can be changed.
  const copy = (value) => (typeof value === 'function' ? bridge(value) : globalThis.structuredClone(value));
  const bridge = (value) => {
    if (typeof value === 'function') {
      return (...args) => {
        const answer = value(
          ...args.map((arg) => (typeof arg === 'function' ? arg : globalThis.structuredClone(arg))),
        );
        return answer instanceof Promise ? answer.then(copy) : copy(answer);
      };
    }
    if (typeof value !== 'object' || value === null) return value;
    return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, item]) => [key, bridge(item)])));
  };
  const contextBridge = {
    exposeInMainWorld: (name, api) => {
      Object.defineProperty(globalThis, name, { value: bridge(api), enumerable: true });
    },
  };

  const lacks = (part, object) =>
    new Proxy(object, {
      get(target, key) {
        if (typeof key === 'string' && !(key in target))
          throw new Error(`The Electron stand-in has no ${part}.${key}.`);
        return target[key];
      },
    });
  const electron = lacks('electron', {
    ipcRenderer: lacks('ipcRenderer', ipcRenderer),
    contextBridge: lacks('contextBridge', contextBridge),
  });
  const require = (name) => {
    if (name === 'electron') return electron;
    throw new Error(`A sandboxed preload cannot require ${name}.`);
  };
  const module = { exports: {} };
  preload(require, module, module.exports);
}
