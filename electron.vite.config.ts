import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { fileURLToPath } from 'node:url';
import packageJson from './package.json' with { type: 'json' };
import { bundledPacks } from './tools/vite/bundled-packs.ts';
import { contentPolicy } from './tools/vite/content-policy.ts';
import { licences } from './tools/vite/licences.ts';
import { offlineSite } from './tools/vite/offline-site.ts';
import { pdfFiles } from './tools/vite/pdf-files.ts';
import { startFiles } from './tools/vite/start-files.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Packages of which the page has font files alone. */
const FONTS = Object.keys(packageJson.devDependencies).filter((name) => name.startsWith('@fontsource/'));

export default defineConfig({
  main: {
    build: {
      outDir: at('./out/main'),
      externalizeDeps: false,
      rollupOptions: {
        input: { index: at('./main/index.ts') },
        external: ['electron'],
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: at('./out/preload'),
      // A sandboxed preload may require nothing but Electron, and cannot be an ES module.
      externalizeDeps: false,
      rollupOptions: {
        input: { index: at('./preload/index.ts') },
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('./renderer'),
    base: './',
    publicDir: false,
    plugins: [
      react(),
      contentPolicy(),
      bundledPacks(),
      pdfFiles(at('.')),
      licences(at('.'), FONTS),
      offlineSite(),
    ],
    define: { __ATTACHE_VERSION__: JSON.stringify(packageJson.version) },
    build: {
      outDir: at('./out/renderer'),
      emptyOutDir: true,
      target: 'chrome140',
      minify: true,
      // Inlined files would be data: addresses, which the content security policy refuses for fonts and workers.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: { index: at('./renderer/index.html') },
        preserveEntrySignatures: 'allow-extension',
        output: {
          codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: startFiles() }] },
        },
      },
    },
    worker: { format: 'es' },
  },
});
