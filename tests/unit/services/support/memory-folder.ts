import { appError } from '#core/base/errors.ts';
import { err, ok } from '#core/base/result.ts';
import type { SharedFolder } from '#renderer/platform/platform.ts';

/** One device's copy of the delegation's folder, and whatever else a copying program puts beside the files. */
export class MemoryFolder implements SharedFolder {
  readonly files = new Map<string, Uint8Array>();
  place = '/shared/delegation';
  isThere = true;

  current: SharedFolder['current'] = async () => ok({ place: this.place, isAllowed: true });
  choose: SharedFolder['choose'] = this.current;
  allow = async () => ok(null);
  forget = async () => ok(null);
  list = async () =>
    this.isThere
      ? ok([...this.files].map(([name, { length }]) => ({ name, size: length })))
      : err(appError('folder-unreachable'));
  read = async (name: string) => {
    const bytes = this.files.get(name);
    return bytes === undefined ? err(appError('file-read-failed', name)) : ok(bytes);
  };
  write = async (name: string, bytes: Uint8Array) => {
    this.files.set(name, bytes);
    return ok(null);
  };
  remove = async (name: string) => {
    this.files.delete(name);
    return ok(null);
  };
}
