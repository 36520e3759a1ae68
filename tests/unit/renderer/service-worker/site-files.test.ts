import { describe, expect, test } from 'vitest';
import {
  addressOf,
  cacheName,
  outdatedCaches,
  ownCaches,
  pathOf,
  type Site,
} from '#renderer/service-worker/site-files.ts';

const SCOPE = 'https://example.org/delegation/';
const site: Site = {
  version: 'v3',
  files: ['index.html', 'assets/a-1.js', 'packs/p.mpack'].map((path) => ({ path, integrity: '' })),
};

const asked = (url: string, mode: RequestMode = 'cors', method = 'GET') => ({ url, mode, method });

describe('what the worker answers', () => {
  test.each([
    ['https://example.org/delegation/', 'navigate', 'index.html'],
    ['https://example.org/delegation/?pseudo', 'navigate', 'index.html'],
    ['https://example.org/delegation/index.html', 'navigate', 'index.html'],
    ['https://example.org/delegation/assets/a-1.js', 'cors', 'assets/a-1.js'],
    ['https://example.org/delegation/packs/p.mpack', 'cors', 'packs/p.mpack'],
    // A part of an earlier version, whose page is still open.
    ['https://example.org/delegation/assets/a-0.js', 'cors', 'assets/a-0.js'],
  ] as const)('%s (%s) is %s', (url, mode, path) => {
    expect(pathOf(asked(url, mode), SCOPE, site)).toBe(path);
  });

  test.each([
    ['another origin', asked('https://example.com/delegation/index.html')],
    ['another folder', asked('https://example.org/index.html')],
    ['a folder that begins alike', asked('https://example.org/delegation-two/index.html')],
    ['a file that the site does not have', asked('https://example.org/delegation/robots.txt')],
    ['its own script', asked('https://example.org/delegation/sw.js')],
    ['a question to a server', asked('https://example.org/delegation/index.html?q=1')],
    ['anything but reading', asked('https://example.org/delegation/index.html', 'cors', 'POST')],
  ])('%s is left alone', (_what, request) => {
    expect(pathOf(request, SCOPE, site)).toBeNull();
  });
});

test('the page is kept under the address of its folder', () => {
  expect(addressOf('index.html', SCOPE)).toBe(SCOPE);
  expect(addressOf('packs/p.mpack', SCOPE)).toBe('https://example.org/delegation/packs/p.mpack');
});

test('of its caches a version deletes all but its own and the one before, and none of others', () => {
  const other = 'https://example.org/delegation/other/';
  const [v1, v2] = ['v1', 'v2'].map((version) => cacheName({ ...site, version }, SCOPE));
  const v3 = cacheName(site, SCOPE);
  const names = ['of another site', v1 ?? '', cacheName(site, other), v2 ?? '', v3];
  expect(ownCaches(names, SCOPE)).toEqual([v1, v2, v3]);
  expect(outdatedCaches(names, site, SCOPE)).toEqual([v1]);
  expect(outdatedCaches([v3], site, SCOPE)).toEqual([]);
});
