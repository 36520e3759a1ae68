import type { BrowserWindow } from 'electron';
import type { KeptJson } from '../files/kept-json.ts';
import { rememberPlace, type Place, type Places, type Screen } from './place.ts';

/** After the last move this long, in milliseconds, nothing more is expected. */
const REST = 500;

type Placed = Pick<BrowserWindow, 'getNormalBounds' | 'isFullScreen' | 'isMaximized' | 'isMinimized'>;

const stateOf = (window: Placed): Place['state'] =>
  window.isFullScreen() ? 'full-screen' : window.isMaximized() ? 'maximised' : 'normal';

/** Remembers a window's place whenever it has come to rest. Gives the function that remembers it now and waits until it is written. */
export function keepPlace(
  window: BrowserWindow,
  screens: () => readonly Screen[],
  kept: KeptJson<Places>,
): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const remember = (): Promise<void> => {
    clearTimeout(timer);
    if (window.isDestroyed() || window.isMinimized()) return Promise.resolve();
    const { x, y, width, height } = window.getNormalBounds();
    const place: Place = { bounds: { x, y, width, height }, state: stateOf(window) };
    return kept.keep(rememberPlace(kept.value() ?? [], screens(), place));
  };
  const rest = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void remember(), REST);
  };
  window.on('resize', rest);
  window.on('move', rest);
  window.on('maximize', rest);
  window.on('unmaximize', rest);
  window.on('enter-full-screen', rest);
  window.on('leave-full-screen', rest);
  window.on('closed', () => clearTimeout(timer));
  return remember;
}
