import { expect, test } from 'vitest';
import { MEETING_ANCHOR, type Anchor } from '#core/anchoring/anchor.ts';
import { paragraphAnchor } from '#core/anchoring/paragraph-anchor.ts';
import { doPlacesJob, type PlacesAnswer, type PlacesJob } from '#core/anchoring/places-job.ts';
import { needsPlacing, placeInWorker } from '#renderer/services/places.ts';
import { ids, packForAnchors } from '../core/anchoring/anchor-pack.ts';

const pack = packForAnchors();
const [document] = pack.documents;
if (document === undefined) throw new Error('no document');
const onParagraph: Anchor = { ...MEETING_ANCHOR, paragraph: paragraphAnchor(document, '12', null) };
const gone = { ...pack, documents: [] };

test('what stands as it was made is not looked for', () => {
  expect(needsPlacing(MEETING_ANCHOR, pack, [])).toBe(false);
  expect(needsPlacing(onParagraph, pack, [pack])).toBe(false);
  expect(needsPlacing(onParagraph, gone, [])).toBe(true);
  expect(needsPlacing({ ...onParagraph, left: ['paragraph'] }, pack, [])).toBe(true);
});

test('items, themes and questions are looked for where there are editions to compare', () => {
  const onTheme: Anchor = { ...MEETING_ANCHOR, theme: ids.theme };
  expect(needsPlacing(onTheme, pack, [])).toBe(false);
  expect(needsPlacing(onTheme, pack, [pack])).toBe(true);
});

test('each question gets its own answer, in whatever order they come, and only the documents it needs travel', async () => {
  const jobs: PlacesJob[] = [];
  let receive: (event: { readonly data: PlacesAnswer }) => void = () => undefined;
  let started = 0;
  const place = placeInWorker(() => {
    started += 1;
    return {
      postMessage: (job) => jobs.push(job),
      addEventListener: (_kind, listener) => {
        receive = listener;
      },
    };
  });
  const first = place([onParagraph], pack, []);
  const second = place([MEETING_ANCHOR], pack, [gone]);
  expect(jobs.map(({ pack: sent }) => sent.documents.length)).toEqual([1, 0]);
  for (const job of jobs.toReversed()) receive({ data: doPlacesJob(job) });
  expect(await first).toEqual([{ anchor: onParagraph, doubts: [], moved: [] }]);
  expect(await second).toEqual([{ anchor: MEETING_ANCHOR, doubts: [], moved: [] }]);
  expect(started).toBe(1);
});
