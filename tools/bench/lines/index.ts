import type { Line } from '../bench.ts';
import { longDocument } from './document.ts';
import { heap } from './heap.ts';
import { importing } from './importing.ts';
import { javascript } from './javascript.ts';
import { keystroke } from './keystroke.ts';
import { largePackLine } from './large-pack.ts';
import { packedApp } from './package.ts';
import { print } from './print.ts';
import { reAnchoring } from './re-anchoring.ts';
import { matrix } from './matrix.ts';
import { receive } from './receive.ts';
import { search } from './search.ts';
import { start } from './start.ts';

/** Every measurement, in the order of the table. */
export const LINES: readonly Line[] = [
  start,
  javascript,
  longDocument,
  keystroke,
  search,
  print,
  receive,
  matrix,
  heap,
  largePackLine,
  importing,
  reAnchoring,
  packedApp,
];
