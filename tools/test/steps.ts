import { existsSync } from 'node:fs';
import { inProject } from '#tools/base/project.ts';

/** One thing that the test run does: a script of Node with its arguments, and the report that it leaves if it counts tests. */
export interface Step {
  readonly name: string;
  readonly script: string;
  readonly args: readonly string[];
  readonly report?: { readonly path: string; readonly kind: 'vitest' | 'playwright' };
}

const bin = (path: string): string => inProject('node_modules', path);
const TSX = bin('tsx/dist/cli.mjs');
const LOCALES = inProject('tools/locales/check.ts');
const WORLDS = [
  'core',
  'readers',
  'preload/contract',
  'preload',
  'main',
  'renderer',
  'renderer/service-worker',
  'tools',
  'tests',
];

/** What is checked without running the app: format, lint with the import rules, texts, and the types of every world. */
export function staticSteps(): readonly Step[] {
  return [
    { name: 'format', script: bin('prettier/bin/prettier.cjs'), args: ['--check', '--log-level=warn', '.'] },
    { name: 'lint', script: bin('eslint/bin/eslint.js'), args: ['--max-warnings=0', '.'] },
    { name: 'styles', script: bin('stylelint/bin/stylelint.mjs'), args: ['renderer/**/*.css'] },
    ...(existsSync(LOCALES) ? [{ name: 'locales', script: TSX, args: [LOCALES] }] : []),
    ...WORLDS.map((world) => ({
      name: `types of ${world}`,
      script: bin('typescript/bin/tsc'),
      args: ['--pretty', 'false', '--project', inProject(world)],
    })),
  ];
}

export const BUILD: Step = {
  name: 'build',
  script: bin('electron-vite/bin/electron-vite.js'),
  args: ['build'],
};

const vitest = (project: string): Step => ({
  name: project,
  script: bin('vitest/vitest.mjs'),
  args: ['run', '--project', project, '--reporter=default', '--reporter=./tools/test/vitest-counts.ts'],
  report: { path: inProject('test-results', `${project}.json`), kind: 'vitest' },
});

/** The tests of parts, the longest first. */
export const partSteps = (): readonly Step[] => ['browser', 'unit', 'main', 'data'].map(vitest);

export const WHOLE_APP: Step = {
  name: 'end to end',
  script: bin('@playwright/test/cli.js'),
  args: ['test'],
  report: { path: inProject('test-results/e2e.json'), kind: 'playwright' },
};
