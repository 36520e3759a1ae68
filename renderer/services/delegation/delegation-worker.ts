import type { DelegationAnswer, DelegationJob, DoDelegationJob } from '#core/delegation/jobs.ts';

/** The part of a worker that is used. */
export interface DelegationWorker {
  postMessage(job: DelegationJob): void;
  addEventListener(kind: 'message', receive: (event: { readonly data: DelegationAnswer }) => void): void;
  addEventListener(kind: 'error', receive: (event: { readonly message: string }) => void): void;
}

interface Waiting {
  readonly resolve: (gives: never) => void;
  readonly reject: (error: Error) => void;
}

interface Desk {
  readonly worker: DelegationWorker;
  readonly waiting: Map<number, Waiting>;
}

/** Several files that come at once are opened beside each other; more than this would wait for the window's own thread. */
const MOST_WORKERS = 2;

/**
 * Has jobs done in workers, each by the one that has least to do. One is started when it is first needed, another when that is
 * busy, and anew after one was lost.
 */
export function delegationInWorker(start: () => DelegationWorker): DoDelegationJob {
  const desks = new Set<Desk>();
  let turn = 0;
  const begin = (): Desk => {
    const desk: Desk = { worker: start(), waiting: new Map() };
    desks.add(desk);
    desk.worker.addEventListener('message', ({ data }) => {
      const waits = desk.waiting.get(data.turn);
      desk.waiting.delete(data.turn);
      if ('failed' in data) waits?.reject(new Error(data.failed));
      else waits?.resolve(data.gives as never);
    });
    desk.worker.addEventListener('error', ({ message }) => {
      desks.delete(desk);
      for (const { reject } of desk.waiting.values()) reject(new Error(message));
    });
    return desk;
  };
  const freest = (): Desk => {
    const [first] = [...desks].sort((a, b) => a.waiting.size - b.waiting.size);
    return first === undefined || (first.waiting.size > 0 && desks.size < MOST_WORKERS) ? begin() : first;
  };
  return (name, takes) =>
    new Promise((resolve, reject) => {
      const { worker, waiting } = freest();
      turn += 1;
      waiting.set(turn, { resolve, reject });
      worker.postMessage({ turn, name, takes } as DelegationJob);
    });
}
