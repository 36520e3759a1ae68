import { expect, test } from 'vitest';
import { inProject } from '#tools/base/project.ts';
import { licenceOf, packageFolders } from '#tools/vite/licences.ts';

test('each package of which a module is bundled is named once, also inside another and under a scope', () => {
  const modules = [
    '/p/renderer/main.tsx',
    '/p/node_modules/react/index.js',
    '\0/p/node_modules/react/jsx-runtime.js?commonjs',
    '/p/node_modules/@tiptap/core/dist/index.js',
    '/p/node_modules/a/node_modules/b/b.js',
  ];
  expect(packageFolders(modules)).toEqual([
    '/p/node_modules/@tiptap/core',
    '/p/node_modules/a/node_modules/b',
    '/p/node_modules/react',
  ]);
});

test('a licence is given with its name and its whole text', () => {
  expect(licenceOf(inProject('node_modules/react'))).toMatch(
    /^react [\d.]+ \(MIT\)\n\nMIT License[\s\S]+WITHOUT WARRANTY/,
  );
});
