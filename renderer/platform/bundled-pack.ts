import { appError, type AppError } from '#core/base/errors.ts';
import { err, ok, type Result } from '#core/base/result.ts';

/** Gives a pack that ships with the app from the app's own address; both editions serve it in the same place. */
export async function fetchBundledPack(name: string): Promise<Result<Uint8Array, AppError>> {
  try {
    const answer = await fetch(new URL(`packs/${encodeURIComponent(name)}`, document.baseURI));
    if (!answer.ok) return err(appError('file-read-failed', name, `HTTP ${answer.status}`));
    return ok(new Uint8Array(await answer.arrayBuffer()));
  } catch (cause) {
    return err(appError('file-read-failed', name, String(cause)));
  }
}
