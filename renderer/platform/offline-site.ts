import { TAKE_OVER } from '#renderer/service-worker/take-over.ts';
import type { Readiness } from './platform.ts';

const WORKER = 'sw.js';

/**
 * Has the browser keep the whole site, so that it opens without a network, and tells how far that is. A newer version
 * waits until the person takes it: pages of two versions must not mix, and nothing reloads under somebody's hands.
 * Where the browser keeps no sites (a private window, a page not served securely), that is what it tells.
 */
export function keepSite(
  container: ServiceWorkerContainer | undefined,
  reload: () => void,
  receive: (readiness: Readiness) => void,
): () => void {
  const { signal, abort } = stoppable();
  if (container === undefined) {
    receive({ worksOffline: false, takeNewVersion: null });
    return abort;
  }
  let isWanted = false;
  let hadController = container.controller !== null;
  const tell = (takeNewVersion: (() => void) | null): void => {
    if (!signal.aborted) receive({ worksOffline: true, takeNewVersion });
  };
  container.addEventListener(
    'controllerchange',
    () => {
      if (isWanted) return reload();
      // Another window has taken the newer version; this page is of the earlier one until it is loaded again.
      tell(hadController ? reload : null);
      hadController = true;
    },
    { signal },
  );

  const follow = (registration: ServiceWorkerRegistration): void => {
    const takeNewVersion = (): void => {
      isWanted = true;
      if (registration.waiting === null) reload();
      else registration.waiting.postMessage(TAKE_OVER);
    };
    const look = (): void => {
      if (registration.waiting !== null && container.controller !== null) tell(takeNewVersion);
    };
    registration.addEventListener(
      'updatefound',
      () => registration.installing?.addEventListener('statechange', look, { signal }),
      { signal },
    );
    // A window that stays open for days asks whenever somebody comes back to it. Without a network there is no answer.
    document.addEventListener(
      'visibilitychange',
      () => {
        if (document.visibilityState === 'visible') registration.update().catch(() => undefined);
      },
      { signal },
    );
    if (hadController) tell(null);
    look();
  };
  container
    .register(new URL(WORKER, document.baseURI), { updateViaCache: 'none' })
    .then(follow)
    .catch(() => {
      if (!signal.aborted) receive({ worksOffline: hadController, takeNewVersion: null });
    });
  return abort;
}

function stoppable(): { readonly signal: AbortSignal; readonly abort: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}
