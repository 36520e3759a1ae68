/** The part of a worker that is used: every job carries the number of its turn, and so does its answer. */
export interface TurnWorker<Job, Answer extends { readonly turn: number }> {
  postMessage(job: Job): void;
  addEventListener(kind: 'message', receive: (event: { readonly data: Answer }) => void): void;
}

/** Asks a worker that is started when it is first needed. Answers may come in another order than they were asked for. */
export function askWorker<Job extends { readonly turn: number }, Answer extends { readonly turn: number }>(
  start: () => TurnWorker<Job, Answer>,
): (jobOf: (turn: number) => Job) => Promise<Answer> {
  let worker: TurnWorker<Job, Answer> | null = null;
  let turn = 0;
  const waiting = new Map<number, (answer: Answer) => void>();
  const started = (): TurnWorker<Job, Answer> => {
    const fresh = start();
    fresh.addEventListener('message', ({ data }) => {
      waiting.get(data.turn)?.(data);
      waiting.delete(data.turn);
    });
    return fresh;
  };
  return (jobOf) => {
    worker ??= started();
    turn += 1;
    const job = jobOf(turn);
    return new Promise((resolve) => {
      waiting.set(job.turn, resolve);
      worker?.postMessage(job);
    });
  };
}
