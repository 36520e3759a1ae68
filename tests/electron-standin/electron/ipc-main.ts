import { strict } from '../strict.ts';

type Handler = (event: object, ...args: readonly unknown[]) => unknown;

/** Gives `ipcMain`, and the way by which a page's message reaches its handler. */
export function createIpcMain(): {
  readonly ipcMain: object;
  readonly invoke: (event: object, channel: string, args: readonly unknown[]) => Promise<unknown>;
} {
  const handlers = new Map<string, Handler>();
  return {
    ipcMain: strict('ipcMain', {
      handle: (channel: string, handler: Handler) => {
        if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
        handlers.set(channel, handler);
      },
      removeHandler: (channel: string) => {
        handlers.delete(channel);
      },
    }),
    invoke: async (event, channel, args) => {
      const handler = handlers.get(channel);
      if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
      return handler(event, ...args);
    },
  };
}
