import { ESLint } from 'eslint';
import { beforeAll, describe, expect, test } from 'vitest';
import { PROJECT } from '#tools/base/project.ts';

let eslint: ESLint;

beforeAll(() => {
  eslint = new ESLint({ cwd: PROJECT });
});

/** Lints a text as if it were that file, and gives the rules that it breaks. */
async function broken(filePath: string, text: string): Promise<readonly (string | null)[]> {
  const [result] = await eslint.lintText(text, { filePath });
  return [...new Set((result?.messages ?? []).map(({ ruleId }) => ruleId))];
}

const use = (what: string): string => `import * as used from '${what}';\nexport const it = used;\n`;
const load = (what: string): string => `export const it = () => import('${what}');\n`;
const reexport = (what: string): string => `export * from '${what}';\n`;

const LAYER = 'import-x/no-restricted-paths';
const PACKAGE = 'no-restricted-imports';
const DYNAMIC = 'no-restricted-syntax';

describe('a layer imports only what its list names', () => {
  test.each([
    ['core/pack/probe.ts', '#core/base/ids.ts', '#renderer/platform/bundled-pack.ts'],
    ['core/pack/probe.ts', '../base/ids.ts', '../../renderer/platform/bundled-pack.ts'],
    ['preload/contract/probe.ts', './values.ts', '#core/base/ids.ts'],
    ['main/files/probe.ts', '#contract/calls.ts', '#core/pack/pick-text.ts'],
    ['main/files/probe.ts', '#core/base/ids.ts', '#renderer/platform/bundled-pack.ts'],
    ['renderer/platform/probe.ts', '#contract/calls.ts', '#main/files/keepsake.ts'],
    ['renderer/features/notes/probe.ts', '#core/base/ids.ts', '#renderer/platform/index.ts'],
    ['renderer/features/notes/probe.ts', '#core/base/ids.ts', '#contract/calls.ts'],
    ['tools/start/probe.ts', '#main/security/served-files.ts', '#main/files/keepsake.ts'],
  ])('%s may import %s and not %s', async (file, good, bad) => {
    for (const form of [use, load, reexport]) {
      expect(await broken(file, form(good))).toEqual([]);
      expect(await broken(file, form(bad))).toEqual([LAYER]);
    }
  });

  test('a feature never imports another', async () => {
    const other = '../agenda/ProgrammeScreen.tsx';
    for (const form of [use, load]) {
      expect(await broken('renderer/features/notes/probe.ts', form(other))).toEqual([LAYER]);
      expect(await broken('renderer/features/agenda/probe.ts', form(other))).toEqual([]);
    }
  });
});

describe('a layer uses only the packages that its list names', () => {
  test.each([
    ['core/pack/probe.ts', 'fflate', 'dexie'],
    ['core/pack/probe.ts', 'yjs', 'node:fs'],
    ['core/pack/probe.ts', 'zod', 'react'],
    ['preload/contract/probe.ts', 'zod/mini', 'electron'],
    ['main/files/probe.ts', 'node:fs', 'react'],
    ['main/ipc/probe.ts', 'node:fs', 'react'],
    ['renderer/data/probe.ts', 'dexie', 'react'],
    ['renderer/ui/probe.ts', 'react', 'yjs'],
    ['renderer/features/notes/probe.ts', '@tiptap/react', 'dexie'],
  ])('%s may use %s and not %s', async (file, good, bad) => {
    expect(await broken(file, use(good))).toEqual([]);
    expect(await broken(file, load(good))).toEqual([]);
    expect(await broken(file, use(bad))).toEqual([PACKAGE]);
    expect(await broken(file, reexport(bad))).toEqual([PACKAGE]);
    expect(await broken(file, load(bad))).toEqual([DYNAMIC]);
  });

  test('an import whose name is not written out cannot be judged, so it is refused', async () => {
    expect(await broken('core/pack/probe.ts', 'export const it = (name: string) => import(name);\n')).toEqual(
      [DYNAMIC],
    );
  });
});

