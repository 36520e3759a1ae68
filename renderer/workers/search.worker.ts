import { indexDesk, type IndexMessage } from '#core/search/index-messages.ts';

const workOff = indexDesk();

addEventListener('message', ({ data }: MessageEvent<IndexMessage>) => {
  const answer = workOff(data);
  if (answer !== null) postMessage(answer);
});
