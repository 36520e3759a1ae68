import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { build } from 'vite';
import { serveFile } from '#main/security/served-files.ts';
import { inProject } from '#tools/base/project.ts';

const PAGES = inProject('tests/bench-pages');
const BUILT = inProject('.cache/bench-pages');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

/** Builds the pages that stand beside the app, as the app itself is built. */
export async function buildPages(): Promise<void> {
  const pages = readdirSync(PAGES).filter((name) => name.endsWith('.html'));
  await build({
    root: PAGES,
    base: '/bench/',
    configFile: false,
    logLevel: 'error',
    define: { __ATTACHE_VERSION__: JSON.stringify('0.0.0-bench') },
    build: {
      outDir: BUILT,
      emptyOutDir: true,
      target: 'chrome140',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: { input: pages.map((name) => join(PAGES, name)) },
    },
  });
}

/** A folder of files and what was made for this run, at one address: one origin, so that they share databases. */
export interface Site {
  readonly url: string;
  /** Serves something made for this run at `/bench/<name>`. */
  readonly put: (name: string, body: Uint8Array | string) => void;
  readonly close: () => Promise<void>;
}

/** Serves the built app with the bench pages beside it, under `/bench/`; files are cached as the app's own are. */
export async function startSite(): Promise<Site> {
  const made = new Map<string, Uint8Array | string>();
  const answer = async (path: string) => {
    if (!path.startsWith('/bench/')) return serveFile(inProject('out/renderer'), 'GET', path);
    const name = path.slice('/bench/'.length);
    const body = made.get(name) ?? (await readFile(join(BUILT, normalize(`/${name}`))));
    return {
      status: 200,
      headers: {
        'content-type': TYPES[extname(name)] ?? 'application/octet-stream',
        'cache-control': name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      },
      body,
    };
  };
  const server = createServer((request, response) => {
    answer((request.url ?? '/').split(/[?#]/)[0] ?? '/').then(
      ({ status, headers, body }) => response.writeHead(status, headers).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('No port could be had.');
  return {
    url: `http://localhost:${String(bound.port)}/`,
    put: (name, body) => void made.set(name, body),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
