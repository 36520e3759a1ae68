import { join, resolve } from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { type Plugin } from 'vite';

interface PackBuilder {
  readonly buildBundledPacks: (outDir: string) => Promise<void>;
}

/** Compiles the packs that ship with the app into `<outDir>/packs/`, so that they are read like any other pack. */
export function bundledPacks(): Plugin {
  let outDir = '';
  return {
    name: 'attache-bundled-packs',
    apply: 'build',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    async closeBundle() {
      const { buildBundledPacks } = (await tsImport(
        '../pack/build-bundled.ts',
        import.meta.url,
      )) as PackBuilder;
      await buildBundledPacks(join(outDir, 'packs'));
    },
  };
}
