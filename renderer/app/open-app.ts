import type { AppError } from '#core/base/errors.ts';
import type { Keepsake } from '#renderer/services/keepsake.ts';
import type { Result } from '#core/base/result.ts';
import type { OpenedMeeting } from '#renderer/services/packs.ts';
import type { Services, StartResult } from '#renderer/services/start.ts';
import { PreferenceStore } from '#renderer/state/preferences.ts';

/** How far the app has come on its way to an open meeting. */
export type Opening =
  | { readonly kind: 'newer-database' }
  /** The notes cannot be read, or there is no meeting to open. */
  | { readonly kind: 'failed'; readonly error: AppError }
  | {
      readonly kind: 'vanished';
      readonly services: Services;
      readonly lost: Keepsake;
      /** Goes on with what is there now. */
      readonly goOn: () => Promise<Opening>;
    }
  | {
      readonly kind: 'ready';
      readonly services: Services;
      readonly preferences: PreferenceStore;
      readonly opened: OpenedMeeting;
    };

/** The meeting that was open last, as far as it is there already. */
type LastMeeting = Promise<Result<OpenedMeeting, AppError>>;

/** Follows a start of the services to the meeting that was open last. */
export async function openApp(started: StartResult, last: LastMeeting): Promise<Opening> {
  switch (started.kind) {
    case 'newer-database':
    case 'failed':
      return started;
    case 'vanished': {
      const { services, lost, acceptLoss } = started;
      return {
        kind: 'vanished',
        services,
        lost,
        goOn: () => acceptLoss().then(() => openMeeting(services, last)),
      };
    }
    case 'ready':
      return openMeeting(started.services, last);
  }
}

async function openMeeting(services: Services, last: LastMeeting): Promise<Opening> {
  const preferences = new PreferenceStore(services.settings);
  const [loaded, opened] = await Promise.all([preferences.load(), last]);
  if (!loaded.ok) return { kind: 'failed', error: loaded.error };
  return opened.ok
    ? { kind: 'ready', services, preferences, opened: opened.value }
    : { kind: 'failed', error: opened.error };
}
