import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { type Plugin } from 'vite';

interface PackBuilder {
  readonly buildBundledPacks: (outDir: string) => Promise<void>;
}

async function buildInto(folder: string): Promise<void> {
  const { buildBundledPacks } = (await tsImport('../pack/build-bundled.ts', import.meta.url)) as PackBuilder;
  await buildBundledPacks(folder);
}

/**
 * Compiles the packs that ship with the app into `<outDir>/packs/`, so that they are read like any other pack. The
 * development server compiles them when it starts and serves them at the same place.
 */
export function bundledPacks(): Plugin {
  let packs = '';
  let building = false;
  return {
    name: 'attache-bundled-packs',
    configResolved(config) {
      packs = resolve(config.root, config.build.outDir, 'packs');
      building = config.command === 'build';
    },
    async configureServer(server) {
      await buildInto(packs);
      server.middlewares.use('/packs', (request, response, next) => {
        readFile(join(packs, basename(request.url ?? ''))).then((pack) => response.end(pack), next);
      });
    },
    async closeBundle() {
      if (building) await buildInto(packs);
    },
  };
}
