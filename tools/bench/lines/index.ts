import type { Line } from '../bench.ts';
import { longDocument } from './document.ts';
import { javascript } from './javascript.ts';
import { keystroke } from './keystroke.ts';
import { packedApp } from './package.ts';
import { search } from './search.ts';
import { start } from './start.ts';

/** Every measurement, in the order of the table. */
export const LINES: readonly Line[] = [start, javascript, longDocument, keystroke, search, packedApp];
