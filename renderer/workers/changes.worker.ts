import { doChangesJob, type ChangesJob } from '#core/revisions/changes-job.ts';

// Away from the thread that draws: comparing two long documents takes hundreds of milliseconds.
addEventListener('message', ({ data }: MessageEvent<ChangesJob>) => postMessage(doChangesJob(data)));
