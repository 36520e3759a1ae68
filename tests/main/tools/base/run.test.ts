import { expect, test } from 'vitest';
import { sentence } from '#tools/base/project.ts';
import { run } from '#tools/base/run.ts';

const node = (code: string, limit?: number) =>
  run(process.execPath, ['-e', code], limit === undefined ? {} : { limit });

test('a program’s whole output and exit code come back', async () => {
  const outcome = await node("console.log('a'.repeat(200_000)); console.error('b'); process.exitCode = 3");
  expect(outcome).toMatchObject({ code: 3, timedOut: false });
  expect(outcome.output).toHaveLength(200_003);
});

test('a program that does not end is ended', async () => {
  expect(await node('setInterval(() => {}, 1000)', 200)).toMatchObject({ code: null, timedOut: true });
});

test('a program that is not there is an outcome, not an exception', async () => {
  expect(await run('/nowhere/program', [])).toMatchObject({ code: null, timedOut: false });
});

test('what goes wrong is said in a sentence, without a stack', () => {
  const cause = new Error('The build failed.\nIt is in x.ts\n    at build (file:///x.ts:1:1)');
  expect(sentence(cause)).toBe('The build failed.\nIt is in x.ts');
  expect(sentence('plain')).toBe('plain');
});
