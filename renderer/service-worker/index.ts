import {
  addressOf,
  cacheName,
  isNamedByContent,
  outdatedCaches,
  ownCaches,
  pathOf,
  type Site,
  type SiteFile,
} from './site-files.ts';
import { TAKE_OVER } from './take-over.ts';

/** The build writes in what it made. */
declare const __ATTACHE_SITE__: Site;
declare const self: ServiceWorkerGlobalScope;

const site = __ATTACHE_SITE__;
const { scope } = self.registration;
const name = cacheName(site, scope);

/** Gives a file that a version of this site keeps, this one's own first. */
async function kept(path: string): Promise<Response | undefined> {
  const address = addressOf(path, scope);
  for (const each of [name, ...ownCaches(await caches.keys(), scope)]) {
    // What a host says about varying concerns the way here, not the file.
    const found = await caches.match(address, { cacheName: each, ignoreVary: true });
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Fetches a file as this version has it. Rejects when the host has another one, such as in the middle of an upload. */
async function fetchExactly({ path, integrity }: SiteFile): Promise<Response> {
  const answer = await fetch(addressOf(path, scope), { integrity, cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${path}: HTTP ${answer.status}`);
  return answer;
}

/** Keeps every file of this version, all or none. */
async function install(): Promise<void> {
  try {
    const cache = await caches.open(name);
    await Promise.all(
      site.files.map(async (file) => {
        const known = isNamedByContent(file.path) ? await kept(file.path) : undefined;
        await cache.put(addressOf(file.path, scope), known ?? (await fetchExactly(file)));
      }),
    );
  } catch (cause) {
    await caches.delete(name);
    throw cause;
  }
}

async function activate(): Promise<void> {
  const outdated = outdatedCaches(await caches.keys(), site, scope);
  await Promise.all(outdated.map((each) => caches.delete(each)));
  // The page of a first visit is served from here on too, so that what it has not asked for yet is there offline.
  await self.clients.claim();
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('message', (event) => {
  if (event.data === TAKE_OVER) event.waitUntil(self.skipWaiting());
});
self.addEventListener('fetch', (event) => {
  const path = pathOf(event.request, scope, site);
  if (path !== null) event.respondWith(kept(path).then((found) => found ?? fetch(event.request)));
});
