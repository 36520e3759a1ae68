import { availableParallelism } from 'node:os';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { inProject } from './tools/base/project.ts';
import { findBrowser } from './tools/browser/find-browser.ts';
import { drivenSwitches } from './tools/browser/switches.ts';
import { pdfFiles } from './tools/vite/pdf-files.ts';

const browser = findBrowser();

const inNode = (name: string, timeout: number, isolate: boolean): TestProjectInlineConfiguration => ({
  extends: true,
  test: {
    name,
    environment: 'node',
    include: [`tests/${name}/**/*.test.{ts,tsx}`],
    testTimeout: timeout,
    hookTimeout: 60_000,
    isolate,
    // Vitest would leave one core idle.
    maxWorkers: availableParallelism(),
  },
});

/** Real Chromium: IndexedDB, layout and focus are the browser's own. */
const inChromium = (name: string): TestProjectInlineConfiguration => ({
  extends: true,
  plugins: [react(), pdfFiles(inProject('.'))],
  define: { __ATTACHE_VERSION__: JSON.stringify('0.0.0-test') },
  // Named here so that none is discovered while tests run, which would reload the page under them.
  optimizeDeps: {
    include: [
      'react',
      'react-dom',
      'react-dom/client',
      'react/jsx-runtime',
      'react/jsx-dev-runtime',
      'react-aria-components',
      'i18next',
      'dexie',
      'yjs',
      'fflate',
      'age-encryption',
      'docx',
      'ical.js',
      'mdast-util-from-markdown',
      'mdast-util-to-markdown',
      'yaml',
      'saxes',
      'parse5',
      'pdfjs-dist/legacy/build/pdf.mjs',
      'pdfjs-dist/legacy/build/pdf.worker.mjs',
      'zod',
      'zod/mini',
      'wouter',
      'wouter/use-hash-location',
      'fast-check',
      'axe-core',
      'vitest-browser-react',
      '@tiptap/core',
      '@tiptap/react',
      '@tiptap/pm/state',
      '@tiptap/pm/model',
      '@tiptap/extension-blockquote',
      '@tiptap/extension-bold',
      '@tiptap/extension-collaboration',
      '@tiptap/extension-document',
      '@tiptap/extension-heading',
      '@tiptap/extension-italic',
      '@tiptap/extension-list',
      '@tiptap/extension-paragraph',
      '@tiptap/extension-text',
      '@tiptap/extensions',
      '@tiptap/y-tiptap',
    ],
  },
  test: {
    name,
    include: [`tests/${name}/**/*.test.{ts,tsx}`],
    testTimeout: 90_000,
    // Vitest waits a second, which the first drawing of a busy machine can take.
    expect: { poll: { timeout: 45_000 } },
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: {
          ...(browser ? { executablePath: browser.path } : {}),
          args: [...drivenSwitches()],
        },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
});

export default defineConfig({
  test: {
    // What is pure keeps nothing between two files, and need not be loaded for each anew.
    projects: [
      inNode('unit', 60_000, false),
      inNode('main', 60_000, true),
      inChromium('data'),
      inChromium('browser'),
    ],
  },
});
