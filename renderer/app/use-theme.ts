import { useEffect, useLayoutEffect } from 'react';
import type { Desktop } from '#renderer/platform/platform.ts';
import type { Theme } from '#renderer/state/preferences.ts';

/**
 * Sets the theme on the page; `system` follows the system, also when it changes. Before the browser draws, so that
 * nothing is seen on its way from light to dark.
 */
export function useTheme(theme: Theme): void {
  useLayoutEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const apply = (): void => {
      document.documentElement.dataset['theme'] =
        theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
    };
    apply();
    dark.addEventListener('change', apply);
    return () => dark.removeEventListener('change', apply);
  }, [theme]);
}

/** Gives the window's own parts, and the background before the page is drawn, the same theme. */
export function useWindowTheme(desktop: Desktop | null, theme: Theme): void {
  useEffect(() => void desktop?.setTheme(theme), [desktop, theme]);
}
