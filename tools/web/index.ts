import { cp, rm, writeFile } from 'node:fs/promises';
import { inProject, runMain, say } from '#tools/base/project.ts';
import { build } from '#tools/start/build-if-needed.ts';
import { hostHeaders } from './host-headers.ts';

/** Builds the browser edition as a folder of files that any https host can serve. */
await runMain(async () => {
  const site = inProject('out/web');
  await build();
  await rm(site, { recursive: true, force: true });
  await cp(inProject('out/renderer'), site, { recursive: true });
  await writeFile(`${site}/_headers`, hostHeaders());
  say('The site is in out/web. docs/HOSTING.md says how to put it on a host.');
  return 0;
});
