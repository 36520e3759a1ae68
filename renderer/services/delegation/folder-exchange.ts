import type { Clock } from '#core/base/clock.ts';
import { appError, type AppError } from '#core/base/errors.ts';
import { folderFileName } from '#core/base/folder-file-name.ts';
import type { DeviceId } from '#core/base/ids.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import type { Contact } from '#core/delegation/contact.ts';
import { contentsToRead, devicesIn } from '#core/delegation/folder-files.ts';
import {
  atPlace,
  parseFolderMemory,
  withIgnored,
  withRead,
  type FolderMemory,
} from '#core/delegation/folder-memory.ts';
import type { SettingsStore } from '#renderer/data/settings-store.ts';
import type { SharedFolder } from '#renderer/platform/platform.ts';
import { FOLDER_KEY, type Profile } from '../profile.ts';
import { sha256 } from '../sha256.ts';
import { ownFile, presentOf, removeNeedless, writeWhole } from './folder-file.ts';
import { FolderReader } from './folder-reader.ts';
import { folderAtFirst, NO_FOLDER, type FolderState } from './folder-state.ts';
import type { HandInContent, HandingIn } from './handing-in.ts';
import type { People } from './people.ts';
import type { Receiving } from './receiving.ts';

/** What the service works with. */
export interface FolderTools {
  /** Null where this edition can use no folder. */
  readonly folder: SharedFolder | null;
  readonly settings: Pick<SettingsStore, 'get' | 'put'>;
  readonly profile: Pick<Profile, 'device'>;
  readonly people: Pick<People, 'keys' | 'current'>;
  readonly handingIn: Pick<HandingIn, 'hand'>;
  readonly receiving: Pick<Receiving, 'open' | 'merge'>;
  readonly clock: Clock;
  /** Does one thing at a time, whichever window wants it. */
  readonly alone: <Value>(act: () => Promise<Value>) => Promise<Value>;
}

/**
 * The delegation's folder: each device puts hand-in files there that nobody else writes, and merges those of the others. Whatever
 * a copying program does to the files, each content is known by its name and is merged once.
 */
export class FolderExchange {
  readonly #tools: FolderTools;
  readonly #reader: FolderReader;
  readonly #listeners = new Set<() => void>();
  #state: FolderState;

  constructor(tools: FolderTools) {
    this.#tools = tools;
    this.#reader = new FolderReader(tools);
    this.#state = folderAtFirst(tools.folder !== null);
  }

  /** The same object until something changes. */
  readonly current = (): FolderState => this.#state;

  readonly subscribe = (changed: () => void): (() => void) => {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  };

