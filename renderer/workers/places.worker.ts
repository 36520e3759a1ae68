import { doPlacesJob, type PlacesJob } from '#core/anchoring/places-job.ts';

// Away from the thread that draws: comparing two long documents takes hundreds of milliseconds.
addEventListener('message', ({ data }: MessageEvent<PlacesJob>) => postMessage(doPlacesJob(data)));
