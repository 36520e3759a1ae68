import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { HEADER_POLICY } from '#main/security/content-policy.ts';
import { serveFile } from '#main/security/served-files.ts';

let root = '';

beforeAll(async () => {
  const outside = await mkdtemp(join(tmpdir(), 'attache-served-'));
  root = join(outside, 'renderer');
  await mkdir(join(root, 'assets'), { recursive: true });
  await mkdir(join(outside, 'renderer-other'));
  await writeFile(join(root, 'index.html'), '<!doctype html>');
  await writeFile(join(root, 'assets', 'a-1.js'), '1');
  await writeFile(join(root, 'notes.exe'), 'no type for this');
  await writeFile(join(outside, 'secret.json'), 'secret');
  await writeFile(join(outside, 'renderer-other', 'secret.json'), 'secret');
  if (process.platform !== 'win32') await symlink(join(outside, 'secret.json'), join(root, 'link.json'));
});

describe('a file of the app', () => {
  test.each([
    ['/index.html', 'text/html; charset=utf-8', 'no-cache'],
    ['/', 'text/html; charset=utf-8', 'no-cache'],
    ['/assets/a-1.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
  ])('%s comes with its type and the policy', async (path, type, cache) => {
    const { status, headers } = await serveFile(root, 'GET', path);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': type,
      'cache-control': cache,
      'content-security-policy': HEADER_POLICY,
      'x-content-type-options': 'nosniff',
    });
  });

  test('the policy allows no inline script, no eval, no other origin', () => {
    expect(HEADER_POLICY).toContain("default-src 'none'");
    expect(HEADER_POLICY).toContain("script-src 'self';");
    expect(HEADER_POLICY).not.toMatch(/unsafe|https?:|\*/);
  });
});

describe('what is not a file of the app', () => {
  test.each([
    '/../secret.json',
    '/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/%2e%2e%2fsecret.json',
    '/..%5csecret.json',
    '/../renderer-other/secret.json',
    '/assets/../../secret.json',
    '/link.json',
    '/notes.exe',
    '/assets',
    '/missing.html',
    '/index.html%00.js',
    '/%',
    '',
  ])('%s is not there', async (path) => {
    const { status, body, headers } = await serveFile(root, 'GET', path);
    expect(status).toBe(404);
    expect(new TextDecoder().decode(body)).not.toContain('secret');
    expect(headers['content-security-policy']).toBe(HEADER_POLICY);
  });

  test('nothing can be written', async () => {
    expect((await serveFile(root, 'POST', '/index.html')).status).toBe(405);
  });
});
