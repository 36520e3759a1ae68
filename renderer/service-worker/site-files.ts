/** A file of the built site: its path from the site's own folder, and the hash that `fetch` holds its content to. */
export interface SiteFile {
  readonly path: string;
  /** As in `integrity`: `sha256-` and the hash in base 64. */
  readonly integrity: string;
}

/** One build of the site; another content of any file is another version. */
export interface Site {
  readonly version: string;
  readonly files: readonly SiteFile[];
}

/** What is asked of the site, as far as it decides whether the worker answers. */
export type Asked = Pick<Request, 'method' | 'mode' | 'url'>;

const PAGE = 'index.html';
const ASSETS = 'assets/';

/**
 * Gives the address at which a file is fetched and kept. The page goes by the address of its folder: some hosts answer
 * to `index.html` with a redirect, which a browser does not take for a page.
 */
export const addressOf = (path: string, scope: string): string =>
  new URL(path === PAGE ? './' : path, scope).href;

/** Tells whether a file's name carries the hash of its content, so that the same name is the same file in every version. */
export const isNamedByContent = (path: string): boolean => path.startsWith(ASSETS);

/**
 * Gives the path of the site's file that is asked for; null for everything else, which the worker leaves alone: other
 * origins, other folders, other methods, questions to a server. The page may be opened with any query.
 */
export function pathOf(asked: Asked, scope: string, site: Site): string | null {
  if (asked.method !== 'GET') return null;
  const url = new URL(asked.url);
  const base = new URL(scope);
  if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname)) return null;
  if (url.search !== '' && asked.mode !== 'navigate') return null;
  const path = url.pathname.slice(base.pathname.length) || PAGE;
  // A page of an earlier version may still be open and ask for its own parts.
  return isNamedByContent(path) || site.files.some((file) => file.path === path) ? path : null;
}

/** The caches of one site begin alike; another copy of the app at the same host has others. */
const prefixOf = (scope: string): string => `attache ${new URL(scope).pathname} `;

/** Gives the name of the cache that holds one version. */
export const cacheName = (site: Site, scope: string): string => `${prefixOf(scope)}${site.version}`;

/** Gives, of all cache names of an origin, those that this site made, the oldest first. */
export const ownCaches = (names: readonly string[], scope: string): readonly string[] =>
  names.filter((name) => name.startsWith(prefixOf(scope)));

/** Gives the caches to delete once a version serves: all but its own and the one before, whose pages may still be open. */
export const outdatedCaches = (names: readonly string[], site: Site, scope: string): readonly string[] =>
  ownCaches(names, scope)
    .filter((name) => name !== cacheName(site, scope))
    .slice(0, -1);
