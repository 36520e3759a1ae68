import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SECURITY_HEADERS } from '#main/security/content-policy.ts';
import { inProject } from '#tools/base/project.ts';
import { webManifest } from '#tools/vite/web-manifest.ts';
import { hostHeaders } from '#tools/web/host-headers.ts';

const guide = readFileSync(inProject('docs/HOSTING.md'), 'utf8');

test.each(Object.entries(SECURITY_HEADERS))('%s is in the file for hosts and in the guide', (name, value) => {
  expect(hostHeaders()).toContain(`\n  ${name}: ${value}\n`);
  expect(guide).toContain(`add_header ${name} "${value}" always;`);
});

test('the manifest holds under any folder: it names no place of a host', () => {
  const manifest = webManifest();
  expect(manifest).toContain('"start_url":"./"');
  expect(manifest).not.toMatch(/"(\/|https?:)/);
});

test('what others of the delegation give is opened by the installed site too', () => {
  const { file_handlers: handlers } = JSON.parse(webManifest()) as {
    readonly file_handlers: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
  };
  const endings = handlers.flatMap(({ accept }) => Object.values(accept).flat());
  expect(endings).toEqual(expect.arrayContaining(['.attache', '.attache-contact']));
});
