import type { DelegationJob } from '#core/delegation/jobs.ts';
import { doDelegationJob } from '#readers/delegation/desk.ts';

// Away from the thread that draws: a file of thousands of notes takes seconds to open and check.
addEventListener('message', ({ data }: MessageEvent<DelegationJob>) => {
  void doDelegationJob(data).then((answer) => postMessage(answer));
});
