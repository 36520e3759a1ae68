#!/usr/bin/env node
// What Playwright's `_electron.launch()` starts in Electron's place. It has to be plain JavaScript: Node 20 runs nothing else.
import process from 'node:process';
import { register } from 'tsx/esm/api';

register();
const { startStandIn } = await import('./start.ts');
await startStandIn(process.argv.slice(2));
