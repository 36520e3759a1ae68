import type { IndexAnswer, IndexMessage } from '#core/search/index-messages.ts';

/** The index, wherever it works. */
export interface IndexPort {
  post(message: IndexMessage): void;
  stop(): void;
}

/** What a port calls back. */
export interface IndexCallbacks {
  readonly onAnswer: (answer: IndexAnswer) => void;
  /** The index is lost and answers no more. */
  readonly onLost: (detail: string) => void;
}

/** Starts the worker that holds the index. */
export function startSearchWorker({ onAnswer, onLost }: IndexCallbacks): IndexPort {
  const worker = new Worker(new URL('../workers/search.worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<IndexAnswer>) => onAnswer(data);
  worker.onerror = ({ message }) => onLost(message);
  worker.onmessageerror = () => onLost('An answer could not be read');
  return { post: (message) => worker.postMessage(message), stop: () => worker.terminate() };
}
