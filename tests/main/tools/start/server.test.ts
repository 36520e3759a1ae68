import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HEADER_POLICY } from '#main/security/content-policy.ts';
import { startServer, type ServerOutcome } from '#tools/start/server.ts';

let root = '';
let server: Extract<ServerOutcome, { state: 'serving' }>;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'attache-server-'));
  await writeFile(join(root, 'index.html'), '<title>Attaché</title>');
  const started = await startServer(root, 0);
  if (started.state !== 'serving') throw new Error(started.state);
  server = started;
});

afterAll(() => server.close());

const port = (): number => Number(new URL(server.url).port);

/** Asks exactly for this path with this name of the host; `fetch` would tidy both up. */
function ask(
  path: string,
  host = `localhost:${port()}`,
  method = 'GET',
): Promise<{ status: number; headers: object }> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: port(), path, method, headers: { host } }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers }));
    });
    asked.once('error', reject);
    asked.end();
  });
}

describe('the browser edition’s server', () => {
  test('gives the page with the policy', async () => {
    const page = await fetch(server.url.replace('localhost', '127.0.0.1'), { redirect: 'manual' });
    expect(page.status).toBe(308);
    expect(await ask('/?lang=zh')).toMatchObject({
      status: 200,
      headers: { 'content-security-policy': HEADER_POLICY },
    });
  });

  test.each(['/../../etc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/..%2f..%2fetc/passwd', '//etc/passwd'])(
    'does not leave its folder for %s',
    async (path) => {
      expect((await ask(path)).status).toBe(404);
    },
  );

  test('answers to no other name, so that a name made to point here reads nothing', async () => {
    for (const host of ['evil.example', 'localhost', `localhost:${port() + 1}`]) {
      expect((await ask('/', host)).status).toBe(421);
    }
  });

  test('sends who asks by number to the one origin that has the data', async () => {
    expect(await ask('/', `127.0.0.1:${port()}`)).toMatchObject({
      status: 308,
      headers: { location: server.url },
    });
  });

  test('accepts nothing', async () => {
    expect((await ask('/index.html', undefined, 'POST')).status).toBe(405);
  });
});

describe('a port that is taken', () => {
  test('by another Attaché is shared', async () => {
    expect(await startServer(root, port())).toEqual({ state: 'already', url: server.url });
  });

  test('by something else is said, not worked around', async () => {
    const other = createServer((_request, response) => response.end('something else'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    expect(await startServer(root, (other.address() as AddressInfo).port)).toEqual({ state: 'taken' });
    other.close();
  });
});
