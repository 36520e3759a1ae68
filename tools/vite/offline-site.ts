import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { build, type Plugin } from 'vite';
import type { Site } from '../../renderer/service-worker/site-files.ts';
import { drawIcons, webManifest } from './web-manifest.ts';

const MANIFEST = 'app.webmanifest';
const WORKER = 'sw.js';

/** Lists what was built, with the hash of each file, in one order on every system. */
export async function listSite(folder: string): Promise<Site> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path !== WORKER)
    .sort();
  const files = await Promise.all(
    paths.map(async (path) => {
      const hash = createHash('sha256').update(await readFile(join(folder, path)));
      return { path, integrity: `sha256-${hash.digest('base64')}` };
    }),
  );
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16);
  return { version, files };
}

/** Builds the service worker from its source so that it keeps exactly the files that stand in a folder. */
export async function writeServiceWorker(source: string, folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { __ATTACHE_SITE__: JSON.stringify(await listSite(folder)) },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'chrome140',
      rollupOptions: {
        input: source,
        output: { format: 'iife', entryFileNames: WORKER },
      },
    },
  });
}

/**
 * Makes the built renderer a site that can be installed and opens without a network: manifest, icons and service
 * worker. The desktop edition has the files and uses none of them. Stands last: it lists what the others made.
 */
export function offlineSite(): Plugin {
  let root = '';
  let folder = '';
  return {
    name: 'attache-offline-site',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      folder = resolve(config.root, config.build.outDir);
    },
    transformIndexHtml: {
      order: 'post',
      // With the person's login, where a host asks for one.
      handler: () => [
        {
          tag: 'link',
          attrs: { rel: 'manifest', href: `./${MANIFEST}`, crossorigin: 'use-credentials' },
          injectTo: 'head',
        },
      ],
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const icons = drawIcons(await readFile(join(root, 'icon.svg'), 'utf8'));
        await writeFile(join(folder, MANIFEST), webManifest());
        for (const [name, bytes] of icons) await writeFile(join(folder, name), bytes);
        await writeServiceWorker(join(root, 'service-worker/index.ts'), folder);
      },
    },
  };
}
