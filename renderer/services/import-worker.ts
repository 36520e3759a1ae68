import { appError, type AppError } from '#core/base/errors.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import type { ImportAnswer, ImportRequest } from '#core/importing/import-messages.ts';

/** A picture of a page, as a worker hands it over. */
export type PagePicture = ImageBitmap;
export type Answer = ImportAnswer<PagePicture>;

/** The part of a worker that is used. */
export interface ImportPort {
  post(request: ImportRequest): void;
  stop(): void;
}

/** What a port calls back. */
export interface ImportCallbacks {
  readonly onAnswer: (answer: Answer) => void;
  /** The worker is lost and answers no more. */
  readonly onLost: (detail: string) => void;
}

export type StartImport = (callbacks: ImportCallbacks) => ImportPort;

/** Starts a worker that reads files. */
export function startImportWorker({ onAnswer, onLost }: ImportCallbacks): ImportPort {
  const worker = new Worker(new URL('../workers/import.worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<Answer>) => onAnswer(data);
  worker.onerror = ({ message }) => onLost(message);
  worker.onmessageerror = () => onLost('An answer could not be read');
  return { post: (request) => worker.postMessage(request), stop: () => worker.terminate() };
}

/** The answer to one question. */
export type Asked = Result<Exclude<Answer, { readonly kind: 'progress' | 'failed' }>, AppError>;
/** A question before it has its number. */
export type Unnumbered<Each> = Each extends ImportRequest ? Omit<Each, 'id'> : never;

interface Waiting {
  readonly give: (answer: Asked) => void;
  readonly onProgress: (share: number) => void;
}

/** One worker with the questions that wait for it; started with the first, and ended by `stop`. */
export class ImportWorker {
  readonly #start: StartImport;
  #port: ImportPort | null = null;
  #last = 0;
  readonly #waiting = new Map<number, Waiting>();

  constructor(start: StartImport) {
    this.#start = start;
  }

  /** True until the first question after a start: the worker then remembers nothing. */
  get isNew(): boolean {
    return this.#port === null;
  }

  ask(request: Unnumbered<ImportRequest>, onProgress = (_share: number): void => undefined): Promise<Asked> {
    this.#port ??= this.#start({
      onAnswer: (answer) => this.#take(answer),
      onLost: (detail) => this.#end(appError('file-damaged', undefined, detail)),
    });
    const id = ++this.#last;
    const port = this.#port;
    return new Promise((give) => {
      this.#waiting.set(id, { give, onProgress });
      port.post({ ...request, id });
    });
  }

  /** Ends the worker at once, whatever it does; what was asked is answered as cancelled. */
  stop(): void {
    this.#end(appError('reading-cancelled'));
  }

  #take(answer: Answer): void {
    const asked = this.#waiting.get(answer.id);
    if (asked === undefined) return;
    if (answer.kind === 'progress') return asked.onProgress(answer.share);
    this.#waiting.delete(answer.id);
    asked.give(answer.kind === 'failed' ? err(answer.error) : ok(answer));
  }

  #end(error: AppError): void {
    this.#port?.stop();
    this.#port = null;
    const asked = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { give } of asked) give(err(error));
  }
}