test('a circle of imports is refused', async () => {
  const file = 'main/security/app-origin.ts';
  const outOfCircle = "import { PAGE_POLICY } from './content-policy.ts';\nexport const it = PAGE_POLICY;\n";
  const circle = "import { serveAppScheme } from './app-scheme.ts';\nexport const it = serveAppScheme;\n";
  expect(await broken(file, outOfCircle)).toEqual([]);
  expect(await broken(file, circle)).toEqual(['import-x/no-cycle']);
});

describe('only main/ipc/ uses ipcMain', () => {
  test.each([
    ["import { ipcMain } from 'electron';\nexport const it = ipcMain;\n"],
    ["import { ipcMain as other } from 'electron';\nexport const it = other;\n"],
    ["import * as electron from 'electron';\nexport const it = electron;\n"],
  ])('%j', async (text) => {
    expect(await broken('main/window.ts', text)).toEqual([PACKAGE]);
    expect(await broken('main/ipc/probe.ts', text)).toEqual([]);
  });

  test('other parts of Electron are free in main', async () => {
    expect(
      await broken('main/window.ts', "import { app } from 'electron';\nexport const it = app;\n"),
    ).toEqual([]);
  });
});

describe('a string that a person sees comes from the locales', () => {
  const component = (inside: string): string =>
    `export function Probe({ text }: { readonly text: string }) {\n  return text === '' ? null : ${inside};\n}\n`;

  test.each([
    ['<p>{text}</p>', '<p>Notes</p>'],
    ['<p>{text}</p>', "<p>{'Notes'}</p>"],
    ['<p>{text}</p>', '<p>笔记</p>'],
    ['<p>¶ 11</p>', '<p>¶ 11 see</p>'],
    ['<button aria-label={text} />', '<button aria-label="Close" />'],
    ['<img alt={text} />', '<img alt="A map" />'],
    ['<input placeholder={text} />', '<input placeholder="Search" />'],
    ['<p className="quiet">{text}</p>', '<p title="Hint">{text}</p>'],
    ['<p>{String(text)}</p>', '<p>{text || `none`}</p>'],
  ])('%s passes and %s does not', async (good, bad) => {
    const file = 'renderer/features/notes/Probe.tsx';
    expect(await broken(file, component(good))).toEqual([]);
    expect(await broken(file, component(bad))).toEqual(['i18next/no-literal-string']);
  });
});

describe('the world outside is reached through the platform and the data layer alone', () => {
  test.each(["localStorage.getItem('x')", "fetch('x')", "indexedDB.open('x')", "alert('x')"])(
    '%s',
    async (use) => {
      const text = `export const it = () => ${use};\n`;
      expect(await broken('renderer/services/probe.ts', text)).toEqual(['no-restricted-globals']);
      expect(await broken('renderer/platform/probe.ts', text)).toEqual([]);
    },
  );
});

describe('core is repeatable', () => {
  test.each(['Date.now()', 'Math.random()'])('%s is refused in core', async (use) => {
    const text = `export const it = () => ${use};\n`;
    expect(await broken('core/notes/probe.ts', text)).toEqual(['no-restricted-properties']);
    expect(await broken('main/files/probe.ts', text)).toEqual([]);
  });
});

describe('types are not talked out of', () => {
  test.each([
    ['export const it = (x: any) => x;\n', '@typescript-eslint/no-explicit-any'],
    ['export const it = (x: string | null) => x!;\n', '@typescript-eslint/no-non-null-assertion'],
    ['// @ts-expect-error because\nexport const it: number = 1;\n', '@typescript-eslint/ban-ts-comment'],
  ])('%j', async (text, rule) => {
    expect(await broken('core/notes/probe.ts', text)).toEqual([rule]);
  });

  test('a comment in the file switches no rule off', async () => {
    const text = '/* eslint-disable */\nexport const it = (x: any) => x;\n';
    expect(await broken('core/notes/probe.ts', text)).toContain('@typescript-eslint/no-explicit-any');
  });
});
