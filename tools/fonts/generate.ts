import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { coverageModule, fontsCss } from './coverage.ts';

/** Writes the two files that are derived from the bundled fonts: `npx tsx tools/fonts/generate.ts`. */
const targets = [
  { file: new URL('../../renderer/ui/fonts.css', import.meta.url), parser: 'css', text: fontsCss() },
  {
    file: new URL('../../core/printing/coverage.ts', import.meta.url),
    parser: 'typescript',
    text: coverageModule(),
  },
];

for (const { file, parser, text } of targets) {
  const options = await resolveConfig(file);
  writeFileSync(file, await format(text, { ...options, parser }));
}
