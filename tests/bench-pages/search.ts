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

/** The app's own worker, asked as the app asks it. */
async function attache(): Promise<Search> {
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
  for (let at = 0; at < texts.length; at += SLICE) {
    tell({
      kind: 'put',
      entries: texts.slice(at, at + SLICE).map((text, index) => entryOf(text, at + index)),
    });
    await new Promise((resolve) => setTimeout(resolve));
  }
  await find('ready');
  return find;
}

function minisearch(): Search {
  const index = new MiniSearch({ fields: ['text'], searchOptions: { prefix: true, combineWith: 'AND' } });
  index.addAll(texts.map((text, id) => ({ id, text })));
  return (query) => index.search(query);
}

function flexsearch(): Search {
  const index = new FlexSearch.Index({ tokenize: 'forward' });
  texts.forEach((text, id) => index.add(id, text));
  return (query) => index.search(query, { limit: LIMIT });
}

const longTasks: number[] = [];
const ways = new Map(Object.entries({ attache, minisearch, flexsearch }));
const search = await ways.get(asked.get('with') ?? '')?.();
if (search === undefined) throw new Error('There is no such search');
new PerformanceObserver((list) =>
  longTasks.push(...list.getEntries().map(({ duration }) => duration)),
).observe({
  entryTypes: ['longtask'],
});
const samples: number[] = [];
for (const [nth, query] of seededQueries(60, 3).entries()) {
  const began = performance.now();
  await search(query);
  if (nth >= WARM_UP) samples.push(performance.now() - began);
  // The next key comes in a task of its own.
  await new Promise((resolve) => setTimeout(resolve));
}
Reflect.set(globalThis, 'measured', { samples, longest: Math.max(0, ...longTasks) });
document.documentElement.dataset['done'] = '';
document.documentElement.dataset['done'] = '';
