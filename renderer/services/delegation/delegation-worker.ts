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

/** Has jobs done in a worker that is started when it is first needed, and anew after it was lost. */
export function delegationInWorker(start: () => DelegationWorker): DoDelegationJob {
  let worker: DelegationWorker | null = null;
  let turn = 0;
  const waiting = new Map<number, Waiting>();
  const begin = (): DelegationWorker => {
    const begun = start();
    begun.addEventListener('message', ({ data }) => {
      const waits = waiting.get(data.turn);
      waiting.delete(data.turn);
      if ('failed' in data) waits?.reject(new Error(data.failed));
      else waits?.resolve(data.gives as never);
    });
    begun.addEventListener('error', ({ message }) => {
      worker = null;
      for (const { reject } of waiting.values()) reject(new Error(message));
      waiting.clear();
    });
    return begun;
  };
  return (name, takes) =>
    new Promise((resolve, reject) => {
      worker ??= begin();
      turn += 1;
      waiting.set(turn, { resolve, reject });
      worker.postMessage({ turn, name, takes } as DelegationJob);
    });
}
