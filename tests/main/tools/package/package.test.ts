import { extractFile, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import packageJson from '../../../../package.json' with { type: 'json' };
import { OUR_ENDINGS } from '#main/files/files-on-command-line.ts';
import { inProject } from '#tools/base/project.ts';
import { runNode } from '#tools/base/run.ts';
import { writeIcons } from '#tools/package/prepare.ts';
import { layOutPlaceholder } from './placeholder-runtime.ts';

/** The packed app without the runtime, fonts included, in bytes. */
const LARGEST = 30 * 1024 * 1024;
const SEVEN_ZIP = ['/usr/bin/7zz', '/usr/bin/7z', '/usr/bin/7za'].find((path) => existsSync(path));
/** The placeholder is laid out like the Linux runtime, and packing for Linux needs no other tool here. */
const linux = process.platform === 'linux';

let folder = '';
let output = '';
const app = (...parts: readonly string[]): string => join(output, 'linux-unpacked', ...parts);

beforeAll(async () => {
  if (!linux) return;
  if (!existsSync(inProject('out/renderer/index.html'))) throw new Error('Nothing is built: npm run build');
  folder = await mkdtemp(join(tmpdir(), 'attache-package-'));
  output = join(folder, 'dist');
  await layOutPlaceholder(join(folder, 'runtime'), packageJson.devDependencies.electron);
  await writeIcons();
  const args = [
    '--linux',
    SEVEN_ZIP === undefined ? 'dir' : 'tar.gz',
    '--x64',
    '--publish',
    'never',
    `-c.electronDist=${join(folder, 'runtime')}`,
    `-c.directories.output=${output}`,
  ];
  const env = SEVEN_ZIP === undefined ? {} : { ELECTRON_BUILDER_7ZIP_PATH: SEVEN_ZIP };
  const { code, output: said } = await runNode(inProject('node_modules/electron-builder/cli.js'), args, {
    env,
  });
  if (code !== 0) throw new Error(said);
}, 120_000);

afterAll(async () => {
  if (folder !== '') await rm(folder, { recursive: true, force: true });
});

describe.skipIf(!linux)('a package on the placeholder runtime', () => {
  test('has the app, its licences and three languages beside the runtime, and no other file', async () => {
    expect((await readdir(app())).sort()).toEqual([
      'LICENSE.electron.txt',
      'LICENSES.chromium.html',
      'attache',
      'chrome-sandbox',
      'chrome_crashpad_handler',
      'locales',
      'resources',
      'version',
    ]);
    expect((await readdir(app('resources'))).sort()).toEqual(['app.asar', 'licences.txt']);
    expect((await readdir(app('locales'))).sort()).toEqual(['ar.pak', 'en-US.pak', 'zh-CN.pak']);
    expect(await readFile(app('resources', 'licences.txt'), 'utf8')).toContain('react ');
  });

  test('carries what was built and nothing it was built from', () => {
    const files = listPackage(app('resources', 'app.asar'), { isPack: false }).map((path) =>
      path.replaceAll('\\', '/'),
    );
    expect(files).toEqual(
      expect.arrayContaining([
        '/package.json',
        '/LICENSE',
        '/out/main/index.js',
        '/out/preload/index.cjs',
        '/out/renderer/index.html',
      ]),
    );
    const foreign = files.filter(
      (path) => !/^\/(package\.json|LICENSE|out|out\/(main|preload|renderer)(\/.*)?)$/.test(path),
    );
    expect(foreign).toEqual([]);
    expect(files.filter((path) => /\.(map|tsx?)$|node_modules|\.test\./.test(path))).toEqual([]);
    const facts = JSON.parse(extractFile(app('resources', 'app.asar'), 'package.json').toString()) as object;
    expect(facts).toMatchObject({ main: 'out/main/index.js', version: packageJson.version });
    expect(facts).not.toHaveProperty('devDependencies');
    expect(facts).not.toHaveProperty('scripts');
  });

  test('has the fuses set in its program file', async () => {
    const wire = await getCurrentFuseWire(app('attache'));
    const states = {
      [FuseV1Options.RunAsNode]: FuseState.DISABLE,
      [FuseV1Options.EnableCookieEncryption]: FuseState.ENABLE,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: FuseState.DISABLE,
      [FuseV1Options.EnableNodeCliInspectArguments]: FuseState.DISABLE,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: FuseState.ENABLE,
      [FuseV1Options.OnlyLoadAppFromAsar]: FuseState.ENABLE,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: FuseState.DISABLE,
    };
    expect(wire).toMatchObject(states);
    const before = await getCurrentFuseWire(join(folder, 'runtime', 'electron'));
    expect(before[FuseV1Options.RunAsNode]).toBe(FuseState.ENABLE);
  });

  test('is small without the runtime', async () => {
    const { size } = await stat(app('resources', 'app.asar'));
    console.log(`  The packed app without the runtime: ${(size / 1024 / 1024).toFixed(1)} MiB`);
    expect(size).toBeLessThanOrEqual(LARGEST);
  });

  test('comes as an archive that holds the same files', (context) => {
    if (SEVEN_ZIP === undefined) context.skip('electron-builder compresses with 7-Zip: install p7zip-full');
    const archive = join(output, `attache-${packageJson.version}-linux-x64.tar.gz`);
    const { stdout, status } = spawnSync('tar', ['-tzf', archive], { encoding: 'utf8' });
    expect(status).toBe(0);
    expect(stdout).toMatch(/\/resources\/app\.asar\n/);
    expect(stdout).toMatch(/\/attache\n/);
  });
});

test('the associations of the three systems are the files that the app opens', async () => {
  const config = parse(await readFile(inProject('electron-builder.yml'), 'utf8')) as {
    readonly fileAssociations: readonly { readonly ext: string }[];
    readonly publish: unknown;
  };
  expect(config.fileAssociations.map(({ ext }) => `.${ext}`)).toEqual(OUR_ENDINGS);
  expect(config.publish).toBeNull();
});
