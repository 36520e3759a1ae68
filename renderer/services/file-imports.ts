import { appError, type AppError } from '#core/base/errors.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import type { ImportRequest, PageSize } from '#core/importing/import-messages.ts';
import type { SourceDocument } from '#core/importing/model.ts';
import type { ImportedProgramme } from '#core/importing/programme/model.ts';
import type { ReadFile } from '#core/importing/read-file.ts';
import type { Correction, ImportedDocument } from '#core/importing/structure/model.ts';
import type { PackedFile } from '#core/importing/unpack-files.ts';
import {
  ImportWorker,
  startImportWorker,
  type Asked,
  type PagePicture,
  type StartImport,
  type Unnumbered,
} from './import-worker.ts';

/** A file as it was read, and the document that it was understood as. */
export interface ImportedFile {
  readonly read: ReadFile;
  readonly document: ImportedDocument;
}

export interface ReadingOptions {
  /** Cancels the reading at once, in whatever it is. */
  readonly signal?: AbortSignal;
  /** From 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** The pages of one file, drawn one at a time in a worker of their own. */
export interface PagePictures {
  readonly sizes: readonly PageSize[];
  /** Draws a page, from 1, so many pixels wide. */
  draw(page: number, width: number): Promise<Result<PagePicture, AppError>>;
  close(): void;
}

/** Files read into documents, away from the thread that draws. */
export interface FileImports {
  /** Reads a file of any kind that documents come in. Several wait for each other. */
  read(name: string, bytes: Uint8Array, options?: ReadingOptions): Promise<Result<ImportedFile, AppError>>;
  /** Reads the programme that a file is or that stands in it, with its times on the clock of a zone (IANA name). */
  readProgramme(
    name: string,
    bytes: Uint8Array,
    zone: string,
    options?: ReadingOptions,
  ): Promise<Result<ImportedProgramme, AppError>>;
  /** Gives the files of a zip of documents; the file itself where it is something else. */
  unpack(name: string, bytes: Uint8Array): Promise<Result<readonly PackedFile[], AppError>>;
  /** Understands a file that was read once more, with what a person says over it. */
  understand(
    source: SourceDocument,
    corrections: readonly Correction[],
  ): Promise<Result<ImportedDocument, AppError>>;
  /** Opens a PDF whose pages are to be shown. */
  openPages(bytes: Uint8Array): Promise<Result<PagePictures, AppError>>;
  /** Ends what is under way. */
  close(): void;
}

type ReadingRequest = Unnumbered<Extract<ImportRequest, { readonly kind: 'read' | 'read-programme' }>>;

const unexpected = err(appError('internal', undefined, 'The worker answered something else'));

/** Reads files in workers; `appFiles` is the address of the app's own folder of PDF tables, ending with `/`. */
export class WorkerImports implements FileImports {
  readonly #start: StartImport;
  readonly #appFiles: string;
  readonly #reader: ImportWorker;
  readonly #understander: ImportWorker;
  #line: Promise<unknown> = Promise.resolve();
  #inLine = 0;
  #understood: SourceDocument | null = null;

  constructor(appFiles: string, start: StartImport = startImportWorker) {
    this.#appFiles = appFiles;
    this.#start = start;
    this.#reader = new ImportWorker(start);
    this.#understander = new ImportWorker(start);
  }

  async read(
    name: string,
    bytes: Uint8Array,
    options: ReadingOptions = {},
  ): Promise<Result<ImportedFile, AppError>> {
    const answer = await this.#readInTurn({ kind: 'read', name, bytes, appFiles: this.#appFiles }, options);
    if (!answer.ok) return answer;
    return answer.value.kind === 'read'
      ? ok({ read: answer.value.read, document: answer.value.document })
      : unexpected;
  }

  async readProgramme(
    name: string,
    bytes: Uint8Array,
    zone: string,
    options: ReadingOptions = {},
  ): Promise<Result<ImportedProgramme, AppError>> {
    const request = { kind: 'read-programme', name, bytes, zone, appFiles: this.#appFiles } as const;
    const answer = await this.#readInTurn(request, options);
    if (!answer.ok) return answer;
    return answer.value.kind === 'programme' ? ok(answer.value.programme) : unexpected;
  }

  async unpack(name: string, bytes: Uint8Array): Promise<Result<readonly PackedFile[], AppError>> {
    // The first bytes of every zip.
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return ok([{ name, bytes }]);
    const worker = new ImportWorker(this.#start);
    const answer = await worker.ask({ kind: 'unpack', name, bytes });
    worker.stop();
    if (!answer.ok) return answer;
    return answer.value.kind === 'unpacked' ? ok(answer.value.files ?? [{ name, bytes }]) : unexpected;
  }

  async understand(
    source: SourceDocument,
    corrections: readonly Correction[],
  ): Promise<Result<ImportedDocument, AppError>> {
    const isKnown = this.#understood === source && !this.#understander.isNew;
    this.#understood = source;
    const answer = await this.#understander.ask({
      kind: 'understand',
      source: isKnown ? null : source,
      corrections,
    });
    if (!answer.ok) return answer;
    return answer.value.kind === 'understood' ? ok(answer.value.document) : unexpected;
  }

  async openPages(bytes: Uint8Array): Promise<Result<PagePictures, AppError>> {
    const worker = new ImportWorker(this.#start);
    const opened = await worker.ask({ kind: 'open-pages', bytes, appFiles: this.#appFiles });
    if (!opened.ok || opened.value.kind !== 'pages') {
      worker.stop();
      return opened.ok ? unexpected : opened;
    }
    const draw = async (page: number, width: number): Promise<Result<PagePicture, AppError>> => {
      const drawn = await worker.ask({ kind: 'draw-page', page, width });
      if (!drawn.ok) return drawn;
      return drawn.value.kind === 'drawn' ? ok(drawn.value.picture) : unexpected;
    };
    return ok({ sizes: opened.value.sizes, draw, close: () => worker.stop() });
  }

  close(): void {
    this.#reader.stop();
    this.#understander.stop();
  }

  #readInTurn(request: ReadingRequest, options: ReadingOptions): Promise<Asked> {
    this.#inLine += 1;
    const turn = this.#line
      .then(() => this.#readNow(request, options))
      .finally(() => {
        this.#inLine -= 1;
        // The libraries and the last file take much memory.
        if (this.#inLine === 0) this.#reader.stop();
      });
    this.#line = turn;
    return turn;
  }

  async #readNow(request: ReadingRequest, { signal, onProgress }: ReadingOptions): Promise<Asked> {
    const { name } = request;
    if (signal?.aborted === true) return err(appError('reading-cancelled', name));
    const stop = (): void => this.#reader.stop();
    signal?.addEventListener('abort', stop);
    const answer = await this.#reader.ask(request, onProgress);
    signal?.removeEventListener('abort', stop);
    return answer.ok ? answer : err({ ...answer.error, place: answer.error.place ?? name });
  }
}
