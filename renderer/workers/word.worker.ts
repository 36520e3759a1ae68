import type { WordAnswer, WordJob } from '#core/printing/word-job.ts';
import { writeWordFile } from './word/write-word-file.ts';

// Away from the thread that draws: a file of three thousand notes takes seconds.
addEventListener('message', ({ data: { print, paper } }: MessageEvent<WordJob>) => {
  writeWordFile(print, paper).then(
    (bytes) => postMessage({ bytes } satisfies WordAnswer, { transfer: [bytes.buffer] }),
    (cause: unknown) => postMessage({ failure: String(cause) } satisfies WordAnswer),
  );
});
