import type { Clock } from '#core/base/clock.ts';
import { appError, type AppError } from '#core/base/errors.ts';
import { folderFileName, isPromised, readFolderFileName } from '#core/base/folder-file-name.ts';
import type { RecordId } from '#core/base/ids.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import type { HandedIn } from '#core/delegation/choose-records.ts';
import { contentsToRead, type FolderContent } from '#core/delegation/folder-files.ts';
import { supersededFiles, type OwnFile } from '#core/delegation/folder-ledger.ts';
import { atPlace, parseFolderMemory, withRead, type FolderMemory } from '#core/delegation/folder-memory.ts';
import type { SettingsStore } from '#renderer/data/settings-store.ts';
import type { ChosenFolder, FolderEntry, SharedFolder } from '#renderer/platform/platform.ts';
import { FOLDER_KEY, type Profile } from '../profile.ts';
import { sha256 } from '../sha256.ts';
import type { HandInContent, HandingIn } from './handing-in.ts';
import type { People } from './people.ts';
import { isTrusted, type OpenedHandIn, type Receiving } from './receiving.ts';

/** What the service works with. */
export interface FolderTools {
  /** Null where this edition can use no folder. */
  readonly folder: SharedFolder | null;
  readonly settings: Pick<SettingsStore, 'get' | 'put'>;
  readonly profile: Pick<Profile, 'device'>;
  readonly people: Pick<People, 'keys' | 'current'>;
  readonly handingIn: Pick<HandingIn, 'hand' | 'learn' | 'timesOf'>;
  readonly receiving: Pick<Receiving, 'open' | 'merge'>;
  readonly clock: Clock;
  /** Does one thing at a time, whichever window wants it. */
  readonly alone: <Value>(act: () => Promise<Value>) => Promise<Value>;
}

/** A file in the folder that could not be read, and why. */
export interface FolderProblem {
  readonly fileName: string;
  readonly error: AppError;
}

/** What is known of the folder, as of one moment. */
export interface FolderState {
  readonly isSupported: boolean;
  readonly chosen: ChosenFolder | null;
  readonly isBusy: boolean;
  readonly memory: FolderMemory;
  /** Names of one's own files that are there as they were written; null before the first look. */
  readonly present: ReadonlySet<string> | null;
  readonly problems: readonly FolderProblem[];
  /** Files of people who are not known here with these keys: they wait for a decision. */
  readonly strangers: readonly OpenedHandIn[];
  /** Why the folder as a whole could not be used, the last time. */
  readonly failure: AppError | null;
}

/** So many files are opened and merged at once: after weeks there may be hundreds. */
const MOST_AT_ONCE = 20;

/**
 * The delegation's folder: each device puts hand-in files there that nobody else writes, and merges those of the others. Whatever
 * a copying program does to the files, each content is known by its name and is merged once.
 */
export class FolderExchange {
  readonly #tools: FolderTools;
  readonly #listeners = new Set<() => void>();
  /** Refusals by content: they stand until the people known here change. */
  readonly #refused = new Map<string, AppError>();
  #peopleThen: unknown = null;
  #state: FolderState;

  constructor(tools: FolderTools) {
    this.#tools = tools;
    this.#state = {
      isSupported: tools.folder !== null,
      chosen: null,
      isBusy: false,
      memory: parseFolderMemory(null),
      present: null,
      problems: [],
      strangers: [],
      failure: null,
    };
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
      if (!forgotten.ok) return this.#show({ failure: forgotten.error });
      this.#show({ chosen: null, present: null, problems: [], strangers: [], failure: null });
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

  /** Puts what a person saw listed into the folder, as a file of its own, and removes those of this device that it makes needless. */
  put(content: HandInContent): Promise<Result<null, AppError>> {
    const { folder, alone, handingIn } = this.#tools;
    if (folder === null) return Promise.resolve(err(appError('folder-unreachable')));
    return alone(async () => {
      // Before the file is made: what changes in between is older there, and so goes again.
      const times = await handingIn.timesOf(content.others);
      if (!times.ok) return times;
      const handed = await handingIn.hand(content, (bytes) =>
        this.#write(folder, bytes, content, times.value),
      );
      if (!handed.ok) return handed;
      await this.#tidy(folder, content);
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
    const own = new Set(memory.own.map(({ name }) => name));
    const names = listed.value.map(({ name }) => name);
    const contents = contentsToRead(names, own, new Set(memory.read));
    const found = await this.#readAll(folder, contents);
    const remembered = await this.#remember(withRead(memory, found.merged, this.#tools.clock()));
    this.#show({
      present: presentOf(memory.own, listed.value),
      problems: found.problems,
      strangers: found.strangers,
      failure: remembered.ok ? null : remembered.error,
    });
  }

  async #readAll(folder: SharedFolder, contents: readonly FolderContent[]): Promise<Found> {
    const { people } = this.#tools;
    if (this.#peopleThen !== people.current()) this.#refused.clear();
    this.#peopleThen = people.current();
    const found: Found = { merged: [], problems: [], strangers: [] };
    for (let at = 0; at < contents.length; at += MOST_AT_ONCE) {
      const ready: Opened[] = [];
      for (const content of contents.slice(at, at + MOST_AT_ONCE)) {
        const [fileName = content.digest] = content.names;
        const opened = await this.#open(folder, content);
        if (!opened.ok) found.problems.push({ fileName, error: opened.error });
        else if (isTrusted(opened.value.status)) ready.push({ digest: content.digest, opened: opened.value });
        else found.strangers.push(opened.value);
      }
      await this.#merge(ready, found);
    }
    return found;
  }