  /** Asks for a folder and looks into it. */
  choose(): Promise<void> {
    return this.#using(async (folder) => {
      const chosen = await folder.choose();
      if (!chosen.ok) return this.#show({ failure: chosen.error });
      if (chosen.value !== null) await this.#look(folder);
    });
  }

  /** Uses no folder any more. What is in it stays there. */
  leave(): Promise<void> {
    return this.#using(async (folder) => {
      const forgotten = await folder.forget();
      this.#show(forgotten.ok ? NO_FOLDER : { failure: forgotten.error });
    });
  }

  /** Reads and merges what is new in the folder. */
  look(): Promise<void> {
    return this.#using((folder) => this.#look(folder));
  }

  /** The same at a person's word: then a browser that wants to be asked again is asked. */
  lookNow(): Promise<void> {
    return this.#using(async (folder) => {
      const allowed = await folder.allow();
      if (!allowed.ok) return this.#show({ failure: allowed.error });
      await this.#look(folder);
    });
  }

  /** Leaves the files of a device alone, or reads them again. They stay where they are: only that device removes them. */
  ignore(device: DeviceId, isIgnored: boolean): Promise<void> {
    return this.#using(async (folder) => {
      const loaded = await this.#load();
      const stored = loaded.ok ? await this.#remember(withIgnored(loaded.value, device, isIgnored)) : loaded;
      if (!stored.ok) return this.#show({ failure: stored.error });
      await this.#look(folder);
    });
  }

  /**
   * Puts what a person saw listed into the folder, each as a file of its own, and removes those of this device that they make
   * needless. Ends with the first that fails.
   */
  put(contents: readonly HandInContent[]): Promise<Result<null, AppError>> {
    const { folder, alone, handingIn, profile } = this.#tools;
    if (folder === null) return Promise.resolve(err(appError('folder-unreachable')));
    return alone(async () => {
      for (const content of contents) {
        const handed = await handingIn.hand(content, (bytes) => this.#write(folder, bytes, content));
        if (!handed.ok) return handed;
      }
      const loaded = await this.#load();
      if (!loaded.ok) return loaded;
      const { own } = loaded.value;
      const { contacts } = this.#tools.people.current();
      const members = this.#readersOf(contacts.map(({ contact }) => contact));
      const gone = await removeNeedless(folder, own, profile.device, members);
      if (gone.size > 0)
        await this.#remember({ ...loaded.value, own: own.filter((file) => !gone.has(file)) });
      await this.#look(folder);
      return ok(null);
    });
  }

  async #using(act: (folder: SharedFolder) => Promise<void>): Promise<void> {
    const { folder, alone } = this.#tools;
    if (folder === null) return;
    this.#show({ isBusy: true });
    try {
      await alone(() => act(folder));
    } catch (cause) {
      // A worker that is lost, say: the next look starts another.
      this.#show({ failure: appError('internal', undefined, String(cause)) });
    }
    this.#show({ isBusy: false });
  }

  async #look(folder: SharedFolder): Promise<void> {
    const chosen = await folder.current();
    if (!chosen.ok || chosen.value === null)
      return this.#show({ chosen: null, failure: chosen.ok ? null : chosen.error });
    this.#show({ chosen: chosen.value });
    const loaded = await this.#load();
    if (!loaded.ok) return this.#show({ failure: loaded.error });
    const memory = atPlace(loaded.value, chosen.value.place);
    this.#show({ memory });
    if (!chosen.value.isAllowed) return this.#show({ failure: appError('folder-not-allowed') });
    if (this.#tools.people.keys === null) return this.#show({ failure: appError('hand-in-no-keys') });
    const listed = await folder.list();
    if (!listed.ok) return this.#show({ failure: listed.error });
    const names = listed.value.map(({ name }) => name);
    const found = await this.#reader.read(folder, contentsToRead(names, memory));
    const after = withRead(memory, found.merged, this.#tools.clock());
    const remembered = await this.#remember(after);
    this.#show({
      present: presentOf(memory.own, listed.value),
      devices: devicesIn(names, after),
      problems: found.problems,
      strangers: found.strangers,
      failure: remembered.ok ? null : remembered.error,
    });
  }

  /** A file is remembered before it is written, so that one that is lost on the way is known to be missing. */
  async #write(
    folder: SharedFolder,
    bytes: Uint8Array,
    content: HandInContent,
  ): Promise<Result<'done', AppError>> {
    const [chosen, loaded] = [await folder.current(), await this.#load()];
    if (!chosen.ok) return chosen;
    if (chosen.value === null) return err(appError('folder-unreachable'));
    if (!loaded.ok) return loaded;
    const before = atPlace(loaded.value, chosen.value.place);
    const name = folderFileName(this.#tools.profile.device, await sha256(bytes));
    const file = ownFile(name, bytes.length, content, this.#readersOf(content.recipients));
    const memory = { ...before, own: [...before.own, file], writtenAt: this.#tools.clock() };
    const remembered = await this.#remember(memory);
    return remembered.ok ? writeWhole(folder, name, bytes) : remembered;
  }

  /** The age recipients of a file: those whom it is for, and its sender. */
  #readersOf(recipients: readonly Contact[]): readonly string[] {
    const { me } = this.#tools.people.current();
    return [...recipients, ...(me === null ? [] : [me])].map(({ recipient }) => recipient);
  }

  async #load(): Promise<Result<FolderMemory, AppError>> {
    const stored = await this.#tools.settings.get(FOLDER_KEY);
    return stored.ok ? ok(parseFolderMemory(stored.value)) : stored;
  }

  async #remember(memory: FolderMemory): Promise<Result<null, AppError>> {
    const stored = await this.#tools.settings.put(new Map([[FOLDER_KEY, memory]]));
    if (stored.ok) this.#show({ memory });
    return stored;
  }

  #show(change: Partial<FolderState>): void {
    this.#state = { ...this.#state, ...change };
    for (const changed of this.#listeners) changed();
  }
}
