import { contextBridge, ipcRenderer } from 'electron';
import { BRIDGE_GLOBAL } from './contract/bridge.ts';
import { CALL_NAMES, callChannel } from './contract/calls.ts';
import { EVENT_NAMES, eventChannel } from './contract/events.ts';

const calls = Object.fromEntries(
  CALL_NAMES.map((name) => [name, (args: unknown) => ipcRenderer.invoke(callChannel(name), args)]),
);

const on = Object.fromEntries(
  EVENT_NAMES.map((name) => [
    name,
    (receive: () => void) => {
      // Electron's event object holds the sender; it must not reach the page.
      const listener = (): void => receive();
      ipcRenderer.on(eventChannel(name), listener);
      return () => {
        ipcRenderer.removeListener(eventChannel(name), listener);
      };
    },
  ]),
);

contextBridge.exposeInMainWorld(BRIDGE_GLOBAL, { calls, on });
