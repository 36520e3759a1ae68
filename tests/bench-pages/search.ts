import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import type { IndexAnswer, IndexMessage } from '#core/search/index-messages.ts';
import { planSearch } from '#core/search/query.ts';
import type { IndexEntry } from '#core/search/search-index.ts';
import { seededParagraphs, seededQueries } from '#tools/bench/seeded.ts';

/** Types queries letter by letter over `?paragraphs=20000&notes=10000&with=attache` (or `minisearch`, `flexsearch`). */
const asked = new URLSearchParams(location.search);
const paragraphs = seededParagraphs(Number(asked.get('paragraphs')), 1);
const notes = seededParagraphs(Number(asked.get('notes')), 2, 30);
const texts = [...notes, ...paragraphs];
const LIMIT = 5;
const SLICE = 2000;
const WARM_UP = 40;
/** An index that is not there by then, and answers that have not come by then, are given up. */
const LONGEST_BUILD_MS = 60_000;
const LONGEST_ASKING_MS = 40_000;

/** Answers a query; what it has found is of no interest here. */
type Search = (query: string) => Promise<unknown> | unknown;

function entryOf(text: string, slot: number): IndexEntry {
  const kind = slot < notes.length ? 'note' : 'paragraph';
  return {
    slot,
    place: slot,
    kind,
    label: '',
    title: '',
    text,
    language: null,
    isHeading: false,
    order: slot,
  };
}

/** Calls for all texts in slices between which the window may breathe. False when the time for it was over first. */
async function indexAll(put: (from: number, to: number) => void): Promise<boolean> {
  const began = performance.now();
  for (let at = 0; at < texts.length; at += SLICE) {
    if (performance.now() - began > LONGEST_BUILD_MS) return false;
    put(at, Math.min(at + SLICE, texts.length));
    await new Promise((resolve) => setTimeout(resolve));
  }
  return true;
}

/** The app's own worker, asked as the app asks it. */
async function attache(): Promise<Search | null> {
  const worker = new Worker(new URL('../../renderer/workers/search.worker.ts', import.meta.url), {
    type: 'module',
  });
  const tell = (message: IndexMessage): void => worker.postMessage(message);
  let id = 0;
  const find: Search = (query) => {
    id += 1;
    const wanted = id;
    return new Promise<IndexAnswer>((resolve) => {
      worker.addEventListener('message', function receive({ data }: MessageEvent<IndexAnswer>) {
        if (data.id !== wanted) return;
        worker.removeEventListener('message', receive);
        resolve(data);
      });
      tell({ kind: 'find', id: wanted, plan: planSearch(query, []), limit: LIMIT, language: 'en' });
    });
  };
  const isSent = await indexAll((from, to) =>
    tell({ kind: 'put', entries: texts.slice(from, to).map((text, index) => entryOf(text, from + index)) }),
  );
  if (isSent) await find('ready');
  return isSent ? find : null;
}

async function minisearch(): Promise<Search | null> {
  const index = new MiniSearch({ fields: ['text'], searchOptions: { prefix: true, combineWith: 'AND' } });
  const isThere = await indexAll((from, to) =>
    index.addAll(texts.slice(from, to).map((text, at) => ({ id: from + at, text }))),
  );
  return isThere ? (query) => index.search(query) : null;
}

async function flexsearch(): Promise<Search | null> {
  const index = new FlexSearch.Index({ tokenize: 'forward' });
  const isThere = await indexAll((from, to) => {
    for (let id = from; id < to; id += 1) index.add(id, texts[id] ?? '');
  });
  return isThere ? (query) => index.search(query, { limit: LIMIT }) : null;
}

const longTasks: number[] = [];
/** Gives the times of the answers, as many as come in the time there is. */
async function ask(search: Search): Promise<readonly number[]> {
  const samples: number[] = [];
  const ending = performance.now() + LONGEST_ASKING_MS;
  for (const [nth, query] of seededQueries(60, 3).entries()) {
    const began = performance.now();
    if (began > ending) break;
    await search(query);
    if (nth >= WARM_UP) samples.push(performance.now() - began);
    // The next key comes in a task of its own.
    await new Promise((resolve) => setTimeout(resolve));
  }
  return samples;
}

const ways = new Map(Object.entries({ attache, minisearch, flexsearch }));
const way = ways.get(asked.get('with') ?? '');
if (way === undefined) throw new Error('There is no such search');
const search = await way();
new PerformanceObserver((list) =>
  longTasks.push(...list.getEntries().map(({ duration }) => duration)),
).observe({
  entryTypes: ['longtask'],
});
const samples = search === null ? [] : await ask(search);
Reflect.set(globalThis, 'measured', {
  samples,
  longest: Math.max(0, ...longTasks),
  ...(search === null ? { missing: `no index after ${String(LONGEST_BUILD_MS / 1000)} s` } : {}),
  ...(search !== null && samples.length === 0
    ? { missing: `not ${String(WARM_UP)} answers in ${String(LONGEST_ASKING_MS / 1000)} s` }
    : {}),
});
document.documentElement.dataset['done'] = '';
