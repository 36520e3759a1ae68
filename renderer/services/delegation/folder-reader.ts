import { appError, type AppError } from '#core/base/errors.ts';
import { readFolderFileName } from '#core/base/folder-file-name.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import type { FolderContent } from '#core/delegation/folder-files.ts';
import type { ReadContent } from '#core/delegation/folder-memory.ts';
import type { SharedFolder } from '#renderer/platform/platform.ts';
import { isWhole } from './folder-file.ts';
import type { FolderProblem } from './folder-state.ts';
import type { People } from './people.ts';
import { isTrusted, type OpenedHandIn, type Receiving } from './receiving.ts';

/** What a reading of the folder gave. */
export interface Found {
  readonly merged: ReadContent[];
  readonly problems: FolderProblem[];
  readonly strangers: OpenedHandIn[];
}

interface ReaderTools {
  readonly people: Pick<People, 'current'>;
  readonly receiving: Pick<Receiving, 'open' | 'merge'>;
}

interface Opened {
  readonly digest: string;
  readonly opened: OpenedHandIn;
}

/** So many files are opened and merged at once: after weeks there may be hundreds. */
const MOST_AT_ONCE = 20;

/** Reads what others put into the folder, and merges what comes from people who are known. */
export class FolderReader {
  readonly #tools: ReaderTools;
  /** Refusals by content: they stand until the people known here change. */
  readonly #refused = new Map<string, AppError>();
  #peopleThen: unknown = null;

  constructor(tools: ReaderTools) {
    this.#tools = tools;
  }

  /** Opens contents and merges them, so many at a time. */
  async read(folder: SharedFolder, contents: readonly FolderContent[]): Promise<Found> {
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
    const received = await this.#tools.receiving.open({ name, bytes });
    if (received.kind === 'opened') return ok(received.opened);
    const { error } = received;
    // What is wrong with the content stays wrong; a store that cannot be read may be better the next time.
    if (error.code.startsWith('hand-in-')) this.#refused.set(digest, error);
    return err(error);
  }

  /** Merges files as one batch; where they do not go together, each alone, so that one costs no other. */
  async #merge(ready: readonly Opened[], found: Found): Promise<void> {
    if (ready.length === 0) return;
    const merged = await this.#tools.receiving.merge(ready.map(({ opened }) => opened));
    if (merged.ok) found.merged.push(...ready.flatMap(asRead));
    else if (ready.length > 1) for (const each of ready) await this.#merge([each], found);
    else found.problems.push({ fileName: ready[0]?.opened.fileName ?? '', error: merged.error });
  }
}

function asRead({ digest, opened: { fileName, sender, status, writtenAt } }: Opened): readonly ReadContent[] {
  const device = readFolderFileName(fileName)?.device;
  const writer = { name: sender.name, isMine: status.kind === 'mine', writtenAt };
  return device === undefined ? [] : [{ digest, device, writer }];
}
