import Ajv from 'ajv';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { inProject } from '#tools/base/project.ts';

const read = (...path: readonly string[]): Promise<string> => readFile(inProject(...path), 'utf8');

/** Judges a configuration by electron-builder's own published schema. Gives what is wrong with it. */
async function judge(config: unknown): Promise<readonly string[]> {
  const schema = JSON.parse(await read('node_modules/app-builder-lib/scheme.json')) as object;
  const validate = new Ajv({ allErrors: true, unknownFormats: 'ignore' }).compile(schema);
  return validate(config)
    ? []
    : (validate.errors ?? []).map(({ dataPath, message }) => `${dataPath} ${message ?? ''}`);
}

test('electron-builder.yml holds to electron-builder’s schema, which would see a mistake', async () => {
  const config = parse(await read('electron-builder.yml')) as { readonly mac: object };
  expect(await judge(config)).toEqual([]);
  expect(await judge({ ...config, mac: { ...config.mac, hardenedRuntme: true } })).not.toEqual([]);
});
