import { afterEach, beforeEach } from 'vitest';
import type { Platform } from '#renderer/platform/platform.ts';
import type { Services } from '#renderer/services/start.ts';
import { startReady, wipe } from './device.ts';

/** Starts the app as often as a test wants, on data of its own, and closes everything after it. */
export function devices(): (platform?: Platform) => Promise<Services> {
  const running: Services[] = [];
  beforeEach(wipe);
  afterEach(async () => {
    for (const services of running.splice(0)) await services.close();
  });
  return async (platform) => {
    const services = await startReady(platform);
    running.push(services);
    return services;
  };
}
