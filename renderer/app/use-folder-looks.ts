import { useEffect } from 'react';
import { useServices } from '#renderer/state/index.ts';

/** How often the folder is read while the window is in sight, in milliseconds. */
const EVERY = 5 * 60_000;

/** Looks quietly into the delegation's folder: at the start, when the window comes back, every so often, and when people change. */
export function useFolderLooks(): void {
  const { folder, people } = useServices();
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState === 'visible' && !folder.current().isBusy) void folder.look();
    };
    look();
    const timer = setInterval(look, EVERY);
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    // Whoever was just added may have files there that waited.
    const stopHearing = people.subscribe(() => void folder.look());
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
      stopHearing();
    };
  }, [folder, people]);
}
