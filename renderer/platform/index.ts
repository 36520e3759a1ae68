import { BRIDGE_GLOBAL, type Bridge } from '#contract/bridge.ts';
import { createBrowserPlatform } from './browser.ts';
import { createElectronPlatform } from './electron.ts';
import type { Platform } from './platform.ts';

/** The version that the build writes in; pages served by the development server have it too. */
declare const __ATTACHE_VERSION__: string;

/** Gives the platform that this page runs on: the desktop edition where the preload has been, else the browser edition. */
export async function createPlatform(): Promise<Platform> {
  const bridge = (globalThis as { readonly [BRIDGE_GLOBAL]?: Bridge })[BRIDGE_GLOBAL];
  return bridge === undefined ? createBrowserPlatform(__ATTACHE_VERSION__) : createElectronPlatform(bridge);
}
