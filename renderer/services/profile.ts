import { isId, newId, type AuthorId, type DeviceId, type Random } from '#core/base/ids.ts';
import type { AppError } from '#core/base/errors.ts';
import { ok, type Result } from '#core/base/result.ts';
import { VIEWS_FORMAT_KEY } from '#renderer/data/rebuild-views.ts';
import type { SettingsStore } from '#renderer/data/settings-store.ts';

const KEYS = { authors: 'authors', device: 'device', mark: 'profile-mark' } as const;

/** The setting that says when this device was last backed up. */
export const REMINDER_KEY = 'backup-reminder';

/** The setting that holds this person's keys: they leave the device only under a passphrase, and so never in a backup. */
export const OWN_KEYS_KEY = 'delegation-keys';

/** The setting that holds the people who are known here. */
export const CONTACTS_KEY = 'delegation-contacts';

/** The setting that remembers what this device put into the delegation's folder and read there. */
export const FOLDER_KEY = 'delegation-folder';

/** Tells the settings that are about this device from those that a person chose; a backup carries only the latter. */
export const isDeviceKey = (key: string): boolean =>
  [VIEWS_FORMAT_KEY, REMINDER_KEY, OWN_KEYS_KEY, FOLDER_KEY, ...Object.values<string>(KEYS)].includes(key);

interface Stored {
  /** The one that new records get, then those whose records a backup brought here. */
  readonly authors: readonly [AuthorId, ...AuthorId[]];
  readonly device: DeviceId;
  readonly mark: string;
}

/** Windows that read and write the profile at the same time would otherwise each keep an author of their own. */
const alone = <Value>(act: () => Promise<Value>): Promise<Value> =>
  navigator.locks.request('attache-profile', act);

/**
 * Who writes on this device: random ids, made at first start. A name comes later and is no part of a record's
 * identity.
 */
export class Profile {
  readonly #settings: SettingsStore;
  readonly #random: Random;
  #stored: Stored;

  private constructor(settings: SettingsStore, random: Random, stored: Stored) {
    this.#settings = settings;
    this.#random = random;
    this.#stored = stored;
  }

  /**
   * Reads the profile or, at first start, makes it. `mark` differs when the profile was copied from elsewhere: two
   * devices that count sequences under one id would write the same ones, so the copy gets an id of its own.
   */
  static load(settings: SettingsStore, random: Random, mark: string): Promise<Result<Profile, AppError>> {
    return alone(() => Profile.#load(settings, random, mark));
  }

  static async #load(
    settings: SettingsStore,
    random: Random,
    mark: string,
  ): Promise<Result<Profile, AppError>> {
    const all = await settings.all();
    if (!all.ok) return all;
    const authors = readAuthors(all.value.get(KEYS.authors));
    const device = all.value.get(KEYS.device);
    const knownMark = all.value.get(KEYS.mark);
    const copied = mark !== '' && typeof knownMark === 'string' && knownMark !== '' && knownMark !== mark;
    const keepDevice = !copied && isId(device);
    const stored: Stored = {
      authors: authors ?? [newId<AuthorId>(random)],
      device: keepDevice ? (device as DeviceId) : newId<DeviceId>(random),
      mark: mark === '' && typeof knownMark === 'string' ? knownMark : mark,
    };
    const profile = new Profile(settings, random, stored);
    if (authors !== null && keepDevice && stored.mark === knownMark) return ok(profile);
    const written = await profile.#write(stored);
    return written.ok ? ok(profile) : written;
  }

  /** Owner of what is written here from now on. */
  get author(): AuthorId {
    return this.#stored.authors[0];
  }

  /** All ids under which this person has written, the present one in front. */
  get authors(): readonly [AuthorId, ...AuthorId[]] {
    return this.#stored.authors;
  }

  get device(): DeviceId {
    return this.#stored.device;
  }

  /** Tells whether this person wrote a record, here or in a profile that a backup brought along. */
  isMine(owner: AuthorId): boolean {
    return this.#stored.authors.includes(owner);
  }

  /**
   * Takes over the authors of a backup: in front where the profile was empty, so that the first is the one who writes
   * here, else behind. None is given up, because another window may be writing under it. The device id is renewed: the
   * device that wrote the backup may still be in use.
   */
  adopt(authors: readonly [AuthorId, ...AuthorId[]], isEmpty: boolean): Promise<Result<null, AppError>> {
    return this.#take(
      (own) => (isEmpty ? [...authors, ...own] : [...own, ...authors]),
      newId<DeviceId>(this.#random),
    );
  }

  /** Takes over ids under which this person writes on another device, behind those here; this one stays the device that it is. */
  recognise(authors: readonly AuthorId[]): Promise<Result<null, AppError>> {
    return this.#take((own) => [...own, ...authors], this.device);
  }

  #take(
    join: (own: readonly AuthorId[]) => readonly AuthorId[],
    device: DeviceId,
  ): Promise<Result<null, AppError>> {
    return alone(async () => {
      const present = await this.#settings.get(KEYS.authors);
      if (!present.ok) return present;
      const [first, ...rest] = join(readAuthors(present.value) ?? this.#stored.authors);
      const others = new Set(rest.filter((author) => author !== first));
      return this.#write({ authors: [first ?? this.author, ...others], device, mark: this.#stored.mark });
    });
  }

  async #write(stored: Stored): Promise<Result<null, AppError>> {
    const { authors, device, mark } = stored;
    const written = await this.#settings.put(
      new Map<string, unknown>([
        [KEYS.authors, authors],
        [KEYS.device, device],
        [KEYS.mark, mark],
      ]),
    );
    if (written.ok) this.#stored = stored;
    return written;
  }
}

function readAuthors(value: unknown): readonly [AuthorId, ...AuthorId[]] | null {
  if (!Array.isArray(value)) return null;
  const ids = value.filter((each): each is AuthorId => isId(each));
  const [first, ...rest] = ids;
  return first === undefined ? null : [first, ...rest];
}