  /** Gives a content that is whole under one of its names, opened. */
  async #open(folder: SharedFolder, content: FolderContent): Promise<Result<OpenedHandIn, AppError>> {
    const known = this.#refused.get(content.digest);
    if (known !== undefined) return err(known);
    let failure = appError('folder-file-unfinished');
    for (const name of content.names) {
      const bytes = await folder.read(name);
      if (!bytes.ok) failure = bytes.error;
      else if (await isWhole(name, bytes.value)) return this.#openWhole(name, content.digest, bytes.value);
    }
    return err(failure);
  }

  async #openWhole(name: string, digest: string, bytes: Uint8Array): Promise<Result<OpenedHandIn, AppError>> {
    const [received] = await this.#tools.receiving.open([{ name, bytes }]);
    if (received?.kind === 'opened') return ok(received.opened);
    const error = received?.error ?? appError('internal', name);
    // What is wrong with the content stays wrong; a store that cannot be read may be better the next time.
    if (error.code.startsWith('hand-in-')) this.#refused.set(digest, error);
    return err(error);
  }

  /** Merges files as one batch; where they do not go together, each alone, so that one costs no other. */
  async #merge(ready: readonly Opened[], found: Found): Promise<void> {
    if (ready.length === 0) return;
    const { receiving, handingIn } = this.#tools;
    const merged = await receiving.merge(ready.map(({ opened }) => opened));
    if (merged.ok) {
      for (const { digest, opened } of ready)
        if (opened.status.kind !== 'mine' || (await handingIn.learn(opened.handIn)).ok)
          found.merged.push(digest);
    } else if (ready.length > 1) for (const each of ready) await this.#merge([each], found);
    else found.problems.push({ fileName: ready[0]?.opened.fileName ?? '', error: merged.error });
  }

  /** Writes a file and reads it back. It is remembered before, so that one that is lost on the way is known to be missing. */
  async #write(
    folder: SharedFolder,
    bytes: Uint8Array,
    content: HandInContent,
    times: ReadonlyMap<RecordId, number>,
  ): Promise<Result<'done', AppError>> {
    const [chosen, loaded] = [await folder.current(), await this.#load()];
    if (!chosen.ok) return chosen;
    if (chosen.value === null) return err(appError('folder-unreachable'));
    if (!loaded.ok) return loaded;
    const before = atPlace(loaded.value, chosen.value.place);
    const name = folderFileName(this.#tools.profile.device, await sha256(bytes));
    const file = ownFile(name, bytes.length, content, this.#members(content), times);
    const memory = { ...before, own: [...before.own, file], writtenAt: this.#tools.clock() };
    const remembered = await this.#remember(memory);
    if (!remembered.ok) return remembered;
    const written = await folder.write(name, bytes);
    if (!written.ok) return written;
    const back = await folder.read(name);
    if (!back.ok) return back;
    return (await isWhole(name, back.value)) ? ok('done') : err(appError('file-write-failed', name));
  }

  /** Removes one's own files that later ones, read back now, make needless. One that cannot be removed is tried again the next time. */
  async #tidy(folder: SharedFolder, content: HandInContent): Promise<void> {
    const loaded = await this.#load();
    if (!loaded.ok) return;
    const { own } = loaded.value;
    const intact = new Set<string>();
    for (const { name } of own) {
      const bytes = await folder.read(name);
      if (bytes.ok && (await isWhole(name, bytes.value))) intact.add(name);
    }
    const gone = new Set<OwnFile>();
    const members = this.#members(content);
    for (const file of supersededFiles(own, intact, this.#tools.profile.device, members))
      if ((await folder.remove(file.name)).ok) gone.add(file);
    if (gone.size > 0) await this.#remember({ ...loaded.value, own: own.filter((file) => !gone.has(file)) });
  }

  /** The age recipients of a file: those whom it is for, and its sender. */
  #members({ recipients }: HandInContent): readonly string[] {
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

interface Opened {
  readonly digest: string;
  readonly opened: OpenedHandIn;
}

interface Found {
  readonly merged: string[];
  readonly problems: FolderProblem[];
  readonly strangers: OpenedHandIn[];
}

async function isWhole(name: string, bytes: Uint8Array): Promise<boolean> {
  const parsed = readFolderFileName(name);
  return parsed !== null && isPromised(parsed, await sha256(bytes));
}

function presentOf(own: readonly OwnFile[], listed: readonly FolderEntry[]): ReadonlySet<string> {
  const sizes = new Map(listed.map(({ name, size }) => [name, size]));
  return new Set(own.flatMap(({ name, bytes }) => (sizes.get(name) === bytes ? [name] : [])));
}

function ownFile(
  name: string,
  bytes: number,
  { notes, gone }: HandInContent,
  recipients: readonly string[],
  times: ReadonlyMap<RecordId, number>,
): OwnFile {
  const given: [string, HandedIn][] = [
    ...notes.map(({ id, updatedAt, deletedAt }): [string, HandedIn] => [
      id,
      { updatedAt, isDeleted: deletedAt !== null },
    ]),
    ...gone.map((id): [string, HandedIn] => [id, { updatedAt: 0, isDeleted: true }]),
  ];
  return { name, bytes, recipients, notes: Object.fromEntries(given), others: Object.fromEntries(times) };
}
